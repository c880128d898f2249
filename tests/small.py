"""The small site of tests/sites/small, as values: changed by each test, parsed and checked without a disk."""

from collections.abc import Mapping
from pathlib import Path

from lapa.body import Body, Kept, converted
from lapa.check import check
from lapa.memo import Memo
from lapa.model import Page, Site
from lapa.parse import parse
from lapa.problems import Problem
from lapa.project import load
from lapa.sources import Source, Sources

NOTHING = Kept(lambda: converted(Body(()), ()))
SMALL = Path(__file__).parent / "sites/small"
PROJECT = load(SMALL)
RECORD = (SMALL / "accessibility.json").read_text(encoding="utf-8")
PAGES = {
    file.relative_to(SMALL / "content").as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((SMALL / "content").rglob("*.md"))
}


def sources(changes: Mapping[str, str | None]) -> Sources:
    """The small site's pages with some put in another's place, added, or (None) taken away."""
    texts = {path: text for path, text in {**PAGES, **changes}.items() if text is not None}
    pages = {
        language: tuple(
            Source.of(f"content/{path}", path.removeprefix(f"{language}/"), text)
            for path, text in sorted(texts.items())
            if path.startswith(f"{language}/")
        )
        for language in PROJECT.languages
    }
    return Sources(pages, frozenset(), (), {}, {}, (), Source.of("accessibility.json", "accessibility.json", RECORD))


def site(changes: Mapping[str, str | None] = {}) -> tuple[Site, tuple[Problem, ...]]:
    """The parsed site and the problems of parsing."""
    return parse(sources(changes), PROJECT, Memo())


def problems(changes: Mapping[str, str | None], *, notices: bool = False) -> list[tuple[str, int, int, str]]:
    """File, line, column and code of every error and warning of the changed site, or of every notice."""
    parsed, found = site(changes)
    return [
        (p.place.file.removeprefix("content/"), p.place.line, p.place.column, p.code)
        for p in sorted({*found, *check(parsed, sources(changes), Memo())})
        if notices == (p.severity == "notice")
    ]


def edited(path: str, old: str, new: str) -> dict[str, str | None]:
    """A change of one page: the only `old` in it becomes `new`."""
    assert PAGES[path].count(old) == 1, f"{old!r} in {path}"
    return {path: PAGES[path].replace(old, new)}


def page(path: str, parsed: Site | None = None) -> Page:
    """The page at a path such as lv/index.md."""
    language, _, below = path.partition("/")
    whole = parsed or site()[0]
    return next(found for found in whole.pages if (found.language, found.path) == (language, below))
