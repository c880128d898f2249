"""A target is due within the investment's period, its parts fit its value; a known oddity says so where it stands."""

from collections.abc import Iterator

from lapa.kinds import Investment, Target
from lapa.model import Site
from lapa.problems import Problem, nearest, problem

ODDITIES = ("target-after-period", "parts-exceed-target")


def check(site: Site) -> Iterator[Problem]:
    """Problems: an oddity that is not known; unknown-oddity, needless-oddity: one that is said to be, and is none."""
    for page in site.originals:
        if not isinstance(page.fields, Investment):
            continue
        for name, target in page.fields.targets.items():
            path = ("targets", name)
            found = set(_oddities(target, page.fields))
            values = {"due": target.due, "value": target.value, "total": sum(target.parts.values())}
            for code in sorted(found - {nearest(known, ODDITIES) for known in target.known}):
                place = page.places[(*path, "due" if code == "target-after-period" else "value")]
                yield problem(code, place, name=name, period=page.fields.period_end, **values)
            for code in sorted(set(target.known) - found):
                place = page.names[(*path, "known", code)]
                if code in ODDITIES:
                    yield problem("needless-oddity", place, code=code)
                else:
                    choices = ", ".join(ODDITIES)
                    yield problem("unknown-oddity", place, code=code, choices=choices, nearest=nearest(code, ODDITIES))


def _oddities(target: Target, investment: Investment) -> Iterator[str]:
    if target.due and target.due > investment.period_end:
        yield "target-after-period"
    if target.value is not None and sum(target.parts.values()) > target.value:
        yield "parts-exceed-target"
