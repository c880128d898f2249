"""The words of a page as its readers see them."""

import time

import pytest

from lapa.digest.telling import locale
from lapa.digest.words import sentences, words
from tests.small import edited, page, site

PROJECT = "lv/projects/1.1.1.i.md"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Viens. Divi! Trīs? Četri… Pieci", ["Viens.", "Divi!", "Trīs?", "Četri…", "Pieci"]),
        ("Teikums “Viens.” Otrs (divi.) “Trīs”", ["Teikums “Viens.”", "Otrs (divi.)", "“Trīs”"]),
        ("Līdz 2026. gada 31. maijam. Ņemts", ["Līdz 2026. gada 31. maijam.", "Ņemts"]),
        ("Noteikumi Nr. 445 un 1. pants", ["Noteikumi Nr. 445 un 1. pants"]),
        ("Raksta A. Upe un D. B. Krasts. Atbild", ["Raksta A. Upe un D. B. Krasts.", "Atbild"]),
        ("  Divas\n rindas.  Otrs\tteikums ", ["Divas rindas.", "Otrs teikums"]),
        ("Kods 6.3.1.1.i. ir", ["Kods 6.3.1.1.i. ir"]),
        ("A. B.", ["A. B."]),
        (" ", []),
    ],
)
def test_sentences_end_before_a_capital_letter(text: str, parts: list[str]) -> None:
    """Not behind initials, ordinal numbers and codes; quotation marks belong to what they close or open."""
    assert sentences(text) == parts


def test_fields_and_body_with_their_facts_filled_in() -> None:
    """The body in sections from heading to heading, in blocks; a link with where it leads, code as it is."""
    parsed, _ = site()
    found = words(parsed, page(PROJECT, parsed), locale("lv"))
    assert found["description",] == [[["Kas tiek darīts līdz 2026.\u00a0gada\u00a031.\u00a0augustam."]]]
    target = "Līdz 2026.␣gada␣30.␣jūnijam iztīrīti 1␣500 metri, no tiem 700 kreisajā un 800 labajā krastā"
    assert found["targets", "metres", "text"] == [[[target.replace("␣", "\u00a0")]]]
    assert found["documents", "rules", "title"] == [[["2025.\u00a0gada\u00a01.\u00a0decembra noteikumi Nr.\u00a012"]]]
    assert found[()] == [
        [["Upe tiek sakārtota, tīrot krastus."]],
        [
            ["Kā to dara"],
            ["Skatiet Annas [contacts.md#anna-upe] darbus un citu projektu [projects/1.1.2.i.md]."],
            ["Pirmais krasts ir 7\u00a0km garš."],
            ["Otrais {nav:vietturis} & <tukšs."],
            ["Krasts"],
            ["Metri"],
            ["Kreisais"],
            ["700"],
        ],
    ]


def test_a_placeholder_that_names_nothing_stays_as_typed() -> None:
    """A site with errors is compared too."""
    changes = edited("en/about.md", "Text.", "Text {nothing} by {updated:dative} and {title:dative}.")
    changes |= edited("lv/about.md", "description: Par vietni.", "description: Par {nothing}.")
    parsed, _ = site(changes)
    assert words(parsed, page("en/about.md", parsed), locale("en"))[()] == [
        [["Text {nothing} by {updated:dative} and About."]]
    ]
    assert words(parsed, page("lv/about.md", parsed), locale("lv"))["description",] == [[["Par {nothing}."]]]


def test_links_are_told_by_where_they_lead() -> None:
    """An address that is its own words once; a place on the same page as typed."""
    text = "<https://upes.example/> [A](https://upes.example/a) [B](mailto:a@upes.example)\n\n## C\n\n[D](#c)"
    parsed, _ = site(edited("en/about.md", "Text.", text))
    assert words(parsed, page("en/about.md", parsed), locale("en"))[()] == [
        [["https://upes.example/ A [https://upes.example/a] B [mailto:a@upes.example]"]],
        [["C"], ["D [#c]"]],
    ]


def test_sentences_take_linear_time() -> None:
    """Whatever the text."""
    start = time.perf_counter()
    for text in ("." * 250_000, ".” " * 80_000, "Ab. " * 60_000, ". (" * 80_000, " " * 250_000):
        sentences(text)
    assert time.perf_counter() - start < 3
