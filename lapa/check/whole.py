"""All that is looked for in a site as a whole; loaded only where it is not remembered that nothing is wrong."""

from collections.abc import Iterator

from lapa.check import (
    addresses,
    conformance,
    kinds,
    ledger,
    links,
    money,
    numbers,
    placeholders,
    references,
    targets,
)
from lapa.model import Site
from lapa.problems import Problem
from lapa.sources import Sources


def whole(site: Site, sources: Sources) -> Iterator[Problem]:
    """Every problem of it."""
    yield from kinds.check(site)
    yield from addresses.check(site, frozenset(sources.static))
    yield from ledger.check(site, sources)
    for module in (links, placeholders, references, money, targets, numbers, conformance):
        yield from module.check(site)
