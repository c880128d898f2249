"""What the checks of how pages are written are given: the pages, and what they call dates."""

from collections.abc import Iterator

from lapa.body import Placeholder
from lapa.facts import fact
from lapa.forms import Form
from lapa.language.writing import WRITINGS
from lapa.model import Page, Site
from lapa.sources import Source, Sources

_DATES = {Form.DAY, Form.YEAR}


def date_names(site: Site, page: Page) -> frozenset[str]:
    """The names of the placeholders on a page that stand for a date or year, wherever they stand on it.

    None in a language without cases, in which they are written in one form.
    """
    if not WRITINGS[page.language].cases:
        return frozenset()
    named = (*page.placeholders, *(part for part in page.body.parts if isinstance(part, Placeholder)))
    known = {one.name: set[Form]() for one in named}
    for one in named:
        found = fact(site, page, one.name, one.scope)
        known[one.name] |= {found.form} if found else set()
    return frozenset(name for name, forms in known.items() if forms and forms <= _DATES)


def pages(site: Site, sources: Sources) -> Iterator[tuple[Page, Source]]:
    """Each page that is understood, with its file."""
    texts = {source.file: source for language in sources.pages.values() for source in language}
    return ((page, texts[page.file]) for page in site.pages)
