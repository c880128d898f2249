"""The templates at work: pages to HTML. What a page says is text to be escaped, never a template."""

from collections.abc import Mapping
from functools import cache, partial

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket

from lapa.addresses import absolute, relative
from lapa.locale import Locale
from lapa.model import Page, Site
from lapa.render.assets import lasting, style
from lapa.render.opendata import files
from lapa.render.policy import policy
from lapa.render.vocabulary import filters, messages, vocabulary

LANGUAGE_CHOICE = "index.html"


class Press:
    """A site's templates, ready to print any of its pages; data: its facts for machines, files by path.

    templates, static: by path; base_url: where the site will stand, ending in "/". In every template, `href` of a file
    below output/ is the link to it from the page being printed, and `asset` of a file in static/ is its address there.
    """

    def __init__(
        self,
        site: Site,
        locales: Mapping[str, Locale],
        templates: Mapping[str, str],
        static: Mapping[str, bytes],
        base_url: str,
    ) -> None:
        self.base_url = base_url
        self.data = files(site, locales, base_url)
        self.environments: dict[str, Environment] = {}
        assets, sheet = lasting(static), style(static)
        sizes = {path: len(content) for path, content in self.data.items()}
        for language in site.languages:
            environment = _environment(templates, locales[language])
            environment.globals |= vocabulary(site, locales, language, base_url) | {
                "style": sheet,
                "policy": policy(sheet),
                "sizes": sizes,
                "asset": lambda name: assets.get(name, name),
            }
            self.environments[language] = environment
        self.original = self.environments[site.languages[0]]
        self.pages = {page.address: page for page in site.shown}

    def page(self, page: Page) -> str:
        """The HTML of one page, by the template of its kind; a kind without one is prose."""
        names = [f"{page.fields.kind}.html", "text.html"]
        template = self.environments[page.frame].select_template(names)
        return template.render(page=page, fields=page.fields, href=partial(relative, start=page.address))

    def bilingual(self, address: str) -> str:
        """The HTML of a page in every language at once: the choice of language, and 404.html.

        Its template has blocks, printed in each language; bilingual.html lays them out. The links of
        404.html are absolute, since it is served at any address.
        """
        near, anywhere = partial(relative, start=address), partial(absolute, base_url=self.base_url)
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
        href = partial(relative, start=address)
        return environment.get_template("moved.html").render(page=self.pages.get(target), target=target, href=href)

    def file(self, name: str) -> str:
        """The text of a file that is no page: sitemap.xml, robots.txt."""
        return self.original.get_template(name).render()


class _Compiled(BytecodeCache):
    """The templates that this process has compiled, for as long as their texts stay the same."""

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()


@cache
def _compiled(_language: str) -> _Compiled:
    """One for each language: what a filter makes of a constant is compiled too."""
    return _Compiled()


def _environment(templates: Mapping[str, str], locale: Locale) -> Environment:
    """Jinja2 for one language. Of messages it says what lapa.language.catalogue extracts them by."""
    environment = Environment(
        loader=FunctionLoader(lambda path: (templates[path], path, None) if path in templates else None),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=-1,
        auto_reload=False,
        bytecode_cache=_compiled(locale.language),
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(**messages(locale), newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= filters(locale)
    return environment
