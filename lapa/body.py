"""What the Markdown of a page became: safe HTML in pieces, and what was found in its words.

What is found stands at text[start:end] of its page's whole file; the page tells its place.
"""

from collections.abc import Callable
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple, TypeAlias

from lapa.problems import Problem

START = "start"  # the name of what stands before a body's first heading; no heading goes by it


class Placeholder(NamedTuple):
    """A fact that words name: {due:dative}. scope: the item of the front matter it stands in, () for the page's."""

    name: str
    form: str
    scope: tuple[str, ...]
    start: int
    end: int


class Link(NamedTuple):
    """Where a link in a body leads, as typed: an absolute address, or path (Markdown, relative) and fragment."""

    address: str
    start: int
    end: int


class Heading(NamedTuple):
    """A heading in a body; id: its fragment. It stands in a whole line."""

    level: int
    id: str
    text: str
    start: int
    end: int


# A number in the words of a page: its value, digits alone with "." for decimals (16232, 10.7), as typed, start and end.
Number: TypeAlias = tuple[str, str, int, int]


class Body(NamedTuple):
    """A page's Markdown, converted: safe HTML in pieces, with what only the whole site can fill in between them."""

    parts: tuple[str | Placeholder | Link, ...]
    headings: tuple[Heading, ...] = ()
    numbers: tuple[Number, ...] = ()


class Outline(NamedTuple):
    """What every build needs to know of a body. seen: a hash of all in it that the rest of the site may look at.

    That is everything but the words and the places of what it has. empty: whether nothing of it could be converted.
    """

    problems: tuple[Problem, ...]
    seen: str
    empty: bool


class Converted(NamedTuple):
    """What came of a page's Markdown."""

    body: Body
    outline: Outline


class Kept:
    """The same, loaded when it is asked for, and then once: most pages are as they were, and nobody looks."""

    def __init__(self, load: Callable[[], Converted]) -> None:
        """load: gives it."""
        self._load = load

    @cached_property
    def converted(self) -> Converted:
        """What came of it."""
        return self._load()


def converted(body: Body, problems: tuple[Problem, ...]) -> Converted:
    """A body and what is wrong with it."""
    parts = [part[:-2] for part in body.parts if not isinstance(part, str)]
    seen = (parts, [heading.id for heading in body.headings], [(value, text) for value, text, *_ in body.numbers])
    return Converted(body, Outline(problems, sha256(repr(seen).encode()).hexdigest(), not body.parts))
