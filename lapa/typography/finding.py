"""What is wrong in the writing of words, the rules that find it, and the signs that stand for what is no words."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

NO_BREAK_SPACE = "\u00a0"
SPACE = "[ \u00a0\u2009\u202f]"  # a space within a line: ordinary, no-break, thin, narrow no-break
WORD = "\ufffc"  # stands for each sign of what is read but not words of the page: code, an address, a placeholder
MARK = "\u2060"  # stands for each sign of markup, which is not read; no text that was read has one

Right: TypeAlias = str | Callable[[re.Match[str]], str | None]


class Finding(NamedTuple):
    """What is wrong in text[start:end], by its code in codes.py, and what should stand there."""

    start: int
    end: int
    code: str
    replacement: str


class Rule(NamedTuple):
    """A code, and the right form of what a pattern matches, or its group x if it has one; None: that is right."""

    code: str
    pattern: re.Pattern[str]
    right: Right
    needs: tuple[str, ...]


def rule(code: str, pattern: str, right: Right, *needs: str) -> Rule:
    r"""A rule with its pattern compiled; ^ and $ are the ends of a line, \d is an ASCII digit.

    needs: of these, a text has at least one in which the pattern matches; none: nothing is known.
    """
    return Rule(code, re.compile(pattern.replace(r"\d", "[0-9]"), re.MULTILINE), right, needs)


def suspect(rules: Iterable[Rule], text: str) -> tuple[Rule, ...]:
    """The rules whose pattern matches anywhere in a text."""
    return tuple(
        rule
        for rule in rules
        if (not rule.needs or any(need in text for need in rule.needs)) and rule.pattern.search(text)
    )


def found_by(rules: Iterable[Rule], text: str) -> Iterator[Finding]:
    """What rules find in a text, rule by rule."""
    for code, pattern, right, _ in rules:
        group = "x" if "x" in pattern.groupindex else 0
        for found in pattern.finditer(text):
            typed = found[group]
            wanted = right if isinstance(right, str) else right(found) if typed is not None else None
            if typed is not None and wanted is not None and wanted != typed:
                yield Finding(*found.span(group), code, wanted)
