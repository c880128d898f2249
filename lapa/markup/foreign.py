"""Markup that pages do not use, and that would be shown as text: HTML, images, reference links, slips."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from lapa.markup.trace import Piece
from lapa.words import link_fault

# What makes a text suspect, and what its source must be to be foreign: between the two, emphasis may have been read.
_SUSPECT = re.compile(r"<[A-Za-z/!?]|&[#A-Za-z]|!?\[|\]\(|\*\*|(?<=\n) *+(?:[*+-]|1\.) ")
_FOREIGN = re.compile(
    r"(?P<html></?[A-Za-z](?:[^<>\n]|\n(?!\s*\n))*+>|<!--|<[!?][A-Za-z\[])"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<image>!\[[^\[\]]*+\][(\[][^()\[\]\n]*+[)\]]?)"
    r"|(?P<reference>\[[^\[\]]*+\]\[[^\[\]]*+\]|\[[^\[\]\n]++\]:[ \t]*+[^\s\[\]]++[ \t]*+(?:[\"'(][^\n\[\]]*+)?$)"
    r"|\]\((?P<link>[^()\n]*+)"
    r"|(?P<stars>\*\*+)"
    r"|(?P<list>[*+-]|1\.)[ \t]",
    re.MULTILINE,
)
_CODES = {
    "html": "raw-html",
    "entity": "raw-html",
    "image": "image",
    "reference": "reference-link",
    "link": "bad-link",
    "stars": "stray-stars",
    "list": "list-in-text",
}


class Foreign(NamedTuple):
    """Foreign markup at source[start:end]. code: of its problem; reason: of a broken link."""

    code: str
    start: int
    end: int
    reason: str


def foreign(piece: Piece, source: str, after: int) -> Iterator[Foreign]:
    """The foreign markup in a text that came through, from `after` in its source on."""
    for suspect in _SUSPECT.finditer(piece.text):
        start = piece.origins[suspect.end() - len(suspect[0].lstrip())]
        found = _FOREIGN.match(source, start) if start >= after else None
        kind = found.lastgroup if found else None
        if found is None or kind is None or (kind == "entity" and unescape(found[0]) == found[0]):
            continue
        after = found.end(kind)
        reason = (link_fault(found[kind]) or "put \\ before brackets in its words") if kind == "link" else ""
        yield Foreign(_CODES[kind], found.start(kind), after, reason)
