"""What text may hold beside letters: placeholders, numbers, addresses. Every pattern here takes linear time."""

import re
from collections.abc import Iterator
from functools import lru_cache

# Controls, invisible marks, and the marks that turn the direction of writing (UAX #9; Trojan Source).
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
# Signs of Latin writing that are NFC in any order, and none of them hidden: nearly every text has no others.
_PLAIN_ASCII = bytes([0x09, 0x0A, *range(0x20, 0x7F)])
_PLAIN_OTHERS = re.compile("[\xa0-\u02ff\u2010-\u2027\u20ac]*+")

_PLACEHOLDER = re.compile(r"(?<!\{)\{(?P<name> ?[^\W_][\w -]{0,60}+)(?::(?P<form>[\w -]{0,60}+))?\}(?!\})")
_WEB_ADDRESS = re.compile(r"https?://\S++")
_NUMBER = re.compile(
    r"[0-9](?:[0-9]{0,2}(?:[ \n\u00a0\u202f][0-9]{3})+(?![0-9])(?:[.,][0-9]++)?|[0-9]*+(?>(?:[.,][0-9]++)*))"
)
_NUMBER_OR_ADDRESS = re.compile(rf"{_WEB_ADDRESS.pattern}|{_NUMBER.pattern}")
_COMMA_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){2,}")

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*"
_CHARACTER = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})"
_WEB = re.compile(
    rf"https?://{_HOST}(?::[0-9]{{1,5}})?(?:/(?>{_CHARACTER}*))?"
    rf"(?:\?(?>(?:{_CHARACTER}|\?)*))?(?:#(?>(?:{_CHARACTER}|\?)*))?"
)
_OTHER = re.compile(rf"mailto:[A-Za-z0-9._+-]++@{_HOST}\.{_LABEL}|tel:\+[0-9]++")
_PAGE = re.compile(r"(?:(?>(?:[A-Za-z0-9._-]++/)*)[A-Za-z0-9._-]+\.md)?(?:#[A-Za-z0-9_-]++)?")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*+):")
_ENTITY = re.compile(r"&#?[A-Za-z0-9]++;")


def is_plain(content: bytes) -> bool:
    """Whether text is of plain signs alone. content: it in UTF-8, which is known to be that."""
    others = content.translate(None, _PLAIN_ASCII)  # nearly all are ASCII, and looked through faster as bytes
    return _PLAIN_OTHERS.fullmatch(others.decode()) is not None


def placeholders(text: str) -> Iterator[re.Match[str]]:
    """Each {name} or {name:form}, with groups of these names.

    Also one that can only be a slip, {Due}, {due:datīvs}: whoever looks its name up finds that there is no such fact.
    Anything else in braces, {{ … }} and {% … %} above all, is text as typed.
    """
    return _PLACEHOLDER.finditer(text) if "{" in text else iter(())


def split(text: str) -> Iterator[str | re.Match[str]]:
    """The text in order, cut into what is shown as typed and its placeholders; no piece is empty."""
    end = 0
    for found in placeholders(text):
        if found.start() > end:
            yield text[end : found.start()]
        yield found
        end = found.end()
    if end < len(text):
        yield text[end:]


def numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, str, int, int]]:
    """Each number in text[start:end]: its value in the one form that compares, as typed, and where it starts and ends.

    600 000 (whatever the space) and 600000 are 600000; 10,7 and 10.7 are 10.7; 6.3.1.1.i. is 6.3.1.1.
    A comma is a decimal one, as in Latvian, except where two groups of three digits show that it
    is not: 1,234,567. Web addresses have no numbers.
    """
    end = len(text) if end is None else end
    pattern = _NUMBER if text.find("://", start, end) < 0 else _NUMBER_OR_ADDRESS
    for found in pattern.finditer(text, start, end):
        typed = found[0]
        if typed.isdecimal():
            yield typed, typed, *found.span()
        elif not typed.startswith("http"):
            value = "".join(typed.split())
            if "," in typed:
                value = value.replace(",", "" if _COMMA_GROUPED.fullmatch(typed) else ".")
            yield value, typed, *found.span()


def is_web_address(text: str) -> bool:
    """Whether this is the whole address of something on the web, as RFC 3986 writes it, naming no user."""
    return _WEB.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Whether this is a web address, mailto: with one plain address, or tel:+ with digits."""
    return is_web_address(text) or _OTHER.fullmatch(text) is not None


@lru_cache(1000)
def link_fault(address: str) -> str:
    """Why a link in a page may not lead to this address, as the code of a problem; "" if it may.

    It may lead to an address of is_address, to another page's Markdown file by its relative path, to
    a place on it (contacts.md#dace-balode), and to a place on the same page (#dace-balode).
    """
    if _ENTITY.search(address):
        return "link-entity"
    if not address:
        return "link-without-address"
    return "" if is_address(address) or _PAGE.fullmatch(address) else _fault_of_kind(address)


def _fault_of_kind(address: str) -> str:
    scheme = _SCHEME.match(address)
    if scheme:
        return "link-not-whole" if scheme[1].lower() in ("https", "http", "mailto", "tel") else "link-scheme"
    return "link-from-root" if address.startswith(("/", "\\")) else "bad-link"
