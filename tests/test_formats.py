"""Problems as they are told: to a person, to a code host, to a program."""

import json
from pathlib import Path

import jsonschema

from lapa.formats import counts, document, github, text
from lapa.problems import Place, problem
from lapa.voice import Voice

SCHEMA = json.loads((Path(__file__).parents[1] / "docs/problems.schema.json").read_text(encoding="utf-8"))
DATE = problem("bad-date", Place("content/lv/a.md", 5, 10, 3), value="x")
FILE = problem("not-utf8", Place("content/lv/b.md"))


def test_a_problem_is_shown_with_its_line_and_a_caret() -> None:
    """The shape that every problem has."""
    found = problem(
        "unknown-field", Place("content/en/contacts.md", 6, 9, 5), name="phnoe", choices="phone", nearest="phone"
    )
    assert text(found, Voice(), '        phnoe: "+371 67082917"') == (
        "content/en/contacts.md:6:9: error: there is no field “phnoe”; did you mean “phone”? [unknown-field]\n"
        '  6 |         phnoe: "+371 67082917"\n'
        "    |         ^^^^^"
    )


def test_without_a_nearest_right_thing_the_hint_says_how() -> None:
    """The choices are named."""
    found = problem("unknown-field", Place("a.md", 1, 1), name="x", choices="title, slug", nearest="")
    assert (
        text(found, Voice())
        == "a.md:1:1: error: there is no field “x”; delete it; the fields here are title, slug [unknown-field]"
    )


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    """And no excerpt."""
    assert text(problem("not-utf8", Place("a.md")), Voice()).startswith("a.md: error: ")


def test_a_long_line_is_shown_around_the_place() -> None:
    """The caret stays under the character that is meant."""
    line = "x" * 300 + "!" + "y" * 300
    excerpt, caret = text(problem("raw-html", Place("a.md", 1, 301), text="!"), Voice(), line).split("\n")[1:]
    assert excerpt[caret.index("^")] == "!"
    assert len(excerpt) < 120


def test_tabs_do_not_move_the_caret() -> None:
    """A tab takes one column, as it is counted."""
    excerpt, caret = text(problem("bad-date", Place("a.md", 1, 3, 1), value="x"), Voice(), "\t\tx").split("\n")[1:]
    assert excerpt[caret.index("^")] == "x"


def test_on_a_terminal_the_place_the_severity_and_the_caret_have_colours() -> None:
    """Without colour not one control character is printed."""
    shown = text(DATE, Voice(), "     due: x", colour=True)
    assert shown.startswith("\x1b[1mcontent/lv/a.md:5:10\x1b[0m: \x1b[31;1merror\x1b[0m: ")
    assert "\x1b[32;1m         ^" in shown
    assert "\x1b" not in text(DATE, Voice(), "     due: x")


def test_a_code_host_gets_file_line_and_columns() -> None:
    """One workflow command a problem; a problem of a whole file has no line."""
    assert github(DATE, Voice()) == (
        "::error file=content/lv/a.md,line=5,col=10,endColumn=13,title=bad-date::"
        "“x” is not a date; write year, month and day: 2026-05-31"
    )
    assert github(FILE, Voice()).startswith("::error file=content/lv/b.md,title=not-utf8::the file")


def test_words_of_a_page_are_no_command() -> None:
    """Line ends, per cent signs, and colons and commas in a file's name, are escaped."""
    hostile = problem("bad-date", Place("a,b:c.md", 1, 1), value="%0A\n::stop-commands::x")
    shown = github(hostile, Voice())
    assert "\n" not in shown
    assert shown.startswith("::error file=a%2Cb%3Ac.md,line=1,")
    assert "%250A%0A::stop-commands::x" in shown


def test_the_document_fits_its_schema() -> None:
    """With all that the text says; what a problem does not have is null."""
    found = json.loads(document([DATE, FILE], Voice()))
    jsonschema.validate(found, SCHEMA)
    assert found == {
        "problems": [
            {
                "file": "content/lv/a.md",
                "line": 5,
                "column": 10,
                "length": 3,
                "severity": "error",
                "code": "bad-date",
                "message": "“x” is not a date",
                "hint": "write year, month and day: 2026-05-31",
            },
            {
                "file": "content/lv/b.md",
                "line": None,
                "column": None,
                "length": None,
                "severity": "error",
                "code": "not-utf8",
                "message": "the file is not text in UTF-8",
                "hint": "save it with the encoding UTF-8",
            },
        ],
        "errors": 2,
        "warnings": 0,
        "notices": 0,
    }


def test_errors_and_warnings_are_counted_apart() -> None:
    """Also when there are none."""
    assert counts([DATE, FILE]) == {"errors": 2, "warnings": 0, "notices": 0}
    assert counts([]) == {"errors": 0, "warnings": 0, "notices": 0}
