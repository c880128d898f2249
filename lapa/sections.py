"""The sections of a page, the state that the words of each are in, and which of them a translation is behind.

A section is a field with words in it, or the body from one heading to the next. Its state changes with its words and
with nothing else: not with their place, their lines or the facts they name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from itertools import pairwise
from typing import get_args

from lapa.addresses import linked
from lapa.body import START, Heading, Link, Placeholder
from lapa.kinds import Subpage, Translated
from lapa.memo import Memo
from lapa.model import Behind, Page, Part, Section
from lapa.worded import words

_HEADING = re.compile(r'<h[2-4] id="')  # in a body's HTML, where no text has a "<"
_DIGITS = 8
_UNKNOWN = "\0"  # in no text


def behind(pages: Iterable[Page], originals: Mapping[str, Page], memo: Memo) -> Mapping[str, tuple[Behind, ...]]:
    """What each translation with a record is behind, by its file, in the order of the original. originals: by path."""
    recorded = [page for page in pages if page.translated]
    targets = sha256(repr([(path, _named(original)) for path, original in originals.items()]).encode()).hexdigest()
    found = memo.remember_all(
        [
            (f"behind {targets} {originals[page.path].digest} {page.digest}", partial(_all_behind, page, originals))
            for page in recorded
        ]
    )
    return {page.file: late for page, late in zip(recorded, found, strict=True)}


def _all_behind(page: Page, originals: Mapping[str, Page]) -> tuple[Behind, ...]:
    return tuple(_behind(originals[page.path], page, originals))


def record(original: Page, originals: Mapping[str, Page]) -> Translated:
    """What a translation records that is up to date with its original. originals: by path."""
    states: dict[Part, dict[str, str]] = {"fields": {}, "text": {}}
    for section in sections(original, originals):
        states[section.part][section.name] = section.state
    return Translated(**states)


def sections(page: Page, originals: Mapping[str, Page]) -> Iterator[Section]:
    """The sections of an original: fields in the order of its kind, then those of its body. originals: by path."""
    worded: dict[str, list[str]] = {}
    for way, text in words(page.fields):
        _, name, *below = way.split("/", 2)
        worded.setdefault(name, []).append(f"{'/' if below else ''}{''.join(below)} {_one_line(text)}")
    for name, texts in worded.items():
        yield Section("fields", name, name, _state("\n".join(sorted(texts))))
    start, *below = _pieces(page, originals)
    if start.strip():
        yield Section("text", START, START, _state(start))
    for heading, piece in zip(page.body.headings, below, strict=True):
        yield Section("text", heading.id, heading.text, _state(piece))


def _behind(original: Page, page: Page, originals: Mapping[str, Page]) -> Iterator[Behind]:
    """A section that has another name is one that is not recorded and one that is gone; they pair in their order."""
    now = tuple(sections(original, originals))
    for part in get_args(Part):
        recorded: Mapping[str, str] = getattr(page.translated, part)
        there = {section.name: section for section in now if section.part == part}
        if recorded == {name: section.state for name, section in there.items()}:
            continue
        gone = [name for name in recorded if name not in there]
        new = [name for name in there if name not in recorded]
        called = {**{name: name for name in recorded}, **dict(zip(new, gone, strict=False))}
        counterparts = _counterparts(original, page) if part == "text" else {}
        for section in there.values():
            name = called.get(section.name, "")
            if section.state and (name != section.name or recorded[name] != section.state):
                yield Behind(part, section, name, counterparts.get(section.name))
        for name in gone[len(new) :]:
            yield Behind(part, None, name)


def _counterparts(original: Page, page: Page) -> Mapping[str, Heading]:
    """The headings of a translation by the ids of its original's; none where they are not as many."""
    theirs, own = original.body.headings, page.body.headings
    return dict(zip((heading.id for heading in theirs), own, strict=True)) if len(theirs) == len(own) else {}


def _pieces(page: Page, originals: Mapping[str, Page]) -> list[str]:
    """The body before its first heading, and from each heading to the next; facts and pages by their names."""
    said = "".join(_said(page, part, originals) for part in page.body.parts)
    starts = [0, *(found.start() for found in _HEADING.finditer(said)), len(said)]
    return [_one_line(said[start:end]) for start, end in pairwise(starts)]


def _said(page: Page, part: str | Placeholder | Link, originals: Mapping[str, Page]) -> str:
    if isinstance(part, str):
        return part
    return (
        f"<fact {part.name}:{part.form}>" if isinstance(part, Placeholder) else _target(page, part.address, originals)
    )


def _target(page: Page, address: str, originals: Mapping[str, Page]) -> str:
    """Where a link leads, whatever the path to it: a page goes by its kind and its slug."""
    inside = linked(page, address)
    if inside is None:
        return address
    path, fragment = inside
    if path not in originals:
        return _UNKNOWN
    return f"{_named(originals[path])}#{fragment}"


def _named(page: Page) -> str:
    """A page as links in states name it."""
    return f"{page.fields.kind} {page.fields.slug if isinstance(page.fields, Subpage) else ''}"


def _one_line(text: str) -> str:
    """The words of a text with single spaces between them; it is split only where there are others."""
    line = text.replace("\n", " ").replace("\u00a0", " ").strip()
    return line if line.isprintable() and "  " not in line else " ".join(text.split())


def _state(words: str) -> str:
    return "" if _UNKNOWN in words else sha256(words.encode()).hexdigest()[:_DIGITS]
