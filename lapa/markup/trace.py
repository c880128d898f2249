"""Where words come from, through a conversion that does not say: what it makes of their marks is read back."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from lapa.lines import Lines
from lapa.markup.marks import MARK, PLAIN, number, shaped


class Piece(NamedTuple):
    """Text that came through; origins: where each of its characters stands in the source."""

    text: str
    origins: Sequence[int]


class Span(NamedTuple):
    """A part that came through as it was: from `before` signs ahead of its first word to `after` behind its last.

    first, last: where the one begins and the other ends, as indexes of Trace.ends, counted from the part turned to.
    """

    first: int
    before: int
    last: int
    after: int


class Trace:
    """A text on its way through a converter. shape: what to give the converter, numbered, in parts or as a whole.

    ends: where each word begins and where it ends.
    """

    def __init__(self, file: str, text: str, start: int) -> None:
        self.text = text
        self.shape, lengths = shaped(text[start:])
        self.ends = [*accumulate(lengths, initial=start)][1:-1]
        self._has_literals = "\\" in self.shape
        self._seen = bytearray(len(self.ends) // 2)
        self._lines = Lines(file, text)
        self.place = self._lines.place
        self.at = start  # how far the source was read
        self._last = -1  # where the word ends that was read last; as _first and _end, an index of ends
        self._first = self._end = 0  # where the first word begins of the part turned to, and of the next
        self._spans: Mapping[str, Span] = {}

    def turn(self, spans: Mapping[str, Span], seen: bytes) -> None:
        """Go on to the next part of the shape: its spans, and for each word 1 if it is in one of them."""
        self._first, self._end = self._end, self._end + 2 * len(seen)
        self._seen[self._first // 2 : self._end // 2] = seen
        self._spans = spans

    def read(self, marked: str) -> Piece:
        """What a part of the converter's result stands for. The parts are read in the order of the text."""
        span = self._spans.get(marked)
        if span is None:
            return self._changed(marked)
        ((start, end),) = self.whole((span,))
        return Piece(self.text[start:end], range(start, end))

    def whole(self, spans: Sequence[Span]) -> list[tuple[int, int]]:
        """Where that stands in the source which came through as it was; it is read."""
        ends, here = self.ends, self._first
        found = [(ends[here + first] - before, ends[here + last] + after) for first, before, last, after in spans]
        if found:
            self._last, self.at = here + spans[-1].last, found[-1][1]
        return found

    def _changed(self, marked: str) -> Piece:
        """The same where the converter took signs away, or there are no words."""
        pieces: list[str] = []
        origins: list[int] = []
        signs, *rest = MARK.split(marked)
        for mark, following in zip(rest[::2], rest[1::2], strict=True):
            word = self._first + 2 * number(mark)
            start, end = self.ends[word : word + 2]
            before = start - len(signs)
            if not self.text.startswith(signs, before):
                origins += self._among(signs, start)
                before = start
            origins += range(before, end)
            pieces += signs, self.text[start:end]
            self.at, self._last, self._seen[word // 2] = end, word + 1, 1
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
        if not self.text[start:end].isdecimal() or not self.text.startswith(".", end):
            return Piece("", [])
        self._last += 2
        self.at, self._seen[self._last // 2] = end, 1
        return Piece(self.text[start:end], range(start, end))

    def _next(self) -> tuple[int, int]:
        """Where the word stands that comes after the one read last, or the end of the text."""
        start, end = self.ends[self._last + 1 : self._last + 3] or [len(self.text)] * 2
        return start, end

    def lost(self) -> Iterator[tuple[int, int]]:
        """Where words stand that were not read, those on one line together."""
        if 0 not in self._seen:
            return
        words = (word for word, seen in zip(self.words, self._seen, strict=True) if not seen)
        for _, line in groupby(words, lambda word: self._lines.number(word[0])):
            first, *_, last = [*(found := list(line)), *found]
            yield first[0], last[1]

    @property
    def words(self) -> list[tuple[int, int]]:
        """Where each word stands."""
        return [*zip(self.ends[::2], self.ends[1::2], strict=True)]

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
        at = self.span(piece)[0]
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end
