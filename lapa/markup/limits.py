"""How much a page's Markdown may ask of its converter, so that no page keeps a build waiting."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from lapa.markup.trace import MOST_WORDS, Trace
from lapa.problems import Place, Problem, problem

PAGE = 256 * 1024  # characters
LINES = 10_000
LINE = 10_000  # characters
INDENT = 40  # characters before a line's words: spaces, ">", signs of lists
COLUMNS = 30
CELLS = 50_000  # of all tables
SIGNS = 30_000  # of markup, on one page
PARAGRAPH = 5_000  # words and signs
BREAKS = 50  # headings and rules with no empty line between them

_INDENT = re.compile(r"(?:[ \t>]|[*+-](?=[ \t])|[0-9]++\.(?=[ \t]))*+")
_SIGNS = "`*_[]<>\\&"
_BREAK = re.compile(r"#|[=*_>\- \t]++$")


def too_complex(file: str, text: str, start: int) -> Problem | None:
    """The first thing that is too much in text[start:], if any. Problems: too-complex."""
    for things, limit, at in _excesses(text, start):
        return problem("too-complex", Place.at(file, text, at, at + 1), things=things, limit=limit)
    return None


def too_dense(blocks: Element, trace: Trace) -> Problem | None:
    """The first paragraph, item or cell that is too much, its signs not yet seen. Problems: too-complex."""
    if len(trace.words) > MOST_WORDS:
        return problem(
            "too-complex", trace.place(*trace.words[MOST_WORDS]), things="words on one page", limit=MOST_WORDS
        )
    for element in blocks.iter():
        for marked in (element.text, element.tail):
            if marked and len(marked) > PARAGRAPH and element.tag != "code":
                place = trace.place(*trace.span(trace.peek(marked)))
                return problem("too-complex", place, things="words and signs in one paragraph", limit=PARAGRAPH)
    return None


def _excesses(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """What there is too much of, the limit, and where it is passed."""
    if len(text) - start > PAGE:
        yield "characters on one page", PAGE, start + PAGE
    if sum(text.count(sign, start) for sign in _SIGNS) > SIGNS:
        yield f"signs like {' '.join(_SIGNS)} on one page", SIGNS, start
    if text.count("|", start) > CELLS:
        yield "cells on one page", CELLS, start
    breaks = 0
    for number, line in enumerate(text[start:].split("\n")):
        rest = _INDENT.sub("", line, count=1)
        indent = line[: len(line) - len(rest)]
        if number == LINES:
            yield "lines on one page", LINES, start
        if len(line) > LINE:
            yield "characters in one line", LINE, start + LINE
        if len(indent.replace("\t", "    ")) > INDENT and line.strip():
            yield "spaces and signs before a line’s words", INDENT, start
        if line.count("|") > COLUMNS:
            yield "columns", COLUMNS, start
        is_break = _BREAK.match(line) or _BREAK.match(rest)
        breaks = breaks + bool(is_break) if line.strip() else 0
        if breaks > BREAKS:
            yield "headings and rules without an empty line between", BREAKS, start
        start += len(line) + 1
