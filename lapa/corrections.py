"""A page's writing: what is wrong in it as problems, and its file with all that put right and nothing else changed."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from lapa import frontmatter
from lapa.problems import Place, Problem, problem
from lapa.sources import Source
from lapa.typography import MARK, Finding, corrected, findings_in
from lapa.visible import Run, runs

ROUNDS = 8  # one right form may show another wrong one; three rounds are the most that any text was seen to need

_SHOWN = 20  # characters of the words around a problem
_EDGE = rf"[\s{MARK}]"
_PIECE = re.compile("\r\n?|(?s:.)[\u0300-\u036f]*+")


def problems(language: str, kind: type, source: Source, dates: frozenset[str]) -> Iterator[Problem]:
    """What is wrong in the writing of a page of this kind, each at its place with the right form.

    dates: the names of the placeholders that stand for a date or year on this page.
    """
    words = list(runs(kind, frontmatter.read(source.file, source.text), source.text))
    for number, found in findings_in(language, [run.text for run in words], dates):
        run = words[number]
        start, end = (run.start + found.start, run.start + found.end) if run.typed else (run.start, run.end)
        shown, right = _around(run, source.text, found)
        yield problem(found.code, Place.at(source.file, source.text, start, end), shown=shown, right=right)


def fixed(language: str, kind: type, source: Source, raw: str, dates: frozenset[str]) -> str:
    """The file with its writing put right, and all else as it was.

    raw: the file's characters as they stand on disk: with its byte order mark, line ends and decomposed letters,
    which source.text no longer has. What cannot be told apart there (a mark on a changed space) is left.
    """
    text = source.text
    for _ in range(ROUNDS):
        places = _places(raw, text)
        changes = list(_changes(language, kind, text, dates)) if places else []
        changes = [one for one in changes if places and min(places[one.start], places[one.end]) >= 0]
        if not places or not changes:
            break
        raw = corrected(raw, [one._replace(start=places[one.start], end=places[one.end]) for one in changes])
        text = corrected(text, changes)
    return raw


def _changes(language: str, kind: type, text: str, dates: frozenset[str]) -> Iterator[Finding]:
    """What to change in a whole file. Values with escapes are left."""
    words = [run for run in runs(kind, frontmatter.read("", text), text) if run.typed]
    for number, found in findings_in(language, [run.text for run in words], dates):
        yield found._replace(start=words[number].start + found.start, end=words[number].start + found.end)


def _places(raw: str, text: str) -> Sequence[int] | None:
    """Where each character of a text, and its end, stands in the raw text it was read from; None if it was not.

    -1: within what was read as one, so that it cannot be told.
    """
    if raw == text:
        return range(len(text) + 1)
    start = 1 if raw.startswith("\ufeff") else 0
    places: list[int] = []
    for piece in _PIECE.finditer(raw, start):
        read = "\n" if piece[0][0] == "\r" else normalize("NFC", piece[0])
        there = text[len(places) : len(places) + len(read)]
        if read != there and set(there) != {"\ufffd"}:
            return None
        places += piece.start(), *[-1] * (len(read) - 1)
    return [*places, len(raw)] if len(places) == len(text) else None


def _around(run: Run, text: str, found: Finding) -> tuple[str, str]:
    """The words that a finding stands in, as typed and as they should be, with a sign for each no-break space."""
    typed = text[run.start : run.end] if run.typed else run.text
    before = re.split(_EDGE, run.text[max(0, found.start - _SHOWN) : found.start])[-1]
    after = re.split(_EDGE, run.text[found.end : found.end + _SHOWN])[0]
    first, last = found.start - len(before), found.end + len(after)
    shown = typed[first:last]
    right = typed[first : found.start] + found.replacement + typed[found.end : last]
    return shown.replace("\u00a0", "␣"), right.replace("\u00a0", "␣")
