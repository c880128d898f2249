"""What kinds.py declares of its dataclasses: the names of their fields in front matter, and their annotations."""

import re
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache, lru_cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from lapa.forms import PATTERNS, Form

WINDOWS_NAMES = (
    "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9"
)
RESERVED = frozenset(["index", *WINDOWS_NAMES.split()])


def field_hints(cls: Any) -> Mapping[str, Any]:
    """The annotations of a dataclass's fields, by their names in front matter."""
    return _field_hints(cls)


@cache
def _field_hints(cls: Any) -> Mapping[str, Any]:
    return {kebab(name): hint for name, hint in get_type_hints(cls, include_extras=True).items()}


@cache
def hint_at(cls: type, path: tuple[str, ...]) -> Any:
    """The annotation of the field at `path` of a page of kind `cls`, or None where no kind has one."""
    hint: Any = cls
    for step in path:
        hint = field_hints(hint).get(step) if is_dataclass(hint) else next(iter(get_args(hint)[1:]), None)
        if get_origin(hint) in (Union, UnionType):
            hint = get_args(hint)[0]
    return hint


def names_of(cls: type, form: Form) -> tuple[str, ...]:
    """The names of a dataclass's fields of this form."""
    return tuple(name for name, hint in field_hints(cls).items() if form in get_args(hint)[1:])


@lru_cache(maxsize=1024)
def is_slug(text: str) -> bool:
    """Whether a text can be a part of an address on every system."""
    return re.fullmatch(PATTERNS[Form.SLUG], text) is not None and text not in RESERVED


def kebab(name: str) -> str:
    """A field's name as it stands in front matter: period-end."""
    return name.replace("_", "-")
