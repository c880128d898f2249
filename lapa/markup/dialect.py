"""The Markdown that pages are written in: Python-Markdown with a closed list of what it makes of a text.

There are no HTML, entities, images, references and attributes in it; there are tables.
"""

import re
from collections.abc import Callable
from functools import cache, partial
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import (
    BACKTICK_RE,
    LINE_BREAK_RE,
    BacktickInlineProcessor,
    InlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as Inline
from markdown.util import AtomicString, Registry

from lapa.markup.marks import literal

_NO_UNDERSCORE = r"(?>(?:[^_]++|(?<=\w)_++(?=\w))+)"
_SIGN = re.compile(r"[`\\\[<*_]|  \n")
_BLANK_LINE = re.compile(r"(?<=\n) +\n")


def blocks(text: str) -> Element:
    """The text as a tree of paragraphs, lists and tables, whose texts inline() has yet to see."""
    root = Element("div")
    lines = _BLANK_LINE.sub("\n", text.replace("\t", "    ") + "\n\n")
    _markdown().reset().parser.parseChunk(root, lines)
    return root


def inline(root: Element) -> None:
    """Make links, emphasis and code of the signs in a tree. <…> is a link without href, to what it says.

    Python-Markdown tries each of its patterns on each text. It is given those that a tree has the signs of, and no text
    without signs.
    """
    texts = [(holder, None, text) for holder in root.iter() if (text := holder.text) and _SIGN.search(text)]
    tails = [(holder, child, text) for holder in root.iter() for child in holder if (text := child.tail)]
    some = [each for each in (*texts, *tails) if not isinstance(each[2], AtomicString)]
    there = frozenset(sign for *_, text in some for sign in _SIGN.findall(text))
    made = Element("div")
    for *_, text in some:
        SubElement(made, "p").text = text
    if there:
        _inline(there).run(made)
    for (holder, after, _), paragraph in zip(some, made, strict=True):
        if after is None:
            holder.text, holder[:0] = paragraph.text, paragraph[:]
        else:
            index = [*holder].index(after) + 1
            after.tail, holder[index:index] = paragraph.text, paragraph[:]


class _Rule(InlineProcessor):
    """What to make of a match; the first rule that matches has it."""

    def __init__(self, markdown: Markdown, pattern: str, make: Callable[[str], Element | str]) -> None:
        super().__init__(pattern, markdown)
        self.make = make

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - as Python-Markdown has it
        return self.make(m[1]), m.start(), m.end()


class _Plain(ParagraphProcessor):
    """One line that begins with a letter, as most do: nothing else can be made of it than a paragraph."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - as Python-Markdown has it
        return block[:1].isalpha() and "\n" not in block


class _Link(InlineProcessor):
    """[words](address), without a title. Python-Markdown's own takes quadratic time."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - as Python-Markdown has it
        return _element("a", m[1], href=self.unescape(m[2])), m.start(), m.end()


class _AddressLink(_Rule):
    """<https://…>, <name@example.lv>."""

    ANCESTOR_EXCLUDES = ("a",)


@cache
def _markdown() -> Markdown:
    """Python-Markdown so set; to build it takes milliseconds.

    Its own emphasis is not used: in a tangle of signs it loses count, and its inner marks are shown.
    """
    markdown = Markdown(extensions=[TableExtension(use_align_attribute=True), SaneListExtension()])
    markdown.parser.blockprocessors.deregister("reference")
    markdown.parser.blockprocessors.register(_Plain(markdown.parser), "plain", 200)
    # A registry is put in order anew at each block.
    markdown.parser.blockprocessors = tuple(markdown.parser.blockprocessors)  # type: ignore[assignment]
    return markdown


@cache
def _inline(signs: frozenset[str]) -> Inline:
    """What makes elements of these signs, and of no others."""
    markdown = Markdown()
    code = BacktickInlineProcessor(BACKTICK_RE)
    code.ESCAPED_BSLASH = literal("\\")
    rules = (
        ("`", code),
        ("\\", _Rule(markdown, r"\\([!-/:-@\[-`{-~])", literal)),
        ("[", _Link(r"(?<!!)\[([^\[\]]*+)\]\(((?>(?:[^()\s]|\([^()\s]*+\))*))\)", markdown)),
        (
            "<",
            _AddressLink(markdown, r"<(\w[^<>\s:@]*+[:@][^<>\s]*+)>", lambda text: _element("a", AtomicString(text))),
        ),
        ("  \n", SubstituteTagInlineProcessor(LINE_BREAK_RE, "br")),
        ("*", _Rule(markdown, r"\*\*(?![\s*])((?>(?:[^*]++|\*[^*]++\*)+))(?<!\s)\*\*", partial(_element, "strong"))),
        ("*", _Rule(markdown, r"\*(?![\s*])([^*]++)(?<!\s)\*", partial(_element, "em"))),
        ("_", _Rule(markdown, rf"(?<!\w)__(?![\s_])({_NO_UNDERSCORE})(?<!\s)__(?!\w)", partial(_element, "strong"))),
        ("_", _Rule(markdown, rf"(?<!\w)_(?![\s_])({_NO_UNDERSCORE})(?<!\s)_(?!\w)", partial(_element, "em"))),
    )
    markdown.inlinePatterns = Registry()
    for index, (sign, rule) in enumerate(rules):
        if sign in signs:
            markdown.inlinePatterns.register(rule, str(index), -index)
    inline = Inline(markdown)
    markdown.treeprocessors.register(inline, "inline", 0)
    return inline


def _element(tag: str, text: str, **attributes: str) -> Element:
    element = Element(tag, attributes)
    element.text = text
    return element
