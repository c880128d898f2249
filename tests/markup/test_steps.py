"""A tree of elements to steps: HTML in as few as can be, and texts that need no second look as their places."""

from functools import partial
from xml.etree.ElementTree import Element

import pytest

from lapa.markup.dialect import blocks, inline
from lapa.markup.steps import steps
from lapa.markup.trace import Span

SPAN = Span(0, 0, 1, 0)


def shown(text: str, *, indented: bool = False) -> list[str]:
    """The steps of a Markdown text whose words are its letters: HTML, or the name of what is called."""
    tree = blocks(text)
    inline(tree)
    return [name(step) for step in steps(tree, dict.fromkeys("abc", SPAN), indented=indented)]


def name(step: object) -> str:
    assert isinstance(step, partial)
    html = step.keywords.get("html")
    assert html is None or html.count("%s") == len(step.keywords["spans"])
    return html or str(step.func.__name__)


STEPS = {
    "a": ["<p>%s</p>\n"],
    "a *b* c": ["<p>", "text", "<em>%s</em>", "text", "</p>\n"],
    "---\n\na": ["<hr>\n<p>%s</p>\n"],
    "a|b\n-|-:": [
        "<table>\n<thead>\n<tr>\n<th>%s</th>\n" + '<th class="right">%s</th>\n</tr>\n</thead>\n'
        "<tbody>\n<tr>\n<td></td>\n<td></td>\n</tr>\n</tbody>\n</table>\n"
    ],
    "# a": ["heading"],
    "- a\n- b": ["<ul>\n<li>%s</li>\n<li>%s</li>\n</ul>\n"],
    "1. a": ["ordered"],
    "[a](b)": ["<p>", "link", "</p>\n"],
    "`a`": ["<p><code>", "code", "</code></p>\n"],
    "": [],
}


@pytest.mark.parametrize("text", STEPS)
def test_steps(text: str) -> None:
    """HTML and spans between what depends on more than a shape: headings, numbered lists, links, other texts."""
    assert shown(text) == STEPS[text]


def test_the_items_of_a_list_may_be_set_in() -> None:
    """Where any line is."""
    assert shown("- a\n- b", indented=True) == ["unordered"]


def test_a_span_with_telling_signs_is_read_as_a_text() -> None:
    """There may be a placeholder or something foreign in it."""
    element = Element("p")
    element.text = "{a}"
    assert [name(step) for step in steps(element, {"{a}": SPAN}, indented=False)] == ["text"]
