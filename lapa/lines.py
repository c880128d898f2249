"""Where the lines of a text begin, for many places in it."""

from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate

from lapa.problems import Place


class Lines:
    """The lines of a text, or of its beginning."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        """Where each begins, and last where another would. Few are asked for them."""
        return [0, *accumulate([len(line) + 1 for line in self._text.split("\n")])]

    def number(self, at: int) -> int:
        """The line that a character stands in, from 1."""
        return bisect_right(self._starts, at)

    def place(self, start: int, end: int) -> Place:
        """As Place.at."""
        line = bisect_right(self._starts, start)
        first, last = self._starts[line - 1], self._starts[line] - 1
        return Place(self.file, line, start - first + 1, max(1, min(end, last) - start))


@lru_cache(2)
def lines(file: str, content: bytes) -> Lines:
    """Of a text, in UTF-8, that is asked for again."""
    return Lines(file, content.decode())
