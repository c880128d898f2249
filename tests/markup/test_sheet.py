"""The page that is being written: texts are escaped, and their numbers and placeholders have places."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.body import Body, Placeholder
from lapa.markup.marks import numbered
from lapa.markup.sheet import Sheet
from lapa.markup.trace import Trace
from lapa.problems import Place, problem


def sheet(text: str) -> Sheet:
    return Sheet(Trace("a.md", text, 0))


def test_a_text_is_escaped_and_its_numbers_and_placeholders_are_noted() -> None:
    """Quotation marks stay; the number in a placeholder's name is none."""
    page = sheet('a < 600 000 & "{part-1:dative}" 5')
    page.text(numbered(page.trace.shape))
    assert page.body() == Body(
        (
            'a &lt; 600 000 &amp; "',
            Placeholder("part-1", "dative", (), 15, 30),
            '" 5',
        ),
        (),
        (("600000", "600 000", 4, 11), ("5", "5", 32, 33)),
    )
    assert page.heard == ['a < 600 000 & "', "{part-1:dative}", '" 5']


def test_code_has_numbers_but_no_placeholders_and_nothing_foreign() -> None:
    """It is what it says."""
    page = sheet("<b> {a} 5")
    page.code(numbered(page.trace.shape))
    assert page.body() == Body(("&lt;b&gt; {a} 5",), (), (("5", "5", 8, 9),))
    assert page.problems == []


def test_a_shown_address_has_no_numbers() -> None:
    """Nor placeholders."""
    page = sheet("https://a.lv/5?{b}&c")
    page.address(numbered(page.trace.shape))
    assert page.body() == Body(("https://a.lv/5?{b}&amp;c",))


def test_neighbouring_texts_are_one_part() -> None:
    """And there are no empty ones."""
    page = sheet("")
    page.parts += ["a", "", "b"]
    assert page.body().parts == ("ab",)
    assert sheet("").body().parts == ()


def test_a_problem_shows_what_it_is_about() -> None:
    """At most sixty characters of one line."""
    page = sheet("a" * 61 + "\nb\nc")
    page.refuse("image", 0, 63)
    page.refuse("image", 62, 65)
    assert page.problems == [
        problem("image", Place("a.md", 1, 1, 61), text="a" * 60 + "…"),
        problem("image", Place("a.md", 2, 1, 1), text="b"),
    ]


def test_foreign_markup_is_said_once_across_texts() -> None:
    """Also where emphasis cuts it."""
    page = sheet("![a *b* c](d)")
    for marked in ("![\U00020000 ", "\U00020001", " \U00020002](\U00020003)"):
        page.text(marked)
    assert page.problems == [problem("image", Place("a.md", 1, 1, 13), text="![a *b* c](d)")]


@given(st.text("a1 <>&[]()!*{}:-+|.\\\n\udc2a", max_size=12))
def test_a_text_without_telling_signs_would_be_shown_the_same_if_it_were_looked_through(text: str) -> None:
    """Nothing foreign, no number, no placeholder and nothing to escape is missed."""
    quick, thorough = sheet(text), sheet(text)
    quick.text(numbered(quick.trace.shape))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lapa.markup.sheet.TELLING", re.compile(""))
        thorough.text(numbered(thorough.trace.shape))
    assert (quick.body(), quick.problems) == (thorough.body(), thorough.problems)
    assert "".join(quick.heard) == "".join(thorough.heard)
