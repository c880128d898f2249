"""What is wrong in the writing of visible words, and the right form of it: numbers, marks, quotes, dates in their case.

Only what is certain is found: what may be meant otherwise stays as it is typed.
"""

import re
from collections.abc import Iterator, Sequence

from lapa.typography.cases import cases
from lapa.typography.covered import covered
from lapa.typography.finding import MARK, WORD, Finding
from lapa.typography.marks import marks
from lapa.typography.numbers import numbers
from lapa.typography.quotes import quotes

__all__ = ["MARK", "WORD", "Finding", "corrected", "findings"]

_NUMBER = re.compile(rf"[0-9{{{WORD}]")  # without one there is no number, date or placeholder


def findings(language: str, text: str, dates: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """What is wrong in a run of visible words, from its start on.

    text: a paragraph, heading or value, in which WORD stands for each sign of what is no words (code, an
    escape) and MARK for each sign of markup; dates: the names of the placeholders that stand for a date or year.
    No two overlap, except that a date's case may be found within a date whose spaces are.
    """
    plain = covered(text)
    written = [*quotes(language, plain), *marks(plain)]
    inflected: list[Finding] = []
    if _NUMBER.search(text):
        written = [*numbers(language, plain), *written]
        inflected += cases(text, dates) if language == "lv" else ()
    end = 0
    for found in sorted([*inflected, *written], key=lambda found: found.start):
        if found.start >= end or found.code == "date-case":
            yield found
            end = max(end, found.end)


def corrected(text: str, found: Sequence[Finding]) -> str:
    """The text with the right forms in the places of the wrong ones; of two that overlap, the first is put right."""
    pieces: list[str] = []
    end = 0
    for one in found:
        if one.start >= end:
            pieces += text[end : one.start], one.replacement
            end = one.end
    return "".join([*pieces, text[end:]])
