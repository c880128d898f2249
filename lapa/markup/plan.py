"""What is made of a block is a matter of its shape. Many blocks have the same, so it is found out once for them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from lapa.markup import dialect
from lapa.markup.limits import PARAGRAPH, dense
from lapa.markup.marks import MARK, number, numbered
from lapa.markup.steps import steps
from lapa.markup.trace import Span
from lapa.markup.writer import Plan

_INDENTED = re.compile(r"(?:\A|\n)[ \t>]")  # a line that may belong to a block before its own
_ITEM = re.compile(r"^(?:[*+-]|0\.)[ \t]", re.MULTILINE)


def plans(shape: str) -> list[Plan]:
    """How a body is written, in parts that know nothing of each other."""
    parts = [shape] if _INDENTED.search(shape) else _parts(shape)
    if _width(shape) > PARAGRAPH and max(map(_width, parts), default=0) > PARAGRAPH:
        return [planned(shape)]
    return [remembered(part) for part in parts]


def _width(shape: str) -> int:
    """How long it may become: a number has five digits at the most, and a tab is four spaces."""
    return len(shape) + 4 * shape.count("0") + 3 * shape.count("\t")


def _parts(shape: str) -> list[str]:
    """The blocks, but lists that follow each other are one: Python-Markdown may make one list of them."""
    parts: list[str] = []
    before = ""
    for block in (each.strip("\n") for each in shape.split("\n\n") if each.strip()):
        if _ITEM.match(block) and _ITEM.search(before):
            parts[-1] += f"\n\n{block}"
        else:
            parts.append(block)
        before = block
    return parts


def planned(shape: str) -> Plan:
    """How a text is written, or a part of one."""
    marked = numbered(shape)
    tree = dialect.blocks(marked)
    excess = dense(tree)
    if excess:
        return Plan((), {}, b"", excess)
    dialect.inline(tree)
    spans = _spans(marked, tree)
    seen = bytearray(len(MARK.findall(marked)))
    for span in spans.values():
        words = slice(span.first // 2, span.last // 2 + 1)
        seen[words] = b"\1" * len(seen[words])
    return Plan(steps(tree, spans, indented=bool(_INDENTED.search(marked))), spans, bytes(seen), "")


remembered = lru_cache(500)(planned)


def _spans(marked: str, tree: Element) -> dict[str, Span]:
    """The parts of a tree that came through as they were."""
    at = [found.start() for found in MARK.finditer(marked)]
    spans = {}
    for part in _all(tree):
        words = [*MARK.finditer(part)]
        if words:
            first, last, before = number(words[0][0]), number(words[-1][0]), words[0].start()
            if at[first] >= before and marked.startswith(part, at[first] - before):
                spans[part] = Span(2 * first, before, 2 * last + 1, len(part) - words[-1].end())
    return spans


def _all(element: Element) -> Iterator[str]:
    """All its texts and addresses that steps are made of: an address that is shown has nothing in it."""
    href = element.get("href")
    yield from filter(None, (element.text, href))
    for child in element if element.tag != "a" or href is not None else ():
        yield from _all(child)
        if child.tail:
            yield child.tail
