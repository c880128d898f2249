"""A tree of elements to a page's HTML: no tag and no attribute gets into it that is not named here."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from unicodedata import normalize
from xml.etree.ElementTree import Element

from lapa.body import START, Body, Heading, Link
from lapa.markup.sheet import Sheet
from lapa.markup.trace import Trace
from lapa.problems import Problem
from lapa.words import link_fault

RESERVED = ("content", "menu", "people", START)  # ids of the templates, and what is no heading

_HOLDERS = ("blockquote", "table", "tbody", "thead", "tr")
_INLINE = ("em", "strong")
_SIDES = ("center", "right")
_VOID = ("br", "hr")
_TOP, _DEEPEST = 2, 4  # levels of headings; the page's title is its h1
_NO_ID = re.compile(r"[^a-z0-9]+")
_YEAR = 1000


def write(tree: Element, trace: Trace) -> tuple[Body, tuple[Problem, ...]]:
    """The body that a tree's elements make, and what is wrong in it.

    Problems: empty-heading, heading-level, link-without-words, list-indent, list-number, lost-words; those of
    words.link_fault and foreign.py.
    """
    writer = _Writer(trace)
    writer.inside(tree)
    for start, end in trace.lost():
        writer.sheet.refuse("lost-words", start, end)
    return writer.sheet.body(), tuple(writer.sheet.problems)


class _Writer:
    """Elements to a sheet, in their order."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.sheet = Sheet(trace)
        self._ids = Counter(RESERVED)
        self._level = _TOP - 1  # of the heading before

    def inside(self, element: Element) -> None:
        """All that an element holds."""
        if element.text:
            self.sheet.text(element.text)
        for child in element:
            self._element(child)
            if child.tail:
                self.sheet.text(child.tail)

    def _html(self, html: str) -> int:
        """Write HTML; the number of its part."""
        self.sheet.parts.append(html)
        return len(self.sheet.parts) - 1

    def _element(self, element: Element) -> None:
        tag = element.tag
        if tag in _SPECIAL:
            _SPECIAL[tag](self, element)
        elif tag in _VOID:
            self._html(f"<{tag}>\n")
        else:
            side = element.get("align")
            self._tag(element, tag, f' class="{side}"' if side in _SIDES else "")

    def _tag(self, element: Element, tag: str, attributes: str = "") -> None:
        self.sheet.parts.append(f"<{tag}{attributes}>\n" if tag in _HOLDERS else f"<{tag}{attributes}>")
        self.inside(element)
        self.sheet.parts.append(f"</{tag}>" if tag in _INLINE else f"</{tag}>\n")

    def heading(self, element: Element) -> None:
        """A heading, at most one level below the one before; its id is made of its words."""
        level, lowest = int(element.tag[1]), min(_DEEPEST, self._level + 1)
        line = self.trace.line(self.trace.peek(" ".join(element.itertext())))
        self._level, self.sheet.heard = level, []
        tag, opening = f"h{min(_DEEPEST, max(_TOP, level))}", len(self.sheet.parts)
        self._tag(element, tag)
        text = self.trace.plain("".join(self.sheet.heard))
        heading = Heading(level, self._id(text), text, self.trace.place(*line))
        self.sheet.headings.append(heading)
        self.sheet.parts[opening] = f'<{tag} id="{heading.id}">'
        if not _TOP <= level <= lowest:
            choices = ", ".join("#" * choice for choice in range(_TOP, lowest + 1))
            self.sheet.refuse("heading-level", *line, level="#" * level, choices=choices)
        if not text:
            self.sheet.refuse("empty-heading", *line)

    def _id(self, text: str) -> str:
        """An id of small ASCII letters, digits and hyphens that the page does not have yet."""
        plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        name = base = _NO_ID.sub("-", plain).strip("-") or "section"
        while name in self._ids:
            self._ids[base] += 1
            name = f"{base}-{self._ids[base]}"
        self._ids[name] += 1
        return name

    def unordered(self, element: Element) -> None:
        """A list with signs."""
        self._html("<ul>\n")
        for item in self._items(element):
            self._element(item)
        self._html("</ul>\n")

    def ordered(self, element: Element) -> None:
        """A numbered list: its items are numbered in order, or each as the first. A lone number or a year is none."""
        first, opening = 1, self._html("<ol>\n")
        for index, item in enumerate(self._items(element)):
            marker = self.trace.marker()
            number = int(marker.text[:4] or first + index)
            if index == 0 and len(element) > 1 and number < _YEAR:
                first = number
            if number not in (first, first + index):
                self.sheet.refuse("list-number", *self.trace.span(marker))
            self._element(item)
        self._html("</ol>\n")
        if first != 1:
            self.sheet.parts[opening] = f'<ol start="{first}">\n'

    def _items(self, element: Element) -> Iterator[Element]:
        """The items of a list, none set in more than the first: it would not stand below the one before."""
        if not self.trace.indented:
            yield from element
            return
        margin = None
        for item in element:
            words = next(filter(str.strip, item.itertext()), "")
            start, end = self.trace.line(self.trace.peek(words))
            line = self.trace.text[start:end].expandtabs(4)
            indent = len(line) - len(line.lstrip(" >"))
            margin = indent if margin is None else margin
            if indent > margin:
                self.sheet.refuse("list-indent", start, end)
            yield item

    def code(self, element: Element) -> None:
        """Code, which Python-Markdown has escaped already; a block of it ends with its last line."""
        marked = (element.text or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        self._html("<code>")
        self.sheet.code(marked.rstrip() + "\n" if marked.endswith("\n") else marked)
        self._html("</code>")

    def link(self, element: Element) -> None:
        """A link, or its words alone if it may not lead where it does; without href, its words are its address."""
        href = element.get("href")
        marked = (element.text or "") if href is None else href
        piece = self.trace.peek(marked)
        address = self.trace.plain(piece.text)
        if href is None and ":" not in address:
            address = f"mailto:{address}"
        fault = link_fault(address) or ("" if "".join(element.itertext()).strip() else "link-without-words")
        if not fault:
            self.sheet.parts += ['<a href="', Link(address, self.trace.place(*self.trace.span(piece))), '">']
        if href is None:
            self.sheet.address(marked)
        else:
            self.inside(element)
            piece = self.trace.read(marked)
        if fault:
            self.sheet.refuse(fault, *self.trace.span(piece))
        else:
            self._html("</a>")


_SPECIAL: Mapping[str, Callable[[_Writer, Element], None]] = {
    "a": _Writer.link,
    "code": _Writer.code,
    "ol": _Writer.ordered,
    "ul": _Writer.unordered,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _Writer.heading),
}
