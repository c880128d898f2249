"""Where a new page belongs, or why there can be none."""

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from lapa.forms import PATTERNS, Form
from lapa.hints import is_slug
from lapa.kinds import KINDS, ONCE, Home, Investment
from lapa.model import Site
from lapa.problems import Place, Problem, nearest, problem

INVESTMENTS = "investments"  # the folder of a site’s first investment
DEEPEST = 5  # folders within folders

_HERE = Place("content")


@dataclass(frozen=True, slots=True)
class New:
    """A page that can be made. path: below its language’s folder; known: the values it has already, by their fields."""

    kind: str
    path: str
    known: Mapping[str, str]


def place(kind: str, name: str, site: Site, there: Collection[str]) -> tuple[New | None, tuple[Problem, ...]]:
    """A new page of a kind, or None and why there can be none.

    kind: as typed; name: as typed, of an investment its code, with or without its last full stop, else the path, with
    or without .md; there: the paths of all pages. Problems: unknown-kind, second-page, bad-code, same-code, bad-slug,
    deep-folder, page-there, name-collision.
    """
    found = tuple(_kind(kind, site))
    if found:
        return None, found
    if KINDS[kind] is Investment:
        code = f"{name.removesuffix('.')}."
        new = New(kind, f"{_folder(site)}{code}md", {"kind": kind, "code": code})
        found = tuple(_code(code, site))
    else:
        new = New(kind, f"{name.removesuffix('.md')}.md", {"kind": kind})
        found = tuple(_path(new.path))
    found = found or tuple(_taken(new.path, there))
    return None if found else new, found


def _kind(kind: str, site: Site) -> Iterator[Problem]:
    if kind not in KINDS:
        yield problem("unknown-kind", _HERE, value=kind, choices=", ".join(KINDS), nearest=nearest(kind, KINDS))
    other = next((page.file for page in site.originals if page.fields.kind == kind), "")
    if kind in ONCE and other:
        yield problem("second-page", _HERE, kind=kind, other=other)


def _folder(site: Site) -> str:
    """Where most investments stand: investments/."""
    folders = Counter(posixpath.dirname(page.path) for page in site.originals if isinstance(page.fields, Investment))
    return posixpath.join(max(folders, key=lambda folder: (folders[folder], folder), default=INVESTMENTS), "")


def _code(value: str, site: Site) -> Iterator[Problem]:
    if not re.fullmatch(PATTERNS[Form.CODE], value, re.ASCII):
        yield problem("bad-code", _HERE, value=value)
    for page in site.originals:
        if isinstance(page.fields, Home | Investment) and page.fields.code == value:
            yield problem("same-code", _HERE, value=value, other=page.file)


def _path(path: str) -> Iterator[Problem]:
    """Folders and file are named as in addresses, and index is a file’s name too."""
    *folders, name = path.removesuffix(".md").split("/")
    for part in (*folders, *([] if name == "index" else [name])):
        if not is_slug(part):
            yield problem("bad-slug", _HERE, value=part)
    if len(folders) > DEEPEST:
        yield problem("deep-folder", _HERE, limit=DEEPEST)


def _taken(path: str, there: Collection[str]) -> Iterator[Problem]:
    """No page has this path; none, and no folder, has it in other letters, capital or small."""
    if path in there:
        yield problem("page-there", _HERE, path=path)
        return
    known = {way.lower(): way for other in there for way in _ways(other)}
    for way in _ways(path):
        if known.get(way.lower(), way) != way:
            yield problem("name-collision", _HERE, other=known[way.lower()])


def _ways(path: str) -> Iterator[str]:
    """A path, and those of the folders it lies in."""
    while path:
        yield path
        path = posixpath.dirname(path)
