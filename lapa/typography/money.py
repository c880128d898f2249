"""Sums in euro that are written in another form than the language's own: 600 000 eiro, EUR 600 000."""

import re

from lapa.language.writing import WRITINGS
from lapa.typography.finding import NO_BREAK_SPACE, SPACE, each

_AMOUNT = (
    rf"(?P<amount>[1-9]\d{{0,2}}(?:(?:{SPACE}|[.,'])\d{{3}}){{1,4}}|[1-9]\d{{0,11}}|0(?=[.,]))(?P<cents>[.,]\d\d)?"
)
_END = rf"(?!\w|{SPACE}?\d|[.,\-–]\d)"
_LARGE = rf"(?!{SPACE}?(?:milj|miljon|mljrd|tūkst))"
_FORM = (
    rf"(?<![\w.,:/#+\-–§])(?<!\d{SPACE})(?:(?P<before>€|EUR){SPACE}?{_AMOUNT}"
    rf"(?:{SPACE}?(?:€|(?:%(words)s)(?!\w))|{_END}%(end)s)|%(plain)s{SPACE}?(?P<after>€|(?:%(words)s)(?!\w))(?!{SPACE}?\d))"
)


def _form(words: str, end: str) -> str:
    plain = _AMOUNT.replace("<amount>", "<amount2>").replace("<cents>", "<cents2>")
    return _FORM % {"words": words, "end": end, "plain": plain}


LATVIAN = _form("EUR|eiro|euro", _LARGE)
ENGLISH = _form("EUR", "")
# Of each, what stands in a file where its form is wrong, as signs of rules.
SIGNS_OF_LATVIAN = (
    *(rf"\d{currency}" for currency in ("€", "EUR", "euro")),
    rf"\d{SPACE}(?:€|EUR|euro)",
    *(rf"{currency}{SPACE}?\d" for currency in ("€", "EUR")),
    *each(".,'", rf"\d{{2,3}}(?:{SPACE}\d{{3}}){{0,3}}{SPACE}?eiro"),
)
SIGNS_OF_ENGLISH = (
    *(rf"\d{currency}" for currency in ("€", "EUR")),
    rf"\d{SPACE}(?:€|EUR)",
    rf"€{SPACE}?\d",
    rf"EUR{SPACE}?\d(?>(?:{SPACE}?\d)*)[.,']\d",
)


def latvian(found: re.Match[str]) -> str | None:
    """600 000 eiro, of what LATVIAN finds; None where only the spaces differ."""
    amount, cents = _parts(found, ",")
    return _unless_same(found[0], f"{amount}{cents}{NO_BREAK_SPACE}eiro")


def english(found: re.Match[str]) -> str | None:
    """EUR 600 000, of what ENGLISH finds; None where only the spaces differ."""
    amount, cents = _parts(found, ".")
    return _unless_same(found[0], f"EUR{NO_BREAK_SPACE}{amount}{cents}")


def _parts(found: re.Match[str], point: str) -> tuple[str, str]:
    """The amount with its thousands spaced, and its cents unless there are none."""
    typed = found["amount"] or found["amount2"]
    cents = (found["cents"] or found["cents2"] or ".00")[1:]
    return WRITINGS["en"].count(int(re.sub(r"[^0-9]", "", typed))), "" if cents == "00" else point + cents


def _unless_same(typed: str, right: str) -> str | None:
    return None if re.sub(SPACE, "", typed) == re.sub(SPACE, "", right) else right
