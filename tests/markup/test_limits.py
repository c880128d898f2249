"""What is too much for one page is refused where it stands; what a real page has is not."""

import pytest

from lapa.markup import convert
from lapa.markup.limits import too_complex
from lapa.problems import Place, Problem, problem


def too_much(line: int, column: int, things: str, limit: int, length: int = 1) -> Problem:
    return problem("too-complex", Place("a.md", line, column, length), things=things, limit=limit)


EXCESSES = {
    "characters on one page": ("a" * 9999 + "\n") * 27,
    "signs like ` * _ [ ] < > \\ & on one page": ("a" + "*" * 5000 + "\n\n") * 6 + "*",
    "cells on one page": ("|" * 30 + "\n") * 1667,
    "lines on one page": "a\n\n" * 5000 + "a",
    "characters in one line": "a\n" + "b " * 5001,
    "spaces and signs before a line’s words": "a\n\n" + "> " * 21 + "a",
    "columns": "a\n" + "|" * 31,
    "headings and rules without an empty line between": "# a\n" * 51,
}
PLACES = {
    "characters on one page": (27, 2145, 256 * 1024),
    "signs like ` * _ [ ] < > \\ & on one page": (1, 1, 30_000),
    "cells on one page": (1, 1, 50_000),
    "lines on one page": (10_001, 1, 10_000),
    "characters in one line": (2, 10_001, 10_000),
    "spaces and signs before a line’s words": (3, 1, 40),
    "columns": (2, 1, 30),
    "headings and rules without an empty line between": (51, 1, 50),
}


@pytest.mark.parametrize("things", EXCESSES)
def test_an_excess_is_named_with_its_limit_and_place(things: str) -> None:
    """And one less is not."""
    line, column, limit = PLACES[things]
    assert too_complex("a.md", EXCESSES[things], 0) == too_much(line, column, things, limit)
    assert convert("a.md", EXCESSES[things], 0)[0].parts == ()


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
    assert too_complex("a.md", line, 0) == too_much(1, 1, "spaces and signs before a line’s words", 40)


@pytest.mark.parametrize("line", ["#", "## a", "---", "***", "- - -", "===", "> ---", "- # a", "- ", "1. ***"])
def test_what_ends_a_paragraph_is_a_break(line: str) -> None:
    """Headings, their underlines, and rules."""
    things = "headings and rules without an empty line between"
    assert too_complex("a.md", f"{line}\n" * 51, 0) == too_much(51, 1, things, 50)


def test_a_paragraph_is_bounded() -> None:
    """In words and signs; also an item and a cell, but not code."""
    things = "words and signs in one paragraph"
    text = "a." + ", " * 2500
    assert convert("a.md", f"a\n\n{text}", 0)[1] == (too_much(3, 1, things, 5000, 5002),)
    assert convert("a.md", f"- a\n- b {text}", 0)[1] == (too_much(2, 3, things, 5000, 5004),)
    assert convert("a.md", f"a | b\n--|--\nc | {text}", 0)[1] == (too_much(3, 5, things, 5000, 5001),)
    assert convert("a.md", f"    {text}", 0)[1] == ()


def test_the_words_of_a_page_are_bounded() -> None:
    """By what a Trace can tell apart."""
    text = ("a " * 2000 + "\n\n") * 21 + "b"
    assert convert("a.md", text, 0)[1] == (too_much(43, 1, "words on one page", 42_000),)
    assert convert("a.md", text[:-1], 0)[1] == ()


def test_the_front_matter_does_not_count() -> None:
    """Limits are those of the body."""
    assert too_complex("a.md", "|" * 31 + "\n" + "|" * 31, 32) == too_much(2, 1, "columns", 30)
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
