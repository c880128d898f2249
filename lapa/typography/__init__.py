"""What is wrong in the writing of visible words, and the right form of it: numbers, marks, quotes, dates in their case.

Only what is certain is found: what may be meant otherwise stays as it is typed.
"""

from collections.abc import Iterator, Sequence

from lapa.typography.cases import cases, may_be_dated
from lapa.typography.covered import covered
from lapa.typography.doubt import doubtful
from lapa.typography.finding import MARK, WORD, Finding, found_by, suspect
from lapa.typography.marks import MARKS
from lapa.typography.numbers import NUMBERS
from lapa.typography.quotes import may_be_quoted, quotes

__all__ = ["MARK", "WORD", "Finding", "corrected", "doubtful", "findings", "findings_in"]

_BETWEEN = "\n\0\n"  # runs; no text that was read has the sign, and what follows it is as at the start of a line


def findings(language: str, text: str, dates: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """What is wrong in a run of visible words, from its start on.

    text: a paragraph, heading or value, in which WORD stands for each sign of what is no words (code, an
    escape) and MARK for each sign of markup; dates: the names of the placeholders that stand for a date or year.
    No two overlap, except that a date's case may be found within a date whose spaces are.
    """
    return (found for _, found in findings_in(language, [text], dates))


def findings_in(language: str, texts: Sequence[str], dates: frozenset[str]) -> Iterator[tuple[int, Finding]]:
    """What is wrong in several runs, with the number of the run from 0 on.

    Most pages have nothing wrong, so what finds nothing in all runs together is not tried on each.
    """
    whole = _BETWEEN.join(texts)
    plain = covered(whole)
    rules = suspect((*NUMBERS[language], *MARKS), plain)
    dated = language == "lv" and may_be_dated(whole)
    if not rules and not dated and not may_be_quoted(plain):
        return
    for number, (text, part) in enumerate(zip(texts, plain.split(_BETWEEN), strict=True)):
        found = [*found_by(rules, part), *quotes(language, part)]
        end = 0
        for one in sorted([*(cases(text, dates) if dated else ()), *found], key=lambda one: one.start):
            if one.start >= end or one.code == "date-case":
                yield number, one
                end = max(end, one.end)


def corrected(text: str, found: Sequence[Finding]) -> str:
    """The text with the right forms in the places of the wrong ones; of two that overlap, the first is put right."""
    pieces: list[str] = []
    end = 0
    for one in found:
        if one.start >= end:
            pieces += text[end : one.start], one.replacement
            end = one.end
    return "".join([*pieces, text[end:]])
