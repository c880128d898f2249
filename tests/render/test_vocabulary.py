"""What templates can say."""

from dataclasses import replace
from datetime import date

from lapa.kinds import Document, Person
from lapa.model import Behind
from lapa.render.frames import LEAD, PROSE
from lapa.render.vocabulary import filters, foreign, found, lang, messages, prose, time
from tests.printed import LOCALES
from tests.small import page, site

LATVIAN, ENGLISH = LOCALES["lv"], LOCALES["en"]
BOTH = Document(title="Plāns", address={"lv": "https://upes.example/", "en": "https://upes.example/en/"})
ONE = Document(title="Plāns", address={"lv": "https://upes.example/"})
NONE = Document(title="Plāns", address={"lv": None})


def test_a_document_is_found_in_the_language_of_the_page() -> None:
    assert found("en", BOTH) == ("https://upes.example/en/", "en")


def test_else_in_another_language() -> None:
    assert found("en", ONE) == ("https://upes.example/", "lv")


def test_an_unknown_address_is_not_found() -> None:
    assert found("en", NONE) is None


def test_foreign_text_is_marked_and_escaped() -> None:
    assert foreign("lv", "A & B", "en").__html__() == '<span lang="en">A &amp; B</span>'  # type: ignore[attr-defined]


def test_text_in_the_language_of_the_page_is_not_marked() -> None:
    assert foreign("en", "A & B", "en") == "A & B"


def test_an_element_says_its_language_where_it_is_another() -> None:
    contacts = page("lv/contacts.md")
    assert (lang("en", contacts), lang("lv", contacts)) == (' lang="lv"', "")


def test_a_date_is_inflected_where_the_language_inflects() -> None:
    day = date(2026, 11, 23)
    assert time(LATVIAN, day, "locative") == (
        '<time datetime="2026-11-23">2026.\u00a0gada\u00a023.\u00a0novembrī</time>'
    )
    assert time(ENGLISH, day, "locative") == '<time datetime="2026-11-23">23\u00a0November\u00a02026</time>'


def test_people_stand_in_the_order_of_the_alphabet() -> None:
    """Ā comes right after a in Latvian, though long after z among character codes."""
    names = ("Ēriks Zars", "Zane Āre", "Elza Ziede")
    people = {name: Person(name=name, phone="+371 60000000", email="a@upes.example") for name in names}
    in_order = filters(LATVIAN)["by_name"](people)
    assert [name for name, _ in in_order] == ["Elza Ziede", "Ēriks Zars", "Zane Āre"]


def test_no_line_breaks_within_a_phone_number() -> None:
    assert filters(LATVIAN)["phone"]("+371 60000000") == "+371\u00a060000000"


def test_a_size_is_in_whole_kilobytes_and_never_less_than_it_is() -> None:
    size = filters(LATVIAN)["size"]
    assert [size(bytes_) for bytes_ in (1, 1000, 1001, 1_234_567)] == [
        "1\u00a0kB",
        "1\u00a0kB",
        "2\u00a0kB",
        "1\u00a0235\u00a0kB",
    ]


def test_a_message_is_text_not_html() -> None:
    """A message that no catalogue has is its own translation."""
    assert messages(LATVIAN)["gettext"]("<b> & %(name)s") == "&lt;b&gt; &amp; %(name)s"


def unsaid(address: str, spoken: str, whole: bool) -> str:  # noqa: FBT001 - as templates say it
    raise AssertionError((address, spoken, whole))


def test_a_body_is_a_hole_unless_it_is_behind() -> None:
    """Then it is there with its notice, cut before its first heading."""
    parsed, _ = site()
    banks = page("lv/projects/1.1.1.i.md", parsed)
    assert prose(parsed, LOCALES, banks, unsaid) == (LEAD, PROSE)
    assert prose(parsed, LOCALES, page("lv/projects/1.1.2.i.md", parsed), unsaid)[1] == ""
    late = replace(parsed, late={banks.file: (Behind("fields", None, "title"),)})
    lead, rest = prose(late, LOCALES, banks, lambda *_: "<p>Newer</p>")
    assert lead.strip() == "<p>Newer</p><p>Upe tiek sakārtota, tīrot krastus.</p>"
    assert rest.startswith('<h2 id="ka-to-dara">')
