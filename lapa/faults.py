"""The faults that the schema finds, as problems: where they stand, and the nearest right thing."""

from collections.abc import Sequence
from dataclasses import is_dataclass
from typing import Any, get_args

from lapa.frontmatter import Node, Scalar, Table
from lapa.kinds import KINDS
from lapa.problems import Place, Problem, nearest, problem
from lapa.schema import Fault, field_hints, hint_at


def as_problems(faults: Sequence[Fault], kind: type, file: str, table: Table) -> tuple[Problem, ...]:
    """The faults of a page of this kind as problems in its own file. table: its front matter, as written there.

    A field that is missing because its name is misspelt is one problem, at the misspelt name.
    """
    found = {fault: _problem(fault, kind, file, table) for fault in faults}
    meant = {(*fault.path[:-1], dict(each.values).get("nearest")) for fault, each in found.items()}
    return tuple(each for fault, each in found.items() if fault.code != "missing-field" or fault.path not in meant)


def unknown_kind(file: str, table: Table) -> tuple[Problem, ...]:
    """What is wrong with the field that says of what kind a page is, when it names none."""
    node = table.entries.get("kind")
    if node is None:
        fault = Fault(("kind",), "missing-field")
    elif not isinstance(node, Scalar):
        fault = Fault(("kind",), "not-text")
    else:
        fault = Fault(("kind",), "unknown-kind", node.text)
    return as_problems((fault,), object, file, table)


def _problem(fault: Fault, kind: type, file: str, table: Table) -> Problem:
    *parents, name = fault.path
    values = {"name": ".".join(fault.path), "field": name, "value": fault.value}
    if fault.code == "unknown-field":
        names = _names(hint_at(kind, tuple(parents)))
        values |= {"name": name, "choices": ", ".join(names), "nearest": nearest(name, names)}
    if fault.code == "unknown-kind":
        values |= {"choices": ", ".join(KINDS), "nearest": nearest(fault.value, KINDS)}
    return problem(fault.code, _place(fault, file, table), **values)


def _place(fault: Fault, file: str, table: Table) -> Place:
    """Where the value stands; of an unknown field its name; of a missing one the name of what it belongs to."""
    place = Place(file, 1, 1, 3)
    node: Node = table
    for step in fault.path:
        if not isinstance(node, Table) or step not in node.entries:
            break
        place, node = node.keys[step], node.entries[step]
    else:
        if fault.code not in ("unknown-field", "not-fields"):
            return node.place
    return place


def _names(hint: Any) -> list[str]:
    """The names of the fields that an item of this annotation has."""
    item = hint if is_dataclass(hint) else next((inner for inner in get_args(hint) if is_dataclass(inner)), None)
    return list(field_hints(item)) if item else []
