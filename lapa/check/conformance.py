"""The accessibility statement rests on a test that is not too old and found nothing."""

from collections.abc import Iterator
from datetime import date

from lapa.model import Site
from lapa.problems import Place, Problem, problem

RECORD = Place("accessibility.json")
MAX_AGE = 12  # months
MOST_NAMED = 5  # pages of one rule


def check(site: Site) -> Iterator[Problem]:
    """Problems: accessibility-failed; accessibility-outdated, against the newest facts, since there is no clock."""
    record = site.conformance
    if record is None:
        return
    for rule, pages in sorted({**record.undecided, **record.violations}.items()):
        yield problem("accessibility-failed", RECORD, rule=rule, pages=_named(pages))
    updated = max((page.fields.updated for page in site.originals), default=record.tested)
    if _months(record.tested, updated) > MAX_AGE:
        yield problem("accessibility-outdated", RECORD, tested=record.tested, updated=updated)


def _named(pages: tuple[str, ...]) -> str:
    return ", ".join(pages[:MOST_NAMED]) + (", …" if len(pages) > MOST_NAMED else "")


def _months(start: date, end: date) -> int:
    """The months from one day to another, each that has begun counted."""
    return (end.year - start.year) * 12 + end.month - start.month + (end.day > start.day)
