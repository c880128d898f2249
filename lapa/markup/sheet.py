"""The page that is being written: HTML, what stands between it, and what was found on the way.

All HTML of a page is written here, in steps.py and in writer.py, and every text in it is escaped here.
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
        self.parts: list[str] = []
        self._between: list[tuple[int, Part]] = []  # each with the number of parts before it
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
            self._shown(piece, 0, len(piece.text))
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
                stands = piece.origins[start], piece.origins[end - 1] + 1
                self.between(Placeholder(part["name"], part["form"] or "", (), *stands))
                self.heard.append(part[0])

    def write(self, html: str, spans: Sequence[Span]) -> None:
        """HTML with a %s for each of these texts, which have no telling signs."""
        places, source = self.trace.whole(spans), self.trace.text
        texts = [source[start:end] for start, end in places]
        self.heard += texts
        self.parts.append(html % (*texts,))
        if places and _DIGIT.search(source, places[0][0], places[-1][1]):
            for start, end in places:
                self.numbers += numbers(source, start, end)

    def code(self, marked: str) -> None:
        """Code, which is text whatever it says."""
        piece = self.trace.read(marked)
        self._shown(piece, 0, len(piece.text))

    def between(self, part: Placeholder | Link) -> None:
        """What only the whole site can fill in."""
        self._between.append((len(self.parts), part))

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
        before = 0
        for at, part in (*self._between, (len(self.parts), "")):
            parts += [each for each in ("".join(self.parts[before:at]), part) if each]
            before = at
        return Body(tuple(parts), tuple(self.headings), tuple(self.numbers))

    def _goes_on(self, start: int) -> bool:
        """Whether the item at `start` is of the list that was found last, which is one mistake."""
        before, self._list = self._list, start
        return before > 0 and "\n\n" not in self.trace.text[before:start]

    def _shown(self, piece: Piece, start: int, end: int) -> None:
        shown = self.trace.plain(piece.text[start:end])
        self.heard.append(shown)
        self.parts.append(escape(shown, quote=False))
        if _DIGIT.search(shown):
            origins = piece.origins[start:end]
            found = numbers(shown)
            self.numbers += (
                (value, typed, origins[first], origins[last - 1] + 1) for value, typed, first, last in found
            )
