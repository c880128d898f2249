"""A tree of elements to steps: HTML in as few as can be, and texts that need no second look as their places."""

from functools import partial
from xml.etree.ElementTree import Element, SubElement

import pytest

from lapa.markup.dialect import blocks, inline
from lapa.markup.steps import steps
from lapa.markup.trace import Span

SPAN = Span(0, 0, 1, 0)


def shown(text: str) -> str:
    """The steps of a Markdown text whose words are its letters; a span is “.”, and what is called is its name."""
    tree = blocks(text)
    inline(tree)
    found = steps(tree, dict.fromkeys("abc", SPAN))
    return "|".join(step if isinstance(step, str) else "." if isinstance(step, Span) else name(step) for step in found)


def name(step: object) -> str:
    assert isinstance(step, partial)
    return str(step.func.__name__)


STEPS = {
    "a": "<p>|.|</p>\n",
    "a *b* c": "<p>|text|<em>|.|</em>|text|</p>\n",
    "---\n\na": "<hr>\n<p>|.|</p>\n",
    "a|b\n-|-:\nc|": (
        '<table>\n<thead>\n<tr>\n<th>|.|</th>\n<th class="right">|.|</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>|.|'
        '</td>\n<td class="right"></td>\n</tr>\n</tbody>\n</table>\n'
    ),
    "# a": "heading",
    "- a": "unordered",
    "1. a": "ordered",
    "[a](b)": "<p>|link|</p>\n",
    "`a`": "<p><code>|code|</code></p>\n",
    "": "",
}


@pytest.mark.parametrize("text", STEPS)
def test_steps(text: str) -> None:
    """Neighbouring HTML is one step; headings, lists, links and code are for the writer."""
    assert shown(text) == STEPS[text]


def test_a_span_with_telling_signs_is_read_as_a_text() -> None:
    """There may be a placeholder or something foreign in it."""
    element = Element("p")
    SubElement(element, "em").text = "{a}"
    assert [type(step) for step in steps(element, {"{a}": SPAN})][1] is not Span
