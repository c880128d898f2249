"""The geometry of the time line: the dates of the investments, each at its true place between whole years."""

from calendar import isleap
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count
from typing import NamedTuple

from lapa.emblem import decimal
from lapa.kinds import Investment
from lapa.model import Page

LABELS = 3  # years that can be named side by side on the narrowest screen, also with text twice as large


class Moment(NamedTuple):
    """A day, or the beginning of a year from which on something is so.

    at: its place, in per cent of the line; ends, targets: the investments whose period ends on it, and
    those with a target of that date, in their order. Only a `year` goes on to the end of the line.
    """

    day: date
    year: int | None
    at: str
    ends: tuple[Page, ...]
    targets: tuple[Page, ...]


class TimeLine(NamedTuple):
    """years: those that are named, each with the place of its beginning in per cent; moments: in time."""

    years: tuple[tuple[int, str], ...]
    moments: tuple[Moment, ...]


def time_line(pages: Iterable[Page]) -> TimeLine:
    """The dates of the investments on `pages`. A line without any has no years either."""
    ends: dict[tuple[date, bool], list[Page]] = {}
    targets: dict[tuple[date, bool], list[Page]] = {}
    for page, fields in _investments(pages):
        ends.setdefault((fields.period_end, False), []).append(page)
        for moment in dict.fromkeys(_dates(fields)):
            targets.setdefault(moment, []).append(page)
    found = sorted({*ends, *targets})
    first, span, step = _axis([day.year for day, _ in found])
    moments = (
        Moment(
            day,
            day.year if lasting else None,
            _at(day, first, span),
            tuple(ends.get((day, lasting), ())),
            tuple(targets.get((day, lasting), ())),
        )
        for day, lasting in found
    )
    years = tuple((first + years, decimal(100 * years / span)) for years in range(0, span, step))
    return TimeLine(years, tuple(moments))


def _investments(pages: Iterable[Page]) -> Iterator[tuple[Page, Investment]]:
    return ((page, page.fields) for page in pages if isinstance(page.fields, Investment))


def _dates(fields: Investment) -> Iterator[tuple[date, bool]]:
    """The dates of an investment's targets, and whether each is the beginning of a year that goes on."""
    for target in fields.targets.values():
        if target.due:
            yield target.due, False
        if target.since:
            yield date(target.since, 1, 1), True


def _axis(years: list[int]) -> tuple[int, int, int]:
    """The first year of a line, how many years it spans, and every how many years one is named.

    At most LABELS years are named, each as far from the next as the last is from the end of the line.
    """
    if not years:
        return 0, 0, 1
    needed = max(years) - min(years) + 1
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 5))
    step = next(step for step in steps if step * LABELS >= needed)
    return min(years), -(-needed // step) * step, step


def _at(day: date, first: int, span: int) -> str:
    """The place of a day in per cent of `span` years from `first` on; each year is as long as any other."""
    days = 366 if isleap(day.year) else 365
    return decimal(100 * (day.year - first + (day.timetuple().tm_yday - 1) / days) / span)
