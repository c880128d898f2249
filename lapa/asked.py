"""What a command is given, and how it tells the person what it has to say."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple

from lapa.early import Early
from lapa.pipeline import NotOurs, Report
from lapa.progress import Progress
from lapa.project import Project, SettingsError
from lapa.readahead import ReadAhead
from lapa.still import Last
from lapa.voice import Voice

if TYPE_CHECKING:  # what a build needs none of
    from lapa.editing import Edited

DONE, PROBLEMS, USAGE = 0, 1, 2  # exit statuses


class Asked(NamedTuple):
    """What a command is given.

    begin: when it was asked for, in seconds of time.monotonic; last: what a build left; early: a process to convert
    pages, where one has begun; ahead: what has been read before.
    """

    project: Project
    options: SimpleNamespace
    voice: Voice
    begin: float
    last: Last
    early: Early | None
    ahead: ReadAhead

    @property
    def seconds(self) -> str:
        """How long it has taken so far: 0.14."""
        return f"{time.monotonic() - self.begin:.2f}"

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """How far it is, on the terminal, until the end."""
        bar = Progress(sys.stderr, self.voice, self.begin)
        try:
            yield bar
        finally:
            bar.end()

    def say(self, line: str) -> None:
        """Prints a line for people, except where the whole output is one document."""
        if self.options.format != "json":
            print(line)

    def say_problems(self, report: "Report | Edited") -> None:
        """Prints every problem, and how many there are."""
        if self.options.format != "json" and not report.problems:
            return
        from lapa import formats  # noqa: PLC0415 -- not loaded where nothing is told

        voice = self.voice
        if self.options.format == "json":
            print(formats.document(report.problems, voice))
            return
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")  # no-color.org
        for found in report.problems:
            if self.options.format == "github":
                print(formats.github(found, voice))
            else:
                print(formats.text(found, voice, report.sources.excerpt(found.place), colour=colour))
        if report.problems:
            nothing = voice.say("; nothing was written") if report.stopped else ""
            print(f"{formats.summary(report.problems, voice)}{nothing}.")


def fail(told: str, voice: Voice, status: int = USAGE) -> int:
    """Prints what went wrong, and gives the status."""
    print(f"{voice.say('error')}: {told}", file=sys.stderr)
    return status


def words_of(error: BaseException, voice: Voice) -> str | None:
    """What a person is told of an error that they can do something about; None of any other."""
    match error:
        case SettingsError():
            return voice.say(error.message, **error.values)
        case NotOurs():
            return voice.say(
                "{folder} is not a site that this program made; delete it, or give another --output", folder=error
            )
        case OSError():
            where = os.fsdecode(error.filename or voice.say("the disk"))
            return voice.say("{file}: {reason}; the old site stays as it was", file=where, reason=error.strerror)
    return None
