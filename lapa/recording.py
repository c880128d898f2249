"""The record of a translation in its file: the state of each section of the original that it was made from."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lapa import frontmatter, nodes
from lapa.frontmatter import FrontMatter
from lapa.kinds import RECORD, Translated
from lapa.model import Broken, Page, Site
from lapa.problems import Place, Problem
from lapa.sections import record

WIDTH = 120  # characters of a line with several states

_LINE_END = re.compile("\r\n?|\n")
_NEXT_LINE = re.compile("(?<=\n)|(?<=\r)(?!\n)")
_NO_VALUE = re.compile(r"[ \t]*(?:#.*)?")


def due(
    site: Site, pages: Sequence[Page | Broken], problems: Iterable[Problem]
) -> tuple[tuple[tuple[Page, Translated], ...], tuple[Problem, ...]]:
    """Those of these translations whose record is to be brought up to date, with what it should be; or what hinders.

    problems: all of the site. An error in a page or its original hinders, save one in the record itself, or an address
    that is not in the ledger; every error does where without it no state can be told.
    """
    originals = {page.path: page for page in site.originals}
    wanted = [(page, record(originals[page.path], originals)) for page in pages if isinstance(page, Page)]
    sure = len(wanted) == len(pages) and all("" not in states.text.values() for _, states in wanted)
    errors = tuple(found for found in problems if found.severity == "error" and found.code != "address-not-recorded")
    hindering = tuple(found for found in errors if _is_near(found.place, site, pages)) or (() if sure else errors)
    return tuple((page, states) for page, states in wanted if page.translated != states and not hindering), hindering


def recorded(raw: str, states: Translated) -> str | None:
    """The file of a translation with these states as its record, and all else as it was, byte for byte.

    raw: the file's characters as they stand on disk. A record that is there is replaced, a new one is the last field.
    None: the front matter has mistakes, or is so written that no line can be put into it.
    """
    text = _as_read(raw)
    front = frontmatter.read("", text)
    line_end = _LINE_END.search(raw)
    if front.table is None or line_end is None:
        return None
    lines = _NEXT_LINE.split(raw)
    first, last = _span(front, text.split("\n"))
    made = "".join([*lines[:first], *(line + line_end[0] for line in _block(states)), *lines[last:]])
    after = frontmatter.read("", _as_read(made))
    wanted = {**_values(front), RECORD: {"fields": dict(states.fields), "text": dict(states.text)}}
    return made if not after.problems and _values(after) == wanted else None


def _is_near(place: Place, site: Site, pages: Sequence[Page | Broken]) -> bool:
    """Whether it stands in one of these pages or in its original, and not in a record."""
    everything: tuple[Page | Broken, ...] = (*site.pages, *site.broken)
    paths = {page.path for page in pages}
    near = [page for page in everything if page.path in paths and page.file == place.file]
    records = [page.places.items() for page in near if isinstance(page, Page)]
    lines = {stands.line for places in records for path, stands in places if path[0] == RECORD}
    return bool(near) and place.line not in lines


def _as_read(raw: str) -> str:
    return _LINE_END.sub("\n", raw.removeprefix("\ufeff"))


def _span(front: FrontMatter, lines: list[str]) -> tuple[int, int]:
    """The lines from 0 on, the last excluded, that the record takes: those it has, or none before the closing ---."""
    keys = front.table.keys if front.table else {}
    closing = next(number for number, line in enumerate(lines) if number and line.rstrip(" \t") == "---")
    if RECORD not in keys:
        return closing, closing
    first = keys[RECORD].spot.place.line - 1
    last = min((key.spot.place.line - 1 for key in keys.values() if key.spot.place.line - 1 > first), default=closing)
    while _NO_VALUE.fullmatch(lines[last - 1]):
        last -= 1  # a comment belongs to what follows it
    return first, last


def _block(states: Translated) -> Iterator[str]:
    yield f"{RECORD}:"
    for part, names in (("fields", states.fields), ("text", states.text)):
        yield from _table(part, names)


def _table(part: str, states: Mapping[str, str]) -> Iterator[str]:
    """A table in one line, or in one for each state where that would be too long."""
    pairs = [f"{name}: {state}" for name, state in states.items()]
    line = f"  {part}: {{{', '.join(pairs)}}}"
    if len(line) <= WIDTH:
        yield line
    else:
        yield f"  {part}:"
        yield from (f"    {pair}" for pair in pairs)


def _values(front: FrontMatter) -> Mapping[str, object]:
    return dict(nodes.plain(front.table)) if front.table else {}
