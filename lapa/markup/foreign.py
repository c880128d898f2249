"""Markup that pages do not use, and that would be shown as text: HTML, images, reference links, slips."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from lapa.markup.trace import Piece
from lapa.words import link_fault

# What makes a text suspect, and what its source must be to be foreign: between the two, emphasis may have been read.
_SUSPECT = re.compile(r"<[A-Za-z/!?]|&[#A-Za-z]|!?\[|\]\(|\*\*|(?<=\n)(?: *+[|:-][ |:-]*+(?=\n|\Z)| *+(?:[*+-]|1\.) )")
_SIGN = re.compile(r"[<&\[\]*\n]")  # there is one in each
_FOREIGN = re.compile(
    r"(?P<html><(?P<tag>[A-Za-z][A-Za-z0-9-]*+)(?>(?:[^<>\n]|\n(?!\s*\n))*)>(?:[^<>\n]*+</(?P=tag)>)?"
    r"|</[A-Za-z](?>(?:[^<>\n]|\n(?!\s*\n))*)>|<!--(?:(?>(?:[^<>\n-]|-(?!->))*)-->)?|<[!?][A-Za-z\[])"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<image>!\[[^\[\]]*+\][(\[][^()\[\]\n]*+[)\]]?)"
    r"|(?P<reference>\[[^\[\]]*+\]\[[^\[\]]*+\]|\[[^\[\]\n]++\]:[ \t]*+[^\s\[\]]++[ \t]*+(?:[\"'(][^\n\[\]]*+)?$)"
    r"|\]\((?P<link>[^()\n]*+)"
    r"|(?P<stars>\*\*+)"
    r"|(?P<table>(?=[ :-]*+\|)[ |:]*+-[ |:-]*+)$"
    r"|(?P<list>[*+-]|1\.)[ \t]",
    re.MULTILINE,
)
_CODES = {
    "html": "raw-html",
    "entity": "raw-html",
    "image": "image",
    "reference": "reference-link",
    "stars": "stray-stars",
    "table": "table-in-text",
}
_ITEM = re.compile(r"[ \t>]*+(?:[*+-]|[0-9]++\.)[ \t]")
_BRACKET = re.compile(r"[\[\]]")
_FAR = 300  # characters of a link's words, as far as their beginning is looked for


class Foreign(NamedTuple):
    """Foreign markup at source[start:end]. code: of its problem."""

    code: str
    start: int
    end: int


def foreign(piece: Piece, source: str, after: int) -> Iterator[Foreign]:
    """The foreign markup in a text that came through, from `after` in its source on."""
    for suspect in _SUSPECT.finditer(piece.text) if _SIGN.search(piece.text) else ():
        start = piece.origins[suspect.end() - len(suspect[0].lstrip())]
        found = _FOREIGN.match(source, start) if start >= after else None
        kind = found.lastgroup if found else None
        if found is None or kind is None or (kind == "entity" and unescape(found[0]) == found[0]):
            continue
        before, after = after, found.end(kind)
        if kind == "link":
            link = _link(found, source)
            if link.code != "link-brackets" or link.start >= before:  # else the brackets are what was found in it
                yield link
        elif kind == "list":
            below = suspect[0].startswith(" ") and _ITEM.match(source, source.rfind("\n", 0, piece.origins[0]) + 1)
            yield Foreign("list-indent" if below else "list-in-text", start, after)
        else:
            yield Foreign(_CODES[kind], start, after)


def _link(found: re.Match[str], source: str) -> Foreign:
    """What is wrong with a link: its address, the bracket after that, or its words."""
    start, end = found.span("link")
    following = source[end : end + 1]
    if following in (")", "("):
        fault = link_fault(found["link"]) or ("link-not-whole" if following == "(" else "")
        words = None if fault else _words(source, found.start())
        return Foreign("link-brackets", *words) if words else Foreign(fault or "link-without-words", start, end)
    address = (found["link"].split() or [""])[0]
    return Foreign(link_fault(address) or "link-not-closed", start, start + len(address))


def _words(source: str, end: int) -> tuple[int, int] | None:
    """Where the words of a link stand that end here; None if no bracket opens them."""
    closed = 1
    for bracket in reversed(list(_BRACKET.finditer(source, max(0, end - _FAR), end))):
        closed += 1 if bracket[0] == "]" else -1
        if closed == 0:
            return bracket.end(), end
    return None
