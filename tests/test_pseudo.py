"""No word of the interface stands in a template outside gettext: a pseudo-language shows it."""

import re
from dataclasses import fields, is_dataclass, replace
from gettext import NullTranslations
from html.parser import HTMLParser
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import pytest

from lapa.body import Body, Kept, converted
from lapa.forms import Form
from lapa.hints import field_hints
from lapa.language.catalogue import Catalogue
from lapa.language.writing import WRITINGS
from lapa.locale import Locale
from lapa.memo import Memo
from lapa.parse import parse
from lapa.project import load
from lapa.read import read
from lapa.render import render

PROJECT = load(Path(__file__).parents[1])
SOURCES = read(PROJECT)
SPOKEN = {
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "placeholder",
    "label",
}  # attributes that people hear or see
MESSAGE = re.compile(r"⟦[^⟧]*⟧")


class Pseudo(NullTranslations):
    """A language in which every message is its own, in brackets that nothing else has."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        del context
        return self.gettext(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        del context
        return self.ngettext(msgid1, msgid2, n)


class Words(HTMLParser):
    """The texts and spoken attributes of a page; what is in <time>, <script> and <code> is no template’s."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text = ""
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside += [tag] if tag in ("style", "script", "time", "code") else []
        self.found += [value or "" for name, value in attrs if name in SPOKEN]

    def handle_endtag(self, tag: str) -> None:
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        self.text += "" if self.inside else data


def wordless(value: Any, hint: Any) -> Any:
    """A value of a page's front matter with all its words taken away."""
    if is_dataclass(value) and not isinstance(value, type):
        hints = field_hints(type(value))
        names = [item.name for item in fields(value)]
        return replace(value, **{name: wordless(getattr(value, name), hints[name.replace("_", "-")]) for name in names})
    if isinstance(value, dict):
        return {key: wordless(inner, get_args(hint)[1]) for key, inner in value.items()}
    form = (
        get_args(hint)[1]
        if get_origin(hint) is Annotated
        else next((Form.WORDS for arg in get_args(hint) if "WORDS" in str(arg)), None)
    )
    return "···" if form is Form.WORDS and value else value


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The real site without its words, in the pseudo-language."""
    site, _ = parse(SOURCES, PROJECT, Memo())
    own = [(page, wordless(page.fields, type(page.fields))) for page in site.pages]
    nothing = Kept(lambda: converted(Body(("<p>···</p>",)), ()))
    pages = [page._replace(fields=fields, kept=nothing) for page, fields in own]
    site = replace(site, pages=tuple(pages))
    locales = {language: Locale(WRITINGS[language], Catalogue(language, Pseudo())) for language in site.languages}
    made = render(site, locales, SOURCES, PROJECT.base_url, Memo())
    return {file.path: file.content.decode() for file in made if file.path.endswith(".html")}


def facts() -> list[str]:
    """What pages say that is nobody's translation: names, codes, addresses, money, languages; longest first."""
    text = "".join(source.text for source in SOURCES.pages["lv"])
    plain = re.findall(r"(?:name|code|email|phone|source): (.+)", text) + re.findall(r"https?://(\S+)", text)
    money = [
        writing.money(int(amount)) for writing in WRITINGS.values() for amount in re.findall(r"amount: (\d+)", text)
    ]
    others = ["NextGenerationEU", "JSON", "CSV", "kB", "Latviešu", "English"]
    return sorted([*plain, *money, *others], key=len, reverse=True)


def test_every_word_of_the_interface_is_a_message(pages: dict[str, str]) -> None:
    """What is left of each page without messages, content and facts has no letter in it."""
    known = facts()
    assert len(pages) == 20
    for path, html in pages.items():
        words = Words()
        words.feed(html)
        for text in (*words.found, words.text):
            left = MESSAGE.sub("", text)
            for fact in known:
                left = left.replace(fact, "")
            assert re.findall(r"\w*[^\W\d_]\w*", left) == [], path


def test_every_message_of_the_catalogues_is_said_somewhere(pages: dict[str, str]) -> None:
    """The pseudo-language is really spoken: its brackets are on every page."""
    assert all("⟦" in html for html in pages.values())
