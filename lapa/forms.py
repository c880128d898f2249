"""How a value is written in front matter, and the type that a field of that form has.

A field of words is written in each language; every other field is a fact: written once, in the original, and
inherited by the translation.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Annotated


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
    TRANSLATION = "translation"  # none: there is none
    SECTION = "section"  # the name of a field, or the id of a heading
    STATE = "state"  # of a section: 5b1d9e0c


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
Translation = Annotated[str, Form.TRANSLATION]
Section = Annotated[str, Form.SECTION]
State = Annotated[str, Form.STATE]

# How the texts of a form look from end to end, where that can be said; Python and editors (ECMA-262) read it alike.
PATTERNS: Mapping[Form, str] = {
    Form.SLUG: r"(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*",
    Form.EURO: r"[1-9]\d{0,11}",
    Form.COUNT: r"[1-9]\d{0,11}",
    Form.DAY: r"[12]\d{3}-\d\d-\d\d",
    Form.YEAR: r"[12]\d{3}",
    Form.CODE: r"\d{1,3}(\.\d{1,3}){1,5}\.[ri]\.",
    Form.ID: r"[a-z][a-z0-9]*(-[a-z0-9]+)*",
    Form.PHONE: r"\+371 \d{8}|\+(?!371)[1-9]\d{0,2} \d{5,12}",
    Form.EMAIL: r"[a-z0-9]+([._+-][a-z0-9]+)*@([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}",
    Form.LANGUAGE: r"lv|en",
    Form.TRANSLATION: r"none",
    Form.SECTION: r"[a-z0-9]+(-[a-z0-9]+)*",
    Form.STATE: r"[0-9a-f]{8}",
}
