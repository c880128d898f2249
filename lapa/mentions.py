"""What the words in a front matter mention: facts by their placeholders, and numbers, each where it stands."""

import re
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Annotated, get_args, get_origin

from lapa.body import Number, Placeholder
from lapa.forms import Form
from lapa.hints import hint_at
from lapa.nodes import Scalar, Table, scalars
from lapa.words import numbers, placeholders

_MENTIONS = re.compile("[0-9{]")  # without which there are none


@dataclass(frozen=True, slots=True)
class Mentions:
    """In the order of the file."""

    placeholders: tuple[Placeholder, ...]
    numbers: tuple[Number, ...]


def mentions(kind: type, table: Table, text: str) -> Mentions:
    """What the fields of words of a page of this kind mention. text: of the whole file."""
    named: list[Placeholder] = []
    counted: list[Number] = []
    for path, scalar in scalars(table):
        if not _is_words(kind, path) or not _MENTIONS.search(scalar.text):
            continue
        cursor = scalar.spot.start
        for found in placeholders(scalar.text):
            cursor, start, end = _find(found[0], text, cursor, scalar)
            named.append(Placeholder(found["name"], found["form"] or "", _scope(kind, path), start, end))
        cursor = scalar.spot.start
        for value, typed, *_ in numbers(_without_placeholders(scalar.text)):
            cursor, start, end = _find(typed, text, cursor, scalar)
            counted.append((value, typed, start, end))
    return Mentions(tuple(named), tuple(counted))


@cache
def _is_words(kind: type, path: tuple[str, ...]) -> bool:
    hint = hint_at(kind, path)
    return get_origin(hint) is Annotated and Form.WORDS in get_args(hint)[1:]


def _scope(kind: type, path: tuple[str, ...]) -> tuple[str, ...]:
    """The path of the item that the words at `path` stand in: the longest beginning that names one."""
    for length in range(len(path) - 1, 0, -1):
        if is_dataclass(hint_at(kind, path[:length])):
            return path[:length]
    return ()


def _find(typed: str, text: str, cursor: int, scalar: Scalar) -> tuple[int, int, int]:
    """Where to look for what follows, and where a part of a value begins and ends, looked for from `cursor` on.

    Where it is typed otherwise, it is the whole value.
    """
    start = text.find(typed, cursor, scalar.spot.end)
    end = start + len(typed)
    return (cursor, scalar.spot.start, scalar.spot.end) if start < 0 else (end, start, end)


def _without_placeholders(text: str) -> str:
    for found in list(placeholders(text)):
        text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    return text
