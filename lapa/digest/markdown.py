"""Markdown for a comment on a code host: what it shows is shown as typed, and does nothing there."""

import re
from collections.abc import Callable, Iterable, Sequence

from lapa.digest.changes import Change, beginning
from lapa.words import HIDDEN, is_web_address

AROUND, CHANGED = 150, 300  # characters of a sentence: before and after what changed, and of that

# Hosts look for names, numbers of issues and addresses after Markdown is done with, so that neither a backslash nor an
# entity keeps them from it. A comment of HTML behind the sign does: it parts the text, and is not shown.
_APART = "<!-- -->"
_SIGNS = re.compile(
    r"(?P<acting>[!#$%&@^~](?=\S))|(?P<sign>[!#$%&@^~*<>\[\\\]_`{|}])|:(?=\S)|(?<=www)(?=\.)|(?<=gh)(?=-[0-9])",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\n]+")


def escaped(text: str) -> str:
    """Text on one line, in which nothing is markup, a link, a mention, a picture, the end of a cell, or hidden."""
    return _SIGNS.sub(_shown, HIDDEN.sub("\ufffd", _SPACES.sub(" ", text)).strip(" "))


def link(address: str) -> str:
    """A link to a web address; what is none is shown as text."""
    return f"<{address}>" if is_web_address(address) else escaped(address)


def clipped(text: str, most: int = 2 * AROUND + CHANGED) -> str:
    """The beginning of a text, and … if there is more."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def change(found: Change) -> str:
    """A sentence as it was, struck out, and below it as it is now; the words in which they differ are bold."""
    old, new = found.before.split(" "), found.after.split(" ")
    start = beginning(old, new)
    end = beginning(old[start:][::-1], new[start:][::-1])
    lines = (_line("del", old, start, len(old) - end), _line("ins", new, start, len(new) - end))
    return "<br>".join(line for line, words in zip(lines, found, strict=True) if words)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], most: int, left_out: Callable[[int], str]) -> str:
    """A table of cells of Markdown, or "" without rows. most: bytes of it; left_out: says how many rows it lacks."""
    lines = [_row(columns), _row(["---"] * len(columns))]
    return bounded(lines, map(_row, rows), most, left_out)


def bounded(lines: Sequence[str], more: Iterable[str], most: int, left_out: Callable[[int], str]) -> str:
    """`lines`, then as many of the others as fit into `most` bytes, or "" without others."""
    kept, lacking = list(lines), 0
    size = sum(map(_size, lines))
    for line in more:
        size += _size(line)
        if size > most:
            size -= _size(line)
            lacking += 1
        else:
            kept.append(line)
    if lacking:
        kept += ["", left_out(lacking)]
    return "\n".join(kept) if len(kept) > len(lines) else ""


def _shown(found: re.Match[str]) -> str:
    """A sign as an entity, and apart from what follows where a host may act on both."""
    if found["sign"]:
        return f"&#{ord(found['sign'])};"
    return (f"&#{ord(found['acting'])};" if found["acting"] else found[0]) + _APART


def _line(tag: str, words: Sequence[str], start: int, end: int) -> str:
    """A sentence of which words[start:end] changed; long ones are cut around that."""
    head, middle, tail = " ".join(words[:start]), " ".join(words[start:end]), " ".join(words[end:])
    if not (head or tail):
        return f"<{tag}>{escaped(clipped(middle))}</{tag}>"
    if len(head) > AROUND:
        head = f"…{head[-AROUND:]}"
    bold = f"<b>{escaped(clipped(middle, CHANGED))}</b>" if middle else ""
    return f"<{tag}>{' '.join(filter(None, (escaped(head), bold, escaped(clipped(tail, AROUND)))))}</{tag}>"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _size(line: str) -> int:
    return len(line.encode()) + 1
