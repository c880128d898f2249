"""Where the lines of a text begin, for many places in it."""

from bisect import bisect_right
from itertools import accumulate

from lapa.problems import Place


class Lines:
    """The lines of a text, or of its beginning. starts: where each begins, and last where another would."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.starts = [0, *accumulate([len(line) + 1 for line in text.split("\n")])]

    def number(self, at: int) -> int:
        """The line that a character stands in, from 1."""
        return bisect_right(self.starts, at)

    def span(self, at: int) -> tuple[int, int]:
        """Where the line of a character begins and ends."""
        line = bisect_right(self.starts, at)
        return self.starts[line - 1], self.starts[line] - 1

    def place(self, start: int, end: int) -> Place:
        """As Place.at."""
        line = bisect_right(self.starts, start)
        first, last = self.starts[line - 1], self.starts[line] - 1
        return Place(self.file, line, start - first + 1, max(1, min(end, last) - start))
