"""Front matter: the YAML between two lines of ---, read with positions and every scalar kept as typed.

YAML is read as a stream of events, never built into objects: tags, anchors and aliases are refused
where they stand and nesting is bounded, so that no page can run, share or multiply anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn

import yaml

from lapa.fences import fences
from lapa.lines import Lines
from lapa.nodes import Items, Node, Scalar, Table
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
    reader = _Reader(text, start, Lines(file, text[:body]), odd)
    try:
        table = reader.document(content)
    except _Refused as refused:
        return FrontMatter(None, body, (*reader.problems, refused.problem))
    return FrontMatter(table, body, tuple(reader.problems))


class _Refused(Exception):  # noqa: N818 - a way out of the recursion, never an error of the program
    def __init__(self, found: Problem) -> None:
        self.problem = found


@dataclass(slots=True)
class _Reader:
    text: str
    offset: int
    lines: Lines
    odd: bool  # whether there may be comments, or hidden characters in values
    problems: list[Problem] = field(default_factory=list)
    last: tuple[int, int] = (0, 0)  # where the last single value begins and ends

    def document(self, content: str) -> Table:
        """The fields in `content`; an empty front matter has none."""
        events = iter(yaml.parse(content, Loader=yaml.CSafeLoader))
        table = None
        try:
            for event in events:
                if isinstance(event, yaml.MappingStartEvent) and table is None:
                    table = self.table(event, events, 1)
                elif isinstance(event, yaml.NodeEvent):
                    self.refuse("no-colon", event)
        except yaml.MarkedYAMLError as error:
            raise _Refused(self.syntax(error)) from None
        top = Place(self.lines.file, 1, 1, 3)  # the line --- that opens it
        return replace(table, place=top) if table else Table({}, {}, top)

    def syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        """What YAML itself cannot read."""
        at, since = (self.offset + (mark.index if mark else 0) for mark in (error.problem_mark, error.context_mark))
        stop = Stop(error.problem or "", error.context or "", at, since, *self.last)
        code, start, end = slip(self.text, stop)
        return problem(code, self.lines.place(start, end))

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        """The value that begins with `event`."""
        if depth > MAX_DEPTH:
            self.refuse("too-deep", event, limit=MAX_DEPTH)
        if event.anchor is not None:
            self.refuse("yaml-alias", event)
        if event.tag is not None:
            self.refuse("yaml-tag", event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            values = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                values.append(self.node(inner, events, depth + 1))
            return Items(tuple(values), self.place(event))
        return self.table(event, events, depth)

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        """A single value."""
        start, end = self.last = self.span(event)
        place = self.lines.place(start, max(end, start + 1))
        text = self.seen(event.value, place, end) if self.odd else event.value
        return Scalar(text, place, start, end)

    def seen(self, text: str, place: Place, end: int) -> str:
        """A single value with no comment behind it, and nothing in it that nobody sees."""
        if hidden := _COMMENT.match(self.text, end):
            at = hidden.end() - len(hidden[0].lstrip())
            found = problem("comment-after-value", self.lines.place(at, hidden.end()))
            if not text:
                raise _Refused(found)
            self.problems.append(found)
        if unseen := HIDDEN.search(text):  # written as an escape: \u200b
            self.problems.append(problem("hidden-character", place, character=f"U+{ord(unseen[0]):04X}"))
        return HIDDEN.sub("\ufffd", text)

    def table(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Table:
        """The mapping that begins with `event`; of a key that stands twice the first is kept."""
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(inner := next(events), yaml.MappingEndEvent):
            key = self.node(inner, events, depth + 1)
            if not isinstance(key, Scalar):
                self.refuse("front-matter-syntax", inner)
            value = self.node(next(events), events, depth + 1)
            if key.text in entries:
                found = problem("duplicate-key", key.place, name=key.text, line=keys[key.text].line)
                self.problems.append(found)
            else:
                entries[key.text], keys[key.text] = value, key.place
        return Table(entries, keys, self.place(event))

    def place(self, event: yaml.Event) -> Place:
        """Where an event stands in the file."""
        start, end = self.span(event)
        return self.lines.place(start, max(end, start + 1))

    def span(self, event: yaml.Event) -> tuple[int, int]:
        """Where an event begins and ends, in characters of the file."""
        begin, end = event.start_mark, event.end_mark
        return self.offset + (begin.index if begin else 0), self.offset + (end.index if end else 0)

    def refuse(self, code: str, event: yaml.Event, **values: object) -> NoReturn:
        """Stops reading: what follows could only be misunderstood."""
        raise _Refused(problem(code, self.place(event), **values))
