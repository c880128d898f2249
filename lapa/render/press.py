"""The templates at work: pages to HTML. What a page says is text to be escaped, never a template."""

from collections.abc import Callable, Mapping
from functools import cache, cached_property, partial

from lapa.addresses import absolute, relative
from lapa.locale import Locale
from lapa.model import Page, Site
from lapa.render.assets import lasting, style
from lapa.render.frames import SHEET
from lapa.render.opendata import files
from lapa.render.pages import is_prose
from lapa.render.policy import policy
from lapa.render.vocabulary import filters, messages, vocabulary
from lapa.sources import Sources
from lapa.templating.engine import Engine, compile_ahead, engine, without

LANGUAGE_CHOICE = "index.html"
ELSEWHERE = frozenset({"site", "investments", "goals", "data_checked", "size_of"})  # what any page may have a part in


class Press:
    """A site's templates, ready to print any of its pages: frames with holes, as frames.py has them.

    base_url: where the site will stand, ending in "/". In every template, `href` of a file below output/ is the link to
    it from the page being printed, `asset` of a file in static/ is its address there, `size_of` a file of the open data
    is its length, and `once(macro, …)` is what a macro says of the same values on many pages. Prose does not know the
    names of ELSEWHERE.
    """

    def __init__(self, site: Site, locales: Mapping[str, Locale], sources: Sources, base_url: str) -> None:
        self.site, self.locales, self.base_url = site, locales, base_url
        self.environments: dict[str, Engine] = {}
        self.for_prose: dict[str, Engine] = {}
        assets, sheet = lasting(sources.static), style(sources.static)
        templates = {source.path: source.text for source in sources.templates}
        for language in site.languages:
            environment = engine(templates, filters(locales[language]), messages(locales[language]))
            environment.globals |= vocabulary(site, locales, language, base_url) | {
                "style": SHEET,
                "policy": policy(sheet),
                "size_of": lambda path: len(self.data[path]),
                "asset": lambda name: assets.get(name, name),
                "once": cache(_made),
            }
            self.environments[language] = environment
            self.for_prose[language] = without(environment, ELSEWHERE)
        self.original = self.environments[site.languages[0]]
        self.pages = {page.address: page for page in site.shown}
        self.links = cache(lambda folder: cache(partial(relative, start=folder)))

    @cached_property
    def data(self) -> Mapping[str, bytes]:
        """The site's facts for machines: files by path."""
        return files(self.site, self.locales, self.base_url)

    def page(self, page: Page) -> str:
        """The HTML of one page, by the template of its kind; a kind without one is prose."""
        names = [f"{page.fields.kind}.html", "text.html"]
        environments = self.for_prose if is_prose(page) else self.environments
        template = environments[page.frame].select_template(names)
        return template.render(page=page, fields=page.fields, href=self._href(page.address))

    def bilingual(self, address: str) -> str:
        """The HTML of a page in every language at once: the choice of language, and 404.html.

        Its template has blocks, printed in each language; bilingual.html lays them out. The links of
        404.html are absolute, since it is served at any address.
        """
        near, anywhere = self._href(address), partial(absolute, base_url=self.base_url)
        href = near if address == LANGUAGE_CHOICE else anywhere
        parts = []
        for language, environment in self.environments.items():
            template = environment.get_template(address)
            context = template.new_context({"href": href})
            blocks = {name: "".join(block(context)) for name, block in template.blocks.items()}
            parts.append({"language": language, **blocks})
        return self.original.get_template("bilingual.html").render(address=address, parts=parts, href=href)

    def moved(self, address: str, target: str) -> str:
        """The HTML of a page that sends readers on, from where a page was to where it is; in the language it was in."""
        environment = self.environments.get(address.partition("/")[0], self.original)
        page, href = self.pages.get(target), self._href(address)
        return environment.get_template("moved.html").render(page=page, target=target, href=href)

    def table(self, name: str) -> str:
        """The text of a file of the open data."""
        return self.data[name].decode()

    def file(self, name: str) -> str:
        """The text of a file that is no page: sitemap.xml, robots.txt."""
        return self.original.get_template(name).render()

    def _href(self, address: str) -> Callable[[str], str]:
        """The links from a file: the same function for all files of a folder."""
        return self.links(address[: address.rfind("/") + 1])


def compiled(templates: Mapping[str, str], locale: Locale) -> None:
    """Has the templates of pages compiled, for every press that is made of them in this process."""
    pages = [path for path in templates if path.endswith(".html")]
    compile_ahead(engine(templates, filters(locale), messages(locale)), pages)


def _made(macro: Callable[..., str], *values: object) -> str:
    return macro(*values)
