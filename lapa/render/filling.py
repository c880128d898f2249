"""Words with their facts filled in: as HTML, and as plain text for titles and attributes."""

import re
from collections.abc import Callable
from html import escape
from typing import cast

from lapa.addresses import linked
from lapa.body import Link, Placeholder
from lapa.facts import Fact, fact
from lapa.forms import Form
from lapa.language.writing import NO_BREAK_SPACE
from lapa.locale import Locale
from lapa.model import Page, Site
from lapa.words import split

_BEFORE_NUMBER = re.compile(r"N(?<=\bN)[ro]\. (?=[0-9])")  # begins with a letter, which is soon searched for


def as_html(site: Site, page: Page, locale: Locale, text: str, scope: tuple[str, ...] = ()) -> str:
    """Words of a page's front matter as HTML, its dates as <time>. scope: as facts.py has it."""
    if "{" not in text:
        return typeset(escape(text))
    return _filled(text, escape, lambda name, case: _said(_known(site, page, name, scope), case, locale))


def as_text(site: Site, page: Page, locale: Locale, text: str, scope: tuple[str, ...] = ()) -> str:
    """Words of a page's front matter as plain text."""
    if "{" not in text:
        return typeset(text)
    return _filled(text, str, lambda name, case: locale.fact(_known(site, page, name, scope), case))


def body_as_html(site: Site, page: Page, locale: Locale, href: Callable[[str], str]) -> str:
    """A page's body as HTML. href: the link to a file below output/, from this page.

    Its links lead to pages in the frame of its own language, whatever frame it stands in itself.
    """

    def piece(part: Placeholder | Link) -> str:
        if isinstance(part, Link):
            return escape(_address(site, page, part.address, href))
        known = _known(site, page, part.name)
        words = known.form is Form.WORDS
        return as_html(site, page, locale, str(known.value)) if words else _said(known, part.form, locale)

    return typeset("".join([part if isinstance(part, str) else piece(part) for part in page.body.parts]))


def _known(site: Site, page: Page, name: str, scope: tuple[str, ...] = ()) -> Fact:
    """The fact that words of a page without problems name."""
    return cast("Fact", fact(site, page, name, scope))


def _address(site: Site, page: Page, link: str, href: Callable[[str], str]) -> str:
    """What a link in a body, as typed, becomes in HTML."""
    inside = linked(page, link)
    if inside is None or link.startswith("#"):
        return link
    path, fragment = inside
    return href(site.framed(path)[page.language].address) + (f"#{fragment}" if fragment else "")


def _said(fact: Fact, case: str, locale: Locale) -> str:
    """A fact as HTML: <time datetime="2026-05-31">2026. gada 31. maijam</time>."""
    text = escape(locale.fact(fact, case))
    if fact.form in (Form.DAY, Form.YEAR):
        return f'<time datetime="{fact.value}">{text}</time>'
    return text


def _filled(text: str, typed: Callable[[str], str], said: Callable[[str, str], str]) -> str:
    """`text` with `typed` of what is shown as typed, and `said` of each placeholder's name and case."""
    pieces = (
        typed(found) if isinstance(found, str) else said(found["name"], found["form"] or "") for found in split(text)
    )
    return typeset("".join(pieces))


def typeset(text: str) -> str:
    """Text or HTML in which no line parts a number from the “Nr.” or “No.” before it."""
    return _BEFORE_NUMBER.sub(lambda found: f"{found[0][:-1]}{NO_BREAK_SPACE}", text) if "N" in text else text
