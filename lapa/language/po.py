"""The text of a .po file as messages with their places (GNU gettext manual, “The Format of PO Files”).

Babel's own reader is lenient: it passes over lines it does not know, cuts strings that are not closed, lets
the second translation of a message vanish, and has no columns. Here each of these is a problem.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lapa.problems import Place, Problem, problem

HEADER = ("", None)  # the key of the entry that has the file's header for a translation

_PLAIN = r'[^"\\\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]*+'
# One line: msgid "…", or "…" that goes on with the text above it. After #~ the message is out of use.
_LINE = re.compile(
    r"(?P<obsolete>#~\s*)?"
    r"(?:(?P<keyword>msgctxt|msgid|msgid_plural|msgstr(?:\[[0-9]\])?)\s*)?"
    rf'"(?P<text>{_PLAIN}(?>(?:\\[\\trn"]{_PLAIN})*))"'
)
_ESCAPED = re.compile(r"\\(.)")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r"}
# The keywords of one message; no language here has more than three plural forms.
_SHAPE = re.compile(r"(msgctxt )?msgid (msgstr |msgid_plural msgstr\[0\] (msgstr\[1\] (msgstr\[2\] )?)?)")


class Entry(NamedTuple):
    """One message with its translation, or one translation for each plural form, and where they stand.

    id: the message, or the message for one and for several. comments: the translators' own;
    locations: the files that say the message, as the catalogue has it.
    """

    id: str | tuple[str, str]
    context: str | None
    place: Place
    translations: tuple[tuple[str, Place], ...]
    comments: tuple[str, ...]
    locations: tuple[str, ...]
    fuzzy: bool
    obsolete: bool

    @property
    def message(self) -> str:
        """The message, for one."""
        return self.id if isinstance(self.id, str) else self.id[0]

    @property
    def key(self) -> tuple[str, str | None]:
        """By which gettext finds the entry; a file has each key once."""
        return self.message, self.context

    @property
    def texts(self) -> tuple[str, ...]:
        """The translation, or its forms."""
        return tuple(text for text, _ in self.translations)


class _Part(NamedTuple):
    """A keyword and its text, in a piece for each line."""

    keyword: str
    place: Place
    pieces: list[str]


class _Block(NamedTuple):
    """The lines of one message: first those that begin with “#”, then keywords with their texts."""

    comments: list[str]
    obsolete: bool
    parts: list[_Part]


def entries(file: str, text: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The messages of a .po file in their order, and what keeps it from being read; never both."""
    blocks, unreadable = _blocks(file, text)
    unordered = [
        problem("catalogue-order", block.parts[0].place)
        for block in blocks
        if not _SHAPE.fullmatch("".join(f"{part.keyword} " for part in block.parts))
    ]
    if unreadable or unordered:
        return (), tuple(unreadable or unordered)
    found = tuple(_entry(block) for block in blocks)
    duplicates = tuple(_duplicates(found))
    return (() if duplicates else found), duplicates


def _blocks(file: str, text: str) -> tuple[list[_Block], list[Problem]]:
    """The lines of a file by message, and those that are no part of one."""
    blocks: list[_Block] = []
    problems: list[Problem] = []
    comments: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        content = line.strip()
        if not content:
            continue
        if content[0] == "#" and content[1:2] != "~":
            comments.append(content)
        elif match := _LINE.fullmatch(content):
            mark, keyword, escaped = match.groups("")
            obsolete = mark != ""
            if not blocks or comments or obsolete != blocks[-1].obsolete or _begins(keyword, blocks[-1]):
                blocks.append(_Block(comments, obsolete, []))
                comments = []
            if keyword or not blocks[-1].parts:
                blocks[-1].parts.append(_Part(keyword, _place(file, number, line, content), []))
            blocks[-1].parts[-1].pieces.append(_unescaped(escaped))
        elif content[0] == "#":
            comments.append(content)
        else:
            problems.append(problem("catalogue-syntax", _place(file, number, line, content)))
    return blocks, problems


def _place(file: str, number: int, line: str, content: str) -> Place:
    return Place(file, number, line.find(content) + 1, len(content))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: _SIGNS.get(sign[1], sign[1]), text) if "\\" in text else text


def _begins(keyword: str, before: _Block) -> bool:
    """Whether a keyword begins the next message."""
    translated = before.parts[-1].keyword.startswith("msgstr")
    return translated and keyword in ("msgctxt", "msgid", "msgid_plural")


def _entry(block: _Block) -> Entry:
    texts = {part.keyword: "".join(part.pieces) for part in block.parts}
    places = {part.keyword: part.place for part in block.parts}
    flags = [flag.strip() for line in block.comments if line.startswith("#,") for flag in line[2:].split(",")]
    message, plural = texts["msgid"], texts.get("msgid_plural")
    return Entry(
        id=message if plural is None else (message, plural),
        context=texts.get("msgctxt"),
        place=places["msgid"],
        translations=tuple((texts[word], places[word]) for word in texts if word.startswith("msgstr")),
        comments=tuple(line[1:].strip() for line in block.comments if line[1:2] not in (":", ",", ".", "|", "~")),
        locations=tuple(path for line in block.comments if line.startswith("#:") for path in line[2:].split()),
        fuzzy="fuzzy" in flags,
        obsolete=block.obsolete,
    )


def _duplicates(found: Sequence[Entry]) -> Iterator[Problem]:
    first: dict[tuple[str, str | None], Entry] = {}
    for entry in found:
        other = first.setdefault(entry.key, entry)
        if other is not entry:
            yield problem("duplicate-message", entry.place, message=shown(entry.message), line=other.place.line)


def has_rule(found: Sequence[Entry], plural_forms: str) -> bool:
    """Whether the header states this Plural-Forms, whatever its spaces."""
    header = "".join(text for entry in found if entry.key == HEADER for text, _ in entry.translations)
    stated = re.search(r"^plural-forms:(.*)$", header, re.IGNORECASE | re.MULTILINE)
    return stated is not None and "".join(stated[1].split()) == "".join(plural_forms.split())


def shown(message: str) -> str:
    """A message as problems name it: on one line, and not all of a long one."""
    from textwrap import shorten  # noqa: PLC0415 -- not loaded where there is no problem

    return shorten(message, 60, placeholder="…")
