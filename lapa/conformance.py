"""The record of the last accessibility test: JSON to plain data, or all that is wrong with it.

The record is written by `python -m tests.browser.record`, and a pull request may write it too: nothing in it
is shown that is not a number, a date, or a word of the few letters that its field needs.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NoReturn

from lapa.model import Conformance
from lapa.problems import Place, Problem, problem
from lapa.sources import Source

MAX_PROBLEMS = 100
MAX_ITEMS = 10_000  # of a list in the record; a site has fewer pages
VERSION = r"[0-9]{1,10}(\.[0-9]{1,10}){0,5}"
ADDRESS = r"(?=.{1,300}$)([a-z0-9-]+/)*[a-z0-9-]+\.html"
NAME = r"[a-z0-9-]{1,60}"  # of a rule or tag of axe, and of a color scheme
MAX_NUMBER = 99_999


def read(source: Source) -> tuple[Conformance | None, tuple[Problem, ...]]:
    """The record; or None and where it is not as the test writes it. Problems: accessibility-malformed."""
    import json  # noqa: PLC0415 -- not loaded where the record is remembered

    try:
        values = json.loads(source.text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        return None, (problem("accessibility-malformed", Place.at(source.file, source.text, error.pos, error.pos + 1)),)
    except (RecursionError, ValueError):  # nested too deeply, NaN, or a number of thousands of digits
        values = None
    if not isinstance(values, dict) or FIELDS.keys() - values.keys():
        return None, (problem("accessibility-malformed", Place(source.file)),)
    wrong = [name for name, value in values.items() if name not in FIELDS or not FIELDS[name](value)]
    problems = tuple(problem("accessibility-malformed", _place(source, name)) for name in wrong[:MAX_PROBLEMS])
    return (None, problems) if problems else (_made(values), ())


def _made(values: Mapping[str, Any]) -> Conformance:
    """The record as data; every value has been seen to fit its field."""
    return Conformance(
        tested=date.fromisoformat(values["tested"]),
        axe=values["axe"],
        chromium=values["chromium"],
        tags=tuple(values["tags"]),
        widths=tuple(values["widths"]),
        schemes=tuple(values["schemes"]),
        pages=tuple(values["pages"]),
        rules=values["rules"],
        violations=_findings(values["violations"]),
        undecided=_findings(values["undecided"]),
    )


def _findings(rules: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return {rule: tuple(pages) for rule, pages in rules.items()}


def _place(source: Source, name: str) -> Place:
    """Where a field of the record stands: at its name, as JSON writes it."""
    import json  # noqa: PLC0415 -- as above

    key = json.dumps(name, ensure_ascii=False)
    start = source.text.find(key)
    return Place.at(source.file, source.text, start, start + len(key)) if start >= 0 else Place(source.file)


def _refuse(constant: str) -> NoReturn:
    """JSON has neither NaN nor Infinity (RFC 8259, section 6), though Python reads them."""
    raise ValueError(constant)


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_number(value: object) -> bool:
    return type(value) is int and 0 < value <= MAX_NUMBER  # in Python, True is an int too


def _is(pattern: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


def _some(fits: Callable[[object], bool]) -> Callable[[object], bool]:
    """A list of at least one thing, none of them twice."""

    def fit(value: object) -> bool:
        if not isinstance(value, list) or not 0 < len(value) <= MAX_ITEMS:
            return False
        return all(map(fits, value)) and len(set(value)) == len(value)

    return fit


def _are_findings(value: object) -> bool:
    """The pages on which each rule found something."""
    return isinstance(value, dict) and all(map(_is(NAME), value)) and all(map(_some(_is(ADDRESS)), value.values()))


FIELDS: Mapping[str, Callable[[object], bool]] = {
    "tested": _is_day,
    "axe": _is(VERSION),
    "chromium": _is(VERSION),
    "tags": _some(_is(NAME)),
    "widths": _some(_is_number),
    "schemes": _some(_is(NAME)),
    "pages": _some(_is(ADDRESS)),
    "rules": _is_number,
    "violations": _are_findings,
    "undecided": _are_findings,
}
