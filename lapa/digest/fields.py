"""A page's front matter as a list of single values, each with the path of its field and its form."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from lapa.forms import Form
from lapa.hints import field_hints
from lapa.kinds import Fields


class Value(NamedTuple):
    """A value. path: of its field; scope: of the item that it stands in, () for the page, as facts.py has it."""

    path: tuple[str, ...]
    form: Form
    value: object
    scope: tuple[str, ...]


def values(fields: Fields) -> Iterator[Value]:
    """All values of a page's front matter, in the order of kinds.py; a field that is not there has none."""
    return _values(fields, type(fields), (), ())


def _values(item: Any, hint: Any, path: tuple[str, ...], scope: tuple[str, ...]) -> Iterator[Value]:
    if get_origin(hint) is Annotated:
        yield Value(path, get_args(hint)[1], item, scope)
    elif get_origin(hint) in (Union, UnionType):
        if item is not None:
            yield from _values(item, get_args(hint)[0], path, scope)
    elif is_dataclass(hint):
        for name, inner in field_hints(hint).items():
            yield from _values(getattr(item, name.replace("-", "_")), inner, (*path, name), path)
    elif isinstance(item, Mapping):
        for key, value in item.items():
            yield from _values(value, get_args(hint)[1], (*path, key), scope)
