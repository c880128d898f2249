"""Front matter: the YAML between two lines of ---, read with positions and every scalar kept as typed.

YAML is read as a stream of events, never built into objects: tags, anchors and aliases are refused
where they stand and nesting is bounded, so that no page can run, share or multiply anything.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml
from yaml._yaml import CParser

from lapa.fences import fences
from lapa.lines import Lines
from lapa.nodes import Items, Node, Scalar, Spot, Table
from lapa.problems import Place, Problem, problem
from lapa.slips import Stop, slip
from lapa.words import HIDDEN

MAX_DEPTH = 8

_COMMENT = re.compile(r"[ \t]+#.*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands between the lines of ---. table: None if it cannot be read; body: where the body begins, or None."""

    table: Table | None
    body: int | None
    problems: tuple[Problem, ...]


def read(file: str, text: str) -> FrontMatter:
    """The front matter of a page, with what is wrong in it at its place.

    text: the whole file, with LF line ends. A mistake in the YAML itself hides the fields after it.
    """
    start, end, body = fences(text)
    if start is None:
        return FrontMatter(None, None, (problem("no-front-matter", Place(file, 1, 1)),))
    if end is None:
        return FrontMatter(None, None, (problem("unclosed-front-matter", Place(file, 1, 1, 3)),))
    content = text[start:end]
    odd = "#" in content or "\\" in content or HIDDEN.search(content) is not None
    reader = _Reader(CParser(content).get_event, text, start, Lines(file, text[:body]), odd)
    try:
        table = reader.document()
    except _Refused as refused:
        return FrontMatter(None, body, (*reader.problems, refused.problem))
    return FrontMatter(table, body, tuple(reader.problems))


class _Refused(Exception):  # noqa: N818 - a way out of the recursion, never an error of the program
    def __init__(self, found: Problem) -> None:
        self.problem = found


@dataclass(slots=True)
class _Reader:
    next: Callable[[], Any]  # the next event of YAML, None after the last
    text: str
    offset: int
    lines: Lines
    odd: bool  # whether there may be comments, or hidden characters in values
    problems: list[Problem] = field(default_factory=list)
    last: tuple[int, int] = (0, 0)  # where the last single value begins and ends

    def document(self) -> Table:
        """The fields; an empty front matter has none."""
        table = None
        try:
            while event := self.next():
                if isinstance(event, yaml.MappingStartEvent) and table is None:
                    table = self.fields(1)
                elif isinstance(event, yaml.NodeEvent):
                    self.refuse("no-colon", event)
        except yaml.MarkedYAMLError as error:
            raise _Refused(self.syntax(error)) from None
        return Table(*(table or ({}, {})), Spot(0, 3, self.lines))  # at the line --- that opens it

    def syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        """What YAML itself cannot read."""
        at, since = (self.offset + (mark.index if mark else 0) for mark in (error.problem_mark, error.context_mark))
        stop = Stop(error.problem or "", error.context or "", at, since, *self.last)
        code, start, end = slip(self.text, stop)
        return problem(code, self.lines.place(start, end))

    def node(self, event: Any, depth: int) -> Node:
        """The value that begins with `event`."""
        if depth > MAX_DEPTH:
            self.refuse("too-deep", event, limit=MAX_DEPTH)
        if event.anchor is not None:
            self.refuse("yaml-alias", event)
        if event.tag is not None:
            self.refuse("yaml-tag", event)
        spot = self.spot(event)
        if isinstance(event, yaml.ScalarEvent):
            self.last = spot.start, spot.end
            found = Scalar(event.value, spot)
            return self.seen(found) if self.odd else found
        if isinstance(event, yaml.MappingStartEvent):
            return Table(*self.fields(depth), spot)
        values = []
        while not isinstance(inner := self.next(), yaml.SequenceEndEvent):
            values.append(self.node(inner, depth + 1))
        return Items(tuple(values), spot)

    def seen(self, found: Scalar) -> Scalar:
        """A single value with no comment behind it, and nothing in it that nobody sees."""
        if hidden := _COMMENT.match(self.text, found.spot.end):
            at = hidden.end() - len(hidden[0].lstrip())
            comment = problem("comment-after-value", self.lines.place(at, hidden.end()))
            if not found.text:
                raise _Refused(comment)
            self.problems.append(comment)
        if unseen := HIDDEN.search(found.text):  # written as an escape: \u200b
            self.problems.append(problem("hidden-character", found.spot.place, character=f"U+{ord(unseen[0]):04X}"))
        return found._replace(text=HIDDEN.sub("\ufffd", found.text))

    def fields(self, depth: int) -> tuple[dict[str, Node], dict[str, Scalar]]:
        """The values and keys of the mapping whose start was the last event; of a key that stands twice the first."""
        entries: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        while not isinstance(inner := self.next(), yaml.MappingEndEvent):
            key = self.node(inner, depth + 1)
            if not isinstance(key, Scalar):
                self.refuse("front-matter-syntax", inner)
            value = self.node(self.next(), depth + 1)
            if key.text in entries:
                found = problem("duplicate-key", key.spot.place, name=key.text, line=keys[key.text].spot.place.line)
                self.problems.append(found)
            else:
                entries[key.text], keys[key.text] = value, key
        return entries, keys

    def spot(self, event: Any) -> Spot:
        """Where an event stands in the file."""
        return Spot(self.offset + event.start_mark.index, self.offset + event.end_mark.index, self.lines)

    def refuse(self, code: str, event: Any, **values: object) -> NoReturn:
        """Stops reading: what follows could only be misunderstood."""
        raise _Refused(problem(code, self.spot(event).place, **values))
