"""How much a page's Markdown may ask of its converter, so that no page keeps a build waiting."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from xml.etree.ElementTree import Element

from lapa.markup.marks import MOST_WORDS
from lapa.markup.trace import Trace
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

_INDENT = re.compile(r"(?>(?:[ \t>]|[*+-](?=[ \t])|[0-9]++\.(?=[ \t]))*)")
_DEEP = INDENT // 4 + 1  # signs, at the least, of an indent that is too deep: tabs
_DRESS = re.compile(rf"\n([ \t>*+=_#0-9.-]{{1,{_DEEP}}})")  # of lines that are indented, or breaks
_SIGNS = "`*_[]<>\\&"
_BREAK = re.compile(r"#|[=*_>\- \t]++$")
_VALUES: Mapping[str, Mapping[str, object]] = {
    "page-too-long": {"characters": PAGE, "words": MOST_WORDS, "lines": LINES},
    "too-many-signs": {"signs": " ".join(_SIGNS), "limit": SIGNS},
    "table-too-large": {"columns": COLUMNS, "cells": CELLS},
    "line-too-long": {"limit": LINE},
    "indent-too-deep": {"limit": INDENT},
    "too-many-breaks": {"limit": BREAKS},
}


def too_complex(file: str, text: str, start: int) -> Problem | None:
    """The first thing that is too much in text[start:], if any.

    Problems: page-too-long, too-many-signs, table-too-large, line-too-long, indent-too-deep, too-many-breaks.
    """
    for code, at in _excesses(text, start):
        return problem(code, Place.at(file, text, at, at + 1), **_VALUES[code])
    return None


def too_wordy(trace: Trace) -> Problem | None:
    """The first word that is too much, if any.

    Problems: page-too-long.
    """
    if len(trace.ends) <= 2 * MOST_WORDS:
        return None
    return problem("page-too-long", trace.place(*trace.words[MOST_WORDS]), **_VALUES["page-too-long"])


def too_dense(marked: str, trace: Trace) -> Problem:
    """What is wrong with a part of a text that dense() gave.

    Problems: paragraph-too-long.
    """
    return problem("paragraph-too-long", trace.place(*trace.span(trace.peek(marked))), limit=PARAGRAPH)


def dense(blocks: Element) -> str:
    """The first paragraph, item or cell that is too much, its signs not yet seen; "" if there is none."""
    texts = (text for each in blocks.iter() if each.tag != "code" for text in (each.text, each.tail) if text)
    return next((text for text in texts if len(text) > PARAGRAPH), "")


def _excesses(text: str, start: int) -> Iterator[tuple[str, int]]:
    """What there is too much of, as a code, and where its limit is passed."""
    if len(text) - start > PAGE:
        yield "page-too-long", start + PAGE
    if len(text) > SIGNS and sum(text.count(sign, start) for sign in _SIGNS) > SIGNS:
        yield "too-many-signs", _passed(text, start, _SIGNS, SIGNS)
    if text.count("|", start) > CELLS:
        yield "table-too-large", _passed(text, start, "|", CELLS)
    dress = _DRESS.findall("\n" + text[start:])
    long = len(text) - start >= min(LINES, LINE)  # may have so many lines, or one as long
    if long or text.count("|", start) > COLUMNS or len(dress) > BREAKS or _DEEP in map(len, dress):
        yield from _excesses_of_lines(text[start:].split("\n"), start)


def _excesses_of_lines(lines: Sequence[str], start: int) -> Iterator[tuple[str, int]]:
    """What there is too much of in lines, or of them. start: where the first stands."""
    breaks = 0
    for number, line in enumerate(lines):
        rest = _INDENT.sub("", line, count=1)
        indent = line[: len(line) - len(rest)]
        if number == LINES:
            yield "page-too-long", start
        if len(line) > LINE:
            yield "line-too-long", start + LINE
        if len(indent.replace("\t", "    ")) > INDENT and line.strip():
            yield "indent-too-deep", start
        if line.count("|") > COLUMNS:
            yield "table-too-large", start
        is_break = _BREAK.match(line) or _BREAK.match(rest)
        breaks = breaks + bool(is_break) if line.strip() else 0
        if breaks > BREAKS:
            yield "too-many-breaks", start
        start += len(line) + 1


def _passed(text: str, start: int, signs: str, limit: int) -> int:
    """Where the first of these signs stands that is beyond the limit, from `start` on."""
    return next(islice((at for at in range(start, len(text)) if text[at] in signs), limit, None))
