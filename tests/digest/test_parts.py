"""The parts of a digest, each by itself."""

from collections.abc import Mapping

from lapa.digest import parts
from lapa.digest.pages import Version, paired
from lapa.digest.telling import Telling
from lapa.voice import Voice
from tests.small import PAGES, edited, site, sources


def telling(before: Mapping[str, str | None], after: Mapping[str, str | None]) -> Telling:
    versions = []
    for changes in (before, after):
        parsed, problems = site(changes)
        versions.append(Version(parsed, sources(changes), problems))
    voices = {"lv": Voice("lv"), "en": Voice("en")}
    return Telling(versions[0], versions[1], tuple(paired(*versions)), "https://small.example/", voices)


def test_a_translation_that_comes_or_goes_is_a_page_in_one_language() -> None:
    """The other language has nothing to say of it; its sentences are not told one by one."""
    without: dict[str, str | None] = {"en/about.md": None}
    title = "About<br><https://small.example/en/about.html>"
    come, gone = telling(without, {}), telling({}, without)
    assert list(parts.moves(come)) == [("page added · page added", "–", title)]
    assert list(parts.moves(gone)) == [("page removed · page removed", "–", "About<br>en/about.html")]
    assert list(parts.sentences(come)) == list(parts.sentences(gone)) == []
    assert list(parts.translations(gone)) == [
        ("content/lv/about.md", "the page has no translation · the page has no translation")
    ]
    assert list(parts.addresses(come)) == ["- <https://small.example/en/about.html>"]


def test_a_fact_that_is_new_has_no_value_before() -> None:
    """One that all languages write alike stands once."""
    new = edited(
        "lv/contacts.md",
        "people:\n",
        "people:\n  ilze-krasta:\n    name: Ilze\n    phone: +371 60000001\n    email: i@upes.example\n",
    )
    assert list(parts.facts(telling({}, new))) == [
        ("contacts.md", "people › ilze-krasta › name", "–", "Ilze"),
        ("contacts.md", "people › ilze-krasta › phone", "–", "+371 60000001"),
        ("contacts.md", "people › ilze-krasta › email", "–", "i&#64;<!-- -->upes.example"),
    ]


def test_words_that_come_and_go_with_their_field() -> None:
    """Each language in its column."""
    note = "  note: Vairāk par upēm lasiet Upju vietnē.\n"
    without = {"lv/index.md": PAGES["lv/index.md"].replace(note, "")}
    row = next(iter(parts.sentences(telling({}, without))))
    assert row[:2] == ("index.md › portal › note", "<del>Vairāk par upēm lasiet Upju vietnē.</del>")
    assert row[2].startswith("unchanged: Read more")


def test_errors_are_counted_at_both_times() -> None:
    """Nothing is said where there are none."""
    wrong = edited("lv/about.md", "updated: 2026-03-31", "updated: x")
    now = "Errors that stop the site: 1. build.py check names them."
    before = "Errors in the site before: 1. What could be understood is compared."
    assert list(parts.errors(telling({}, {}))) == []
    assert list(parts.errors(telling(wrong, wrong))) == [f"{now} · {now}", f"{before} · {before}"]


def test_without_rendered_pages_those_with_other_words_or_facts_are_to_be_looked_at() -> None:
    """A fact of the original is one of its translation."""
    changed = edited("lv/projects/1.1.1.i.md", "amount: 1000000", "amount: 1000001")
    assert list(parts.addresses(telling({}, changed))) == [
        "- <https://small.example/lv/projekti/krasti.html> · <https://small.example/en/projects/banks.html>"
    ]
