"""The facts as plain data: those of the small site, in both languages."""

from datetime import date

from lapa.render.columns import Said
from lapa.render.dataset import Record, checked, dataset, notes, whole
from tests.printed import LOCALES
from tests.small import edited, site

BASE_URL = "https://small.example/site/"
SITE, _ = site()


def data(changes: dict[str, str | None] | None = None) -> Record:
    return dataset(site(changes or {})[0], LOCALES, BASE_URL)


def test_of_the_reform_there_is_all_that_sums_up_its_investments() -> None:
    facts = data()
    assert facts["reform"] == {
        "code": "1.1.r.",
        "name_lv": "Sakārtota upe",
        "name_en": "A river put in order",
        "working": ["en"],
        "amount": 1_234_000,
    }
    assert [one["code"] for one in facts["investments"]] == ["1.1.1.i.", "1.1.2.i."]


def test_a_licence_that_nobody_has_stated_is_none_with_a_note_in_each_language() -> None:
    facts = data()
    assert {name: value for name, value in facts.items() if "license" in name} == {
        "license": None,
        "license_note_lv": "Licence nav zināma.",
        "license_note_en": "The licence is not known.",
    }


def test_a_licence_that_is_stated_is_its_address() -> None:
    stated = data(edited("lv/data.md", "license: unknown", "license: https://avots.example/licence"))
    assert stated["license"] == "https://avots.example/licence"


def test_an_investment_has_its_facts_and_words() -> None:
    """Its lists apart."""
    banks = data()["investments"][0]
    assert {name: value for name, value in banks.items() if name not in ("targets", "documents")} == {
        "code": "1.1.1.i.",
        "name_lv": "Krasti",
        "name_en": "Banks",
        "working": [],
        "amount": 1_000_000,
        "period_end": "2026-08-31",
        "contact": "Anna Upe",
        "phone": "tel:+37160000000",
        "email": "anna.upe@upes.example",
        "page_lv": "https://small.example/site/lv/projekti/krasti.html",
        "page_en": "https://small.example/site/en/projects/banks.html",
    }


def test_a_target_has_its_numbers_and_its_words_with_them() -> None:
    metres, care = data()["investments"][0]["targets"]
    assert metres == {
        "target": "metres",
        "text_lv": "Līdz 2026.\u00a0gada\u00a030.\u00a0jūnijam iztīrīti 1\u00a0500 metri, "
        "no tiem 700 kreisajā un 800 labajā krastā",
        "text_en": "By 30\u00a0June\u00a02026, 1\u00a0500 metres have been cleaned, "
        "of which 700 on the left and 800 on the right bank",
        "value": 1500,
        "parts": {"left": 700, "right": 800},
        "due": "2026-06-30",
        "since": None,
        "known": [],
        "reason_lv": None,
        "reason_en": None,
    }
    assert (care["value"], care["parts"], care["due"], care["since"]) == (None, {}, None, 2027)


def test_an_oddity_of_the_source_is_told_with_its_target() -> None:
    known = "known:\n      target-after-period:"
    change = edited("lv/projects/1.1.1.i.md", "    text: Līdz", f"    {known} Tā ir avotā.\n    text: Līdz") | edited(
        "en/projects/1.1.1.i.md", "    text: By", f"    {known} So it is.\n    text: By"
    )
    target = data(change)["investments"][0]["targets"][0]
    assert (target["known"], target["reason_lv"], target["reason_en"]) == (
        ["target-after-period"],
        "Tā ir avotā.",
        "So it is.",
    )


def test_an_address_that_is_not_known_is_none() -> None:
    plan, rules = data()["investments"][0]["documents"]
    assert plan == {
        "document": "plan",
        "title_lv": "Plāns",
        "title_en": "Plan",
        "number": None,
        "date": None,
        "address_lv": None,
        "address_en": None,
    }
    assert rules == {
        "document": "rules",
        "title_lv": "2025.\u00a0gada\u00a01.\u00a0decembra noteikumi Nr.\u00a012",
        "title_en": "Rules No.\u00a012 of 1\u00a0December\u00a02025",
        "number": 12,
        "date": "2025-12-01",
        "address_lv": "https://avots.example/noteikumi",
        "address_en": None,
    }


def test_the_data_is_as_new_as_the_newest_of_its_facts() -> None:
    """The accessibility statement is no part of it."""
    newer = edited("lv/accessibility.md", "2026-03-31", "2026-09-09") | edited(
        "lv/contacts.md", "2026-03-31", "2026-04-01"
    )
    assert checked(site(newer)[0]) == date(2026, 4, 1)


def test_what_the_data_is_its_page_says_in_each_language() -> None:
    assert whole(SITE, LOCALES) == {"lv": Said("Dati", "Dati."), "en": Said("Data", "Data.")}
    assert notes(SITE, LOCALES)["period_end"] == {
        "lv": Said("Perioda beigas", "Perioda beigas."),
        "en": Said("End of the period", "End of the period."),
    }
