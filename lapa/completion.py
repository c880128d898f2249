"""Front matter as JSON Schema 2020-12, from which editors complete it while it is typed.

It says what each text looks like once YAML 1.2 has read it, which takes 600000 for a number and 2026-05-31 for a text.
All that lapa.schema accepts fits, but for the words true, false and null, which editors want in quotation marks; what
is more than a matter of form is left to a check.
"""

import json
from collections.abc import Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from lapa.forms import PATTERNS, Form
from lapa.guide import Entry, entry, example, wanted
from lapa.hints import RESERVED, field_hints, kebab, names_of
from lapa.inheritance import is_fact
from lapa.kinds import KINDS, RECORD, Record, Translated
from lapa.voice import Voice

Described = dict[str, Any]  # JSON

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_WEB = r"https?://\S+"
_CHOICES = (Form.LANGUAGE, Form.TRANSLATION)
_DIGITS_TOO = (Form.WORDS, Form.NAME, Form.SLUG, Form.STATE)
_NUMBERS = {  # those that are written in digits alone, and their limits
    Form.EURO: (1, 10**12 - 1),
    Form.COUNT: (1, 10**12 - 1),
    Form.YEAR: (1000, 2999),
}


def original(voices: Sequence[Voice], own: Voice) -> Described:
    """The schema of an original’s front matter, whose kind says what fields it has.

    voices: the languages of the descriptions, in their order; own: that of the examples.
    """
    role = _Role(voices, own)
    cases = [
        {"if": {"properties": {"kind": {"const": name}}, "required": ["kind"]}, "then": role.refer(cls)}
        for name, cls in KINDS.items()
    ]
    kind = role.definitions["Home"]["properties"]["kind"]
    whole = {"type": "object", "properties": {"kind": kind}, "required": ["kind"], "allOf": cases}
    return {"$schema": _DIALECT, **whole, "$defs": role.definitions}


def translation(voices: Sequence[Voice], own: Voice) -> Described:
    """The schema of a translation’s front matter: the words of a page of some kind, without its facts."""
    role = _Role(voices, own, translation=True)
    unlike: dict[str, type] = {}
    for cls in KINDS.values():
        unlike.setdefault(repr(role.definition(cls)), cls)  # kinds with the same words are one case
    cases = [role.refer(cls) for cls in unlike.values()]
    return {"$schema": _DIALECT, "type": "object", "anyOf": cases, "$defs": role.definitions}


def document(schema: Described) -> str:
    """A schema as a file."""
    return f"{json.dumps(schema, ensure_ascii=False, indent=2)}\n"


@dataclass(frozen=True, slots=True)
class _Role:
    """What is described for whom. definitions: of the dataclasses of kinds.py, made as they are referred to."""

    voices: Sequence[Voice]
    own: Voice
    translation: bool = False
    definitions: dict[str, Described] = field(default_factory=dict)

    def refer(self, cls: Any) -> Described:
        """A reference to a dataclass’s definition."""
        if cls.__name__ not in self.definitions:
            self.definitions[cls.__name__] = self.definition(cls)
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def definition(self, cls: Any) -> Described:
        """An object with a dataclass’s fields and no others; in a translation, with those that have words."""
        hints = {name: hint for name, hint in field_hints(cls).items() if self.has(cls, name)}
        properties = {name: self.property(cls, name, hint) for name, hint in hints.items()}
        if self.translation and cls in KINDS.values():
            properties[RECORD] = self.property(Record, RECORD, field_hints(Record)[RECORD])
        given = {kebab(one.name) for one in fields(cls) if one.default is one.default_factory is MISSING}
        required = [name for name, hint in hints.items() if name in given and not self.may_be_empty(hint)]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

    def has(self, cls: type, name: str) -> bool:
        """Whether a page in this role says this field; what was translated is its own."""
        return not self.translation or cls is Translated or not is_fact(cls, (name,))

    def may_be_empty(self, hint: Any) -> bool:
        """Whether there may be nothing to say: an original without items has none to translate."""
        return self.translation and not is_dataclass(hint) and get_origin(hint) is not Annotated

    def property(self, cls: type, name: str, hint: Any) -> Described:
        """A field, with what it wants in every language."""
        described = "\n".join(wanted(cls, name, hint, voice) for voice in self.voices)
        return {"description": described, **self.value(cls, hint, entry(cls, name))}

    def value(self, cls: type, hint: Any, found: Entry) -> Described:
        """What stands in a field with this annotation. cls: whose field it is; found: its entry in the guide."""
        arguments = get_args(hint)
        if is_dataclass(hint):
            return self.refer(hint)
        if get_origin(hint) is Annotated:
            return _scalar(cls, arguments[1], example(found, self.own))
        if get_origin(hint) in (Union, UnionType):
            return self.value(cls, arguments[0], found)
        names, inner = _scalar(cls, get_args(arguments[0])[1], found.key), self.value(cls, arguments[1], found)
        if "enum" in names:
            inside = {"properties": dict.fromkeys(names["enum"], inner), "additionalProperties": False}
        else:
            inside = {"propertyNames": {"pattern": names["pattern"]}, "additionalProperties": inner}
        return {"type": "object", **inside}


def _scalar(cls: type, form: Form, shown: str) -> Described:
    """A single value, or the list of names. shown: an example of it, as typed."""
    if form is Form.KIND:
        return {"enum": list(KINDS)}
    if form is Form.WORKING:
        return {"type": "array", "items": {"enum": list(names_of(cls, Form.WORDS))}}
    if form in _CHOICES:
        return {"enum": PATTERNS[form].split("|")}
    if form in _NUMBERS:
        least, most = _NUMBERS[form]
        return {
            "type": ["integer", "string"],
            "minimum": least,
            "maximum": most,
            "pattern": _whole(PATTERNS[form]),
            "examples": [int(shown)],
        }
    patterns = {Form.ADDRESS: _whole(_WEB), Form.KNOWN_ADDRESS: _whole(f"unknown|{_WEB}")}
    pattern = patterns.get(form) or (_whole(PATTERNS[form]) if form in PATTERNS else r"\S")
    reserved = {"not": {"enum": sorted(RESERVED)}} if form is Form.SLUG else {}
    examples = sorted({shown, "unknown"}) if form is Form.KNOWN_ADDRESS else [shown]
    kind = ["string", "number"] if form in _DIGITS_TOO else "string"
    return {"type": kind, "pattern": pattern, **reserved, "examples": examples}


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"
