"""One page's front matter, understood by itself and beside its original."""

from lapa.sources import Source
from lapa.understanding import understood
from tests.small import PAGES


def source(path: str, text: str | None = None) -> Source:
    return Source.of(f"content/{path}", path.partition("/")[2], PAGES[path] if text is None else text)


LATVIAN, ENGLISH = source("lv/contacts.md"), source("en/contacts.md")


def test_a_translation_has_its_originals_facts_and_its_own_words() -> None:
    """The title is words, the day is a fact."""
    found = understood("en", ENGLISH, LATVIAN)
    assert found.problems == ()
    assert found.front is not None
    assert found.front.fields.title == "Contacts"
    assert found.front.fields.updated.isoformat() == "2026-03-31"


def test_a_page_without_an_original_is_none() -> None:
    """That is said elsewhere, of the pair."""
    found = understood("en", ENGLISH, None)
    assert (found.front, found.problems) == (None, ())


def test_a_fault_in_a_fact_is_said_of_the_original_alone() -> None:
    """The translation inherits it, and is not understood either."""
    wrong = source("lv/contacts.md", PAGES["lv/contacts.md"].replace("updated: 2026-03-31", "updated: now"))
    assert [one.code for one in understood("lv", wrong, wrong).problems] == ["bad-date"]
    found = understood("en", ENGLISH, wrong)
    assert (found.front, found.problems) == (None, ())


def test_the_body_does_not_count() -> None:
    """So that front matter is not read again where only the body has changed."""
    longer = source("lv/contacts.md", PAGES["lv/contacts.md"] + "\nVēl.\n")
    assert understood("lv", longer, longer) == understood("lv", LATVIAN, LATVIAN)


def test_a_page_may_speak_of_its_translation() -> None:
    """One of prose, by its field; one that is not understood so far may be meant to."""
    text = PAGES["lv/contacts.md"]
    assert not understood("lv", LATVIAN, LATVIAN).alone
    prose = source("lv/a.md", "---\nkind: text\ntranslation: none\n---\n")
    assert understood("lv", prose, prose).alone
    broken = source("lv/contacts.md", text.replace("---\n", "", 1))
    assert understood("lv", broken, broken).alone
