"""Site to Artifacts: every page through its template, and the files beside the pages."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from operator import methodcaller
from typing import TYPE_CHECKING, NamedTuple

from lapa.addresses import relative
from lapa.artifact import Artifact
from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES, Investment
from lapa.locale import Locale
from lapa.memo import Memo
from lapa.model import Page, Site
from lapa.parallel import Way
from lapa.render.assessment import assessment
from lapa.render.assets import STYLE, lasting, style
from lapa.render.filling import body_as_html
from lapa.render.frames import LEAD, PROSE, SHEET, Shape, filled, halves, shape
from lapa.render.pages import is_prose, waypoints
from lapa.sources import Source, Sources

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

    @cache
    def frame(address: str) -> str:
        return press().page(press().pages[address])

    makes: dict[str, Callable[[Press], str]] = {
        **{old: methodcaller("moved", old, new) for old, new in site.moved.items() if old.endswith(".html")},
        **{address: methodcaller("bilingual", address) for address in BILINGUAL},
        **{address: methodcaller("file", address) for address in FILES},
        **{address: methodcaller("table", address) for address in (*OPEN_DATA, *OPEN_DATA_NOTES)},
    }

    def made(make: "Callable[[Press], str]") -> bytes:
        return filled(make(press()), holes)

    files = [(f"file {known.every} {make!r}", partial(made, make)) for make in makes.values()]
    pages = _Pages(site, locales, known, holes, memo, frame).artifacts(files)
    beside = map(Artifact.of, makes, memo.remember_all(files))
    test = memo.remember(f"test {known.every}", lambda: [(one.path, one.content) for one in assessment(site, base_url)])
    tested = (Artifact.of(path, content) for path, content in test)
    static = (Artifact.of(assets.get(path, path), content) for path, content in sources.static.items() if path != STYLE)
    return (*pages, *beside, *tested, *static)


def prepare(templates: Sequence[Source], locales: Mapping[str, Locale]) -> None:
    """Does ahead what `render` needs of the templates where it has to print many pages."""
    from lapa.render.press import compiled  # noqa: PLC0415 -- not loaded where every page is remembered

    compiled({source.path: source.text for source in templates}, next(iter(locales.values())))


class _Known(NamedTuple):
    """Hashes of all that goes into a page beside its own file. prose: into one of prose."""

    every: str
    prose: str


class _Pages(NamedTuple):
    """The pages of a site. Of a page its digest is remembered, and its frame; its content is made of that and its body.

    holes: what fills those of every frame; frame: prints that of the page at an address, where it is not remembered.
    """

    site: Site
    locales: Mapping[str, Locale]
    known: _Known
    holes: Mapping[str, str]
    memo: Memo
    frame: Callable[[str], str]

    def artifacts(self, others: Sequence[tuple[str, Callable[[], object]]]) -> list[Artifact]:
        """The pages that readers find. others: what else is to be remembered, and is made beside them."""
        known = {page.address: self._known(page) for page in self.site.shown}
        asked, contents = [], []
        new: list[tuple[str, Callable[[], object]]] = []
        for page in self.site.shown:
            own = f"{known[page.address]} {page.digest}"
            content: Callable[[], bytes] = partial(self._content, page, known)
            if f"page {own}" not in self.memo:
                content = cache(content)  # asked for twice, beside each other
                print_ = partial(_printed, page, content)
                new += self._framed(page, shape(page.body), known), (f"page {own}", print_), (f"content {own}", content)
            asked.append((f"page {own}", partial(_printed, page, content)))
            contents.append(partial(self.memo.remember, f"content {own}", content))
        self.memo.later([*new, *others], Way(together=3))
        made = self.memo.remember_all(asked)
        shapes = zip(self.site.shown, made, strict=True)
        self.memo.later([self._framed(page, like, known) for page, (_, like) in shapes])  # are kept
        return [
            Artifact(page.address, digest, content)
            for page, (digest, _), content in zip(self.site.shown, made, contents, strict=True)
        ]

    def _content(self, page: Page, known: Mapping[str, str]) -> bytes:
        key, make = self._framed(page, shape(page.body), known)
        frame = self.memo.remember(key, make) if key in self.memo else make()  # it is being made beside
        href = partial(relative, start=page.address)
        lead, prose = halves(body_as_html(self.site, page, self.locales[page.language], href))
        return filled(frame, {**self.holes, LEAD: lead, PROSE: prose})

    def _framed(self, page: Page, like: Shape, known: Mapping[str, str]) -> tuple[str, Callable[[], str]]:
        """How the frame of a page with a body of this shape is asked for. One that is behind has its body in it."""
        own = page.digest if self.site.late.get(page.file) else like
        return f"frame {known[page.address]} {own}", partial(self.frame, page.address)

    def _known(self, page: Page) -> str:
        """What names all that goes into a page beside its own file."""
        late = self.site.late.get(page.file)
        if not is_prose(page):
            return f"{page.address} {self.known.every} {late}"
        versions = " ".join(version.said for version in self.site.framed(page.path).values())
        return f"{page.address} {self.known.prose} {versions} {late}"


def _printed(page: Page, content: Callable[[], bytes]) -> tuple[str, Shape]:
    """What is remembered of a page."""
    return hashlib.sha256(content()).hexdigest(), shape(page.body)


def _known(site: Site, sources: Sources, base_url: str) -> _Known:
    """The same for the same, in every run.

    Of other pages that is their front matter and addresses, not their bodies. (Of its original's body a translation
    shows only that it is behind.)
    """
    addresses = [(page.path, page.language, page.address) for page in site.shown]
    texts = [(source.file, source.text) for source in (*sources.templates, *sources.catalogues.values())]
    files = sources.static[STYLE], sorted(lasting(sources.static).items())
    every = _hash(base_url, site.languages, site.conformance, addresses, texts, files)
    counted = [site.counted(language, Investment) for language in site.languages]
    ways = [page.said for page in waypoints(site)]
    return _Known(_hash(every, [page.said for page in site.shown]), _hash(every, counted, ways))


def _hash(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
