"""What a value that is not right was most likely meant to be, in the form that its field wants."""

import re
from collections.abc import Callable, Mapping
from unicodedata import normalize

from lapa.forms import Form
from lapa.schema import reads

_SUM = re.compile(r"(?:EUR|€)?\s*([0-9]{1,3}(?:[\s.,'’]?[0-9]{3})*)(?:[.,]00)?\s*(?:EUR|€|eiro|euro)?\.?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./-]\s?([0-9]{1,2})[./-]\s?([0-9]{4})\.?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})\.?")
_YEAR = re.compile(r"[0-9]{4}")
_LONG = 200  # characters; of more, nothing is guessed


def guess(code: str, value: str) -> str:
    """The value that was meant, for the problem with this code; "" where none suggests itself."""
    if code not in _GUESSES or len(value) > _LONG:
        return ""
    form, guessed = _GUESSES[code]
    found = guessed(value.strip())
    return found if reads(form, found) else ""


def _number(value: str) -> str:
    """600000 of 600 000 EUR."""
    found = _SUM.fullmatch(value)
    return re.sub(r"[^0-9]", "", found[1]).lstrip("0") if found else ""


def _day(value: str) -> str:
    """2026-05-31 of 31.05.2026."""
    if found := _DAY_FIRST.fullmatch(value):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := _YEAR_FIRST.fullmatch(value):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    return ""


def _year(value: str) -> str:
    """2027 of 2027. gads."""
    found = _YEAR.findall(value)
    return found[0] if len(found) == 1 else ""


def _code(value: str) -> str:
    """6.3.1.1.i. of 6.3.1.1.I without its last full stop."""
    return f"{value.rstrip('.').lower()}."


def _name(value: str) -> str:
    """anna-upe of Anna Ūpe."""
    plain = normalize("NFKD", value).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _phone(value: str) -> str:
    """+371 67082917 of 67 08 29 17."""
    digits = re.sub(r"[\s()-]", "", value)
    found = re.fullmatch(r"(?:(?:\+|00)371)?([0-9]{8})", digits)
    return f"+371 {found[1]}" if found else ""


def _email(value: str) -> str:
    """anna.upe@upes.example of Anna Upe <Anna.Upe@upes.example>."""
    inner = re.search(r"<([^<>]*)>", value)
    return (inner[1] if inner else value).removeprefix("mailto:").strip().lower()


def _address(value: str) -> str:
    """https://www.mk.gov.lv of www.mk.gov.lv."""
    return f"https://{value}" if value.startswith("www.") else ""


def _language(value: str) -> str:
    """The code of a language: lv of latviski, en of English."""
    found = re.match(r"(?i:(la|lv)|(en|ang))", value)
    return "" if not found else "lv" if found[1] else "en"


_GUESSES: Mapping[str, tuple[Form, Callable[[str], str]]] = {
    "bad-amount": (Form.EURO, _number),
    "bad-count": (Form.COUNT, _number),
    "bad-date": (Form.DAY, _day),
    "bad-year": (Form.YEAR, _year),
    "bad-code": (Form.CODE, _code),
    "bad-slug": (Form.SLUG, _name),
    "bad-id": (Form.ID, _name),
    "bad-phone": (Form.PHONE, _phone),
    "bad-email": (Form.EMAIL, _email),
    "bad-address": (Form.ADDRESS, _address),
    "bad-known-address": (Form.KNOWN_ADDRESS, _address),
    "bad-language": (Form.LANGUAGE, _language),
}
