"""An address once published never dies: the ledger has each, and says where it went."""

import posixpath
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from lapa.addresses import MADE
from lapa.kinds import ONCE
from lapa.ledger import ADDRESS, HOME, MAX_PROBLEMS, kept
from lapa.model import Recorded, Site
from lapa.problems import Place, Problem, nearest, problem
from lapa.sources import Sources


def check(site: Site, sources: Sources) -> Iterator[Problem]:
    """Problems: address-gone, address-not-recorded, redirect-taken, -loop, -nowhere, -chain.

    Of a page that is not understood, or still to come, nothing is concluded: it may have any address.
    """
    if site.ledger is None or sources.ledger is None:
        return
    there = kept(site, tuple(sources.static))
    files = there.union(MADE, map(str.lower, sources.static))
    new = there - {entry.address for entry in site.ledger}
    whole = _Whole(there, files, new, _unsure(site, sources))
    yield from islice(_gone(site.ledger, whole), MAX_PROBLEMS)
    yield from islice(_redirects(site.ledger, whole), MAX_PROBLEMS)
    pages = {page.address: page for page in reversed(site.shown)}
    for address in sorted(new):
        page = pages.get(address)
        place = page.places.get(("slug",), Place(page.file)) if page else Place(sources.ledger.file)
        yield problem("address-not-recorded", place, address=address)


class _Whole(NamedTuple):
    """The site's addresses. there: that readers may keep; files: of all its files; new: that the ledger does not have;

    unsure: the languages in which there may be more.
    """

    there: frozenset[str]
    files: frozenset[str]
    new: frozenset[str]
    unsure: frozenset[str]

    def lacks(self, address: str) -> bool:
        """Whether no page or file of data is there for certain."""
        return address not in self.there and address.partition("/")[0] not in self.unsure


def _gone(ledger: Collection[Recorded], whole: _Whole) -> Iterator[Problem]:
    for entry in ledger:
        if not entry.target and entry.address not in whole.files and whole.lacks(entry.address):
            yield problem("address-gone", entry.place, address=entry.address, target=_likely(entry.address, whole))


def _likely(address: str, whole: _Whole) -> str:
    """Where a page may have gone: to a new one, by its name or folder, one nearly of its name, else home."""
    language = address.partition("/")[0]
    there = {_name(each): each for each in sorted(whole.there) if each.startswith(f"{language}/")}
    new = {name: each for name, each in there.items() if each in whole.new}
    beside = [each for each in new.values() if posixpath.dirname(each) == posixpath.dirname(address)]
    near = new.get(nearest(_name(address), new)) or (beside[0] if len(beside) == 1 else "")
    home = f"{language}/{HOME}" if f"{language}/{HOME}" in whole.there else HOME
    return near or there.get(nearest(_name(address), there), home)


def _name(address: str) -> str:
    return posixpath.basename(address).removesuffix(".html")


def _redirects(ledger: Collection[Recorded], whole: _Whole) -> Iterator[Problem]:
    moved = {entry.address: entry.target for entry in ledger if entry.target}
    ends = _ends({address: target for address, target in moved.items() if address not in whole.files})
    for entry in (entry for entry in ledger if entry.target):
        address, target = entry.address, entry.target
        end = ends.get(address)
        if end is None:
            yield problem("redirect-taken", entry.place, address=address, target=target)
        elif not end:
            yield problem("redirect-loop", entry.went, address=address)
        elif end == target and whole.lacks(target):
            near = nearest(target, whole.there)
            yield problem("redirect-nowhere", entry.went, target=target, nearest=near)
        elif end != target and end in whole.there:
            yield problem("redirect-chain", entry.went, target=target, end=end)


def _ends(moved: Mapping[str, str]) -> dict[str, str]:
    """Where each address leads in the end: "" where it never ends."""
    ends: dict[str, str] = {}
    for start in moved:
        way: dict[str, None] = {}
        here = start
        while here in moved and here not in ends and here not in way:
            way[here] = None
            here = moved[here]
        ends |= dict.fromkeys(way, ends.get(here, "" if here in way else here))
    return ends


def _unsure(site: Site, sources: Sources) -> frozenset[str]:
    """The languages in which there may be pages that are not known: not understood, not written, or misplaced."""
    kinds = {page.fields.kind for page in site.originals}
    lacking = {page.language for page in site.broken} | {language for language, _ in sources.unread}
    if sources.problems or site.languages[0] in lacking or not kinds.issuperset(ONCE):
        return frozenset(site.languages)
    there, taken = {(page.frame, page.path) for page in site.shown}, Counter(page.address for page in site.shown)
    lacking |= {frame for frame in site.languages for page in site.originals if (frame, page.path) not in there}
    lacking |= {page.frame for page in site.shown if taken[page.address] > 1 or not ADDRESS.fullmatch(page.address)}
    return frozenset(lacking)
