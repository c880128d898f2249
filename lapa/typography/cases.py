"""Latvian dates and years after a preposition, in the case that it asks for.

Source: Latvian grammar. “līdz” takes the dative, “no” and “pēc” the genitive, “ar” and “par” the accusative:
līdz 2026. gada 31. maijam, no 2026. gada 31. maija, par 2026. gadu. A date may also stand within what the
preposition is about: līdz 2026. gada beigām, ar 2022. gada 22. novembra noteikumiem, par 2026. gadam plānoto.
"""

import re
from collections.abc import Iterator
from functools import cache

from lapa.language.writing import WRITINGS
from lapa.typography.finding import MARK, SPACE, SPACES, WORD, Finding
from lapa.words import placeholders

_LATVIAN = WRITINGS["lv"]
_GOVERNED = {"līdz": "dative", "no": "genitive", "pēc": "genitive", "ar": "accusative", "par": "accusative"}
_YEAR_WORDS = tuple(form.split(".\u00a0")[1] for form in _LATVIAN.year_forms)
_FORMS = {form: forms for forms in (*_LATVIAN.months, _YEAR_WORDS) for form in forms}
_MONTHS = "|".join(form for forms in _LATVIAN.months for form in forms)
_PREPOSITION = rf"(?<![\w\-])(?<!(?i:līdz){SPACE})(?P<preposition>(?i:līdz|no|pēc|ar|par)){SPACE}+"
_YEAR = rf"(?<!\d)[12]\d{{3}}\.{SPACE}*"
_DAY = rf"(?:0?[1-9]|[12]\d|3[01])\.{SPACE}*"
_DATED = rf"(?:(?:{_YEAR}gada{SPACE}*(?:{_DAY})?|{_DAY})(?P<month>{_MONTHS})|{_YEAR}(?P<year>{'|'.join(_YEAR_WORDS)}))"
_AFTER_SPACE = {space: re.compile(rf"{space}[0-9{{](?<=[zocrZOCR{SPACES}]..)") for space in SPACES}
# The ends of words in a case, singular and plural; and those of the words that may stand between, as if a noun follows.
_ENDS = {
    "dative": ("am", "im", "um", "ai", "ei", "ij", "iem", "ām", "ēm", "īm"),
    "genitive": ("a", "as", "es", "u", "us", "s", "iem", "ām", "ēm", "īm"),
    "accusative": ("u", "i", "o", "iem", "ām", "ēm", "īm"),
}
_BETWEEN = ("a", "s", "u", "o", "ā")
_UNKNOWN = f"{{{WORD}{MARK}"
_WORDS = re.compile(rf"[\w{_UNKNOWN}]+|[.;:!?\n]")
_FAR = 300  # characters within which a noun is looked for


def cases(text: str, dates: frozenset[str]) -> Iterator[Finding]:
    """Dates and years that are not in the case of their preposition; the word that is to change, or the placeholder.

    dates: the names of the placeholders that stand for a date or year.
    """
    for found in _date().finditer(text):
        part = "month" if found["month"] else "year"
        forms = _FORMS[found[part]]
        case = _GOVERNED[found["preposition"].lower()]
        right = forms[_LATVIAN.cases.index(case)]
        shown = _LATVIAN.cases[forms.index(found[part])]
        if found[part] != right and not _belongs(text, found.end(), shown, case):
            yield Finding(*found.span(part), "date-case", right)
    for before in _before_placeholder().finditer(text):
        named = next(placeholders(text[before.end() : before.end() + _FAR]), None)
        if named and not named.start() and named["name"] in dates:
            case, shown = _GOVERNED[before["preposition"].lower()], named["form"] or "nominative"
            end = before.end() + named.end()
            if shown != case and shown in _LATVIAN.cases and not _belongs(text, end, shown, case):
                yield Finding(before.end(), end, "date-case", f"{{{named['name']}:{case}}}")


def may_be_dated(text: str) -> bool:
    """Whether a text has a date or a placeholder after a preposition."""
    return _date().search(text) is not None or _before_placeholder().search(text) is not None


def may_be_in_another(text: str, dates: frozenset[str]) -> bool:
    """Whether a date in the words of a file may be in another case than its preposition asks for."""
    return any(
        _is_in_another(text, found.end() - 1, dates)
        for space, pattern in _AFTER_SPACE.items()
        if space in text
        for found in pattern.finditer(text)
    )


def _is_in_another(text: str, at: int, dates: frozenset[str]) -> bool:
    """The same of what begins with a digit or brace at a place."""
    before = text[max(0, at - _FAR) : at].rstrip(SPACES).lower()
    case = next((case for preposition, case in _GOVERNED.items() if before.endswith(preposition)), "")
    if not case:
        return not before
    if text[at] == "{":
        named = next(placeholders(text[at : text.find("}", at, at + _FAR) + 2]), None)
        return named is not None and not named.start() and named["name"] in dates and named["form"] != case
    found = _dated().match(text, at)
    typed = (found["month"] or found["year"]) if found else ""
    return bool(typed) and _FORMS[typed][_LATVIAN.cases.index(case)] != typed


@cache
def _date() -> re.Pattern[str]:
    return re.compile(rf"{_PREPOSITION}{_DATED}(?!\w)")


@cache
def _before_placeholder() -> re.Pattern[str]:
    return re.compile(_PREPOSITION + r"(?=\{)")


@cache
def _dated() -> re.Pattern[str]:
    """A date, wherever it stands; markup may follow it."""
    return re.compile(_DATED + r"(?![^\W_])")


def _belongs(text: str, end: int, shown: str, case: str) -> bool:
    """Whether a date that ends here, in the case `shown`, may belong to a noun in `case` that comes after it."""
    if shown in ("nominative", "accusative"):
        return False
    for count, found in enumerate(_WORDS.finditer(text, end, end + _FAR)):
        word = found[0]
        if word in ".;:!?\n":
            return False
        if word.endswith(_ENDS[case]) or word[0] in _UNKNOWN or (count == 0 and word.isdigit()):
            return True
        if not (word.endswith(_BETWEEN) or word in ("un", "vai") or word.isupper() or word.isdigit()):
            return word.startswith(("plkst", "pulksten"))
    return False
