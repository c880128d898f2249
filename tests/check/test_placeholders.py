"""A placeholder names a fact that there is, in a case that the language has."""

from dataclasses import replace

import pytest

from lapa.check import placeholders
from tests.small import edited, problems, site

LV = "lv/projects/1.1.1.i.md"
EN = "en/projects/1.1.1.i.md"


def codes(path: str, old: str, new: str) -> list[tuple[str, int, int, str]]:
    return [found for found in problems(edited(path, old, new)) if found[3] != "fact-differs"]


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (LV, "Līdz {due:dative}", "Līdz {due:datvie}", (17, 16, "unknown-case")),
        (LV, "Līdz {due:dative}", "Līdz {deu:dative}", (17, 16, "unknown-placeholder")),
        (LV, "kopj pašvaldība", "kopj {value}", (20, 51, "unknown-placeholder")),
        (LV, "iztīrīti {value}", "iztīrīti {value:dative}", (17, 38, "no-case")),
        (EN, "By {due}", "By {due:dative}", (8, 14, "no-case")),
        (LV, "sakārtota, {aim}", "sakārtota, {aimm}", (37, 21, "unknown-placeholder")),
    ],
)
def test_a_placeholder_that_names_nothing_is_named(
    path: str, old: str, new: str, expected: tuple[int, int, str]
) -> None:
    """At its place; an item's facts are known in its own words only."""
    assert codes(path, old, new) == [(path, *expected)]


def test_words_in_front_matter_name_no_words() -> None:
    """So that no words ever contain themselves."""
    assert codes(LV, "aim: tīrot krastus", "aim: tīrot {aim}") == [(LV, 9, 12, "unknown-placeholder")]


def test_what_is_no_placeholder_is_shown_as_typed() -> None:
    """Template syntax and what no slip makes of a placeholder."""
    for text in ("{{ due }}", "{{due}}", "{% x %}", "{a+b}", "{}"):
        assert codes(LV, "kopj pašvaldība", f"kopj {text}") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("{ due }", "unknown-placeholder"), ("{Due}", "unknown-placeholder"), ("{due:datīvs}", "unknown-case")],
)
def test_a_slip_in_a_placeholder_is_named(text: str, code: str) -> None:
    """Other letters, capitals and spaces do not make it text that readers would see."""
    assert codes(LV, "Līdz {due:dative}", f"Līdz {text}") == [(LV, 17, 16, code)]


def test_without_a_record_the_statement_is_not_told_of_what_it_names() -> None:
    """The one problem is the record."""
    parsed, _ = site()
    assert list(placeholders.check(replace(parsed, conformance=None))) == []
