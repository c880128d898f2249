"""Where words come from, through a conversion that does not say.

Every run of words becomes one letter, and every run of digits one number, that stands for its place.
A converter of markup treats them just as it would the words, and what it makes of them is read back.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from lapa.lines import Lines

MOST_WORDS = 42_000
_FIRST = 0x20000  # of a block of as many Chinese letters
# Words with nothing between them that could be markup are one. It never begins with a digit, as a list item does,
# nor where an address may begin, which has no spaces.
_BETWEEN = r"(?:[.,;:?”’]{0,2}[ \u00a0](?:– )?[“‘„]?|[-/’])"
_WORD = re.compile(rf"([0-9]+|(?<=[<(/])[^\W0-9_]+|[^\W0-9_][^\W_]*+(?>(?:{_BETWEEN}[^\W_]++)*))")
_MARK = re.compile(f"([{chr(_FIRST)}-{chr(_FIRST + MOST_WORDS)}]|[0-9]+)")
_INDENTED = re.compile(r"\n[ \t>]")

_LITERAL = 0xDC00  # of the surrogates, which no text has
PLAIN = {_LITERAL + code: code for code in range(128)}


def literal(sign: str) -> str:
    """What stands for an ASCII sign that is not markup; str.translate(PLAIN) makes it the sign again."""
    return chr(_LITERAL + ord(sign))


class Piece(NamedTuple):
    """Text that came through; origins: where each of its characters stands in the source."""

    text: str
    origins: Sequence[int]


class Trace:
    """A text on its way through a converter. marked: what to give the converter; words: where each stands.

    Of more words than MOST_WORDS, those beyond cannot be told apart.
    """

    def __init__(self, file: str, text: str, start: int) -> None:
        self.text = text
        parts = _WORD.split(text[start:])  # signs, a word, signs, … signs
        ends = [*accumulate(map(len, parts), initial=start)]
        self.words = [*zip(ends[1::2], ends[2::2], strict=False)]
        parts[1::2] = [_mark(number, word) for number, word in enumerate(parts[1::2])]
        self.marked = "".join(parts)
        self._marks = [*accumulate(map(len, parts))][::2]  # where the mark of each word stands, and the end
        self.indented = _INDENTED.search(f"\n{self.marked}") is not None  # whether any line is
        self._has_literals = "\\" in self.marked
        self._seen = bytearray(len(self.words))
        self._lines = Lines(file, text)
        self.place = self._lines.place
        self.at = start  # how far the source was read
        self._last = -1  # the word that was read last

    def read(self, marked: str) -> Piece:
        """What a part of the converter's result stands for. The parts are read in the order of the text."""
        if len(marked) == 1 and 0 <= (number := ord(marked) - _FIRST) <= MOST_WORDS:
            start, self.at = self.words[number]
            self._last, self._seen[number] = number, 1
            return Piece(self.text[start : self.at], range(start, self.at))
        first = _MARK.search(marked)
        if first:
            number = _number(first[0])
            at = self._marks[number] - first.start()
            if at >= 0 and self.marked.startswith(marked, at):
                return self._unchanged(number, first.start(), at + len(marked))
        return self._changed(marked)

    def _unchanged(self, first: int, before: int, end: int) -> Piece:
        """The text to `end` in what was marked, from some characters `before` the first word in it."""
        following = bisect_left(self._marks, end, first)
        start = self.words[first][0] - before
        self._last = following - 1
        self.at = self._next()[0] - self._marks[following] + end
        self._seen[first:following] = b"\1" * (following - first)
        return Piece(self.text[start : self.at], range(start, self.at))

    def _changed(self, marked: str) -> Piece:
        """The same where the converter took signs away, or there are no words."""
        pieces: list[str] = []
        origins: list[int] = []
        signs, *rest = _MARK.split(marked)
        for mark, following in zip(rest[::2], rest[1::2], strict=True):
            number = _number(mark)
            start, end = self.words[number]
            before = start - len(signs)
            if not self.text.startswith(signs, before):
                origins += self._among(signs, start)
                before = start
            origins += range(before, end)
            pieces += signs, self.text[start:end]
            self.at, self._last, self._seen[number] = end, number, 1
            signs = following
        after = self._after(signs)
        return Piece("".join([*pieces, signs]), [*origins, *after] if origins else after)

    def plain(self, text: str) -> str:
        """A text that came through, each sign in it as typed."""
        return text.translate(PLAIN) if self._has_literals else text

    def peek(self, marked: str) -> Piece:
        """As read, of a part whose turn comes later."""
        before = self.at, self._last
        piece = self.read(marked)
        self.at, self._last = before
        return piece

    def _after(self, signs: str) -> Sequence[int]:
        """Where signs stand that come after what was read: right after it, as a rule."""
        start = self.at
        if self.text.startswith(signs, start):
            self.at += len(signs)
            return range(start, self.at)
        return self._among(signs, self._next()[0])

    def _among(self, signs: str, end: int) -> list[int]:
        """Where signs stand between what was read and the word at `end`; other signs are between them."""
        origins = []
        for sign in signs.translate(PLAIN):
            found = -1 if sign.isspace() else self.text.find(sign, self.at, end)
            origins.append(max(found, self.at))
            self.at = max(found + 1, self.at)
        return origins

    def marker(self) -> Piece:
        """The number of a list item, which no converter passes on: the next word, if a dot follows its digits."""
        start, end = self._next()
        if self.text[start:end].isdecimal() and self.text.startswith(".", end):
            return self.read(str(self._last + 1))
        return Piece("", [])

    def _next(self) -> tuple[int, int]:
        """Where the word stands that comes after the one read last, or the end of the text."""
        following = self._last + 1
        return self.words[following] if following < len(self.words) else (len(self.text), len(self.text))

    def lost(self) -> Iterator[tuple[int, int]]:
        """Where words stand that were not read, those on one line together."""
        if 0 not in self._seen:
            return
        words = (word for word, seen in zip(self.words, self._seen, strict=True) if not seen)
        for _, line in groupby(words, lambda word: self._lines.number(word[0])):
            first, *_, last = [*(found := list(line)), *found]
            yield first[0], last[1]

    def span(self, piece: Piece) -> tuple[int, int]:
        """Where a piece stands; an empty one stands where the text goes on."""
        if piece.origins:
            return piece.origins[0], piece.origins[-1] + 1
        start = self.at
        while self.text[start : start + 1].isspace():
            start += 1
        return start, start + 1

    def line(self, piece: Piece) -> tuple[int, int]:
        """The line that a piece begins in."""
        return self._lines.span(self.span(piece)[0])


def _mark(number: int, word: str) -> str:
    """What stands for a word."""
    return str(number) if word < ":" else chr(_FIRST + min(number, MOST_WORDS))


def _number(mark: str) -> int:
    """The number of a word, by its mark."""
    return int(mark) if mark.isascii() else ord(mark) - _FIRST
