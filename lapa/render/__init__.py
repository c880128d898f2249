"""Site to Artifacts: every page through its template, and the files beside the pages."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from lapa.addresses import relative
from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES
from lapa.locale import Locale
from lapa.memo import Memo
from lapa.model import Artifact, Page, Site
from lapa.render.assessment import assessment
from lapa.render.assets import STYLE, lasting, style
from lapa.render.filling import body_as_html
from lapa.render.frames import LEAD, PROSE, SHEET, Shape, filled, halves, shape
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
    assets = lasting(sources.static)
    holes = {SHEET: style(sources.static)}

    @cache
    def press() -> "Press":
        from lapa.render.press import Press  # noqa: PLC0415 -- not loaded where every page is remembered

        return Press(site, locales, sources, base_url)

    def file(address: str, own: object, make: Callable[["Press"], str]) -> Artifact:
        key = f"file {address} {known} {own!r}"
        return Artifact.of(address, memo.remember(key, lambda: filled(make(press()), holes)))

    def bilingual(address: str) -> Artifact:
        return file(address, None, lambda press: press.bilingual(address))

    def listing(address: str) -> Artifact:
        return file(address, None, lambda press: press.file(address))

    def moved(address: str, target: str) -> Artifact:
        return file(address, target, lambda press: press.moved(address, target))

    def data(address: str) -> Artifact:
        return file(address, None, lambda press: press.data[address].decode())

    pages = _Pages(site, locales, known, holes, memo, press)
    static = (Artifact.of(assets.get(path, path), content) for path, content in sources.static.items() if path != STYLE)
    gone = (moved(address, target) for address, target in site.moved.items() if address.endswith(".html"))
    made = (*pages.artifacts(), *gone, *map(bilingual, BILINGUAL), *map(listing, FILES))
    return (*made, *map(data, (*OPEN_DATA, *OPEN_DATA_NOTES)), *assessment(site, base_url), *static)


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of a site. Of a page its digest is remembered, and its frame; its content is made of that and its body.

    known: a hash of all that pages may know of each other; holes:
    what fills those of every frame; press: called where a frame is not remembered.
    """

    site: Site
    locales: Mapping[str, Locale]
    known: str
    holes: Mapping[str, str]
    memo: Memo
    press: Callable[[], "Press"]

    def artifacts(self) -> list[Artifact]:
        """The pages that readers find."""
        self._frames([(page, shape(page.body)) for page in self.site.shown if self._key(page) not in self.memo])
        return [self._artifact(page) for page in self.site.shown]

    def _artifact(self, page: Page) -> Artifact:
        content = cache(partial(self._content, page))

        def made() -> tuple[str, Shape]:
            return hashlib.sha256(content()).hexdigest(), shape(page.body)

        digest, like = self.memo.remember(self._key(page), made)
        self._frames([(page, like)])  # is kept, though it may not be needed
        return Artifact(page.address, digest, content)

    def _content(self, page: Page) -> bytes:
        (frame,) = self._frames([(page, shape(page.body))])
        href = partial(relative, start=page.address)
        lead, prose = halves(body_as_html(self.site, page, self.locales[page.language], href))
        return filled(frame(), {**self.holes, LEAD: lead, PROSE: prose})

    def _frames(self, pages: Sequence[tuple[Page, Shape]]) -> list[Callable[[], str]]:
        """The frame of each page with a body of this shape. That of a page that is behind has its body in it."""
        asked = []
        for page, like in pages:
            own = page.digest if self.site.late.get(page.file) else like
            asked.append((f"frame {self._known(page)} {own}", partial(self._frame, page)))
        return self.memo.later(asked)

    def _frame(self, page: Page) -> str:
        return self.press().page(page)

    def _key(self, page: Page) -> str:
        return f"page {self._known(page)} {page.digest}"

    def _known(self, page: Page) -> str:
        return f"{page.address} {self.known} {self.site.late.get(page.file)}"


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
