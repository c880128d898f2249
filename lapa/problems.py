"""What a person can put right: a problem has a place, a code, and the words of codes.py."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, Self

from lapa.voice import Voice

if TYPE_CHECKING:  # what is not loaded where nothing is wrong
    from lapa.codes import Severity, Words


class Place(NamedTuple):
    """Where something stands.

    file: POSIX path from the project's root; line, column: from 1, in characters (0: the file as a
    whole); length: characters meant, at least 1.
    """

    file: str
    line: int = 0
    column: int = 0
    length: int = 1

    @property
    def name(self) -> str:
        """As editors and terminals take it: content/lv/index.md:6:9."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    @classmethod
    def at(cls, file: str, text: str, start: int, end: int) -> Self:
        """The place of text[start:end] in a file whose whole text is `text`; it never passes the line's end."""
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", start)
        end = min(end, len(text) if line_end < 0 else line_end)
        return cls(file, text.count("\n", 0, start) + 1, start - line_start + 1, max(1, end - start))


class Problem(NamedTuple):
    """Something a person can put right, where it stands; `values` fill the words of its code."""

    place: Place
    code: str
    values: tuple[tuple[str, str], ...] = ()

    def message(self, voice: Voice) -> str:
        """What is wrong, in one phrase."""
        return voice.say(_words(self.code).message, **dict(self.values))

    def hint(self, voice: Voice) -> str:
        """How to put it right, in one phrase; the nearest right thing where there is one."""
        values = dict(self.values)
        if values.get("nearest"):
            return voice.say("did you mean “{nearest}”?", **values)
        return voice.say(_words(self.code).hint, **values)

    @property
    def severity(self) -> "Severity":
        """An error stops the site; a warning does not, unless it is asked to."""
        return _words(self.code).severity


def problem(code: str, place: Place, /, **values: object) -> Problem:
    """A problem with the named values of its message; a code that codes.py does not have is a KeyError."""
    _words(code)
    return Problem(place, code, tuple(sorted((name, str(value)) for name, value in values.items())))


def _words(code: str) -> "Words":
    from lapa.codes import CODES  # noqa: PLC0415 -- not loaded where nothing is wrong

    return CODES[code]


def nearest(word: str, choices: Iterable[str]) -> str:
    """The one of `choices` that `word` most likely means, or "" when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 -- not loaded where nothing is misspelt

    return next(iter(get_close_matches(word, sorted(choices), n=1, cutoff=0.6)), "")
