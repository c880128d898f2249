"""Markdown that shows what it is given and does nothing."""

import html
import re

import pytest
from markdown import markdown

from lapa.digest.changes import Change
from lapa.digest.markdown import bounded, change, clipped, escaped, link, table

TEXTS = [
    "@user @org/team a@b.example #1 x#2 owner/repo#3 GH-4 !5 %6 $x$ $$y$$ ~7 ~~z~~ ^a^",
    "https://evil.example www.evil.example WWW.Evil.example ftp://x.example mailto:a@b.example :tada: :+1:",
    "<script>alert(1)</script> <img src=x> <!-- c --> <https://e.example> <a@b.example> <b",
    "![p](https://e.example/p.png) [t](https://e.example) [x][y] [^1] [ ] [x] [[w]]",
    "`code` ``a`` *i* **b** _i_ __b__ a|b || \\| \\ \\@user",
    "&amp; &#64;user &copy; &lt;b&gt; &",
    "# h",
    "- l",
    "1. n",
    "> q",
    "--- === +++",
    "{% x %} {{ y }}",
]


@pytest.mark.parametrize("text", TEXTS)
def test_text_shows_as_typed(text: str) -> None:
    """In a cell: no markup, no link, one cell."""
    shown = markdown(f"| a | b |\n| --- | --- |\n| {escaped(text)} | {escaped(text)} |", extensions=["tables"])
    cells = re.findall(r"<td>(.*?)</td>", shown)
    assert len(cells) == 2
    assert {html.unescape(cell.replace("<!-- -->", "")) for cell in cells} == {text}
    assert re.findall(r"<(?!!-- -->)", "".join(cells)) == []


@pytest.mark.parametrize("text", TEXTS)
def test_no_host_finds_a_name_a_number_or_an_address_in_it(text: str) -> None:
    """Neither in the Markdown nor in what is made of it: a comment parts each sign from what follows it."""
    shown = html.unescape(escaped(text).replace("<!-- -->", " "))
    assert re.findall(r"[@#!$%~^][^\s]|:[^\s]|www\.|gh-\d", shown, re.IGNORECASE) == []
    assert re.findall(r"[@#!$%~^](?!\d+;)", escaped(text).replace("<!-- -->", "").replace("&#", "&")) == []


def test_text_stands_on_one_line_with_nothing_hidden() -> None:
    """Spaces that hold words together stay."""
    assert escaped(" two\n\n lines\t600\u00a0000 \u202e\u200b ") == "two lines 600\u00a0000 \ufffd\ufffd"


def test_only_web_addresses_are_links() -> None:
    """Anything else is text."""
    assert link("https://small.example/lv/") == "<https://small.example/lv/>"
    assert link("https://user@small.example/") == "https:<!-- -->//user&#64;<!-- -->small.example/"
    assert link("javascript:alert(1)") == "javascript:<!-- -->alert(1)"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Old.", "", "<del>Old.</del>"),
        ("", "New.", "<ins>New.</ins>"),
        ("Old.", "New.", "<del>Old.</del><br><ins>New.</ins>"),
        ("a b c", "a x y c", "<del>a <b>b</b> c</del><br><ins>a <b>x y</b> c</ins>"),
        ("a c", "a b c", "<del>a c</del><br><ins>a <b>b</b> c</ins>"),
        ("a a", "a a a", "<del>a a</del><br><ins>a a <b>a</b></ins>"),
        ("a <b>", "a *", "<del>a <b>&#60;b&#62;</b></del><br><ins>a <b>&#42;</b></ins>"),
    ],
)
def test_a_change_is_struck_out_and_below_it_as_it_is_now(before: str, after: str, shown: str) -> None:
    """The words that differ are bold, unless all do."""
    assert change(Change(before, after)) == shown


def test_a_long_sentence_is_cut_around_what_changed() -> None:
    """So that nothing can hide behind its length."""
    shown = change(Change("vārds " * 300 + "old" + " vārds" * 300, "vārds " * 300 + "new" + " vārds" * 300))
    assert re.fullmatch(r"<del>…[vārds ]{150} <b>old</b> [vārds ]{149}…</del><br><ins>….*<b>new</b>.*…</ins>", shown)
    assert clipped("a" * 600) == "a" * 600
    assert clipped("a" * 601) == "a" * 599 + "…"


def test_a_table_keeps_within_its_bytes_and_says_what_it_lacks() -> None:
    """A row too long does not keep a later one out; without rows there is no table."""
    assert table(("a", "b"), [], 100, str) == ""
    assert table(("a",), [["1"], ["2"]], 100, str) == "| a |\n| --- |\n| 1 |\n| 2 |"
    assert table(("a",), [["1"], ["ā" * 30], ["3"]], 40, "{} left".format) == "| a |\n| --- |\n| 1 |\n| 3 |\n\n1 left"
    assert bounded((), ["- ā"] * 5, 15, "{} left".format) == "- ā\n- ā\n- ā\n\n2 left"
