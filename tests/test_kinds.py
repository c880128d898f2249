"""The kinds of page: every field says its form, so that nothing else needs a table of its own."""

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

from lapa import kinds
from lapa.forms import Form


def forms(hint: object) -> list[object]:
    """The forms in an annotation, at any depth."""
    if is_dataclass(hint):
        return [found for inner in get_type_hints(hint, include_extras=True).values() for found in forms(inner)]
    if isinstance(hint, Form):
        return [hint]
    return [found for inner in get_args(hint) for found in forms(inner)]


def test_each_field_of_each_kind_says_its_form() -> None:
    """The schema, the inheritance and the facts go by it."""
    for kind in kinds.KINDS.values():
        hints = get_type_hints(kind, include_extras=True)
        assert [item.name for item in fields(kind) if not forms(hints[item.name])] == []


def test_each_kind_goes_by_its_name() -> None:
    """The name in front matter is the class's, in small letters."""
    assert {name: kind.__name__.lower() for name, kind in kinds.KINDS.items()} == {name: name for name in kinds.KINDS}


def test_kinds_that_stand_once_are_kinds() -> None:
    """A misspelt one would never be found missing."""
    assert set(kinds.ONCE) < set(kinds.KINDS)
