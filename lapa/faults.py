"""The faults that the schema finds, as problems: where they stand, and the nearest right thing."""

from collections.abc import Sequence
from dataclasses import is_dataclass
from typing import Any, get_args

from lapa.forms import Form
from lapa.guesses import guess
from lapa.hints import field_hints, hint_at
from lapa.kinds import KINDS
from lapa.nodes import Node, Scalar, Table
from lapa.problems import Place, Problem, nearest, problem
from lapa.schema import Fault


def as_problems(
    faults: Sequence[Fault], kind: type, file: str, table: Table, also: Sequence[str] = ()
) -> tuple[Problem, ...]:
    """The faults of a page of this kind as problems in its own file. table: its front matter, as written there.

    A field that is missing because its name is misspelt is one problem, at the misspelt name; so is an item whose
    fields stand beside it and not below it, at the item. also: fields that this page has beside those of its kind.
    """
    if not faults:
        return ()
    found = {fault: _problem(fault, kind, file, table, also) for fault in faults}
    meant = {("missing-field", *fault.path[:-1], dict(each.values).get("nearest")) for fault, each in found.items()}
    items = {fault.path[:-1] for fault in faults if fault.code == "not-fields" and not _is_beside(fault, kind)}
    beside = {fault for fault in faults if fault.path[:-1] in items and _is_beside(fault, kind)}
    return tuple(
        each for fault, each in found.items() if (fault.code, *fault.path) not in meant and fault not in beside
    )


def unknown_kind(file: str, table: Table) -> tuple[Problem, ...]:
    """What is wrong with the field that says of what kind a page is, when it names none."""
    node = table.entries.get("kind")
    if node is None:
        fault = Fault(("kind",), "missing-kind")
    elif not isinstance(node, Scalar):
        fault = Fault(("kind",), "not-text")
    else:
        fault = Fault(("kind",), "unknown-kind", node.text)
    return as_problems((fault,), object, file, table)


def _problem(fault: Fault, kind: type, file: str, table: Table, also: Sequence[str]) -> Problem:
    *parents, name = fault.path
    values = {"name": ".".join(fault.path), "field": name, "value": fault.value}
    if right := guess(fault.code, fault.value):
        values |= {"nearest": right}
    if fault.code == "unknown-field":
        names = [*_names(hint_at(kind, tuple(parents))), *(() if parents else also)]
        values |= {"name": name, "choices": ", ".join(names), "nearest": nearest(name, names)}
    if fault.code in ("unknown-kind", "missing-kind"):
        values |= {"choices": ", ".join(KINDS), "nearest": nearest(fault.value, KINDS)}
    if fault.code == "not-fields":
        values |= {"example": _example(hint_at(kind, fault.path))}
    return problem(fault.code, _place(fault, file, table), **values)


def _place(fault: Fault, file: str, table: Table) -> Place:
    """Where the value stands; of an unknown field its name; of a missing one the name of what it belongs to."""
    place = Place(file, 1, 1, 3)
    node: Node = table
    for step in fault.path:
        if not isinstance(node, Table) or step not in node.entries:
            break
        place, node = node.keys[step].spot.place, node.entries[step]
    else:
        if fault.code not in ("unknown-field", "not-fields") and not fault.named:
            return node.spot.place
    return place


def _is_beside(fault: Fault, kind: type) -> bool:
    """Whether what should have fields of its own has the name of such a field."""
    return fault.code == "not-fields" and fault.path[-1] in _names(hint_at(kind, fault.path))


def _example(hint: Any) -> str:
    """The name of a field that may stand below one with this annotation."""
    if is_dataclass(hint):
        return next(iter(field_hints(hint)))
    return "lv" if Form.LANGUAGE in get_args(get_args(hint)[0]) else "one"


def _names(hint: Any) -> list[str]:
    """The names of the fields that an item of this annotation has."""
    item = hint if is_dataclass(hint) else next((inner for inner in get_args(hint) if is_dataclass(inner)), None)
    return list(field_hints(item)) if item else []
