"""Frames: what is left of a page without its body, and that it comes back whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.body import Body, Heading, Link
from lapa.render.frames import LEAD, PROSE, SHEET, filled, halves, shape

HEADING = Heading(2, "a", "A", 0, 4)
LINK = Link("https://a.example/", 0, 18)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("", ("", "")),
        ("<p>a</p>\n", ("<p>a</p>\n", "")),
        ('<h2 id="a">A</h2>\n', ("", '<h2 id="a">A</h2>\n')),
        ('<p>a</p>\n<h3 id="a">A</h3>\n<h2 id="b">B</h2>', ("<p>a</p>\n", '<h3 id="a">A</h3>\n<h2 id="b">B</h2>')),
        ("<hr>\n", ("<hr>\n", "")),
    ],
)
def test_a_body_is_parted_at_its_first_heading(html: str, found: tuple[str, str]) -> None:
    """Of whatever level; a rule is none."""
    assert halves(html) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (Body(()), ("", "")),
        (Body(("<p>a</p>\n",)), (LEAD, "")),
        (Body(('<h2 id="a">A</h2>\n',), (HEADING,)), ("", PROSE)),
        (Body(("<p>", LINK, "</p>", '<h2 id="a">A</h2>\n'), (HEADING,)), (LEAD, PROSE)),
        (Body((LINK,)), (LEAD, "")),
    ],
)
def test_a_half_that_is_empty_has_no_hole(body: Body, found: tuple[str, str]) -> None:
    """So that a template can leave out what would stand around it."""
    assert shape(body) == found


@given(st.lists(st.sampled_from([LEAD, PROSE, SHEET, "<p>", "lead", "\\1", "ā"])), st.text())
def test_each_hole_is_filled_and_nothing_else(parts: list[str], text: str) -> None:
    """What is filled in is taken as it is, also where it looks like a hole or a pattern."""
    holes = {LEAD: text, PROSE: f"{LEAD}\\g<0>", SHEET: "p { }"}
    expected = "".join(holes.get(part, part) for part in parts)
    assert filled("".join(parts), holes) == expected.encode("utf-8", "surrogatepass")
