"""How each page stands: its languages, its translation, what is wrong, and when its facts were last checked."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from lapa import formats
from lapa.kinds import Text
from lapa.model import Broken, Page, Site
from lapa.problems import Problem
from lapa.voice import Voice

State = Literal["current", "behind", "not recorded", "none", "missing", "unclear"]

_BEHIND = frozenset({"translation-behind", "section-renamed", "section-gone", "unknown-section"})
_MISSING = frozenset({"no-translation", "no-original"})


class Row(NamedTuple):
    """A page. path: below its language’s folder; languages: those it is there in, the original’s first.

    behind: how many sections its translation is behind; updated: the day on which its facts were last checked, None
    where that is not understood.
    """

    path: str
    languages: tuple[str, ...]
    state: State
    behind: int
    errors: int
    warnings: int
    updated: date | None


def rows(site: Site, unread: Collection[tuple[str, str]], problems: Sequence[Problem]) -> tuple[Row, ...]:
    """All pages, by their paths. unread: language and path of each that could not be read; problems: what is wrong."""
    said: dict[str, list[Problem]] = {}
    for found in problems:
        said.setdefault(found.place.file, []).append(found)
    everything: tuple[Page | Broken, ...] = (*site.pages, *site.broken)
    pages = {(page.path, page.language): page for page in everything}
    there = {*pages, *((path, language) for language, path in unread)}
    return tuple(
        _row(path, tuple(name for name in site.languages if (path, name) in there), pages, said)
        for path in sorted({path for path, _ in there})
    )


def text(found: Sequence[Row], problems: Sequence[Problem], voice: Voice) -> str:
    """The rows as a table with a heading, and a last line with what there is in all."""
    say = voice.say
    heading = (say("Page"), say("Languages"), say("Translation"), say("Errors"), say("Warnings"), say("Checked"))
    table = [heading, *(_cells(row, voice) for row in found)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ["  ".join(map(str.ljust, cells, widths)).rstrip() for cells in table]
    return "\n".join((*lines, _total(found, problems, voice)))


def document(found: Sequence[Row]) -> str:
    """The rows as one JSON document."""
    return json.dumps({"pages": [row._asdict() for row in found]}, default=str, ensure_ascii=False, indent=2)


def _row(
    path: str,
    languages: tuple[str, ...],
    pages: Mapping[tuple[str, str], Page | Broken],
    said: Mapping[str, Sequence[Problem]],
) -> Row:
    found = [pages[path, language] for language in languages if (path, language) in pages]
    clear = [page for page in found if isinstance(page, Page)]
    problems = [problem for page in found for problem in said.get(page.file, ())]
    severities = [problem.severity for problem in problems]
    return Row(
        path=path,
        languages=languages,
        state=_state(clear, {problem.code for problem in problems}, unclear=len(clear) < len(languages)),
        behind=sum(problem.code in _BEHIND for problem in problems),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        updated=clear[0].fields.updated if clear else None,
    )


def _state(pages: Sequence[Page], codes: Collection[str], *, unclear: bool) -> State:
    """codes: of what is wrong with them; unclear: whether there are more that are not understood."""
    if not _MISSING.isdisjoint(codes):
        return "missing"
    if unclear:
        return "unclear"
    if any(isinstance(page.fields, Text) and page.fields.translation for page in pages):
        return "none"
    if not _BEHIND.isdisjoint(codes):
        return "behind"
    return "not recorded" if "not-recorded" in codes else "current"


def _cells(row: Row, voice: Voice) -> tuple[str, ...]:
    states: Mapping[State, str] = {
        "current": voice.say("up to date"),
        "behind": voice.count("{number} section behind", "{number} sections behind", row.behind),
        "not recorded": voice.say("not recorded"),
        "none": voice.say("none, on purpose"),
        "missing": voice.say("missing"),
        "unclear": voice.say("not clear"),
    }
    counts = (str(number or "–") for number in (row.errors, row.warnings))
    return (row.path, " ".join(row.languages), states[row.state], *counts, str(row.updated or "–"))


def _total(found: Sequence[Row], problems: Sequence[Problem], voice: Voice) -> str:
    """Also of what is wrong in no page; the day is that of the page that was last looked at longest ago."""
    pages = voice.count("{number} page", "{number} pages", len(found))
    days = [row.updated for row in found if row.updated]
    oldest = voice.say("the oldest check is of {day}", day=min(days)) if days else ""
    told = formats.summary(problems, voice) or voice.say("no problems")
    return ", ".join(part for part in (pages, told, oldest) if part) + "."
