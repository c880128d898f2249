"""Plain data as bytes, and back: this program's own dataclasses, tuples and enums, dates, and Python's own values."""

import io
import pickle
import sys
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any


class NotPlain(Exception):  # noqa: N818 - it says what is so
    """The bytes are not ours."""


def dumped(value: object) -> bytes:
    """Plain data as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def loaded(content: bytes) -> Any:
    """The data in bytes that nobody vouches for. Raises NotPlain; no other class or function is ever looked up."""
    try:
        return _Plain(io.BytesIO(content)).load()
    except _FOREIGN as error:
        raise NotPlain from error


# What loading bytes that are not ours can raise (documentation of pickle, Unpickler).
_FOREIGN = (
    *(pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, KeyError, MemoryError, OverflowError),
    *(TypeError, ValueError),
)


class _Plain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Callable[..., Any]:
        return _found(module, name)


@cache
def _found(module: str, name: str) -> Callable[..., Any]:
    """A class that data may have; raises UnpicklingError for any other."""
    if (module, name) == ("datetime", "date"):
        return date
    if (module, name) == ("builtins", "getattr"):
        return _member
    if module.startswith("lapa.") and module in sys.modules:
        found = getattr(sys.modules[module], name)
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, tuple | Enum)):
            return found
    raise pickle.UnpicklingError(f"{module}.{name} is not plain data")


def _member(kind: object, name: str) -> Enum:
    """A member of an enum of ours, which some Pythons (3.11.2) name so."""
    if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__.startswith("lapa."):
        return kind[name]
    raise pickle.UnpicklingError(f"{name} of {kind} is not plain data")
