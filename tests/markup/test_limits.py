"""What is too much for one page is refused where it stands; what a real page has is not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lapa.markup import convert
from lapa.markup.limits import too_complex
from lapa.problems import Place, problem


def found(text: str, start: int = 0) -> tuple[str, int, int] | None:
    excess = too_complex("a.md", text, start)
    return (excess.code, excess.place.line, excess.place.column) if excess else None


def refused(text: str) -> list[tuple[str, int, int, int]]:
    problems = convert("a.md", text, 0)[1]
    return [(each.code, each.place.line, each.place.column, each.place.length) for each in problems]


EXCESSES = {
    "characters": (("a" * 9999 + "\n") * 27, ("page-too-long", 27, 2145)),
    "signs": (("a" + "*" * 5000 + "\n\n") * 6 + "*", ("too-many-signs", 13, 1)),
    "cells": (("|" * 30 + "\n") * 1667, ("table-too-large", 1667, 21)),
    "lines": ("a\n\n" * 5000 + "a", ("page-too-long", 10_001, 1)),
    "a long line": ("a\n" + "b " * 5001, ("line-too-long", 2, 10_001)),
    "indent": ("a\n\n" + "> " * 21 + "a", ("indent-too-deep", 3, 1)),
    "columns": ("a\n" + "|" * 31, ("table-too-large", 2, 1)),
    "breaks": ("# a\n" * 51, ("too-many-breaks", 51, 1)),
}


@pytest.mark.parametrize("things", EXCESSES)
def test_an_excess_is_named_with_its_place(things: str) -> None:
    """And one less is not."""
    text, expected = EXCESSES[things]
    assert found(text) == expected
    assert convert("a.md", text, 0)[0].parts == ()


def test_an_excess_names_its_limit() -> None:
    """So that nobody has to guess how much is allowed."""
    assert too_complex("a.md", "|" * 31, 0) == problem(
        "table-too-large", Place("a.md", 1, 1, 1), columns=30, cells=50_000
    )


@pytest.mark.parametrize(
    "text",
    [
        ("a" * 9998 + "\n\n") * 26,
        ("a" + "*" * 5000 + "\n\n") * 6,
        ("|" * 30 + "\n") * 1666,
        "a\n\n" * 4999 + "a",
        "b " * 5000,
        "> " * 20 + "a",
        "|" * 30,
        "# a\n" * 50 + "\n" + "# a\n" * 50,
        "    " * 300 + "\n" + "-" * 300,
    ],
)
def test_one_less_is_no_excess(text: str) -> None:
    """Blank lines and long rules are none either."""
    assert too_complex("a.md", text, 0) is None


@pytest.mark.parametrize(
    "line", ["1. " * 14, ">" * 41, "- " * 21, "\t" * 11 + "a", " " * 41 + "- a", "> 1. - " * 6, "+\t* " * 11 + "a"]
)
def test_nesting_is_bounded_by_what_stands_before_the_words(line: str) -> None:
    """Whatever signs of lists and quotes it is made of, also without words."""
    assert found(line) == ("indent-too-deep", 1, 1)


@pytest.mark.parametrize("line", ["#", "## a", "---", "***", "- - -", "===", "> ---", "- # a", "- ", "1. ***"])
def test_what_ends_a_paragraph_is_a_break(line: str) -> None:
    """Headings, their underlines, and rules."""
    assert found(f"{line}\n" * 51) == ("too-many-breaks", 51, 1)


LINE = st.sampled_from(
    ["", " ", "a", "> " * 20, "> " * 21, "- " * 21, "\t" * 10, "\t" * 11, "1. " * 14, "# b", "---", "|"]
)


@given(st.lists(st.tuples(LINE, st.sampled_from(["a", "- ", "", "|" * 30, "|" * 31])).map("".join)), st.integers(1, 51))
@example(["# a"], 51)
@example(["# a"], 50)
def test_lines_are_looked_at_one_by_one_where_there_may_be_an_excess(lines: list[str], times: int) -> None:
    """A page with so many list items that each line is looked at has the same excesses."""
    text, items = "\n".join(lines * times), "- a\n\n" * 51
    assert found(text) == moved(found(items + text), -102)


def moved(at: tuple[str, int, int] | None, lines: int) -> tuple[str, int, int] | None:
    return (at[0], at[1] + lines, at[2]) if at else None


def test_a_paragraph_is_bounded() -> None:
    """In words and signs; also an item and a cell, but not code."""
    text = "a." + ", " * 2500
    assert refused(f"a\n\n{text}") == [("paragraph-too-long", 3, 1, 5002)]
    assert refused(f"- a\n- b {text}") == [("paragraph-too-long", 2, 3, 5004)]
    assert refused(f"a | b\n--|--\nc | {text}") == [("paragraph-too-long", 3, 5, 5001)]
    assert refused(f"    {text}") == []


def test_the_words_of_a_page_are_bounded() -> None:
    """By what a Trace can tell apart."""
    text = ("a!" * 2000 + "\n\n") * 21 + "b"
    assert refused(text) == [("page-too-long", 43, 1, 1)]
    assert refused(text[:-1]) == []


def test_empty_lines_count() -> None:
    """Though they have no words."""
    assert refused("\n" * 9_999) == []
    assert [code for code, *_ in refused("\n" * 10_000)] == ["page-too-long"]


def test_the_front_matter_does_not_count() -> None:
    """Limits are those of the body."""
    assert found("|" * 31 + "\n" + "|" * 31, 32) == ("table-too-large", 2, 1)
    assert too_complex("a.md", "|" * 31 + "\nb", 32) is None


PAGE = (
    "## Virsraksts\n\n"
    + "Moderna un **efektīva** pārvalde tiks attīstīta, pievēršot [uzmanību](../contacts.md) 600 000 eiro. " * 6
    + "\n\n- viens\n- divi\n    - trīs *un* četri\n\n1. a\n2. b\n\n> citāts\n\n    kods\n\n"
    + "| a | b |\n|---|--:|\n"
    + "| Ļoti garš nosaukums | 600 000 |\n" * 20
    + "\n"
)


def test_a_long_real_page_passes() -> None:
    """250,000 characters of prose, lists and tables."""
    text = PAGE * (250_000 // len(PAGE))
    body, problems = convert("a.md", text, 0)
    assert problems == ()
    assert len(body.headings) == 250_000 // len(PAGE)
