"""Markup that pages do not use is found in their texts, and what only looks like it is not."""

import pytest

from lapa.markup.foreign import foreign
from lapa.markup.trace import Piece

FOUND = {
    "<b>": [("raw-html", "<b>")],
    "<b>a</b> <i>": [("raw-html", "<b>a</b>"), ("raw-html", "<i>")],
    "<b>a<br></b>": [("raw-html", "<b>"), ("raw-html", "<br>"), ("raw-html", "</b>")],
    "</b>": [("raw-html", "</b>")],
    "<br/>": [("raw-html", "<br/>")],
    '<a href="b"\nonclick=c>': [("raw-html", '<a href="b"\nonclick=c>')],
    "<!-- a -->": [("raw-html", "<!-- a -->")],
    "<!-- a - b": [("raw-html", "<!--")],
    "<!DOCTYPE html>": [("raw-html", "<!D")],
    "<![CDATA[a]]>": [("raw-html", "<![")],
    "<?php a ?>": [("raw-html", "<?p")],
    "<b<c>": [("raw-html", "<c>")],
    "&nbsp;": [("raw-html", "&nbsp;")],
    "&#58;&#x3a;": [("raw-html", "&#58;"), ("raw-html", "&#x3a;")],
    "![a](b)": [("image", "![a](b)")],
    "![a][b]": [("image", "![a][b]")],
    "![](": [("image", "![](")],
    "[a][b]": [("reference-link", "[a][b]")],
    "[a][]": [("reference-link", "[a][]")],
    "[a]: https://b.lv": [("reference-link", "[a]: https://b.lv")],
    '[a]: b "c"': [("reference-link", '[a]: b "c"')],
    '[a](b "c")': [("bad-link", 'b "c"')],
    "[a](b c.md)": [("bad-link", "b c.md")],
    "[a [b] c](d.md)": [("link-brackets", "a [b] c")],
    "[![a](b)](c.md)": [("image", "![a](b)")],
    "a](b.md)": [("link-without-words", "b.md")],
    "[a](b.md": [("link-not-closed", "b.md")],
    "[a](b.md c": [("link-not-closed", "b.md")],
    "[a](b\nc.md)": [("bad-link", "b")],
    "[a](https://b.lv/(c(d)))": [("link-not-whole", "https://b.lv/")],
    "[a](": [("link-without-address", "")],
    "** a **": [("stray-stars", "**"), ("stray-stars", "**")],
    "a\n- b": [("list-in-text", "-")],
    "a\n  * b": [("list-in-text", "*")],
    "a\n1. b": [("list-in-text", "1.")],
    "1. a\n   * b": [("list-indent", "*")],
    "a\n| b | c |\n| --- | :-: |\n": [("table-in-text", "| --- | :-: |")],
}
NOT_FOUND = [
    "a < b",
    "3<5",
    "a<b",
    "x <3",
    "<-",
    "a <b\n\nc>",
    "AT&T; R&XQ; & &; &a &#; &#x;",
    "[a] (b)",
    "[1]",
    "[a]: b c",
    "!a!",
    "a * b",
    "a\n-b",
    "a\n31. b",
    "a - b",
    "a | b\n-\n|",
]


def whole(text: str) -> Piece:
    """A piece that came through unchanged."""
    return Piece(text, list(range(len(text))))


@pytest.mark.parametrize("text", FOUND)
def test_foreign_markup_is_found_where_it_stands(text: str) -> None:
    """Each once, from its first sign to its last."""
    assert [(found.code, text[found.start : found.end]) for found in foreign(whole(text), text, 0)] == FOUND[text]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_it_is_text(text: str) -> None:
    """Comparisons, brackets, dashes."""
    assert list(foreign(whole(text), text, 0)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[a](b c.md)", "bad-link"),
        ("[a](javascript:x y)", "link-scheme"),
        ("[a [b] c](d.md)", "link-brackets"),
    ],
)
def test_a_broken_link_says_what_breaks_it(text: str, code: str) -> None:
    """Its address, or its words."""
    assert [found.code for found in foreign(whole(text), text, 0)] == [code]


def test_the_source_decides() -> None:
    """A text may have lost its emphasis, and what was found before it is not found again."""
    source = "<b *c*>"
    assert [tuple(found) for found in foreign(Piece("<b ", [0, 1, 2]), source, 0)] == [("raw-html", 0, 7)]
    assert list(foreign(Piece("<b ", [0, 1, 2]), source, 7)) == []
