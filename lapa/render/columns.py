"""The fields of the open data: a column of CSV is the field of the same name in the JSON."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple


class Form(NamedTuple):
    """How values are written: as JSON Schema 2020-12 (Validation) says it, and as CSVW (Metadata Vocabulary) does."""

    json: Mapping[str, Any]
    csvw: Mapping[str, Any]


TEXT = Form({"type": "string"}, {"datatype": "string"})
NUMBER = Form({"type": "integer", "minimum": 1}, {"datatype": "positiveInteger"})
YEAR = Form({"type": "integer"}, {"datatype": "gYear"})
DAY = Form({"type": "string", "format": "date"}, {"datatype": "date"})
ADDRESS = Form({"type": "string", "format": "uri"}, {"datatype": "anyURI"})
EMAIL = Form({"type": "string", "format": "email"}, {"datatype": "string"})
NAMES = Form({"type": "array", "items": {"type": "string"}}, {"datatype": "string", "separator": " "})
NUMBERS = Form({"type": "object", "additionalProperties": NUMBER.json}, {"datatype": "string", "separator": " "})


class Column(NamedTuple):
    """A field. name: also of its note; spoken: there is one for each language; empty: whether it may be."""

    name: str
    form: Form = TEXT
    spoken: bool = False
    empty: bool = False

    def names(self, languages: Iterable[str]) -> tuple[str, ...]:
        """Its names in the data: amount; name_lv, name_en."""
        return tuple(f"{self.name}_{language}" for language in languages) if self.spoken else (self.name,)


class Said(NamedTuple):
    """A note on a field, in one language."""

    title: str
    text: str


Notes = Mapping[str, Mapping[str, Said]]  # by field, then by language

CODE = Column("code")
REFORM = (CODE, Column("name", spoken=True), Column("working", NAMES), Column("amount", NUMBER))
TABLES: Mapping[str, tuple[Column, ...]] = {
    "investments": (
        *REFORM,
        Column("period_end", DAY),
        Column("contact"),
        Column("phone", ADDRESS),
        Column("email", EMAIL),
        Column("page", ADDRESS, spoken=True),
    ),
    "targets": (
        CODE,
        Column("target"),
        Column("text", spoken=True),
        Column("value", NUMBER, empty=True),
        Column("parts", NUMBERS),
        Column("due", DAY, empty=True),
        Column("since", YEAR, empty=True),
        Column("known", NAMES),
        Column("reason", spoken=True, empty=True),
    ),
    "documents": (
        CODE,
        Column("document"),
        Column("title", spoken=True),
        Column("number", NUMBER, empty=True),
        Column("date", DAY, empty=True),
        Column("address", ADDRESS, spoken=True, empty=True),
    ),
}
WHOLE = (
    Column("described_by", ADDRESS),
    Column("source", ADDRESS),
    Column("updated", DAY),
    Column("license", ADDRESS, empty=True),
    Column("license_note", spoken=True),
)
