"""What the Markdown of a page became: safe HTML in pieces, and what was found in its words."""

from hashlib import sha256
from typing import NamedTuple

from lapa.plain import Packed
from lapa.problems import Place, Problem

START = "start"  # the name of what stands before a body's first heading; no heading goes by it


class Placeholder(NamedTuple):
    """A fact that words name: {due:dative}. scope: the item of the front matter it stands in, () for the page's."""

    name: str
    form: str
    scope: tuple[str, ...]
    place: Place


class Link(NamedTuple):
    """Where a link in a body leads, as typed: an absolute address, or path (Markdown, relative) and fragment."""

    address: str
    place: Place


class Heading(NamedTuple):
    """A heading in a body; id: its fragment."""

    level: int
    id: str
    text: str
    place: Place


class Number(NamedTuple):
    """A number in the words of a page. value: its digits alone with "." for decimals: 16232, 10.7."""

    value: str
    text: str
    place: Place


class Body(NamedTuple):
    """A page's Markdown, converted: safe HTML in pieces, with what only the whole site can fill in between them."""

    parts: tuple[str | Placeholder | Link, ...]
    headings: tuple[Heading, ...] = ()
    numbers: tuple[Number, ...] = ()


NOTHING = Packed.of(Body(()))


class Converted(NamedTuple):
    """What came of a page's Markdown. seen: a hash of all in its body that the rest of the site may look at.

    That is everything but the words and the places of what it has. empty: whether nothing of it could be converted.
    """

    body: Packed[Body]
    problems: tuple[Problem, ...]
    seen: str
    empty: bool


def converted(body: Body, problems: tuple[Problem, ...]) -> Converted:
    """A body and what is wrong with it, to be remembered."""
    parts = [tuple(part)[:-1] for part in body.parts if not isinstance(part, str)]
    seen = (parts, [heading.id for heading in body.headings], [number[:-1] for number in body.numbers])
    return Converted(Packed.of(body), problems, sha256(repr(seen).encode()).hexdigest(), not body.parts)
