"""Plain data as bytes, and back: this program's own dataclasses, tuples and enums, dates, and Python's own values."""

import io
import pickle
import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from typing import Any, BinaryIO, TypeAlias

Reduce: TypeAlias = Callable[[Any], Any]


class NotPlain(Exception):  # noqa: N818 - it says what is so
    """The bytes are not ours."""


def dumped(value: object) -> bytes:
    """Plain data as bytes."""
    content = io.BytesIO()
    dump(value, content)
    return content.getvalue()


def dump(value: object, file: BinaryIO) -> None:
    """Writes plain data to a file. Raises OSError."""
    _Plainer(file, pickle.HIGHEST_PROTOCOL).dump(value)


def loaded(content: bytes) -> Any:
    """The data in bytes that nobody vouches for. Raises NotPlain; no other class or function is ever looked up."""
    return load(io.BytesIO(content))


def load(file: BinaryIO) -> Any:
    """The same of a file."""
    try:
        return _Plain(file).load()
    except _FOREIGN as error:
        raise NotPlain from error


# What loading bytes that are not ours can raise (documentation of pickle, Unpickler).
_FOREIGN = (
    *(pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, KeyError, MemoryError, OverflowError),
    *(TypeError, ValueError),
)


class _Reduces(dict[type, Reduce]):
    """How the values of each class are taken apart: into the class and what `_maker` makes them of again."""

    def __missing__(self, kind: type) -> Reduce:
        if is_dataclass(kind):
            values = attrgetter(*(field.name for field in fields(kind)), "__class__")
            self[kind] = lambda value: (kind, values(value)[:-1])
        elif issubclass(kind, tuple):
            self[kind] = lambda value: (kind, (value[:],))
        else:
            raise KeyError(kind)  # as Python has it
        return self[kind]


class _Plainer(pickle.Pickler):
    dispatch_table = _Reduces()


@cache
def _maker(module: str, name: str) -> Callable[..., Any]:
    """What makes the values of a class that data may have; raises UnpicklingError for any other."""
    if (module, name) == ("datetime", "date"):
        return date
    if (module, name) == ("builtins", "getattr"):
        return _member
    if module.startswith("lapa.") and module in sys.modules:
        found: object = getattr(sys.modules[module], name)
        if isinstance(found, type) and is_dataclass(found):
            return _dataclass(found)
        if isinstance(found, type) and issubclass(found, tuple) and hasattr(found, "_make"):
            make: Callable[..., Any] = found._make
            return make
        if isinstance(found, type) and issubclass(found, Enum):
            return found
    raise pickle.UnpicklingError(f"{module}.{name} is not plain data")


def _dataclass(kind: type) -> Callable[..., Any]:
    """Makes values of a dataclass, frozen or not, of those of all its fields in their order."""
    new = partial(object.__new__, kind)
    setters = [getattr(kind, field.name).__set__ for field in fields(kind)]

    def made(*values: object) -> object:
        one: object = new()
        for put, value in zip(setters, values, strict=True):
            put(one, value)
        return one

    return made


class _Plain(pickle.Unpickler):
    find_class = staticmethod(_maker)  # pickle calls it for each class in each value


def _member(kind: object, name: str) -> Enum:
    """A member of an enum of ours, which some Pythons (3.11.2) name so."""
    if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__.startswith("lapa."):
        return kind[name]
    raise pickle.UnpicklingError(f"{name} of {kind} is not plain data")
