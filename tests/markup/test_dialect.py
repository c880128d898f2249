"""What Markdown becomes a tree, and what stays text. Words are letters here, as they are in a page's trace."""

import re
from xml.etree.ElementTree import Element, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from lapa.markup.dialect import blocks, inline
from lapa.markup.marks import PLAIN


def tree(text: str) -> str:
    """The tree as XML, without its outermost element; literal signs as themselves."""
    root = blocks(text)
    inline(root)
    return tostring(root, encoding="unicode").translate(PLAIN).removeprefix("<div>").removesuffix("</div>")


INLINE = {
    "*a*": "<em>a</em>",
    "_a_": "<em>a</em>",
    "**a**": "<strong>a</strong>",
    "__a__": "<strong>a</strong>",
    "***a***": "<em><strong>a</strong></em>",
    "*a **b** c*": "<em>a <strong>b</strong> c</em>",
    "**a *b* c**": "<strong>a <em>b</em> c</strong>",
    "**a *b***": "<strong>a <em>b</em></strong>",
    "_a __b__ c_": "<em>a <strong>b</strong> c</em>",
    "**a\nb**": "<strong>a\nb</strong>",
    "**a**b": "<strong>a</strong>b",
    "_a_b c_": "<em>a_b c</em>",
    "a_b_c": "a_b_c",
    "2 * 3 * 4": "2 * 3 * 4",
    "** a **": "** a **",
    "**a": "**a",
    "*a\\*": "*a*",
    "`a`": "<code>a</code>",
    "`` a`b ``": "<code>a`b</code>",
    "`*a* &amp; [b](c)`": "<code>*a* &amp;amp;amp; [b](c)</code>",
    "\\`a`": "`a`",
    "\\\\`a`": "\\<code>a</code>",
    "[a](b)": '<a href="b">a</a>',
    "[a *b* `c`](d)": '<a href="d">a <em>b</em> <code>c</code></a>',
    "[a](b_(c)_d)": '<a href="b_(c)_d">a</a>',
    "[a](b\\)c)": '<a href="b)c">a</a>',
    "[a](b*c*d)": '<a href="b*c*d">a</a>',
    "*[a](b)*": '<em><a href="b">a</a></em>',
    "[a]()": '<a href="">a</a>',
    "[a\\](b)": "[a](b)",
    "[a] (b)": "[a] (b)",
    "[a](b c)": "[a](b c)",
    '[a](b "c")': '[a](b "c")',
    "[a [b](c) d](e)": '[a <a href="c">b</a> d](e)',
    "[<b:c>](d)": '<a href="d">&lt;b:c&gt;</a>',
    "![a](b)": "![a](b)",
    "[a][b]": "[a][b]",
    "[a]: b": "[a]: b",
    "<b:c>": "<a>b:c</a>",
    "<b@c.d>": "<a>b@c.d</a>",
    "<b>": "&lt;b&gt;",
    "<b c:d>": "&lt;b c:d&gt;",
    "<!-- a -->": "&lt;!-- a --&gt;",
    "&amp; &#58;": "&amp;amp; &amp;#58;",
    "a  \nb": "a<br />b",
    "a\nb": "a\nb",
    "{: .a onclick=b}": "{: .a onclick=b}",
    "a\\<b\\&\\|\\ā": "a<b&|\\ā",
}


@pytest.mark.parametrize("text", INLINE)
def test_signs_in_a_text(text: str) -> None:
    """Emphasis, code, links and escapes; all else is text."""
    assert tree(f"x {text} x") == f"<p>x {INLINE[text]} x</p>"


BLOCKS = {
    "## a ##": "<h2>a</h2>",
    "a\n---": "<h2>a</h2>",
    "---": "<hr />",
    "- a\n- b": "<ul><li>a</li><li>b</li></ul>",
    "- a\n\t- b": "<ul><li>a<ul><li>b</li></ul></li></ul>",
    "- a\n\n    b": "<ul><li><p>a</p><p>b</p></li></ul>",
    "- a\n \n- b": "<ul><li><p>a</p></li><li><p>b</p></li></ul>",
    "> a\n> > b": "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>",
    "    <a>\n    b": "<pre><code>&amp;lt;a&amp;gt;\nb\n\n\n</code></pre>",
    "<div>\n\n*a*\n\n</div>": "<p>&lt;div&gt;</p><p><em>a</em></p><p>&lt;/div&gt;</p>",
    "- # a\nb *c*": "<ul><li><h1>a</h1>\nb <em>c</em></li></ul>",
    "- # a\nb *c* d\n- # e\nf `g`": (
        "<ul><li><h1>a</h1>\nb <em>c</em> d</li><li><h1>e</h1>\nf <code>g</code></li></ul>"
    ),
    "- a *b*\n    - c *d* e\n": "<ul><li>a <em>b</em><ul><li>c <em>d</em> e</li></ul></li></ul>",
    "": "<div />",
}


@pytest.mark.parametrize("text", BLOCKS)
def test_blocks(text: str) -> None:
    """Headings, rules, lists, quotes, code; a tab is four spaces, and HTML is text."""
    assert tree(text) == BLOCKS[text]


def test_a_table_has_sides_but_no_styles() -> None:
    """A cell says where its text stands."""
    assert tree("a | b\n:-|-:\nc | \\|d") == (
        '<table><thead><tr><th align="left">a</th><th align="right">b</th></tr></thead>'
        '<tbody><tr><td align="left">c</td><td align="right">|d</td></tr></tbody></table>'
    )


def test_no_page_leaves_anything_for_the_next() -> None:
    """A definition, an open sign, a list: each conversion begins anew."""
    for text in ("[a]: b", "*a `b [c", "3. a", "> - a", "a | b\n--|--"):
        before = tree("[a] *b* `c`\n\n1. d")
        tree(text)
        assert tree("[a] *b* `c`\n\n1. d") == before


@given(st.lists(st.sampled_from(["a", "ā ", "- ", "1. ", "# ", "> ", "|", "---", "===", "    ", "\n", "\n\n"])))
def test_blocks_are_those_that_python_markdown_makes(parts: list[str]) -> None:
    """What is made of a plain line at once is what its own rules make of it, one after the other."""
    markdown = Markdown(extensions=[TableExtension(use_align_attribute=True), SaneListExtension()])
    markdown.parser.blockprocessors.deregister("reference")
    root = Element("div")
    text = "".join(parts)
    markdown.parser.parseChunk(root, re.sub(r"(?<=\n) +\n", "\n", f"{text}\n\n"))
    assert tostring(blocks(text)) == tostring(root)
