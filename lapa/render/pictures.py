"""The geometry of bars: numbers as lengths along a line that is their whole, and which targets share a line.

A bar has two corners round and two sharp, as a leaf has, so that bars that lie end to end part without
a colour. A line is WIDTH units long; drawings stretch it to the width of the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from lapa.emblem import decimal
from lapa.kinds import Investment, Target
from lapa.model import Page, Site
from lapa.render.pages import versions

WIDTH = 1000
HEIGHT = 10
TIP = 24  # units in which a bar's round corners come down, if it is as long as that


class Goal(NamedTuple):
    """A target of an investment.

    most: the number at the end of its line; bars: path data of itself where it is compared with others,
    else of its parts; () where it has none.
    """

    page: Page
    id: str
    target: Target
    most: int
    bars: tuple[str, ...]


def bars(numbers: Sequence[int], whole: int) -> tuple[str, ...]:
    """Path data of numbers from 0, end to end along a line that is as long as `whole`, which they do not exceed."""
    ends = accumulate(numbers, initial=0)
    places = (WIDTH * end / max(whole, 1) for end in ends)
    return tuple(_leaf(start, end) for start, end in pairwise(places))


def shares(pages: Iterable[Page]) -> tuple[str, ...]:
    """Path data of the investments' money, end to end along a line that is all of it."""
    amounts = [page.fields.amount for page in pages if isinstance(page.fields, Investment)]
    return bars(amounts, sum(amounts))


def goals(site: Site, pages: Iterable[Page]) -> tuple[tuple[Goal, ...], ...]:
    """The targets of the investments on `pages`, in groups: each line is for one group alone.

    Numbers count the same things where the original says them in the same words; only such are compared.
    Targets without a number are the last group.
    """
    groups: dict[str, list[tuple[Page, str, Target]]] = {}
    rest = []
    for page, id_, target in _targets(pages):
        if target.value is None:
            rest.append(Goal(page, id_, target, 0, ()))
        else:
            groups.setdefault(_said(site, page, id_), []).append((page, id_, target))
    return (*map(_group, groups.values()), *([tuple(rest)] if rest else []))


def _targets(pages: Iterable[Page]) -> Iterator[tuple[Page, str, Target]]:
    for page in pages:
        if isinstance(page.fields, Investment):
            yield from ((page, id_, target) for id_, target in page.fields.targets.items())


def _said(site: Site, page: Page, id_: str) -> str:
    """The words of a target in the original, with the names of its facts in place of the facts."""
    fields = versions(site, page)[0].fields
    return fields.targets[id_].text if isinstance(fields, Investment) else ""


def _group(found: Sequence[tuple[Page, str, Target]]) -> tuple[Goal, ...]:
    """Targets that count the same things, on one line that ends at the largest; one alone shows its parts."""
    values = [target.value or 0 for _, _, target in found]
    if len(found) > 1:
        most = max(values)
        return tuple(Goal(*item, most, bars((value,), most)) for item, value in zip(found, values, strict=True))
    parts = tuple(found[0][2].parts.values())
    most = max(*values, sum(parts))
    return (Goal(*found[0], most, bars(parts, most)),)


def _leaf(start: float, end: float) -> str:
    """Path data of a bar between two places: its lower left and upper right corners are sharp."""
    tip = decimal(min(TIP, end - start))
    arc = f"a{tip} {HEIGHT} 0 0 1 "
    return f"M{decimal(start)} {HEIGHT}{arc}{tip} -{HEIGHT}H{decimal(end)}{arc}-{tip} {HEIGHT}z"
