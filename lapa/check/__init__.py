"""What must be true of the whole site: each module is a check, a generator of problems that it completes itself."""

from collections.abc import Iterator

from lapa.check import addresses, kinds, links, money, numbers, placeholders, references, targets
from lapa.model import Site
from lapa.problems import Problem


def check(site: Site, static: frozenset[str]) -> Iterator[Problem]:
    """Every problem of the site as a whole. static: the paths of the files that stand beside its pages."""
    yield from kinds.check(site)
    yield from addresses.check(site, static)
    for module in (links, placeholders, references, money, targets, numbers):
        yield from module.check(site)
