"""Steps to a page's HTML: HTML as it is, texts, and what depends on their words and on what stands before."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from lapa.body import START, Body, Heading, Link
from lapa.markup.sheet import Sheet
from lapa.markup.trace import Span, Trace
from lapa.problems import Problem
from lapa.words import link_fault

RESERVED = ("content", "menu", "people", START)  # ids of the templates, and what is no heading

_TOP, _DEEPEST = 2, 4  # levels of headings; the page's title is its h1
_NO_ID = re.compile(r"[^a-z0-9]+")
_YEAR = 1000

Steps = tuple[Callable[["Writer"], None], ...]
Items = tuple[tuple[str | None, Steps], ...]  # each with its first words, if it may be set in


class Plan(NamedTuple):
    """How a text of some shape is written, its words numbered from 0.

    spans: those of its parts that came through as they were; seen: for each word, 1 if it is in one of them;
    dense: the first part that is too long, and then there are no steps.
    """

    steps: Steps
    spans: Mapping[str, Span]
    seen: bytes
    dense: str


def write(plans: Iterable[Plan], trace: Trace) -> tuple[Body, tuple[Problem, ...]]:
    """The body that the parts of a text make by their plans, and what is wrong in it.

    Problems: empty-heading, heading-level, link-without-words, list-indent, list-number, lost-words; those of
    words.link_fault and foreign.py.
    """
    writer = Writer(trace)
    for plan in plans:
        trace.turn(plan.spans, plan.seen)
        writer.run(plan.steps)
    for start, end in trace.lost():
        writer.refuse("lost-words", start, end)
    return writer.body(), tuple(writer.problems)


class Writer(Sheet):
    """A page that is written in steps."""

    def __init__(self, trace: Trace) -> None:
        super().__init__(trace)
        self._ids = Counter(RESERVED)
        self._level = _TOP - 1  # of the heading before

    def run(self, steps: Steps) -> None:
        """Take steps."""
        for step in steps:
            step(self)

    def _html(self, html: str) -> int:
        """Write HTML; the number of its part."""
        self.parts.append(html)
        return len(self.parts) - 1

    def heading(self, level: int, words: str, inside: Steps) -> None:
        """A heading, at most one level below the one before; its id is made of its words."""
        lowest = min(_DEEPEST, self._level + 1)
        line = self.trace.line(self.trace.peek(words))
        self._level, self.heard = level, []
        tag = f"h{min(_DEEPEST, max(_TOP, level))}"
        opening = self._html("")
        self.run(inside)
        self._html(f"</{tag}>\n")
        text = self.trace.plain("".join(self.heard))
        heading = Heading(level, self._own_id(text), text, *line)
        self.headings.append(heading)
        self.parts[opening] = f'<{tag} id="{heading.id}">'
        if not _TOP <= level <= lowest:
            choices = ", ".join("#" * choice for choice in range(_TOP, lowest + 1))
            self.refuse("heading-level", *line, level="#" * level, choices=choices)
        if not text:
            self.refuse("empty-heading", *line)

    def _own_id(self, text: str) -> str:
        """An id that the page does not have yet."""
        name = base = _id(text)
        while name in self._ids:
            self._ids[base] += 1
            name = f"{base}-{self._ids[base]}"
        self._ids[name] += 1
        return name

    def unordered(self, items: Items) -> None:
        """A list with signs."""
        self._html("<ul>\n")
        for item in self._items(items):
            self.run(item)
        self._html("</ul>\n")

    def ordered(self, items: Items) -> None:
        """A numbered list: its items are numbered in order, or each as the first. A lone number or a year is none."""
        first, opening = 1, self._html("<ol>\n")
        for index, item in enumerate(self._items(items)):
            marker = self.trace.marker()
            number = int(marker.text[:4] or first + index)
            if index == 0 and len(items) > 1 and number < _YEAR:
                first = number
            if number not in (first, first + index):
                self.refuse("list-number", *self.trace.span(marker))
            self.run(item)
        self._html("</ol>\n")
        if first != 1:
            self.parts[opening] = f'<ol start="{first}">\n'

    def _items(self, items: Items) -> Iterator[Steps]:
        """The items of a list, none set in more than the first: it would not stand below the one before."""
        margin = None
        for words, steps in items:
            if words is not None:
                start, end = self.trace.line(self.trace.peek(words))
                line = self.trace.text[start:end].expandtabs(4)
                indent = len(line) - len(line.lstrip(" >"))
                margin = indent if margin is None else margin
                if indent > margin:
                    self.refuse("list-indent", start, end)
            yield steps

    def link(self, marked: str, inside: Steps | None, *, worded: bool) -> None:
        """A link, or its words alone if it may not lead where it does; without any, its address is shown."""
        piece = self.trace.peek(marked)
        address = self.trace.plain(piece.text)
        if inside is None and ":" not in address:
            address = f"mailto:{address}"
        fault = link_fault(address) or ("" if worded else "link-without-words")
        if not fault:
            self._html('<a href="')
            self.between(Link(address, *self.trace.span(piece)))
            self._html('">')
        if inside is None:
            self.address(marked)
        else:
            self.run(inside)
            piece = self.trace.read(marked)
        if fault:
            self.refuse(fault, *self.trace.span(piece))
        else:
            self._html("</a>")


@lru_cache(1000)
def _id(text: str) -> str:
    """Small ASCII letters, digits and hyphens."""
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NO_ID.sub("-", plain).strip("-") or "section"
