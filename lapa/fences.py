"""Where the front matter of a page stands in its file: between two lines of ---."""

import re
from typing import AnyStr, NamedTuple

_OPENING, _CLOSING = r"---[ \t]*\n", r"(?m)\n---[ \t]*$"  # a search for what begins with plain signs is fast
_CHARACTERS = re.compile(_OPENING), re.compile(_CLOSING)
_BYTES = re.compile(_OPENING.encode()), re.compile(_CLOSING.encode())


class Fences(NamedTuple):
    """Places in a text, from 0. end: None where no line closes it; start: None where none opens it."""

    start: int | None
    end: int | None
    body: int | None


def fences(text: AnyStr) -> Fences:
    """Where the front matter begins and ends, and where the body begins.

    text: the whole file, with LF line ends, in characters or in UTF-8; the places are in the same.
    """
    begins, ends = _CHARACTERS if isinstance(text, str) else _BYTES
    opening = begins.match(text)
    closing = ends.search(text, opening.end() - 1) if opening else None
    return Fences(
        opening.end() if opening else None,
        closing.start() + 1 if closing else None,
        min(closing.end() + 1, len(text)) if closing else None,
    )
