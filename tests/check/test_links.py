"""A link between pages leads somewhere."""

import pytest

from lapa.check import links
from lapa.check.links import check
from lapa.voice import Voice
from tests.small import edited, problems, site

PAGE = "lv/projects/1.1.1.i.md"
OTHER = "lv/contacts.md"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("../contacts.md", None),
        ("../contacts.md#anna-upe", None),
        ("1.1.2.i.md", None),
        ("#ka-to-dara", None),
        ("1.1.1.i.md#ka-to-dara", None),
        ("https://upes.example/a.md", None),
        ("../contact.md", "broken-link"),
        ("../contacts.md#anna", "broken-fragment"),
        ("../../en/contacts.md", "broken-link"),
        ("../../../../etc/passwd.md", "broken-link"),
        ("#nekas", "broken-fragment"),
        ("1.1.2.i.md#ka-to-dara", "broken-fragment"),
    ],
)
def test_a_link_leads_to_a_page_and_a_place_in_it(address: str, code: str | None) -> None:
    """A relative path below the language's own folder, with the id of a heading or person."""
    found = problems(edited(PAGE, "../contacts.md#anna-upe", address))
    assert found == ([(PAGE, 41, 19, code)] if code else [])


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("contacts.md#anna-upe", "did you mean “../contacts.md#anna-upe”?"),
        ("../contacts.md#ana-upe", "did you mean “../contacts.md#anna-upe”?"),
        ("../nekas.md", "write the way to a page’s file from this page’s folder: ../contacts.md"),
        ("../contacts.md#x", "write one of ../contacts.md, ../contacts.md#anna-upe"),
        ("../index.md#x", "write one of ../index.md"),
    ],
)
def test_what_is_proposed_leads_there_from_the_page(address: str, hint: str) -> None:
    """It can be put into the link as it stands."""
    changes = edited(PAGE, "../contacts.md#anna-upe", address)
    (found,) = (each for each in check(site(changes)[0]))
    assert found.hint(Voice()) == hint


def test_a_page_that_is_not_understood_is_proposed_too() -> None:
    """It is there, whatever is wrong in it."""
    changed = edited(PAGE, "../contacts.md#anna-upe", "../contact.md")
    changes = {**changed, **edited(OTHER, "title: Kontakti", "title: ''")}
    (found,) = (each for each in check(site(changes)[0]))
    assert found.hint(Voice()) == "did you mean “../contacts.md”?"


def test_a_link_to_a_page_that_is_not_understood_is_not_broken() -> None:
    """The page is there; only its own problem is said."""
    change = edited("lv/contacts.md", "title: Kontakti", "title: ''")
    assert [code for _, _, _, code in problems(change)] == ["empty-field"]


def test_links_of_a_page_that_is_not_understood_are_checked() -> None:
    """A mistake in its fields hides none in its body."""
    change = edited(PAGE, "title: Krasti", "titel: Krasti")
    text = change[PAGE]
    assert text is not None
    found = problems({PAGE: text.replace("1.1.2.i.md)", "1.1.9.i.md)")})
    assert [code for _, _, _, code in found] == ["unknown-field", "broken-link"]


def test_a_page_that_many_have_a_link_to_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is gone, each of ten thousand pages may name it."""
    asked: list[str] = []

    def nearest(path: str, names: list[str]) -> str:
        asked.append(path)
        return names[0]

    monkeypatch.setattr(links, "nearest", nearest)
    change = edited(PAGE, "Upe tiek", "[a](../nekas.md) [b](../nekas.md#c) Upe tiek")
    assert [one.code for one in check(site(change)[0])] == ["broken-link", "broken-link"]
    assert asked == ["nekas"]
