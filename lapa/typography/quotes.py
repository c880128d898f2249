"""Quotation marks, outer and nested, and apostrophes: “…” and «…» in Latvian, ‘…’ and “…” in English.

Source: the EU Interinstitutional Style Guide. Marks are found in pairs; where they do not pair up, or where an
apostrophe may be one of them, all but the apostrophes within words stay as they are typed.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lapa.typography.finding import MARK, WORD, Finding

_FORMS = {"lv": ("“”", "«»"), "en": ("‘’", "“”")}
_FAMILIES = {mark: family for family in ('"“”„‟', "'‘’‚", "«»") for mark in family}
_SINGLE = "'‘’‚"
_ANY = re.compile(f"[{''.join(_FAMILIES)}]")
_BEFORE = frozenset("([{–—-/") | frozenset(_FAMILIES)  # what may stand before an opening mark, beside a space
_AFTER = frozenset(".,;:!?…)]}–—-/") | frozenset(_FAMILIES)
_MOST = 5_000  # marks in one paragraph; the pairs of more are not looked for
_INSIDE = rf"(?>(?:[^{''.join(_FAMILIES)}`{{}}<>()\]|\n]|{{[\w: -]*+}})*)"
_PAIR = {
    "lv": re.compile(rf"“{_INSIDE}(?>(?:«{_INSIDE}»{_INSIDE})*)”"),
    "en": re.compile(rf"‘(?:(?<=[\s(].)|(?<=[\s(]\[.))(?![0-9]|n’){_INSIDE}(?>(?:“{_INSIDE}”{_INSIDE})*)’"),
}
_WITHIN = re.compile(r"’(?<=[^\W_].)(?=[^\W_])")
_SHORTENED = re.compile(r"['‘’](?:[0-9]{2}s?|n['’])(?!\w)")  # the ’90s, rock ’n’ roll


class _Pair(NamedTuple):
    start: int
    end: int
    depth: int


class _Reader:
    """Reads marks from the left; open: of the pairs that are not closed yet."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[int] = []
        self.pairs: list[_Pair] = []
        self.apostrophes: list[int] = []  # at the start or end of a word
        self.within: list[int] = []  # apostrophes within a word
        self.clear = True

    def read(self) -> None:
        """All the marks of the text; `clear` says whether they pair up."""
        marks = [found.start() for found in islice(_ANY.finditer(self.text), _MOST)]
        for at in marks:
            self.mark(at)
        mixed = self.apostrophes and any(self.text[pair.start] in _SINGLE for pair in self.pairs)
        self.clear = self.clear and not self.open and not mixed and len(marks) < _MOST

    def mark(self, at: int) -> None:
        """One mark: an apostrophe, or the beginning or end of a pair."""
        sign, before, after = self.text[at], self.neighbour(at, -1), self.neighbour(at, 1)
        opens = not after.isspace() and (before.isspace() or before in _BEFORE)
        closes = not before.isspace() and (after.isspace() or after in _AFTER)
        pending = bool(self.open) and _FAMILIES[self.text[self.open[-1]]] == _FAMILIES[sign]
        if _inner(before) and _inner(after):
            self.clear = self.clear and sign in _SINGLE
            if sign in _SINGLE and after.isalpha():
                self.within.append(at)
        elif opens and _SHORTENED.match(self.text, at):
            self.apostrophes.append(at)
        elif opens and (sign in "„‚«“‘" or (sign not in "»”’" and not (closes and pending))):
            self.open.append(at)
        elif closes and pending:
            self.pairs.append(_Pair(self.open.pop(), at, len(self.open)))
        elif closes and sign in _SINGLE:
            self.apostrophes.append(at)
        else:
            self.clear = False

    def neighbour(self, at: int, step: int) -> str:
        """The next sign that is read, to the left or right; a space at the text's end."""
        at += step
        while 0 <= at < len(self.text) and self.text[at] == MARK:
            at += step
        return self.text[at] if 0 <= at < len(self.text) else " "


def quotes(language: str, text: str) -> Iterator[Finding]:
    """The marks in covered text that are not the language's own for their depth; English apostrophes too."""
    reader = _Reader(text)
    reader.read()
    right: dict[int, str] = {}
    if language == "en":
        right |= dict.fromkeys([*reader.within, *(reader.apostrophes if reader.clear else ())], "’")
    for pair in reader.pairs if reader.clear else ():
        form = _FORMS[language][pair.depth % 2]
        right |= {pair.start: form[0], pair.end: form[1]}
    for at, sign in right.items():
        if text[at] != sign:
            yield Finding(at, at + 1, "quotation-marks", sign)


def may_be_quoted(text: str) -> bool:
    """Whether a text has any mark at all."""
    return _ANY.search(text) is not None


def may_be_others(language: str, text: str) -> bool:
    """Whether `quotes` may find anything in the words of a file: not if all its marks are plainly right ones.

    So are those of pairs with nothing between them at which markup may begin or end, and with no other mark in their
    paragraph but apostrophes within words; and, in a paragraph without pairs, all apostrophes.
    """
    rest = _PAIR[language].sub(MARK, _WITHIN.sub("", text))
    if any(mark in rest for mark in _FAMILIES if mark != "’"):
        return True
    return "’" in rest and any("’" in block and MARK in block for block in rest.split("\n\n"))


def _inner(sign: str) -> bool:
    return sign.isalnum() or sign == WORD
