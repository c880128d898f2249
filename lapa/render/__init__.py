"""Site to Artifacts: every page through its template, and the files beside the pages."""

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES
from lapa.locale import Locale
from lapa.memo import Memo
from lapa.model import Artifact, Page, Site
from lapa.render.assessment import assessment
from lapa.render.assets import STYLE, lasting
from lapa.sections import behind
from lapa.sources import Sources

if TYPE_CHECKING:
    from lapa.render.press import Press

BILINGUAL = ("index.html", "404.html")
FILES = ("sitemap.xml", "robots.txt")


def render(
    site: Site, locales: Mapping[str, Locale], sources: Sources, base_url: str, memo: Memo
) -> tuple[Artifact, ...]:
    """Every file of a site that has no problems. base_url: where it will stand, ending in "/"."""
    known = _known(site, sources, base_url)
    late = behind(site)
    assets = lasting(sources.static)

    @cache
    def press() -> "Press":
        from lapa.render.press import Press  # noqa: PLC0415 -- not loaded where every page is remembered

        templates = {source.path: source.text for source in sources.templates}
        return Press(site, locales, templates, sources.static, base_url)

    def artifact(address: str, own: object, make: Callable[["Press"], bytes]) -> Artifact:
        key = f"page {address} {known} {own!r}"
        return Artifact(address, memo.remember(key, lambda: make(press())))

    def page(page: Page) -> Artifact:
        own = page.body, late.get(page.file)
        return artifact(page.address, own, lambda press: press.page(page).encode())

    def bilingual(address: str) -> Artifact:
        return artifact(address, None, lambda press: press.bilingual(address).encode())

    def file(address: str) -> Artifact:
        return artifact(address, None, lambda press: press.file(address).encode())

    def moved(address: str, target: str) -> Artifact:
        return artifact(address, target, lambda press: press.moved(address, target).encode())

    def data(address: str) -> Artifact:
        return artifact(address, None, lambda press: press.data[address])

    static = (Artifact(assets.get(path, path), content) for path, content in sources.static.items() if path != STYLE)
    gone = (moved(address, target) for address, target in site.moved.items() if address.endswith(".html"))
    made = (*map(page, site.shown), *gone, *map(bilingual, BILINGUAL), *map(file, FILES))
    return (*made, *map(data, (*OPEN_DATA, *OPEN_DATA_NOTES)), *assessment(site, base_url), *static)


def _known(site: Site, sources: Sources, base_url: str) -> str:
    """A hash of all that goes into a page beside its own body: the same for the same, in every run.

    Of other pages that is their front matter and addresses, not their bodies. (Of its original's body a translation
    shows only that it is behind.)
    """
    pages = [(page.path, page.language, page.address, page.fields) for page in site.shown]
    texts = [(source.file, source.text) for source in (*sources.templates, *sources.catalogues.values())]
    files = sources.static[STYLE], sorted(lasting(sources.static).items())
    parts = (base_url, site.languages, site.conformance, pages, texts, files)
    return hashlib.sha256(repr(parts).encode()).hexdigest()
