"""Site to Artifacts: every page through its template, and the files beside the pages."""

import hashlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES
from lapa.locale import Locale
from lapa.memo import Memo
from lapa.model import Artifact, Page, Site
from lapa.render.assessment import assessment
from lapa.sources import Sources

if TYPE_CHECKING:
    from lapa.render.press import Press

STYLE = "style.css"  # in static/; it stands in every page, so that one request shows the page
BILINGUAL = ("index.html", "404.html")
FILES = ("sitemap.xml", "robots.txt")


def render(
    site: Site, locales: Mapping[str, Locale], sources: Sources, base_url: str, memo: Memo
) -> tuple[Artifact, ...]:
    """Every file of a site that has no problems. base_url: where it will stand, ending in "/"."""
    known = _known(site, sources, base_url)

    @cache
    def press() -> "Press":
        from lapa.render.press import Press  # noqa: PLC0415 -- not loaded where every page is remembered

        templates = {source.path: source.text for source in sources.templates}
        return Press(site, locales, templates, _compact(sources.static[STYLE].decode()), base_url)

    def artifact(address: str, own: object, make: Callable[["Press"], bytes]) -> Artifact:
        key = f"page {address} {known} {own!r}"
        return Artifact(address, memo.remember(key, lambda: make(press())))

    def page(page: Page) -> Artifact:
        return artifact(page.address, page.body, lambda press: press.page(page).encode())

    def bilingual(address: str) -> Artifact:
        return artifact(address, None, lambda press: press.bilingual(address).encode())

    def file(address: str) -> Artifact:
        return artifact(address, None, lambda press: press.file(address).encode())

    def data(address: str) -> Artifact:
        return artifact(address, None, lambda press: press.data[address])

    static = (Artifact(path, content) for path, content in sources.static.items() if path != STYLE)
    made = (*map(page, site.pages), *map(bilingual, BILINGUAL), *map(file, FILES))
    return (*made, *map(data, (*OPEN_DATA, *OPEN_DATA_NOTES)), *assessment(site, base_url), *static)


def _known(site: Site, sources: Sources, base_url: str) -> str:
    """A hash of all that goes into a page beside its own body: the same for the same, in every run.

    Of other pages that is their front matter and addresses, not their bodies.
    """
    pages = [(page.path, page.language, page.address, page.fields) for page in site.pages]
    texts = [(source.file, source.text) for source in (*sources.templates, *sources.catalogues.values())]
    parts = (base_url, site.languages, site.conformance, pages, texts, sources.static[STYLE])
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _compact(style: str) -> str:
    """A style sheet without its comments and line breaks."""
    without_comments = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    return " ".join(without_comments.split())
