"""A project of ours as a site that every other generator can have.

The others have no placeholders, so facts are filled in; what they cannot write themselves – sums, shares, dates in
their cases – they are given as text.
"""

import re
from pathlib import Path
from typing import Any

from benchmarks.neutral import LABELS, NeutralPage, NeutralSite, Values
from lapa.facts import facts
from lapa.kinds import About, Accessibility, Contacts, Data, Home, Investment, Person, Text
from lapa.locale import Locale
from lapa.localise import localise
from lapa.memo import Memo
from lapa.model import Page, Site
from lapa.parse import parse
from lapa.project import load
from lapa.read import read
from lapa.render.filling import as_text
from lapa.render.pages import investments, only
from lapa.render.vocabulary import COUNTRIES, found
from lapa.sources import Source
from lapa.words import split

PARTS = {
    "policy": r'http-equiv="Content-Security-Policy" content="(.*?)"',
    "style": r"<style>(.*?)</style>",
    "emblem": r'(<svg class="emblem".*?</svg>)',
}


def export(folder: Path) -> NeutralSite:
    """The site of a project that has been built."""
    project = load(folder)
    sources = read(project)
    memo = Memo()
    site, _ = parse(sources, project, memo)
    locales, _ = localise(sources, project.languages, memo)
    texts = {source.file: source for language in project.languages for source in sources.pages[language]}
    versions: dict[str, list[dict[str, str]]] = {}
    for page in site.pages:
        versions.setdefault(page.path, []).append({"language": page.language, "address": page.address})
    exporters = {language: _Exporter(site, language, locales[language]) for language in project.languages}
    pages = (exporters[page.language].page(page, texts[page.file], versions[page.path]) for page in site.pages)
    html = (project.output / "lv/index.html").read_text(encoding="utf-8")
    parts = {name: re.findall(pattern, html, re.DOTALL)[0] for name, pattern in PARTS.items()}
    named = {language: exporter.shared() for language, exporter in exporters.items()}
    for language, other in (("lv", "en"), ("en", "lv")):
        named[language] |= {f"other_{name}": named[other][name] for name in ("name", "country")}
    return NeutralSite(tuple(pages), {"base": project.base_url, **parts, **named})


class _Exporter:
    """The pages of one language."""

    def __init__(self, site: Site, language: str, locale: Locale) -> None:
        self.site, self.language, self.locale = site, language, locale
        self.home_page, self.home = only(site, language, Home)
        self.people = only(site, language, Contacts)[1].people
        self.investments = investments(site, language)
        self.period = max(page.fields.period_end for page in self.investments if isinstance(page.fields, Investment))

    def page(self, page: Page, source: Source, versions: list[dict[str, str]]) -> NeutralPage:
        """A page; source: its file."""
        fields = page.fields
        head = {
            "kind": fields.kind,
            "title": self.text(page, fields.title),
            "description": self.text(page, fields.description),
            "updated": fields.updated.isoformat(),
            "checked": self.say("Facts checked on %(day)s.", day=self.locale.day(fields.updated, "locative")),
            "source": fields.source,
            "versions": versions,
        }
        match fields:
            case Home():
                head |= self.reform(page, fields)
            case Investment():
                head |= self.investment(page, fields)
            case Contacts():
                head["people"] = [self.person(name, person) for name, person in fields.people.items()]
        return NeutralPage(page.path, page.language, page.address, head, self.body(page, source.text))

    def shared(self) -> dict[str, Any]:
        """What every page of the language has."""
        kinds = (Contacts, About, Accessibility, Data)
        contacts, about, accessibility, data = (only(self.site, self.language, kind)[0] for kind in kinds)
        texts = [page for page in self.site.pages if page.language == self.language and type(page.fields) is Text]
        menu = [contacts, *(page for page in texts if "/" not in page.path), about]
        return {
            "home": self.text(self.home_page, self.home.title),
            "institution": self.home.institution,
            "name": self.locale.language_name(self.language).capitalize(),
            "menu": [self.link(page) for page in menu],
            "footer": [self.link(page) for page in (accessibility, data, about, contacts)],
            "statement": self.say("Funded by the European Union – %(programme)s", programme="NextGenerationEU"),
            "country": COUNTRIES[self.language],
            "contacts": contacts.address,
            "labels": {name: self.say(message) for name, message in LABELS.items()},
        }

    def reform(self, page: Page, fields: Home) -> Values:
        """The facts of the home page."""
        address, _ = found(self.language, fields.portal) or ("", "")
        return {
            "reform": fields.reform,
            "code": fields.code,
            "amount": self.locale.writing.money(fields.amount),
            "period": self.until(self.period),
            "component": f"{fields.component_number}. {fields.component}",
            "institution": fields.institution,
            "department": fields.department,
            "portal": {"title": self.text(page, fields.portal.title), "address": address},
        }

    def investment(self, page: Page, fields: Investment) -> Values:
        """The facts of an investment. number: its place in the order of the codes, from 1."""
        documents = [(name, item, found(self.language, item)) for name, item in fields.documents.items()]
        return {
            "number": self.investments.index(page) + 1,
            "code": fields.code,
            "amount": self.locale.writing.money(fields.amount),
            "share": self.locale.writing.share(fields.amount, self.home.amount),
            "period": self.until(fields.period_end),
            "aim": self.text(page, fields.aim),
            "targets": [self.text(page, item.text, "targets", name) for name, item in fields.targets.items()],
            "documents": [
                {"title": self.text(page, item.title, "documents", name), "address": place[0] if place else ""}
                for name, item, place in documents
            ],
            "contact": self.person(fields.contact, self.people[fields.contact]),
        }

    def person(self, name: str, person: Person) -> Values:
        """How to reach a person."""
        phone = self.locale.writing.phone_link(person.phone)
        return {"id": name, "name": person.name, "phone": person.phone, "dial": phone, "email": person.email}

    def link(self, page: Page) -> Values:
        """A page as an entry of a menu."""
        return {"title": self.text(page, page.fields.title), "address": page.address}

    def text(self, page: Page, words: str, *scope: str) -> str:
        """Words of front matter with their facts."""
        return as_text(self.site, page, self.locale, words, scope)

    def body(self, page: Page, text: str) -> str:
        """The Markdown of a page's file, with its facts; words among them have facts themselves."""
        known = facts(self.site, page)
        written = text.split("\n---\n", 1)[1].strip()
        pieces = (
            piece if isinstance(piece, str) else self.locale.fact(known[piece["name"]], piece["form"] or "")
            for piece in split(written)
        )
        return "".join(pieces)

    def until(self, day: Any) -> str:
        """The end of a period, in words."""
        return self.say("until %(day)s", day=self.locale.day(day, "dative"))

    def say(self, message: str, **values: str) -> str:
        """A message of the interface."""
        said = self.locale.catalogue.translations.gettext(message)
        return said % values if values else said
