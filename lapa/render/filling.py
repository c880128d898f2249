"""Words with their facts filled in: as HTML, and as plain text for titles and attributes."""

import re
from collections.abc import Callable
from html import escape

from lapa.addresses import linked
from lapa.body import Link, Placeholder
from lapa.facts import Fact, facts
from lapa.forms import Form
from lapa.language.writing import NO_BREAK_SPACE
from lapa.locale import Locale
from lapa.model import Page, Site
from lapa.words import split

_BEFORE_NUMBER = re.compile(r"(N(?<=\bN)[ro]\.) (?=[0-9])")  # begins with a letter, which is soon searched for


def as_html(site: Site, page: Page, locale: Locale, text: str, scope: tuple[str, ...] = ()) -> str:
    """Words of a page's front matter as HTML, its dates as <time>. scope: as facts.py has it."""
    if "{" not in text:
        return typeset(escape(text))
    known = facts(site, page, scope, words=False)
    return _filled(text, escape, lambda name, case: _said(known[name], case, locale))


def as_text(site: Site, page: Page, locale: Locale, text: str, scope: tuple[str, ...] = ()) -> str:
    """Words of a page's front matter as plain text."""
    if "{" not in text:
        return typeset(text)
    known = facts(site, page, scope, words=False)
    return _filled(text, str, lambda name, case: locale.fact(known[name], case))


def body_as_html(site: Site, page: Page, locale: Locale, href: Callable[[str], str]) -> str:
    """A page's body as HTML. href: the link to a file below output/, from this page.

    Its links lead to pages in the frame of its own language, whatever frame it stands in itself.
    """
    known = facts(site, page) if any(isinstance(part, Placeholder) for part in page.body.parts) else {}

    def piece(part: str | Placeholder | Link) -> str:
        match part:
            case Placeholder(name=name, form=case):
                fact = known[name]
                words = fact.form is Form.WORDS
                return as_html(site, page, locale, str(fact.value)) if words else _said(fact, case, locale)
            case Link(address=address):
                return escape(_address(site, page, address, href))
            case _:
                return part

    return typeset("".join(piece(part) for part in page.body.parts))


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
    return _BEFORE_NUMBER.sub(rf"\1{NO_BREAK_SPACE}", text)
