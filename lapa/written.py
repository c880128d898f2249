"""What the checks of how pages are written are given: the pages, and what they call dates."""

from collections.abc import Iterator

from lapa.facts import facts
from lapa.forms import Form
from lapa.model import Page, Placeholder, Site
from lapa.sources import Source, Sources

_DATES = (Form.DAY, Form.YEAR)


def date_names(site: Site, page: Page) -> frozenset[str]:
    """The names of the placeholders on a page that stand for a date or year, wherever they stand on it."""
    named = (*page.placeholders, *(part for part in page.body.parts if isinstance(part, Placeholder)))
    known = {scope: facts(site, page, scope) for scope in {one.scope for one in named}}
    forms = {(one.name, known[one.scope][one.name].form) for one in named if one.name in known[one.scope]}
    others = {name for name, form in forms if form not in _DATES}
    return frozenset(name for name, _ in forms if name not in others)


def pages(site: Site, sources: Sources) -> Iterator[tuple[Page, Source]]:
    """Each page that is understood, with its file."""
    texts = {source.file: source for language in sources.pages.values() for source in language}
    return ((page, texts[page.file]) for page in site.pages)
