"""The values of front matter, as typed, with their places."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from lapa.lines import Lines
from lapa.problems import Place


class Spot(NamedTuple):
    """Where a value stands in its file. start, end: in characters from 0, quotes included."""

    start: int
    end: int
    lines: Lines

    @property
    def place(self) -> Place:
        """As problems name it, at least one character."""
        return self.lines.place(self.start, max(self.end, self.start + 1))


class Scalar(NamedTuple):
    """A text, as typed."""

    text: str
    spot: Spot


class Items(NamedTuple):
    """A list of values."""

    values: "tuple[Node, ...]"
    spot: Spot


class Table(NamedTuple):
    """Values by their keys, in the order of the file."""

    entries: "Mapping[str, Node]"
    keys: Mapping[str, Scalar]
    spot: Spot


Node: TypeAlias = Scalar | Items | Table


def plain(node: Node) -> Any:
    """The values of a node without their places: str, list and dict."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(value) for value in node.values]
    return {key: plain(value) for key, value in node.entries.items()}


def places(table: Table, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Where each value stands, by its path: ("targets", "trained", "due"), ("working", "aim"); of a table, its key."""
    for key, node in table.entries.items():
        below = (*path, key)
        if isinstance(node, Table):
            yield below, table.keys[key].spot.place
            yield from places(node, below)
        else:
            yield below, node.spot.place
        if isinstance(node, Items):
            yield from (((*below, value.text), value.spot.place) for value in node.values if isinstance(value, Scalar))


def keys(table: Table, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Where the name of each field stands, by its path."""
    for key, node in table.entries.items():
        yield (*path, key), table.keys[key].spot.place
        if isinstance(node, Table):
            yield from keys(node, (*path, key))


def scalars(table: Table, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Scalar]]:
    """Each single value that stands below a key, with its path."""
    for key, node in table.entries.items():
        if isinstance(node, Scalar):
            yield (*path, key), node
        elif isinstance(node, Table):
            yield from scalars(node, (*path, key))
