"""The page that is being written: HTML, what stands between it, and what was found on the way.

All HTML of a page is written here and in writer.py, and every text in it is escaped here.
"""

import re
from collections.abc import Sequence
from html import escape

from lapa.body import Body, Heading, Link, Number, Placeholder
from lapa.markup.foreign import foreign
from lapa.markup.trace import Piece, Span, Trace
from lapa.problems import Problem, problem
from lapa.words import numbers, split

Part = str | Placeholder | Link

_LISTS = ("list-in-text", "list-indent")
_SHOWN = 60  # characters of what a problem is about
# In a text without these there is nothing foreign and no placeholder, and it is shown as it is. No word has one.
TELLING = re.compile("[\n&*<>\\[\\]{\udc00-\udc7f]")
_DIGIT = re.compile("[0-9]")


class Sheet:
    """A page, written from its beginning on. The texts are parts of a converter's result, as Trace.read takes them."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.parts: list[Part] = []
        self.headings: list[Heading] = []
        self.numbers: list[Number] = []
        self.problems: list[Problem] = []
        self.heard: list[str] = []  # all texts, as they are read
        self._passed = 0  # where the foreign markup that was found last ends
        self._list = 0  # where the item begins that was found last as such

    def text(self, marked: str) -> None:
        """A text as it is read, its placeholders, and the foreign markup in it."""
        piece = self.trace.read(marked)
        if not TELLING.search(piece.text):
            self._untold(piece.text, piece.origins)
            return
        for found in foreign(piece, self.trace.text, self._passed):
            if found.code not in _LISTS or not self._goes_on(found.start):
                self.refuse(found.code, found.start, found.end)
            self._passed = found.end
        end = 0
        for part in split(piece.text):
            start, end = end, end + len(part if isinstance(part, str) else part[0])
            if isinstance(part, str):
                self._shown(piece, start, end)
            else:
                place = self.trace.place(piece.origins[start], piece.origins[end - 1] + 1)
                self.parts.append(Placeholder(part["name"], part["form"] or "", (), place))
                self.heard.append(part[0])

    def whole(self, span: Span) -> None:
        """A text that came through as it was, without telling signs."""
        start, end = self.trace.whole(span)
        self._untold(self.trace.text[start:end], range(start, end))

    def code(self, marked: str) -> None:
        """Code, which is text whatever it says."""
        piece = self.trace.read(marked)
        self._shown(piece, 0, len(piece.text))

    def address(self, marked: str) -> None:
        """An address that is shown: it has no numbers."""
        text = self.trace.plain(self.trace.read(marked).text)
        self.heard.append(text)
        self.parts.append(escape(text, quote=False))

    def refuse(self, code: str, start: int, end: int, **values: object) -> None:
        """Note a problem with text[start:end]; {text} in its words is what stands there."""
        text = self.trace.text[start:end].split("\n")[0]
        values["text"] = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        self.problems.append(problem(code, self.trace.place(start, end), **values))

    def body(self) -> Body:
        """What is written, neighbouring texts made one."""
        parts: list[Part] = []
        texts: list[str] = []
        for part in (*self.parts, None):
            if isinstance(part, str):
                texts.append(part)
                continue
            text = "".join(texts)
            parts += [each for each in (text, part) if each]
            texts = []
        return Body(tuple(parts), tuple(self.headings), tuple(self.numbers))

    def _goes_on(self, start: int) -> bool:
        """Whether the item at `start` is of the list that was found last, which is one mistake."""
        before, self._list = self._list, start
        return before > 0 and "\n\n" not in self.trace.text[before:start]

    def _shown(self, piece: Piece, start: int, end: int) -> None:
        before = len(self.parts)
        self._untold(self.trace.plain(piece.text[start:end]), piece.origins[start:end])
        self.parts[before] = escape(self.heard[-1], quote=False)

    def _untold(self, text: str, origins: Sequence[int]) -> None:
        """A text that is shown as it is, and the numbers in it."""
        self.heard.append(text)
        self.parts.append(text)
        for value, start, end in numbers(text) if _DIGIT.search(text) else ():
            place = self.trace.place(origins[start], origins[end - 1] + 1)
            self.numbers.append(Number(value, text[start:end], place))
