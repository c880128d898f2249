"""How a value is written in front matter, and the type that a field of that form has.

A field of words is written in each language; every other field is a fact: written once, in the original, and
inherited by the translation.
"""

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
