"""The facts of the reform and its investments as plain data, in every language at once."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, NamedTuple, TypeVar

from lapa.addresses import absolute
from lapa.kinds import Contacts, Data, Fields, Home, Investment
from lapa.language.writing import Writing
from lapa.locale import Locale
from lapa.model import Page, Site
from lapa.render import pages
from lapa.render.columns import Notes, Said
from lapa.render.filling import as_text

F = TypeVar("F", bound=Fields)
Record = dict[str, Any]  # a JSON object


def dataset(site: Site, locales: Mapping[str, Locale], base_url: str) -> Record:
    """The facts as JSON has them: whole euro, days by ISO 8601, None for what there is not or is not known."""
    speaker = _Speaker(site, locales)
    home, reform = speaker.only(Home)
    offer, data = speaker.only(Data)
    return {
        "described_by": absolute("data/investments.schema.json", base_url),
        "reform": {
            "code": reform.code,
            **_named("name", speaker.say(home, Home, lambda own: own.reform)),
            "working": speaker.working(home, "reform"),
            "amount": reform.amount,
        },
        "source": reform.source,
        "updated": checked(site).isoformat(),
        "license": data.license,
        **_named("license_note", speaker.say(offer, Data, lambda own: own.license_note)),
        "investments": [
            _investment(speaker, page, page.fields, base_url)
            for page in pages.investments(site, site.languages[0])
            if isinstance(page.fields, Investment)
        ],
    }


def checked(site: Site) -> date:
    """The newest day on which a page whose facts are in the data was checked."""
    holders = (Home, Contacts, Investment)
    return max(page.fields.updated for page in site.originals if isinstance(page.fields, holders))


def whole(site: Site, locales: Mapping[str, Locale]) -> Mapping[str, Said]:
    """What the data as a whole is, by language, as the page that offers it says."""
    speaker = _Speaker(site, locales)
    offer, _ = speaker.only(Data)
    texts = speaker.say(offer, Data, lambda own: own.description)
    return {name: Said(title, texts[name]) for name, title in speaker.say(offer, Data, lambda own: own.title).items()}


def notes(site: Site, locales: Mapping[str, Locale]) -> Notes:
    """What each field of the data is, as that page says."""
    speaker = _Speaker(site, locales)
    offer, data = speaker.only(Data)

    def note(name: str) -> Mapping[str, Said]:
        titles = speaker.say(offer, Data, lambda own: getattr(own.notes, name).title, ("notes", name))
        texts = speaker.say(offer, Data, lambda own: getattr(own.notes, name).text, ("notes", name))
        return {language: Said(title, texts[language]) for language, title in titles.items()}

    return {field.name: note(field.name) for field in fields(data.notes)}


def _investment(speaker: "_Speaker", page: Page, facts: Investment, base_url: str) -> Record:
    _, contacts = speaker.only(Contacts)
    person = contacts.people[facts.contact]
    return {
        "code": facts.code,
        **_named("name", speaker.say(page, Investment, lambda own: own.title)),
        "working": speaker.working(page, "title"),
        "amount": facts.amount,
        "period_end": facts.period_end.isoformat(),
        "contact": person.name,
        "phone": Writing.phone_link(person.phone),
        "email": person.email,
        **{f"page_{same.language}": absolute(same.address, base_url) for same in pages.versions(speaker.site, page)},
        "targets": [_target(speaker, page, facts, name) for name in facts.targets],
        "documents": [_document(speaker, page, facts, name) for name in facts.documents],
    }


def _target(speaker: "_Speaker", page: Page, facts: Investment, name: str) -> Record:
    target, scope = facts.targets[name], ("targets", name)
    return {
        "target": name,
        **_named("text", speaker.say(page, Investment, lambda own: own.targets[name].text, scope)),
        "value": target.value,
        "parts": dict(target.parts),
        "due": _day(target.due),
        "since": target.since,
        "known": list(target.known),
        **_named(
            "reason", speaker.say(page, Investment, lambda own: " ".join(own.targets[name].known.values()), scope)
        ),
    }


def _document(speaker: "_Speaker", page: Page, facts: Investment, name: str) -> Record:
    document, scope = facts.documents[name], ("documents", name)
    return {
        "document": name,
        **_named("title", speaker.say(page, Investment, lambda own: own.documents[name].title, scope)),
        "number": document.number,
        "date": _day(document.date),
        **{f"address_{language}": document.address.get(language) for language in speaker.site.languages},
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _named(name: str, texts: Mapping[str, str]) -> Record:
    """Texts by language as fields of their own: name_lv, name_en; None for no text."""
    return {f"{name}_{language}": text or None for language, text in texts.items()}


class _Speaker(NamedTuple):
    """The site, and how each of its languages writes."""

    site: Site
    locales: Mapping[str, Locale]

    def only(self, kind: type[F]) -> tuple[Page, F]:
        """The original page of a kind that a site has once, and its fields."""
        return pages.only(self.site, self.site.languages[0], kind)

    def working(self, page: Page, field: str) -> list[str]:
        """The languages in which a field of words is a working translation."""
        return [own.language for own in pages.versions(self.site, page) if field in own.fields.working]

    def say(
        self, page: Page, kind: type[F], words: Callable[[F], str], scope: tuple[str, ...] = ()
    ) -> Mapping[str, str]:
        """Words of a page as plain text with their facts, by language."""
        return {
            own.language: as_text(self.site, own, self.locales[own.language], words(own.fields), scope)
            for own in pages.versions(self.site, page)
            if isinstance(own.fields, kind)
        }
