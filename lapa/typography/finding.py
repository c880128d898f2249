"""What is wrong in the writing of words, the rules that find it, and the signs that stand for what is no words."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple, TypeAlias

NO_BREAK_SPACE = "\u00a0"
SPACES = " \u00a0\u2009\u202f"  # within a line: ordinary, no-break, thin, narrow no-break
SPACE = f"[{SPACES}]"
BREAKING = "[ \u2009\u202f]"  # any but the no-break space
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
    r"""A code, and the right form of what a pattern matches, or its group x if it has one; None: that is right.

    signs: patterns, of which one matches in a file wherever the rule finds something in its words; "" if nothing is
    known. They are of signs that the words have as the file has them: neither WORD nor MARK, and what stands beside
    may be either. Each begins with one sign, or a digit, so that a file is searched for all of them in less time than
    its words are told apart. In all patterns, ^ and $ are the ends of a line, \d is an ASCII digit.
    """

    code: str
    pattern: str
    right: Right
    signs: tuple[str, ...]


class Sign(NamedTuple):
    """A pattern of signs, and what each of its matches begins with, "" where that is a digit."""

    begin: str
    pattern: re.Pattern[str]


def rule(code: str, pattern: str, right: Right, *signs: str) -> Rule:
    """A rule with its signs."""
    return Rule(code, pattern, right, signs or ("",))


def each(begin: str, rest: str) -> tuple[str, ...]:
    """A sign with each of these at its beginning."""
    return tuple(re.escape(first) + rest for first in begin)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern of a rule."""
    return re.compile(pattern.replace(r"\d", "[0-9]"), re.MULTILINE)


@cache
def signs(*rules: Rule) -> tuple[Sign, ...]:
    """What matches in a file wherever one of the rules finds something: a pattern for each beginning."""
    found: dict[str, dict[str, None]] = {}
    for sign in (sign for rule in rules for sign in rule.signs):
        begin = re.match(r"\\?.|", sign)
        length = begin.end() if begin else 0
        found.setdefault(sign[:length], {})[sign[length:]] = None
    return tuple(
        Sign("" if begin == r"\d" else begin[-1:], compiled(f"{begin}(?:{'|'.join(rests)})"))
        for begin, rests in found.items()
    )


def seen(signs: Iterable[Sign], text: str) -> bool:
    """Whether any of these signs stands in a text."""
    return any(begin in text and pattern.search(text) for begin, pattern in signs)


def suspect(rules: Iterable[Rule], text: str) -> tuple[Rule, ...]:
    """The rules whose pattern matches anywhere in covered words."""
    shown = text.replace("|", WORD)  # as in doubt.py
    return tuple(rule for rule in rules if seen(signs(rule), shown) and compiled(rule.pattern).search(text))


def found_by(rules: Iterable[Rule], text: str) -> Iterator[Finding]:
    """What rules find in a text, rule by rule."""
    for rule in rules:
        code, pattern, right = rule.code, compiled(rule.pattern), rule.right
        group = "x" if "x" in pattern.groupindex else 0
        for found in pattern.finditer(text):
            typed = found[group]
            wanted = right if isinstance(right, str) else right(found) if typed is not None else None
            if typed is not None and wanted is not None and wanted != typed:
                yield Finding(*found.span(group), code, wanted)
