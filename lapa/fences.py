"""Where the front matter of a page stands in its file: between two lines of ---."""

import re
from typing import NamedTuple

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)


class Fences(NamedTuple):
    """Places in a text, in characters from 0. end: None where no line closes it; start: None where none opens it."""

    start: int | None
    end: int | None
    body: int | None


def fences(text: str) -> Fences:
    """Where the front matter begins and ends, and where the body begins. text: the whole file, with LF line ends."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    return Fences(
        opening.end() if opening else None,
        closing.start() if closing else None,
        min(closing.end() + 1, len(text)) if closing else None,
    )
