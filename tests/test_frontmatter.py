"""Front matter: values as typed, at their places; and what is refused, where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.frontmatter import read
from lapa.nodes import Table, plain
from lapa.problems import Place


def table(text: str) -> Table:
    front = read("x.md", text)
    assert front.problems == ()
    assert front.table is not None
    return front.table


def codes(text: str) -> list[tuple[str, int, int]]:
    return [(found.code, found.place.line, found.place.column) for found in read("x.md", text).problems]


def test_every_scalar_stays_as_typed() -> None:
    """YAML's own ideas of yes, no, numbers and dates are not applied."""
    found = plain(table("---\na: NO\nb: 1_000\nc: 2026-05-31\nd: ~\ne: 6.3.1.1.i.\nf: 0x10\n---\n"))
    assert found == {"a": "NO", "b": "1_000", "c": "2026-05-31", "d": "~", "e": "6.3.1.1.i.", "f": "0x10"}


def test_lists_tables_and_blocks_are_read() -> None:
    """Lists in brackets, fields below fields, and texts over several lines."""
    text = "---\nworking: [title, aim]\ntargets:\n  one:\n    due: 2026-05-31\nnote: >-\n  two\n  lines\n---\n"
    assert plain(table(text)) == {
        "working": ["title", "aim"],
        "targets": {"one": {"due": "2026-05-31"}},
        "note": "two lines",
    }


def test_the_body_begins_after_the_closing_line() -> None:
    """Where the body begins is counted in characters, also behind letters of several bytes."""
    text = "---\ntitle: ķēde 𝄞\n---\nTeksts"
    body = read("x.md", text).body
    assert body is not None
    assert text[body:] == "Teksts"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: x\n", ("no-front-matter", 1, 1)),
        ("", ("no-front-matter", 1, 1)),
        ("---\ntitle: x\n", ("unclosed-front-matter", 1, 1)),
        ("---\ntitle: a: b\n---\n", ("colon-in-value", 2, 9)),
        ("---\ntitle: {amount} ir\n---\n", ("sign-before-value", 2, 8)),
        ("---\n\ttitle: a\n---\n", ("tab-indent", 2, 1)),
        ('---\ntitle: "a\nslug: b\n---\n', ("open-quote", 2, 8)),
        ("---\ntitle: @a\n---\n", ("sign-before-value", 2, 8)),
        ("---\ntitle: *a\n---\n", ("yaml-alias", 2, 8)),
        ("---\ntitle: &a b\n---\n", ("yaml-alias", 2, 8)),
        ("---\ntitle: !!python/object:os.system x\n---\n", ("yaml-tag", 2, 8)),
        ("---\ntitle: a\nslug\n---\n", ("no-colon", 3, 1)),
        ("---\ntitle\n---\n", ("no-colon", 2, 1)),
        ("---\na: 1\n...\nb: 2\n---\n", ("front-matter-syntax", 4, 1)),
        ("---\ntitle: Nr. #5\n---\n", ("comment-after-value", 2, 12)),
        ("---\ntitle: #5\n---\n", ("comment-after-value", 2, 8)),
        ("---\ntitle: a\ntitle: b\n---\n", ("duplicate-key", 3, 1)),
        ("---\n? [a]\n: b\n---\n", ("front-matter-syntax", 2, 3)),
        ("---\na: " + "[" * 100_000 + "\n---\n", ("too-deep", 2, 11)),
        ("---\na: " + "{a: " * 50_000 + "\n---\n", ("too-deep", 2, 29)),
    ],
)
def test_what_cannot_be_read_is_named_where_it_stands(text: str, expected: tuple[str, int, int]) -> None:
    """Each mistake in the YAML is one problem, at its line and column."""
    assert codes(text) == [expected]


def test_of_a_key_that_stands_twice_the_first_is_kept() -> None:
    """The page is understood by its first value, so that the second causes no other problem."""
    front = read("x.md", "---\na: 1\na: 2\n---\n")
    assert front.table is not None
    assert plain(front.table) == {"a": "1"}


def test_a_mistake_in_the_fields_does_not_hide_the_body() -> None:
    """The body can still be checked when the fields cannot be read."""
    front = read("x.md", "---\na: b: c\n---\nBody")
    assert (front.table, front.body) == (None, 16)


@given(st.text(alphabet=st.sampled_from(" -:#'\"[]{}&*!|>%@?,\nab1ā\t~"), max_size=80))
def test_any_text_is_read_or_is_a_problem(text: str) -> None:
    """Whatever stands between the lines of ---, reading gives fields or problems inside the file, and never raises."""
    whole = f"---\n{text}\n---\n"
    front = read("x.md", whole)
    lines = whole.split("\n")
    assert front.table is not None or front.problems
    for found in front.problems:
        assert 1 <= found.place.line <= len(lines)
        assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 1


def test_a_character_that_nobody_sees_is_none_when_it_is_written_as_an_escape() -> None:
    """It is named where its value stands, and replaced by one that can be seen."""
    found = read("a.md", '---\ntitle: "a\\u202Eb"\n---\n')
    assert [(each.code, each.place) for each in found.problems] == [("hidden-character", Place("a.md", 2, 8, 10))]
    assert found.table is not None
    assert plain(found.table) == {"title": "a\ufffdb"}
