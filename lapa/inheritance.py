"""What a translation takes from its original: facts are inherited, words are its own."""

from dataclasses import dataclass, field, is_dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from lapa.forms import Form
from lapa.hints import field_hints, hint_at
from lapa.nodes import Items, Node, Scalar, Table, plain
from lapa.problems import Problem, nearest, problem
from lapa.schema import Values

IN_EACH_LANGUAGE = (Form.WORDS, Form.SLUG, Form.WORKING)


def inherit(cls: type, own: Table, original: Table, file: str) -> tuple[Values, tuple[Problem, ...]]:
    """The front matter of a translation of kind `cls`: its own words and its original's facts.

    file: the original's, for the messages. Problems: a fact written again; words for an item that the
    original does not have; an item without words. Fields that no kind has stay, for the schema to find.
    """
    translation = _Translation(file)
    values = translation.fields(cls, own, original, own)
    return values, tuple(translation.problems)


def is_fact(cls: type, path: tuple[str, ...]) -> bool:
    """Whether the field at `path` of a page of kind `cls` is a fact, or in one; one that no kind has is not."""
    hints = (hint_at(cls, path[:length]) for length in range(1, len(path) + 1))
    return any(hint is not None and not _has_words(hint) for hint in hints)


@dataclass(slots=True)
class _Translation:
    original: str
    problems: list[Problem] = field(default_factory=list)

    def inherit(self, hint: Any, own: Node | None, theirs: Node | None, at: Node) -> Any:
        """The value of a field that has words in it, out of both; at: what stands where it does, or should."""
        if get_origin(hint) is Annotated:
            return own and plain(own)
        if get_origin(hint) in (Union, UnionType):
            return self.inherit(get_args(hint)[0], own, theirs, at)
        if isinstance(own, Scalar | Items) or not isinstance(theirs, Table):
            return own and plain(own)  # not what the field wants, or not in the original: the schema says so
        if is_dataclass(hint):
            return self.fields(hint, own, theirs, at)
        return self.items(get_args(hint)[1], own, theirs, at)

    def fields(self, cls: Any, own: Table | None, theirs: Table, at: Node) -> Values:
        """The fields of a page or item: facts from the original, the rest from the translation."""
        mine, names = (own.entries, own.keys) if own else ({}, {})
        hints = field_hints(cls)
        values = {key: plain(value) for key, value in mine.items() if key not in hints}
        for key, hint in hints.items():
            if _has_words(hint):
                value = self.inherit(hint, mine.get(key), theirs.entries.get(key), names.get(key, at))
            else:
                value = plain(theirs.entries[key]) if key in theirs.entries else None
                if key in mine:
                    self.refuse("repeated-fact", names[key], key)
            if value is not None:
                values[key] = value
        return values

    def items(self, hint: Any, own: Table | None, theirs: Table, at: Node) -> Values:
        """Items by their ids, which are the original's; one that is misspelt is not missing too."""
        mine, names = (own.entries, own.keys) if own else ({}, {})
        missing = [key for key in theirs.entries if key not in mine]
        for key in [key for key in mine if key not in theirs.entries]:
            meant = nearest(key, missing)
            missing = [each for each in missing if each != meant]
            self.refuse("unknown-item", names[key], key, choices=", ".join(theirs.entries), nearest=meant)
        for key in missing:
            self.refuse("missing-item", at, key)
        there = [key for key in theirs.entries if key in mine]
        return {key: self.inherit(hint, mine[key], theirs.entries[key], names[key]) for key in there}

    def refuse(self, code: str, at: Node, name: str, **values: str) -> None:
        self.problems.append(problem(code, at.spot.place, name=name, original=self.original, **values))


@cache
def _has_words(hint: Any) -> bool:
    if get_origin(hint) is Annotated:
        return get_args(hint)[1] in IN_EACH_LANGUAGE
    if is_dataclass(hint):
        return any(_has_words(inner) for inner in field_hints(hint).values())
    return any(_has_words(inner) for inner in get_args(hint))
