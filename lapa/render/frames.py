"""Pages without their own prose and the style: what is left of a page when only its body changes."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from lapa.body import Body

_SIGN = "\0"  # before and after what stands for the rest, in a frame; no text that was read has it
LEAD, PROSE, SHEET = (f"{_SIGN}{name}{_SIGN}" for name in ("lead", "prose", "style"))

Shape: TypeAlias = tuple[str, str]

_HEADING = re.compile(r"<h\d")


def halves(html: str) -> tuple[str, str]:
    """A body's HTML in two pieces: what stands before its first heading, and the rest."""
    heading = _HEADING.search(html)
    start = heading.start() if heading else len(html)
    return html[:start], html[start:]


def shape(body: Body) -> Shape:
    """What stands in a frame for the two halves of this body: nothing for a half that is empty."""
    first = body.parts[0] if body.parts else ""
    begins = not isinstance(first, str) or bool(first and not _HEADING.match(first))
    return (LEAD if begins else "", PROSE if body.headings else "")


def filled(frame: str, holes: Mapping[str, str]) -> bytes:
    """A frame with all that it has holes for."""
    pieces = frame.split(_SIGN)
    pieces[1::2] = [holes[f"{_SIGN}{name}{_SIGN}"] for name in pieces[1::2]]
    return b"".join([piece.encode() for piece in pieces])  # the style is ASCII, which takes no time
