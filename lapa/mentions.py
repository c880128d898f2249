"""What the words in a front matter mention: facts by their placeholders, and numbers; each with its place."""

import re
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Annotated, get_args, get_origin

from lapa.body import Number, Placeholder
from lapa.forms import Form
from lapa.hints import hint_at
from lapa.nodes import Scalar, Table, scalars
from lapa.problems import Place
from lapa.words import numbers, placeholders

_MENTIONS = re.compile("[0-9{]")  # without which there are none


@dataclass(frozen=True, slots=True)
class Mentions:
    """In the order of the file."""

    placeholders: tuple[Placeholder, ...]
    numbers: tuple[Number, ...]


def mentions(kind: type, table: Table, file: str, text: str) -> Mentions:
    """What the fields of words of a page of this kind mention. text: of the whole file."""
    named: list[Placeholder] = []
    counted: list[Number] = []
    for path, scalar in scalars(table):
        if not _is_words(kind, path) or not _MENTIONS.search(scalar.text):
            continue
        cursor = scalar.spot.start
        for found in placeholders(scalar.text):
            cursor, place = _find(found[0], file, text, cursor, scalar)
            named.append(Placeholder(found["name"], found["form"] or "", _scope(kind, path), place))
        cursor = scalar.spot.start
        for value, start, end in numbers(_without_placeholders(scalar.text)):
            cursor, place = _find(scalar.text[start:end], file, text, cursor, scalar)
            counted.append(Number(value, scalar.text[start:end], place))
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


def _find(typed: str, file: str, text: str, cursor: int, scalar: Scalar) -> tuple[int, Place]:
    """Where a part of a value stands, looked for from `cursor` on; the whole value if it is typed otherwise there."""
    start = text.find(typed, cursor, scalar.spot.end)
    if start < 0:
        return cursor, scalar.spot.place
    return start + len(typed), Place.at(file, text, start, start + len(typed))


def _without_placeholders(text: str) -> str:
    for found in list(placeholders(text)):
        text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    return text
