"""Front matter that YAML cannot read: what its writer most likely did, and where, in place of what a parser says."""

import re
from dataclasses import dataclass

_FIELD = re.compile(r"[ ]*+(?>(?:- )*)[\w-]++:[ ]++(?P<value>.*)")
_KEY = re.compile(r"[ ]++[\w-]++")
_SIGNS = {"&": "yaml-alias", "*": "yaml-alias", "!": "yaml-tag"} | dict.fromkeys("@`%{[]},|>?-", "sign-before-value")


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a YAML parser gave up. Places are in characters from 0 of the text it read.

    says, within: what it found, and while doing what, in libyaml's words; at: where; since: where that began;
    start, end: of the last single value before it.
    """

    says: str
    within: str
    at: int
    since: int
    start: int
    end: int


def slip(text: str, stop: Stop) -> tuple[str, int, int]:
    """The code of a problem, and the part of the text it is about: from, to."""
    if text[stop.at : stop.at + 1] == "\t":
        return "tab-indent", stop.at, stop.at + 1
    if "could not find expected ':'" in stop.says:
        return "no-colon", stop.since, _line_end(text, stop.since)
    if "unexpected end of stream" in stop.says:
        return "open-quote", stop.since, stop.since + 1
    if "parsing a flow" in stop.within:
        return "open-bracket", stop.since, stop.since + 1
    return _beside_a_value(text, stop) or _at_a_colon(text, stop) or _elsewhere(text, stop)


def _beside_a_value(text: str, stop: Stop) -> tuple[str, int, int] | None:
    """What is wrong with a value that ends too early, or begins with a sign that has a meaning of its own."""
    if text[stop.start : stop.start + 1] in ("'", '"') and not text[stop.end : stop.at].strip(" "):
        if "\n" in text[stop.start : stop.end]:
            return "open-quote", stop.start, stop.start + 1
        return "words-after-quote", stop.at, _line_end(text, stop.at)
    line = text.rfind("\n", 0, stop.at) + 1
    field = _FIELD.match(text, line)
    code = _SIGNS.get(field["value"][:1]) if field else None
    return (code, field.start("value"), field.start("value") + 1) if field and code else None


def _at_a_colon(text: str, stop: Stop) -> tuple[str, int, int] | None:
    """What is wrong where a colon is one too many: in a value, or in a line that was taken for one's continuation."""
    if "mapping values are not allowed" not in stop.says:
        return None
    line = text.rfind("\n", 0, stop.at) + 1
    begins = text.rfind("\n", 0, stop.start) + 1
    if begins < line and not text[begins : stop.start].strip():
        return "no-colon", stop.start, _line_end(text, stop.start)
    if begins < line and _KEY.fullmatch(text, line, stop.at):
        return "line-indent", _first(text, line), _line_end(text, line)
    return "colon-in-value", stop.at, stop.at + 1


def _elsewhere(text: str, stop: Stop) -> tuple[str, int, int]:
    line = text.rfind("\n", 0, stop.at) + 1
    if line < stop.at == _first(text, line):
        return "line-indent", stop.at, _line_end(text, stop.at)
    start = stop.since if "scanning an a" in stop.within else stop.at  # an alias or anchor
    return "front-matter-syntax", start, start + 1


def _first(text: str, line: int) -> int:
    """Where the words of a line begin."""
    return line + len(text[line:]) - len(text[line:].lstrip(" "))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
