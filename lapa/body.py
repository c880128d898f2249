"""What the Markdown of a page became: safe HTML in pieces, and what was found in its words."""

from typing import NamedTuple

from lapa.problems import Place

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
