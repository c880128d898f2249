"""Where the visible words of a page stand in its file: in fields of words, and in the body outside code and markup.

What may be code, an address or markup is left out whenever in doubt: words may be missed, but nothing else is taken
for them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, get_args, get_origin

from lapa.forms import Form
from lapa.frontmatter import FrontMatter
from lapa.hints import hint_at
from lapa.nodes import Scalar, scalars
from lapa.typography import MARK, WORD

_PREFIX = re.compile(r"(?>(?:[ \t>]|[*+-](?=[ \t])|\d++\.(?=[ \t])|#{1,6})*)")
_INDENTED = re.compile(r"(?>(?: {0,3}> ?)*)(?: {4}| {0,3}\t)")
_ITEM = re.compile(r"[ \t>]*+(?:[*+-]|\d++\.)[ \t]")
_OUTER = re.compile(r" {0,3}(?:[*+-]|\d++\.) ++\S")
_NESTED = re.compile(r" {4}" + _OUTER.pattern)
_HEADING = re.compile(r"[ \t>]*+#")
_SIGNS = frozenset(" \t|:-=*_>")  # a line of these alone is a rule, the line below a heading, or a table's second
_TICKS = re.compile(r"`++")
_INLINE = re.compile(
    r"(?P<word>\\[!-/:-@\[-`{-~]|&#?[A-Za-z0-9]++;|<[^<>\s]*+[:@][^<>\s]*+>|</?[A-Za-z][^<>\n]*+>?|<[!?][^<>\n]*+>?)"
    r"|\]\((?>(?:[^()\s]|\([^()\s]*+\))*)\)|\]\([^)\n]*+\)?"
    r"|\*++|(?<!\w)_++|_++(?!\w)|[\[\]]"
)
_ESCAPE = {'"': "\\", "'": "''"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are read together: a paragraph, list item, heading, table row or value.

    text: with WORD, MARK and line ends in the place of what is no words. It is as long as what stands at
    start:end in the file, sign for sign; where typed is False it is not, since the file has escapes there.
    """

    text: str
    start: int
    end: int
    typed: bool = True


def runs(kind: type, front: FrontMatter, text: str) -> Iterator[Run]:
    """The visible words of a page of this kind, in the order of its file. text: of the whole file, as it was read."""
    for path, scalar in scalars(front.table) if front.table else ():
        hint = hint_at(kind, path)
        if get_origin(hint) is Annotated and Form.WORDS in get_args(hint)[1:]:
            yield _value(scalar, text)
    if front.body is not None:
        start = front.body
        for block in re.split(r"(?<=\n)((?:[ \t]*\n)+)", text[start:]):
            yield from _block(block, start)
            start += len(block)


def _value(scalar: Scalar, text: str) -> Run:
    """The words of a value: plain, in quotation marks, or on the lines below a sign."""
    start, end, _ = scalar.spot
    typed = text[start:end]
    if typed.startswith(("|", ">")):
        first = typed.find("\n")
        return Run(_hidden(typed[:first]) + typed[first:], start, end)
    quote = typed[:1]
    if quote in _ESCAPE:
        if _ESCAPE[quote] in typed[1:-1]:
            return Run(scalar.text, start, end, typed=False)
        return Run(f"\n{typed[1:-1]}\n", start, end)
    return Run(typed, start, end)


def _hidden(text: str) -> str:
    return "\n" * len(text)


def _block(block: str, start: int) -> Iterator[Run]:
    """The runs of what stands between two empty lines."""
    lines = zip(block.splitlines(keepends=True), _without_code(block).splitlines(keepends=True), strict=True)
    pieces: list[str] = []
    before = ""
    alone = False  # whether the line before stands alone: a heading or a row
    for line, shown in lines:
        own = bool(_HEADING.match(line)) or "|" in line
        if pieces and (own or alone or _ITEM.match(line)):
            yield from _run("".join(pieces), start)
            start += sum(map(len, pieces))
            pieces = []
        pieces.append(_line(line, shown, before))
        alone, before = own, line
    yield from _run("".join(pieces), start)


def _run(text: str, start: int) -> Iterator[Run]:
    if not text.isspace() and text:
        yield Run(text, start, start + len(text))


def _line(line: str, shown: str, before: str) -> str:
    """A line, its code covered, with its markup hidden; all of it if it is far in, and not an item below an item."""
    nested = _NESTED.match(line) and _OUTER.match(before)
    if (_INDENTED.match(line) and not nested) or _SIGNS.issuperset(line.strip()):
        return _hidden(line)
    prefix = _PREFIX.match(line)
    end = prefix.end() if prefix else 0
    return _hidden(line[:end]) + _INLINE.sub(_covered, shown[end:]).replace("|", "\n")


def _covered(found: re.Match[str]) -> str:
    """The end of a link's address is as the end of a word, since its words end there."""
    length = len(found[0])
    return WORD * length if found["word"] else MARK * (length - 1) + (WORD if found[0].endswith(")") else MARK)


def _without_code(block: str) -> str:
    """A block with WORD in the place of code between back quotes.

    Where they do not plainly pair up within their lines, all from the first to the last may be code.
    """
    ticks = list(_TICKS.finditer(block))
    pairs = list(zip(ticks[::2], ticks[1::2], strict=False))
    plain = len(ticks) == 2 * len(pairs) and "\\`" not in block
    if not plain or any(len(a[0]) != len(b[0]) or "\n" in block[a.end() : b.start()] for a, b in pairs):
        pairs = [(ticks[0], ticks[-1])]
    pieces: list[str] = []
    end = 0
    for first, last in pairs:
        pieces += block[end : first.start()], re.sub(r"[^\n]", WORD, block[first.start() : last.end()])
        end = last.end()
    return "".join([*pieces, block[end:]])
