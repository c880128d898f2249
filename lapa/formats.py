"""Problems as they are told: to a person, to a code host that shows them at their line, and to a program."""

from collections.abc import Sequence
from typing import Literal

from lapa.codes import Severity
from lapa.problems import Place, Problem
from lapa.voice import Voice

Format = Literal["text", "github", "json"]
FORMATS: tuple[Format, ...] = ("text", "github", "json")
WIDTH = 100  # characters of an excerpt

_COLOURS = {"error": "31;1", "warning": "33;1", "place": "1", "caret": "32;1"}  # ECMA-48, SGR


def text(found: Problem, voice: Voice, excerpt: str | None = None, *, colour: bool = False) -> str:
    """A problem as an editor sees it. excerpt: the whole line it stands in, if it has one; colour: for a terminal."""

    def paint(what: str, words: str) -> str:
        return f"\x1b[{_COLOURS[what]}m{words}\x1b[0m" if colour else words

    severity = paint(found.severity, _severity(found, voice))
    said = f"{found.message(voice)}; {found.hint(voice)}"
    first = f"{paint('place', found.place.name)}: {severity}: {said} [{found.code}]"
    if excerpt is None or not found.place.line:
        return first
    number = str(found.place.line)
    shown, caret = _excerpt(found.place, excerpt.replace("\t", " "))
    return f"{first}\n  {number} | {shown}\n  {' ' * len(number)} | {paint('caret', caret)}"


def github(found: Problem, voice: Voice) -> str:
    """A problem as a workflow command of GitHub Actions, which shows it at its line of a pull request."""
    place = found.place
    span = {"line": place.line, "col": place.column, "endColumn": place.column + place.length} if place.line else {}
    properties = {"file": place.file, **span, "title": found.code}
    shown = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in properties.items())
    return f"::{found.severity} {shown}::{_escaped(f'{found.message(voice)}; {found.hint(voice)}')}"


def document(problems: Sequence[Problem], voice: Voice) -> str:
    """All problems as one JSON document; docs/problems.schema.json describes it."""
    import json  # noqa: PLC0415 -- not loaded where people are told

    rows = [
        {
            "file": found.place.file,
            "line": found.place.line or None,
            "column": found.place.column or None,
            "length": found.place.length if found.place.line else None,
            "severity": found.severity,
            "code": found.code,
            "message": found.message(voice),
            "hint": found.hint(voice),
        }
        for found in problems
    ]
    return json.dumps({"problems": rows, **counts(problems)}, ensure_ascii=False, indent=2)


def counts(problems: Sequence[Problem]) -> dict[str, int]:
    """How many errors, warnings and notices there are."""
    severities: tuple[Severity, ...] = ("error", "warning", "notice")
    return {f"{severity}s": sum(found.severity == severity for found in problems) for severity in severities}


def summary(problems: Sequence[Problem], voice: Voice) -> str:
    """How many problems there are, of each severity that there is: 2 errors, 1 warning."""
    number = counts(problems)
    told = (
        (number["errors"], voice.count("{number} error", "{number} errors", number["errors"])),
        (number["warnings"], voice.count("{number} warning", "{number} warnings", number["warnings"])),
        (number["notices"], voice.count("{number} notice", "{number} notices", number["notices"])),
    )
    return ", ".join(words for some, words in told if some)


def _severity(found: Problem, voice: Voice) -> str:
    match found.severity:
        case "error":
            return voice.say("error")
        case "warning":
            return voice.say("warning")
        case "notice":
            return voice.say("notice")


def _excerpt(place: Place, line: str) -> tuple[str, str]:
    """A line and the carets under what is meant; of a long line the part around it, with “…” for what is cut."""
    skip = max(0, place.column - 1 - WIDTH * 3 // 5)
    shown = ("…" if skip else "") + line[skip : skip + WIDTH] + ("…" if len(line) > skip + WIDTH else "")
    before = place.column - 1 - skip + (1 if skip else 0)
    return shown, " " * before + "^" * min(place.length, max(1, len(shown) - before))


def _escaped(words: str, also: str = "") -> str:
    """Words in which a workflow command has no meaning of its own; the per cent sign first."""
    for sign in "%\r\n" + also:
        words = words.replace(sign, f"%{ord(sign):02X}")
    return words
