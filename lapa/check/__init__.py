"""What must be true of the whole site: each module is a check, a generator of problems that it completes itself."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from lapa.check import translations, typography
from lapa.memo import Memo
from lapa.model import Site
from lapa.problems import Problem
from lapa.sources import Sources


def check(site: Site, sources: Sources, memo: Memo) -> Iterator[Problem]:
    """Every problem of the site as a whole, and of how its pages are written.

    That nothing is wrong is remembered by all that is looked at; what is wrong is found anew, where it stands now.
    """

    @cache
    def found() -> tuple[Problem, ...]:
        from lapa.check.whole import whole  # noqa: PLC0415 -- not loaded where it is remembered that nothing is wrong

        return tuple(whole(site, sources))

    sound = cache(lambda: memo.remember(f"sound {_looked_at(site, sources)}", lambda: not found()))
    yield from typography.check(site, sources, memo, sound)
    yield from translations.check(site)
    if not sound():
        yield from found()


def _looked_at(site: Site, sources: Sources) -> str:
    """A hash of all that says whether the whole site has a problem; where it stands is not in it."""
    pages = [(page.frame, page.path, page.address, page.seen) for page in site.shown]
    broken = [(page.language, page.path, page.seen) for page in site.broken]
    files = sources.record, sources.ledger, sorted(sources.static), sorted(sources.unread), bool(sources.problems)
    return sha256(repr((site.languages, pages, broken, files)).encode()).hexdigest()
