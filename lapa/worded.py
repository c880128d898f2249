"""The words in a page's fields: which of them are words is said by kinds.py."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from lapa.forms import Form
from lapa.hints import field_hints


def words(fields: Any) -> Iterator[tuple[str, str]]:
    """Each text of words in the fields of a page, or of an item, with the way to it: /targets/trained/text."""
    kind: type = type(fields)
    for name, attribute in _worded(kind):
        yield from _within(getattr(fields, attribute), f"/{name}")


def _within(value: Any, way: str) -> Iterator[tuple[str, str]]:
    """The same, of a value that is words or has words in it; None has none."""
    if isinstance(value, str):
        yield way, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _within(item, f"{way}/{name}")
    elif value is not None:
        for inner, text in words(value):
            yield way + inner, text


@cache
def _worded(kind: type) -> tuple[tuple[str, str], ...]:
    """The fields of a dataclass of kinds.py that are words or have words in them: their names, and those in Python."""
    return tuple((name, name.replace("-", "_")) for name, hint in field_hints(kind).items() if _has_words(hint))


def _has_words(hint: Any) -> bool:
    if get_origin(hint) is Annotated:
        return Form.WORDS in get_args(hint)[1:]
    if is_dataclass(hint):
        return any(_has_words(inner) for inner in field_hints(hint).values())
    return any(_has_words(inner) for inner in get_args(hint))
