"""What the front matter of each kind of page says: declared here once; schema.py reads it as its forms say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lapa.forms import (
    Address,
    Code,
    Count,
    Day,
    Email,
    Euro,
    Id,
    Kind,
    KnownAddress,
    Language,
    Name,
    Phone,
    Section,
    Slug,
    State,
    Translation,
    Words,
    Working,
    Year,
)


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
class Subpage(Fields):
    """Any page but the home page: it has a name in addresses."""

    slug: Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Subpage):
    """A page of prose. translation: "none" where it stays in the language of the original."""

    translation: Translation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Subpage):
    """About the site: who publishes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility(Subpage):
    """The accessibility statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts(Subpage):
    """The people, each by the id that other pages name."""

    people: Mapping[Id, Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment(Subpage):
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
class Data(Subpage):
    """The page that offers the site's facts as files. license: the address of their licence."""

    license: KnownAddress
    license_note: Words
    notes: Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """The state of each section of the original that a translation was made from: of its fields, and of its body."""

    fields: Mapping[Section, State] = field(default_factory=dict)
    text: Mapping[Section, State] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the front matter of a translation says beside its fields. None: nothing is recorded."""

    translated: Translated | None = None


RECORD = "translated"  # the field with the record
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
