"""Which pages there are, in what order, and what search engines are told of their versions."""

from dataclasses import replace

from lapa.kinds import Contacts, Home, Investment, Text
from lapa.model import Page
from lapa.render.pages import alternates, framed, investments, of_kind, only, versions
from tests.small import page, site

SITE, _ = site()
BANKS = page("lv/projects/1.1.1.i.md", SITE)
BASE_URL = "https://small.example/"


def coded(code: str) -> Page:
    """The banks, at another code."""
    assert isinstance(BANKS.fields, Investment)
    return BANKS._replace(path=f"projects/{code}md", fields=replace(BANKS.fields, code=code))


def test_pages_of_a_kind_are_of_that_kind_alone_and_in_one_language() -> None:
    """A page of contacts is also prose, but it is not a page of prose."""
    assert [found.address for found in of_kind(SITE, "en", Home)] == ["en/index.html"]
    assert of_kind(SITE, "en", Text) == ()


def test_the_only_page_of_a_kind_comes_with_its_fields() -> None:
    found, fields = only(SITE, "en", Contacts)
    assert (found.address, list(fields.people)) == ("en/contacts.html", ["anna-upe"])


def test_investments_stand_in_the_order_of_their_numbers() -> None:
    pages = tuple(coded(code) for code in ("1.1.10.i.", "1.1.9.i.", "1.2.1.i."))
    found = investments(replace(SITE, pages=pages), "lv")
    assert [found_page.path for found_page in found] == [
        "projects/1.1.9.i.md",
        "projects/1.1.10.i.md",
        "projects/1.2.1.i.md",
    ]


def test_the_versions_of_a_page_begin_with_the_original() -> None:
    english = page("en/projects/1.1.1.i.md", SITE)
    assert [version.address for version in versions(SITE, english)] == [
        "lv/projekti/krasti.html",
        "en/projects/banks.html",
    ]


def test_a_page_without_a_translation_is_the_original_in_every_frame() -> None:
    """It has one version, no alternates, and a place among the pages of each frame."""
    copy = BANKS._replace(frame="en", address="en/projects/krasti.html")
    others = tuple(found for found in SITE.pages if (found.language, found.path) != ("en", BANKS.path))
    parsed = replace(SITE, pages=others, untranslated=(copy,))
    assert framed(parsed, BANKS) == framed(parsed, copy) == (BANKS, copy)
    assert versions(parsed, BANKS) == versions(parsed, copy) == (BANKS,)
    assert alternates(parsed, BANKS, BASE_URL) == alternates(parsed, copy, BASE_URL) == ()
    assert [found.address for found in of_kind(parsed, "en", Investment)] == [copy.address, "en/projects/bridge.html"]


def test_who_reads_neither_language_comes_to_the_original() -> None:
    assert alternates(SITE, page("en/projects/1.1.1.i.md", SITE), BASE_URL) == (
        ("lv", "https://small.example/lv/projekti/krasti.html"),
        ("en", "https://small.example/en/projects/banks.html"),
        ("x-default", "https://small.example/lv/projekti/krasti.html"),
    )


def test_who_reads_neither_language_chooses_on_the_home_page() -> None:
    assert alternates(SITE, page("en/index.md", SITE), BASE_URL) == (
        ("lv", "https://small.example/lv/"),
        ("en", "https://small.example/en/"),
        ("x-default", "https://small.example/"),
    )
