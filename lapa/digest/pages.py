"""The site at two times, and which page of the one is which of the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lapa.artifact import Artifact
from lapa.digest.fields import values
from lapa.forms import Form
from lapa.kinds import ONCE, Investment, Subpage
from lapa.model import Page, Site
from lapa.problems import Problem
from lapa.sources import Sources

MOST = 50  # pages gone and pages new that are compared by their words


@dataclass(frozen=True, slots=True)
class Version:
    """The site at one time. rendered: its files; () where errors of one of the two times forbid it."""

    site: Site
    sources: Sources
    problems: tuple[Problem, ...]
    rendered: tuple[Artifact, ...] = ()

    @property
    def errors(self) -> int:
        """How many problems stop the site."""
        return sum(problem.severity == "error" for problem in self.problems)


Versions: TypeAlias = Mapping[str, Page]  # of one page, by the language of their frames


@dataclass(frozen=True, slots=True)
class Pair:
    """One page at both times; with no versions where it was or is not there."""

    path: str
    before: Versions
    after: Versions


def paired(before: Version, after: Version) -> Iterator[Pair]:
    """Every page, in the order of today's, then those that are gone. Nothing is said of a file not understood.

    A page stays the same under its path, and under another if it is of a kind that a site has once, has its code
    or its slug, or half of its words.
    """
    unclear = _unclear(before) | _unclear(after)
    old, new = _versions(before.site, unclear), _versions(after.site, unclear)
    gone = {path: versions for path, versions in old.items() if path not in new}
    moved = _moved(gone, {path: versions for path, versions in new.items() if path not in old})
    for path, versions in new.items():
        yield Pair(path, old.get(moved.get(path, path), {}), versions)
    yield from (Pair(path, versions, {}) for path, versions in gone.items() if path not in moved.values())


def _unclear(version: Version) -> frozenset[tuple[str, str]]:
    """Language and path of each page that could not be read or is not understood."""
    return version.sources.unread | {(page.language, page.path) for page in version.site.broken}


def _versions(site: Site, unclear: frozenset[tuple[str, str]]) -> dict[str, dict[str, Page]]:
    """The pages by path, then frame."""
    found: dict[str, dict[str, Page]] = {}
    for page in site.shown:
        if (page.frame, page.path) not in unclear:
            found.setdefault(page.path, {})[page.frame] = page
    return found


def _moved(gone: Mapping[str, Versions], new: Mapping[str, Versions]) -> dict[str, str]:
    """The path that each page was under before it came to its new one, of those that moved."""
    known = {name: path for path, versions in gone.items() for name in _names(versions)}
    few = max(len(gone), len(new)) <= MOST
    words = {path: _words(versions) for path, versions in gone.items() if few}
    moved: dict[str, str] = {}
    for path, versions in new.items():
        own = _words(versions) if words else frozenset()
        same = [known[name] for name in _names(versions) if name in known]
        same += [old for old, theirs in words.items() if 2 * len(own & theirs) >= max(len(own), len(theirs))]
        left = [old for old in same if old not in moved.values()]
        if left:
            moved[path] = left[0]
    return moved


def _names(versions: Versions) -> Iterator[tuple[str, ...]]:
    """Each thing by which a page is known, the surest first; slugs count within a language and a kind."""
    for language, page in versions.items():
        kind, fields = page.fields.kind, page.fields
        if kind in ONCE:
            yield (kind,)
        if isinstance(fields, Investment):
            yield kind, fields.code
        if isinstance(fields, Subpage):
            yield kind, language, fields.slug


def _words(versions: Versions) -> frozenset[str]:
    """The words of a page in the first of its languages, as typed."""
    page = next(iter(versions.values()))
    texts = [str(value.value) for value in values(page.fields) if value.form is Form.WORDS]
    texts += [part for part in page.body.parts if isinstance(part, str)]
    return frozenset(" ".join(texts).split())
