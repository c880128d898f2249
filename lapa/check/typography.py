"""Every page is written as its language is: numbers, marks, quotes, and dates in their case."""

from collections.abc import Iterator
from functools import partial

from lapa.memo import Memo
from lapa.model import Page, Site
from lapa.problems import Problem
from lapa.sources import Source, Sources
from lapa.written import date_names, pages


def check(site: Site, sources: Sources, memo: Memo) -> Iterator[Problem]:
    """Problems: those of lapa.typography, of each page that is understood, from memory where nothing changed."""
    asked = []
    for page, source in pages(site, sources):
        dates = date_names(site, page)
        given = f"{page.language} {page.fields.kind} {sorted(dates)} {source.file}\n{source.text}"
        asked.append((f"typography {given}", partial(_found, page, source, dates)))
    for found in memo.remember_all(asked):
        yield from found


def _found(page: Page, source: Source, dates: frozenset[str]) -> tuple[Problem, ...]:
    from lapa.corrections import problems  # noqa: PLC0415 -- not loaded where every page is remembered

    return tuple(problems(page.language, type(page.fields), source, dates))
