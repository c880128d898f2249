"""Every page is written as its language is: numbers, marks, quotes, and dates in their case."""

from collections.abc import Callable, Iterator
from functools import partial

from lapa.kinds import Accessibility
from lapa.memo import Memo
from lapa.model import Page, Site
from lapa.parallel import Way
from lapa.problems import Problem
from lapa.sources import Source, Sources
from lapa.worded import words
from lapa.written import date_names, pages


def check(site: Site, sources: Sources, memo: Memo, meanwhile: Callable[[], object] | None = None) -> Iterator[Problem]:
    """Problems: those of lapa.typography, of each page that is understood, from memory where nothing changed.

    meanwhile: as for Way.
    """
    asked = []
    for page, source in pages(site, sources):
        tested = site.conformance is not None and isinstance(page.fields, Accessibility)  # has dates of its own
        given = f"{page.language} {page.said} {tested} {source.file} {page.digest}"
        asked.append((f"typography {given}", partial(_found, site, page, source)))
    for found in memo.later(asked, Way(meanwhile=meanwhile)):
        yield from found()


def _found(site: Site, page: Page, source: Source) -> tuple[Problem, ...]:
    """What is wrong in a page, which is looked for only where a sign of it stands there.

    The words of its front matter are taken from its fields: other line ends within them make no difference.
    """
    from lapa.typography import doubtful  # noqa: PLC0415 -- not loaded where every page is remembered

    dates = date_names(site, page)
    said = "\n\n".join(text for _, text in words(page.fields))
    body = source.content[source.content.find(b"\n---") :].decode()
    if not doubtful(page.language, said, body, dates):
        return ()
    from lapa.corrections import problems  # noqa: PLC0415 -- not loaded where no page is doubtful

    return tuple(problems(page.language, type(page.fields), source, dates))
