"""What templates can say: the site's pages, and words and facts as one language writes them."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from lapa.addresses import absolute, relative
from lapa.emblem import emblem
from lapa.kinds import About, Accessibility, Contacts, Data, Document, Home, Text
from lapa.language.writing import NO_BREAK_SPACE
from lapa.locale import Locale
from lapa.model import Page, Site
from lapa.render import pages, pictures
from lapa.render.columns import TABLES
from lapa.render.dataset import checked
from lapa.render.filling import as_html, as_text, body_as_html
from lapa.render.frames import halves, shape
from lapa.render.linkeddata import linked_data, script
from lapa.render.notices import Say, with_notices
from lapa.render.timeline import time_line

GRID = 36  # the emblem's height in its own units
COUNTRIES = {"lv": "lv_LV", "en": "en_GB"}  # Open Graph names a language with a country


def vocabulary(site: Site, locales: Mapping[str, Locale], language: str, base_url: str) -> dict[str, Any]:
    """The names that every template of one language knows."""
    locale = locales[language]
    of_kind = partial(pages.of_kind, site, language)
    (home,), (contacts,), (about,), (accessibility,), (data,) = map(
        of_kind, (Home, Contacts, About, Accessibility, Data)
    )
    texts = (page for page in of_kind(Text) if "/" not in page.path)  # those in folders are found by links
    return {
        "site": site,
        "base_url": base_url,
        "language": language,
        "language_name": locale.language_name,
        "language_names": {own: locales[own].language_name(own).capitalize() for own in site.languages},
        "countries": COUNTRIES,
        "home": home,
        "home_of": lambda page: pages.only(site, page.language, Home)[0],
        "investments": pages.investments(site, language),
        "contacts": contacts,
        "entries": {page.path: page for page in (home, contacts, *texts, about)},  # of the menu
        "about": about,
        "accessibility": accessibility,
        "data": data,
        "tables": TABLES,
        "data_checked": checked(site),
        "versions": partial(pages.versions, site),
        "framed": partial(pages.framed, site),
        "alternates": partial(pages.alternates, site, base_url=base_url),
        "absolute": partial(absolute, base_url=base_url),
        "emblem": emblem(GRID),
        "found": partial(found, language),
        "foreign": partial(foreign, language),
        "lang": partial(lang, language),
        "time": partial(time, locale),
        "day": locale.day,
        "year": locale.year,
        "shares": pictures.shares,
        "goals": partial(pictures.goals, site),
        "time_line": time_line,
        "words": partial(words, site, locales),
        "plain": partial(plain, site, locales),
        "prose": partial(prose, site, locales),
        "linked_data": partial(linked, site, locales, base_url),
    }


def filters(locale: Locale) -> dict[str, Callable[..., Any]]:
    """How values are written: {{ fields.amount | money }}."""
    writing = locale.writing
    return {
        "money": writing.money,
        "number": writing.count,
        "share": writing.share,
        "phone": lambda phone: phone.replace(" ", NO_BREAK_SPACE),
        "phone_link": writing.phone_link,
        "size": lambda size: f"{writing.count(-(-size // 1000))}{NO_BREAK_SPACE}kB",
        "by_name": lambda people: sorted(people.items(), key=lambda item: writing.sort_key(item[1].name)),
    }


def messages(locale: Locale) -> dict[str, Callable[..., Markup]]:
    """The catalogue for jinja2, which takes a message for HTML: here it is text, and escaped."""

    def escaped(say: Callable[..., str]) -> Callable[..., Markup]:
        return lambda *arguments: escape(say(*arguments))

    names = ("gettext", "ngettext", "pgettext", "npgettext")
    return {name: escaped(getattr(locale.catalogue.translations, name)) for name in names}


def found(language: str, document: Document) -> tuple[str, str] | None:
    """Where a document is, and in which language: its own if it can be; None: the address is not known."""
    known = {spoken: address for spoken, address in document.address.items() if address}
    return next(((known[spoken], spoken) for spoken in (language, *known) if spoken in known), None)


def foreign(language: str, text: str, spoken: str) -> str:
    """Text on a page in `language`; marked if it is `spoken` in another: <span lang="en">…</span>."""
    return text if spoken == language else Markup('<span lang="{}">{}</span>').format(spoken, text)


def lang(language: str, page: Page) -> Markup:
    """The attribute of an element with words of a page, among words in `language`: none where it is the page's."""
    return Markup("") if page.language == language else Markup(' lang="{}"').format(page.language)


def time(locale: Locale, day: date, case: str = "") -> Markup:
    """A date in a case: <time datetime="2026-05-31">2026. gada 31. maijam</time>."""
    return Markup('<time datetime="{}">{}</time>').format(day, locale.day(day, case))


def words(site: Site, locales: Mapping[str, Locale], page: Page, text: str, *scope: str) -> Markup:
    """Words of a page's front matter as HTML, with their facts. scope: the item that they stand in."""
    return Markup(as_html(site, page, locales[page.language], text, scope))  # noqa: S704 -- escaped there


def plain(site: Site, locales: Mapping[str, Locale], page: Page, text: str, *scope: str) -> str:
    """The same as plain text, for titles and attributes."""
    return as_text(site, page, locales[page.language], text, scope)


def prose(site: Site, locales: Mapping[str, Locale], page: Page, notice: Say) -> tuple[Markup, Markup]:
    """A page's body in two pieces: what stands before its first heading, and the rest; as HTML where it is behind.

    notice: what readers are told of it.
    """
    if not site.late.get(page.file):
        lead, rest = shape(page.body)
    else:
        href = partial(relative, start=page.address)
        html = body_as_html(site, page, locales[page.language], href)
        lead, rest = halves(with_notices(html, site.late[page.file], pages.versions(site, page)[0], href, notice))
    return Markup(lead), Markup(rest)  # noqa: S704 -- safe HTML, by markup.py, or a hole for it


def linked(site: Site, locales: Mapping[str, Locale], base_url: str, page: Page, funder: Markup) -> Markup:
    """A page's JSON-LD, for a <script>. funder: the name of who pays, a message."""
    data = linked_data(site, page, locales, base_url, funder.unescape())
    return Markup(script(data))  # noqa: S704 -- no text can end a script, by linkeddata.py
