"""The site as data that does nothing: what each kind of page says, and what a page is.

The front matter of a kind of page is declared here once. `Form` says how a value is written;
schema.py reads it so. A field of words is written in each language; every other field is a fact:
written once, in the original, and inherited by the translation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Annotated

from lapa.problems import Place


class Form(Enum):
    """How a value is written in front matter."""

    WORDS = "words"  # text in the page's language; may name facts: {amount}, {due:dative}
    SLUG = "slug"  # the page's part of its address: open-administration
    WORKING = "working"  # the names of the fields whose words are working translations
    EURO = "euro"  # whole euro: 600000
    COUNT = "count"  # a whole number: 16232
    DAY = "day"  # ISO 8601: 2026-05-31
    YEAR = "year"  # 2026
    CODE = "code"  # of a reform or investment: 6.3.1.1.i.
    ID = "id"  # the name by which pages speak of a thing: dace-balode
    NAME = "name"  # of a person, the same in every language
    PHONE = "phone"  # +371 67082917
    EMAIL = "email"
    ADDRESS = "address"  # https://…
    KNOWN_ADDRESS = "known address"  # https://…, or "unknown"
    LANGUAGE = "language"  # lv, en
    KIND = "kind"  # of page: a key of KINDS


Words = Annotated[str, Form.WORDS]
Slug = Annotated[str, Form.SLUG]
Working = Annotated[tuple[str, ...], Form.WORKING]
Euro = Annotated[int, Form.EURO]
Count = Annotated[int, Form.COUNT]
Day = Annotated[date, Form.DAY]
Year = Annotated[int, Form.YEAR]
Code = Annotated[str, Form.CODE]
Id = Annotated[str, Form.ID]
Name = Annotated[str, Form.NAME]
Phone = Annotated[str, Form.PHONE]
Email = Annotated[str, Form.EMAIL]
Address = Annotated[str, Form.ADDRESS]
KnownAddress = Annotated[str | None, Form.KNOWN_ADDRESS]  # None: known to be unknown
Language = Annotated[str, Form.LANGUAGE]
Kind = Annotated[str, Form.KIND]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is to be reached, and by when.

    parts: numbers of which `value` is made up, by the names its text gives them; known: the code of
    an oddity of the source that stays as it is, and the reason that readers are told.
    """

    text: Words
    value: Count | None = None
    parts: Mapping[Id, Count] = field(default_factory=dict)
    due: Day | None = None
    since: Year | None = None
    known: Mapping[Id, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document or site that a page names; `address` by the language that stands at it."""

    title: Words
    note: Words | None = None
    number: Count | None = None
    date: Day | None = None
    address: Mapping[Language, KnownAddress]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom to ask."""

    name: Name
    phone: Phone
    email: Email


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What every page's front matter says. updated: the day its facts were last checked against `source`."""

    kind: Kind
    title: Words
    description: Words
    updated: Day
    source: Address
    working: Working = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Home(Fields):
    """The reform: whose money, how much, for what."""

    reform: Words
    code: Code
    amount: Euro
    component: Words
    component_number: Count
    institution: Words
    department: Words
    portal: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Fields):
    """A page of prose."""

    slug: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Text):
    """About the site: who publishes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility(Text):
    """The accessibility statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts(Text):
    """The people, each by the id that other pages name."""

    people: Mapping[Id, Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment(Text):
    """One investment of the reform. aim: how it serves the reform, a phrase that ends its sentence."""

    code: Code
    amount: Euro
    period_end: Day
    aim: Words
    targets: Mapping[Id, Target]
    documents: Mapping[Id, Document] = field(default_factory=dict)
    contact: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a field of the open data is called, and what stands in it."""

    title: Words
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """A note on each field of the open data, by its name there: of the whole, investments, targets, documents."""

    described_by: Note
    reform: Note
    source: Note
    updated: Note
    license: Note
    license_note: Note
    investments: Note
    targets: Note
    documents: Note

    code: Note
    name: Note
    working: Note
    amount: Note
    period_end: Note
    contact: Note
    phone: Note
    email: Note
    page: Note

    target: Note
    text: Note
    value: Note
    parts: Note
    due: Note
    since: Note
    known: Note
    reason: Note

    document: Note
    title: Note
    number: Note
    date: Note
    address: Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Data(Text):
    """The page that offers the site's facts as files. license: the address of their licence."""

    license: KnownAddress
    license_note: Words
    notes: Notes


KINDS: Mapping[str, type[Fields]] = {
    "home": Home,
    "investment": Investment,
    "contacts": Contacts,
    "about": About,
    "accessibility": Accessibility,
    "data": Data,
    "text": Text,
}
ONCE = ("home", "contacts", "about", "accessibility", "data")  # kinds of which a site has exactly one page
# The facts for machines, by the files' paths below output/; and what these files are.
OPEN_DATA = ("data/investments.json", "data/investments.csv", "data/targets.csv", "data/documents.csv")
OPEN_DATA_NOTES = ("data/investments.schema.json", "data/csv-metadata.json")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A fact that words name: {due:dative}. scope: the item of the front matter it stands in, () for the page's."""

    name: str
    form: str
    scope: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link in a body leads, as typed: an absolute address, or path (Markdown, relative) and fragment."""

    address: str
    place: Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a body; id: its fragment."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the words of a page. value: its digits alone with "." for decimals: 16232, 10.7."""

    value: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Body:
    """A page's Markdown, converted: safe HTML in pieces, with what only the whole site can fill in between them."""

    parts: tuple[str | Placeholder | Link, ...]
    headings: tuple[Heading, ...] = ()
    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language.

    path: of its Markdown file below its language's folder; the same path in two languages is the same
    page. file: as problems name it. address: of its HTML file below output/. places: where each field
    stands, by its path in the front matter (an inherited one stands in the original's file).
    """

    path: str
    language: str
    file: str
    address: str
    fields: Fields
    body: Body
    places: Mapping[tuple[str, ...], Place]
    placeholders: tuple[Placeholder, ...] = ()
    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """A page whose file is there but not understood: its problems are said, and nothing is concluded from it."""

    path: str
    language: str
    file: str
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Conformance:
    """What the last accessibility test covered and found: axe over every page, at every width, in every scheme.

    axe, chromium: the versions of the tools; tags: axe's names of the rules asked for; widths: of the window,
    in CSS pixels; schemes: light, dark; pages: addresses of HTML files below output/; rules: how many found
    something to look at, and nothing wrong; violations, undecided: the addresses of pages, by rule.
    """

    tested: date
    axe: str
    chromium: str
    tags: tuple[str, ...]
    widths: tuple[int, ...]
    schemes: tuple[str, ...]
    pages: tuple[str, ...]
    rules: int
    violations: Mapping[str, tuple[str, ...]]
    undecided: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site. languages: the original's first; pages, broken: by language, then path.

    conformance: of the last accessibility test; None where its record is not there or not understood.
    """

    languages: tuple[str, ...]
    pages: tuple[Page, ...]
    broken: tuple[Broken, ...] = ()
    conformance: Conformance | None = None

    @property
    def originals(self) -> tuple[Page, ...]:
        """The pages in the first language."""
        return tuple(page for page in self.pages if page.language == self.languages[0])


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site. path: POSIX, below output/."""

    path: str
    content: bytes
