"""What must be true of the whole site: each module is a check, a generator of problems that it completes itself."""

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
    translations,
    typography,
)
from lapa.memo import Memo
from lapa.model import Site
from lapa.problems import Problem
from lapa.sources import Sources


def check(site: Site, sources: Sources, memo: Memo) -> Iterator[Problem]:
    """Every problem of the site as a whole, and of how its pages are written."""
    yield from kinds.check(site)
    yield from addresses.check(site, frozenset(sources.static))
    yield from ledger.check(site, sources)
    yield from typography.check(site, sources, memo)
    for module in (links, placeholders, references, money, targets, numbers, conformance, translations):
        yield from module.check(site)
