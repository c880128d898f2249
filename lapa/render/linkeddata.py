"""What a page says, for machines: JSON-LD in the words of schema.org.

A page's data says only what its readers see on it. A thing has the same @id on every page and in every
language. schema.org takes a project for an organisation, so the day on which it ends is `dissolutionDate`,
and whom to ask is a `contactPoint`; its `endDate` is for other things.
"""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from lapa.addresses import absolute
from lapa.kinds import OPEN_DATA, About, Contacts, Data, Home, Investment
from lapa.locale import Locale
from lapa.model import Page, Site
from lapa.render import pages
from lapa.render.dataset import checked
from lapa.render.filling import as_text

Node = dict[str, Any]  # JSON-LD
TYPES = {About: "AboutPage", Contacts: "ContactPage"}  # any other page is a WebPage
_UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}


def linked_data(site: Site, page: Page, locales: Mapping[str, Locale], base_url: str, funder: str) -> Node:
    """The JSON-LD of a page. base_url: where the site will stand, ending in "/"; funder: the name of who pays."""
    things = _Things(site, page, locales, base_url, funder)
    address = absolute(page.address, base_url)
    node: Node = {
        "@context": "https://schema.org",
        "@type": TYPES.get(type(page.fields), "WebPage"),
        "@id": address,
        "url": address,
        "name": things.words(page, page.fields.title),
        "inLanguage": page.language,
        "dateModified": page.fields.updated.isoformat(),
        "lastReviewed": page.fields.updated.isoformat(),
        "isBasedOn": page.fields.source,
        "publisher": things.institution(),
    }
    if not isinstance(page.fields, Home):
        node["breadcrumb"] = things.trail()
    match page.fields:
        case Home() as fields:
            node["mainEntity"] = things.reform(fields)
        case Investment() as fields:
            contact = {"contactPoint": things.person(fields.contact)}
            node["mainEntity"] = things.project(page, fields) | contact
        case Contacts() as fields:
            people = [things.person(name) for name in fields.people]
            node["mainEntity"] = things.institution() | {"contactPoint": people}
        case Data() as fields:
            node["mainEntity"] = things.dataset(fields)
    return node


def script(data: Mapping[str, Any]) -> str:
    """JSON for a <script>: no text in it can end the element or begin another; its readers find the same data."""
    text = _ENCODER.encode(data)
    for sign, escaped in _UNSAFE.items():
        text = text.replace(sign, escaped)
    return text


class _Things(NamedTuple):
    """What a page tells of, each thing as a node."""

    site: Site
    page: Page
    locales: Mapping[str, Locale]
    base_url: str
    funder: str

    def words(self, page: Page, text: str) -> str:
        """Words of a page, with their facts."""
        return as_text(self.site, page, self.locales[page.language], text)

    def institution(self) -> Node:
        """Who answers for the site; on the home page, which names it, with the department that does the work."""
        home, fields = pages.only(self.site, self.page.frame, Home)
        node: Node = {
            "@type": "GovernmentOrganization",
            "@id": self._id(home, "institution"),
            "name": self.words(home, fields.institution),
        }
        if self.page is home:
            node["department"] = {"@type": "GovernmentOrganization", "name": self.words(home, fields.department)}
        return node

    def reform(self, fields: Home) -> Node:
        """The reform, as a project made up of its investments."""
        return {
            "@type": "Project",
            "@id": self._id(self.page, "project"),
            "name": self.words(self.page, fields.reform),
            "identifier": fields.code,
            "parentOrganization": {"@id": self._id(self.page, "institution")},
            "funding": self._grant(fields.amount),
            "subOrganization": [
                self.project(page, page.fields)
                for page in pages.investments(self.site, self.page.frame)
                if isinstance(page.fields, Investment)
            ],
        }

    def project(self, page: Page, fields: Investment) -> Node:
        """An investment."""
        home, _ = pages.only(self.site, self.page.frame, Home)
        return {
            "@type": "Project",
            "@id": self._id(page, "project"),
            "url": absolute(page.address, self.base_url),
            "name": self.words(page, fields.title),
            "identifier": fields.code,
            "parentOrganization": {"@id": self._id(home, "project")},
            "funding": self._grant(fields.amount),
            "dissolutionDate": fields.period_end.isoformat(),
        }

    def person(self, name: str) -> Node:
        """Whom to ask, by the id among the contacts."""
        contacts, fields = pages.only(self.site, self.page.frame, Contacts)
        person = fields.people[name]
        return {
            "@type": ["Person", "ContactPoint"],
            "@id": self._id(contacts, name),
            "name": person.name,
            "telephone": person.phone,
            "email": person.email,
        }

    def trail(self) -> Node:
        """The way to this page, as it is shown above it."""
        home, _ = pages.only(self.site, self.page.frame, Home)
        steps = [
            {
                "@type": "ListItem",
                "position": position,
                "name": self.words(page, page.fields.title),
                "item": absolute(page.address, self.base_url),
            }
            for position, page in enumerate((home, self.page), start=1)
        ]
        return {"@type": "BreadcrumbList", "itemListElement": steps}

    def dataset(self, fields: Data) -> Node:
        """The open data; its licence only if there is one."""
        return {
            "@type": "Dataset",
            "@id": self._id(self.page, "dataset"),
            "name": self.words(self.page, fields.title),
            "description": self.words(self.page, fields.description),
            "dateModified": checked(self.site).isoformat(),
            "creator": {"@id": self.institution()["@id"]},
            **({"license": fields.license} if fields.license else {}),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "contentUrl": absolute(path, self.base_url),
                    "encodingFormat": MEDIA_TYPES[path.rpartition(".")[2]],
                }
                for path in OPEN_DATA
            ],
        }

    def _grant(self, amount: int) -> Node:
        money = {"@type": "MonetaryAmount", "currency": "EUR", "value": amount}
        return {"@type": "MonetaryGrant", "amount": money, "funder": {"@type": "Organization", "name": self.funder}}

    def _id(self, page: Page, name: str) -> str:
        """What a thing that a page is about is called everywhere: by the address of the original."""
        return f"{absolute(pages.versions(self.site, page)[0].address, self.base_url)}#{name}"
