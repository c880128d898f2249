"""The command line: what is asked for goes to its command; of errors, what a person can do something about is told."""

import io
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from lapa import arguments as given
from lapa import commands, pipeline, publishing
from lapa.asked import PROBLEMS, USAGE, Asked, fail, words_of
from lapa.editing import NotATranslation
from lapa.pipeline import NotOurs
from lapa.project import PROGRAM, SettingsError, load

COMMANDS: Mapping[str, Callable[[Asked], int]] = {
    "build": commands.build,
    "check": commands.check,
    "serve": commands.serve,
    "new": commands.new,
    "status": commands.status,
    "translated": commands.translated,
    "addresses": commands.addresses,
    "digest": publishing.digest,
    "verify": publishing.verify,
    "links": publishing.links,
    "messages": commands.messages,
    "schema": commands.schema,
}


def main(arguments: Sequence[str], root: Path | None = None) -> int:
    """Does what the arguments ask; gives the exit status: 0 done, 1 problems, 2 wrong usage.

    root: the folder of the project, by default the one that this program stands in.
    """
    _prepare()
    begin = time.monotonic()
    voice = pipeline.voice(given.language(arguments))
    options = given.read(arguments, voice)
    try:
        project = load(root or PROGRAM, options.content, options.output, options.base_url)
        return COMMANDS[options.command](Asked(project, options, voice, begin))
    except (SettingsError, NotOurs, NotATranslation, OSError) as error:
        return fail(words_of(error, voice) or "", voice, PROBLEMS if isinstance(error, OSError) else USAGE)


def _prepare() -> None:
    """Output in UTF-8 whatever the locale; a polite end on SIGTERM, so that nothing half-made stays behind."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminate)


def _terminate(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)
