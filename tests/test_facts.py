"""Which facts words may name, and what a name means where two things have it."""

from dataclasses import replace
from datetime import date

from lapa.facts import Fact, fact, facts
from lapa.forms import Form
from lapa.kinds import Investment
from tests.small import page, site

SITE, _ = site()
BANKS = page("lv/projects/1.1.1.i.md", SITE)


def test_a_page_names_its_own_fields_in_kebab_case() -> None:
    assert facts(SITE, BANKS)["period-end"] == Fact(date(2026, 8, 31), Form.DAY)


def test_a_target_names_its_value_and_day() -> None:
    known = facts(SITE, BANKS, ("targets", "metres"))
    assert known["value"] == Fact(1500, Form.COUNT)
    assert known["due"] == Fact(date(2026, 6, 30), Form.DAY)


def test_a_target_names_its_parts() -> None:
    known = facts(SITE, BANKS, ("targets", "metres"))
    assert (known["left"], known["right"]) == (Fact(700, Form.COUNT), Fact(800, Form.COUNT))


def test_a_year_is_no_count() -> None:
    assert facts(SITE, BANKS, ("targets", "care"))["since"] == Fact(2027, Form.YEAR)


def test_within_an_item_the_page_is_known_too() -> None:
    assert facts(SITE, BANKS, ("targets", "metres"))["amount"] == Fact(1000000, Form.EURO)


def test_one_item_does_not_know_another() -> None:
    assert "value" not in facts(SITE, BANKS, ("targets", "care"))
    assert "left" not in facts(SITE, BANKS)


def test_the_item_comes_before_the_page() -> None:
    """A target's part may have the name of a field of the page; in the target's words it is the part."""
    assert isinstance(BANKS.fields, Investment)
    metres = replace(BANKS.fields.targets["metres"], parts={"amount": 3})
    banks = BANKS._replace(fields=replace(BANKS.fields, targets={"metres": metres}))
    assert facts(SITE, banks, ("targets", "metres"))["amount"] == Fact(3, Form.COUNT)
    assert facts(SITE, banks)["amount"] == Fact(1000000, Form.EURO)


def test_a_field_left_out_is_no_fact() -> None:
    assert "number" not in facts(SITE, BANKS, ("documents", "plan"))
    assert facts(SITE, BANKS, ("documents", "rules"))["number"] == Fact(12, Form.COUNT)


def test_the_item_may_be_a_field_of_the_page() -> None:
    home = page("lv/index.md", SITE)
    assert facts(SITE, home, ("portal",))["amount"] == Fact(1234000, Form.EURO)


def test_what_is_no_value_of_its_own_is_no_fact() -> None:
    """How a page is filed and linked is nobody's fact."""
    assert not {"slug", "kind", "source", "working", "contact", "targets"} & set(facts(SITE, BANKS))


def test_a_body_may_name_words_and_words_may_not() -> None:
    assert facts(SITE, BANKS)["aim"] == Fact("tīrot krastus", Form.WORDS)
    assert "aim" not in facts(SITE, BANKS, words=False)
    assert "amount" in facts(SITE, BANKS, words=False)


def test_the_investments_are_counted_in_the_language_of_the_page() -> None:
    """And anything with cases says so."""
    only_banks = replace(
        SITE, pages=tuple(p for p in SITE.pages if p.path != "projects/1.1.2.i.md" or p.language == "en")
    )
    assert facts(SITE, BANKS)["investments"] == Fact(2, Form.COUNT, noun="investments")
    assert facts(only_banks, BANKS)["investments"] == Fact(1, Form.COUNT, noun="investments")


def test_what_inflects_is_days_years_and_nouns() -> None:
    known = facts(SITE, BANKS, ("targets", "care"))
    assert {name for name, fact in known.items() if fact.inflects} == {
        "since",
        "period-end",
        "updated",
        "investments",
    }


def test_the_accessibility_statement_names_the_last_test() -> None:
    """Runs are pages times widths times colour schemes; other pages do not know of it."""
    known = facts(SITE, page("lv/accessibility.md", SITE))
    assert known["tested"] == Fact(date(2026, 3, 31), Form.DAY)
    assert (known["pages"], known["runs"]) == (Fact(2, Form.COUNT), Fact(8, Form.COUNT))
    assert (known["narrowest"], known["widest"]) == (Fact(320, Form.COUNT), Fact(1280, Form.COUNT))
    assert (known["axe"], known["chromium"]) == (Fact("4.0.0", Form.NAME), Fact("99.0", Form.NAME))
    assert "tested" not in facts(SITE, BANKS)


def test_a_fact_is_found_by_its_name_alone_as_among_all() -> None:
    """Of every page and item, with the words and without."""
    for one in SITE.pages:
        for scope in {(), *(found.scope for found in one.placeholders)}:
            for words in (True, False):
                known = facts(SITE, one, scope, words=words)
                names = {*facts(SITE, one, scope), "investments", "tested", "nothing"}
                assert {name: fact(SITE, one, name, scope, words=words) for name in names} == {
                    name: known.get(name) for name in names
                }
