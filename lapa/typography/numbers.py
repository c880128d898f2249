"""How numbers, units, per cent, money and dates are written: a table of rules for each language.

Sources: the EU Interinstitutional Style Guide, in both of its editions; the forms of lapa.language.writing.

Digits are a number if they are five to seven and stand alone: eight are a Latvian phone, eleven a registration
number. Four digits are one only before a unit, since others are a year. After “Nr.” and the like, none are.
"""

import re

from lapa.language.writing import WRITINGS
from lapa.typography import money
from lapa.typography.finding import BREAKING as _B
from lapa.typography.finding import NO_BREAK_SPACE, WORD, rule
from lapa.typography.finding import SPACE as _S

_ALONE = r"(?<![\w.,:/#+\-§])"  # nothing before that would make digits a part of something else
_AFTER_NUMBER = rf"(?<!\d{_S})"
_GROUPED = rf"[1-9]\d{{0,2}}(?:{_S}\d{{3}}){{1,4}}"
_NUMBER = rf"(?:\d{{1,3}}(?:{_S}\d{{3}}){{1,4}}|\d{{1,4}}(?:[.,]\d{{1,2}})?)"
_NO_RANGE = re.compile(r"\d{4}-(?:2[2-9]|[3-9]\d|21(?!00))\d\d|0\d*-\d+")  # 2917-6708, 01-05
_ATTACHED = "km|cm|mm|kg|ha|kWh|MWh|GB|MB|kB"
_WHOLE = rf"{_ATTACHED}|m|g|h|min|t(?!\.)|m²|m³|km²|°C|eiro|euros?|miljon\w{{1,3}}|miljard\w{{1,3}}|million|billion"
_UNIT = rf"(?:(?:{_WHOLE})(?!\w)|EUR(?!\w|{_S}?\d)|€(?!{_S}?\d)|milj\.|tūkst\.|mljrd\.)"
_COUNTED = rf"(?:(?:€|EUR(?!\w))(?!{_S}?\d)|(?:eiro|km|kg|ha)(?!\w))"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_YEAR = r"[12]\d{3}"
_MONTHS = {language: "|".join(form for forms in WRITINGS[language].months for form in forms) for language in WRITINGS}
_LATVIAN_DAY = rf"{_DAY}\.{_S}{{0,3}}(?:{_MONTHS['lv']})(?!\w)"
# For signs: the ends of words and units, where markup may follow; the beginnings of months; what has a wrong gap.
_END = r"(?![^\W_])"
_BEGUN = {language: "|".join(sorted({month[0][:3] for month in WRITINGS[language].months})) for language in WRITINGS}
_SIGN_OF_DATE = rf"\d\.(?!\u00a0[^\W0-9_]){_S}{{0,3}}(?:gad|{_BEGUN['lv']})"
_ATTACHED_SIGNS = tuple(rf"\d{unit}{_END}" for unit in _ATTACHED.split("|"))
_SIGN_OF_SHARE = r"%(?<=[0-9 \u2009\u202f]%)(?![A-Za-z])"


def _no_breaks(found: re.Match[str]) -> str:
    return re.sub(_S, NO_BREAK_SPACE, found[0])


def _grouped(found: re.Match[str]) -> str:
    return WRITINGS["en"].count(int(re.sub(r"[^0-9]", "", found["x"])))


def _date(found: re.Match[str]) -> str:
    return re.sub(rf"(?<=\.){_S}*|(?<=gada){_S}*(?=\d)", NO_BREAK_SPACE, found[0])


def _range(found: re.Match[str]) -> str | None:
    """An en dash between two numbers that rise, unless they may be a month, a phone or a code."""
    first, last = (float(re.sub(_S, "", found[part]).replace(",", ".")) for part in ("first", "last"))
    return "–" if first < last and not _NO_RANGE.fullmatch(f"{found['first']}-{found['last']}") else None


def _then_no_break(found: re.Match[str]) -> str:
    return found[0] + NO_BREAK_SPACE


_COMMON = (
    rule("number-spaces", rf"{_ALONE}{_AFTER_NUMBER}(?P<x>{_GROUPED})(?!\w|{_S}\d)", _grouped, rf"\d{_B}\d{{3}}"),
    rule(
        "number-spaces",
        rf"{_ALONE}{_AFTER_NUMBER}(?P<x>[1-9]\d{{4,6}})(?![\w/:\-]|[.,]\w|{_S}\d)",
        _grouped,
        r"\d\d\d{3}(?<![^\W_]\d{5})(?<![,:/+\-§]\d{5})\d{0,2}(?![^\W_]|[/:\-])",
    ),
    rule(
        "number-spaces",
        rf"{_ALONE}{_AFTER_NUMBER}(?P<x>[1-9]\d{{3,11}})(?={_S}?{_COUNTED})",
        _grouped,
        rf"\d\d\d\d{_S}?(?:€|(?:EUR|eiro|km|kg|ha){_END})",
    ),
    rule(
        "number-spaces",
        rf"{_ALONE}(?<=EUR{_S})(?P<x>[1-9]\d{{3,11}})(?![\w/:\-])",
        _grouped,
        rf"EUR{_S}\d{{4}}",
    ),
    rule("per-cent", rf"(?<=\d){_S}?%(?![\w\-])", f"{NO_BREAK_SPACE}%", _SIGN_OF_SHARE),
    rule("per-cent", rf"(?<={WORD}){_S}%(?![\w\-])", f"{NO_BREAK_SPACE}%", _SIGN_OF_SHARE),
    rule(
        "unit-space",
        rf"(?<=\d){_S}(?={_UNIT})",
        NO_BREAK_SPACE,
        rf"\d{_B}(?:(?:{_WHOLE}){_END}|EUR|€|milj|tūkst|mljrd)",
    ),
    rule(
        "unit-space",
        rf"(?:{_ALONE}|(?<=\d[., \u00a0]))\d++(?=(?:{_ATTACHED})(?!\w))",
        _then_no_break,
        *_ATTACHED_SIGNS,
    ),
    rule(
        "dash",
        rf"{_ALONE}(?<!–){_AFTER_NUMBER}(?P<first>{_NUMBER})(?P<dot>\.?)(?P<x>[-—])(?P<last>{_NUMBER})(?P=dot)"
        rf"(?![\w\-/:–]|[.,]\d|{_S}\d)",
        _range,
        r"\d[-—]\d",
        r"\d\.[-—]\d",
    ),
)
_LATVIAN = (
    rule("money-form", money.LATVIAN, money.latvian, *money.SIGNS_OF_LATVIAN),
    rule(
        "date-spaces",
        rf"(?<!\w){_YEAR}\.{_S}{{0,3}}gada{_S}{{0,3}}{_LATVIAN_DAY}",
        _date,
        _SIGN_OF_DATE,
        rf"gada(?!\u00a0\d){_S}{{0,3}}\d\d?\.{_S}{{0,3}}(?:{_BEGUN['lv']})",
    ),
    rule("date-spaces", rf"(?<![\w.]){_LATVIAN_DAY}", _date, _SIGN_OF_DATE),
    rule(
        "date-spaces",
        rf"(?<!\w){_YEAR}\.{_S}{{0,3}}gad(?:s|a|am|u|ā|i|iem|us|os)(?!\w)",
        _date,
        _SIGN_OF_DATE,
    ),
    rule(
        "number-spaces", rf"{_ALONE}(?P<x>[1-9]\d{{0,2}}(?:,\d{{3}}){{2,4}})(?![\w,]|\.\d)", _grouped, r",\d{3},\d{3}"
    ),
    rule("unit-space", rf"(?<=(?<!\w)[Nn]r\.){_S}(?=[0-9{WORD}])", NO_BREAK_SPACE, rf"\.{_B}(?<=[Nn]r\..)"),
    rule("unit-space", rf"(?<!\w)[Nn]r\.(?=[0-9{WORD}])", _then_no_break, r"\.\S(?<=[Nn]r\..)"),
)
_ENGLISH = (
    rule("money-form", money.ENGLISH, money.english, *money.SIGNS_OF_ENGLISH),
    rule(
        "date-spaces",
        rf"(?<![\w.,/:\-]){_DAY}{_S}(?:{_MONTHS['en']})(?:{_S}{_YEAR})?(?!\w)",
        _no_breaks,
        rf"\d(?:{_B}(?:{_BEGUN['en']})|\u00a0(?:{_BEGUN['en']})[a-z]*+{_B}\d)",
    ),
    rule(
        "number-spaces",
        rf"{_ALONE}(?P<x>[1-9]\d{{0,2}}(?:,\d{{3}}){{1,4}})(?![\w,]|\.\d{{3}})",
        _grouped,
        r",\d{3}(?<=[0-9],[0-9]{3})",
    ),
    rule("unit-space", rf"(?<=(?<!\w)EUR){_S}(?=[0-9{WORD}])", NO_BREAK_SPACE, rf"EUR{_B}"),
    rule("unit-space", r"(?<!\w)EUR(?=\d)", _then_no_break, r"EUR\d"),
    rule("unit-space", rf"(?<=(?<!\w)No\.){_S}(?=[0-9{WORD}])", NO_BREAK_SPACE, rf"\.{_B}(?<=No\..)"),
    rule("unit-space", rf"(?<=(?<!\w)Nos\.){_S}(?=[0-9{WORD}])", NO_BREAK_SPACE, rf"\.{_B}(?<=Nos\..)"),
)
NUMBERS = {"lv": (*_LATVIAN, *_COMMON), "en": (*_ENGLISH, *_COMMON)}
