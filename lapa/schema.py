"""Front matter against the kinds of page of kinds.py, through pydantic-core: values in, fields or faults out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic_core import ErrorDetails, PydanticCustomError, SchemaValidator, ValidationError, core_schema

from lapa.forms import PATTERNS, Form
from lapa.hints import RESERVED, kebab
from lapa.kinds import KINDS
from lapa.words import is_web_address

F = TypeVar("F")
Values = Mapping[str, Any]  # str, list and dict, as frontmatter.py reads them


@dataclass(frozen=True, slots=True)
class Fault:
    """A value that is not what its field wants. path: of the field, as in the front matter; code: of codes.py.

    named: whether it is the field's name that is wrong.
    """

    path: tuple[str, ...]
    code: str
    value: str = ""
    named: bool = False


def validate(cls: type[F], values: Values) -> tuple[F | None, tuple[Fault, ...]]:
    """The front matter of a page of kind `cls`, a dataclass of kinds.py; or None and all its faults."""
    try:
        made: F = _validator(cls).validate_python(values)  # type: ignore[arg-type] # a class is hashable
    except ValidationError as error:
        return None, tuple(_fault(details) for details in error.errors(include_url=False))
    return made, ()


@cache
def _validator(cls: type) -> SchemaValidator:
    """Reads the fields of a dataclass in kebab-case and no others, each by its form."""
    return SchemaValidator(_schema(cls))


@cache
def _schema(cls: Any) -> core_schema.DataclassSchema:
    hints = get_type_hints(cls, include_extras=True)
    read = [
        core_schema.dataclass_field(
            item.name, _field(hints[item.name], item), validation_alias=kebab(item.name), kw_only=True
        )
        for item in fields(cls)
    ]
    values = core_schema.dataclass_args_schema(cls.__name__, read, extra_behavior="forbid")
    return core_schema.dataclass_schema(cls, values, [item.name for item in fields(cls)], slots=True)


def reads(form: Form, value: str) -> bool:
    """Whether a value is right in this form."""
    try:
        READERS[form](value)
    except PydanticCustomError:
        return False
    return True


def _field(hint: Any, item: "Field[Any]") -> core_schema.CoreSchema:
    """How a field with this annotation is read, and what it is where it is not there."""
    schema = _value(hint)
    if item.default_factory is not MISSING:
        return core_schema.with_default_schema(schema, default_factory=item.default_factory)
    return schema if item.default is MISSING else core_schema.with_default_schema(schema, default=item.default)


def _value(hint: Any) -> core_schema.CoreSchema:
    arguments = get_args(hint)
    if is_dataclass(hint):
        return _schema(hint)  # type: ignore[arg-type] # as above
    if get_origin(hint) is Annotated:
        return core_schema.no_info_plain_validator_function(READERS[arguments[1]])
    if get_origin(hint) in (Union, UnionType):
        return core_schema.nullable_schema(_value(arguments[0]))
    return core_schema.dict_schema(_value(arguments[0]), _value(arguments[1]))


_PYDANTIC = {
    "missing": "missing-field",
    "unexpected_keyword_argument": "unknown-field",
    "dataclass_type": "not-fields",
    "dict_type": "not-fields",
}


def _fault(details: ErrorDetails) -> Fault:
    path = tuple(str(step) for step in details["loc"] if step != "[key]")
    value = details["input"] if isinstance(details["input"], str) else ""
    return Fault(path, _PYDANTIC.get(details["type"], details["type"]), value, named="[key]" in details["loc"])


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("not-text", "")
    if not value.strip():
        raise PydanticCustomError("empty-field", "")
    return value.strip()


def _matching(code: str, form: Form, make: Callable[[str], object] = str) -> Callable[[Any], object]:
    """A reader of texts that match the form's pattern whole and that `make` does not refuse with a ValueError."""
    compiled = re.compile(PATTERNS[form], re.ASCII)

    def read(value: Any) -> object:
        text = _text(value)
        try:
            if compiled.fullmatch(text):
                return make(text)
        except ValueError:
            pass
        raise PydanticCustomError(code, "")

    return read


def _slug(value: Any) -> object:
    if _text(value) in RESERVED:
        raise PydanticCustomError("reserved-slug", "")
    return _matching("bad-slug", Form.SLUG)(value)


def _address(value: Any) -> object:
    if not is_web_address(_text(value)):
        raise PydanticCustomError("bad-address", "")
    return _text(value)


def _known_address(value: Any) -> object:
    if _text(value) == "unknown":
        return None
    if not is_web_address(_text(value)):
        raise PydanticCustomError("bad-known-address", "")
    return _text(value)


def _kind(value: Any) -> str:
    if _text(value) not in KINDS:
        raise PydanticCustomError("unknown-kind", "")
    return _text(value)


def _working(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise PydanticCustomError("not-a-list", "")
    return tuple(_text(name) for name in value)


READERS: Mapping[Form, Callable[[Any], object]] = {
    Form.KIND: _kind,
    Form.WORDS: _text,
    Form.NAME: _text,
    Form.SLUG: _slug,
    Form.WORKING: _working,
    Form.EURO: _matching("bad-amount", Form.EURO, int),
    Form.COUNT: _matching("bad-count", Form.COUNT, int),
    Form.DAY: _matching("bad-date", Form.DAY, date.fromisoformat),
    Form.YEAR: _matching("bad-year", Form.YEAR, int),
    Form.CODE: _matching("bad-code", Form.CODE),
    Form.ID: _matching("bad-id", Form.ID),
    Form.PHONE: _matching("bad-phone", Form.PHONE),
    Form.EMAIL: _matching("bad-email", Form.EMAIL),
    Form.ADDRESS: _address,
    Form.KNOWN_ADDRESS: _known_address,
    Form.LANGUAGE: _matching("bad-language", Form.LANGUAGE),
    Form.TRANSLATION: _matching("bad-translation", Form.TRANSLATION),
    Form.SECTION: _matching("bad-id", Form.SECTION),
    Form.STATE: _matching("bad-state", Form.STATE),
}
