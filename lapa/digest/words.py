"""The words of a page as readers see them: plain, its facts filled in, cut into sections, blocks and sentences."""

import re
from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser
from typing import TypeAlias

from lapa.addresses import linked
from lapa.body import Link, Placeholder
from lapa.digest.fields import values
from lapa.facts import Fact, facts
from lapa.forms import Form
from lapa.locale import Locale
from lapa.model import Page, Site
from lapa.words import split

Sentences: TypeAlias = list[str]
Sections: TypeAlias = list[list[Sentences]]  # from heading to heading; in each its blocks: paragraphs, items, cells

_HEADINGS = ("h2", "h3", "h4")
_BLOCKS = (*_HEADINGS, "blockquote", "br", "hr", "li", "ol", "p", "pre", "table", "td", "th", "tr", "ul")
_SPACES = re.compile(r"[ \t\n]+")
_END = re.compile(r"[.!?…][”’»)]*+ ")
_OPENING = "“‘«("


def words(site: Site, page: Page, locale: Locale) -> Mapping[tuple[str, ...], Sections]:
    """All words of a page by the path of their field, those of its body under ().

    What a placeholder names that is not there stays as typed. A link's address stands in brackets behind its words.
    """
    found: dict[tuple[str, ...], Sections] = {}
    for path, form, value, scope in values(page.fields):
        if form is Form.WORDS:
            known = facts(site, page, scope, words=False)
            found[path] = [[sentences(_filled(known, locale, str(value)))]]
    found[()] = _body(site, page, locale)
    return found


def sentences(text: str) -> Sentences:
    """A text cut where a sentence ends: at its mark, before a space and a capital letter, but not behind an initial."""
    text = _SPACES.sub(" ", text).strip(" ")
    found: Sentences = []
    start = 0
    for end in _END.finditer(text):
        following = text[end.end() : end.end() + 2].lstrip(_OPENING)
        before = text[max(start, end.start() - 2) : end.start()]
        initial = before[-1:].isupper() and not before[:-1].isalpha()
        if following[:1].isupper() and not initial:
            found.append(text[start : end.end() - 1])
            start = end.end()
    return [*found, text[start:]] if text[start:] else found


def _filled(known: Mapping[str, Fact], locale: Locale, text: str) -> str:
    """Words of the front matter with their facts. known: those that they may name."""
    pieces = (piece if isinstance(piece, str) else _said(known, locale, piece) for piece in split(text))
    return "".join(pieces)


def _said(known: Mapping[str, Fact], locale: Locale, typed: Mapping[str, str] | re.Match[str]) -> str:
    """The fact that a placeholder names, or the placeholder where there is no such fact or case."""
    name, case = typed["name"], typed["form"] or ""
    try:
        return locale.fact(known[name], case)
    except (KeyError, ValueError):
        return f"{{{name}:{case}}}" if case else f"{{{name}}}"


def _body(site: Site, page: Page, locale: Locale) -> Sections:
    """The body's words; it may name words of the front matter too."""
    known = facts(site, page)
    single = {name: fact for name, fact in known.items() if fact.form is not Form.WORDS}

    def piece(part: str | Placeholder | Link) -> str:
        match part:
            case Placeholder(name=name) if name in known and name not in single:
                return escape(_filled(single, locale, str(known[name].value)))
            case Placeholder(name=name, form=case):
                return escape(_said(single, locale, {"name": name, "form": case}))
            case Link(address=address):
                return escape(_target(page, address))
            case _:
                return part

    reader = _Reader()
    reader.feed("".join(map(piece, page.body.parts)))
    reader.close()
    reader.end()
    return reader.sections


def _target(page: Page, address: str) -> str:
    """Where a link leads: on the web, on the same page, or to a page by its path, whether or not that is understood."""
    inside = linked(page, address)
    if inside is None or address.startswith("#"):
        return address
    path, fragment = inside
    return path + (f"#{fragment}" if fragment else "")


class _Reader(HTMLParser):
    """HTML of a body to sections."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: Sections = [[]]
        self._text: list[str] = []
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or a link."""
        if tag in _BLOCKS:
            self.end()
        if tag in _HEADINGS:
            self.sections.append([])
        if tag == "a":
            self._address = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        """A block ends, or a link: its address is told unless it is its words."""
        if tag in _BLOCKS:
            self.end()
        if tag == "a" and self._text[-1:] != [self._address]:
            self._text.append(f" [{self._address}]")

    def handle_data(self, data: str) -> None:
        """Words."""
        self._text.append(data)

    def end(self) -> None:
        """The block's words are all there."""
        block = sentences("".join(self._text))
        self._text = []
        if block:
            self.sections[-1].append(block)
