"""What is asked for goes to its command; of errors, what a person can do something about is told."""

import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from lapa import arguments as given
from lapa import pipeline
from lapa.asked import PROBLEMS, USAGE, Asked, fail, words_of
from lapa.early import Early
from lapa.pipeline import NotOurs
from lapa.project import SettingsError, load
from lapa.readahead import ReadAhead
from lapa.still import Last

COMMANDS = {
    "lapa.commands": ("build", "check", "serve"),
    "lapa.keeping": ("new", "status", "translated", "addresses", "messages", "schema"),
    "lapa.publishing": ("digest", "verify", "links"),
}


def dispatch(arguments: Sequence[str], root: Path, begin: float, last: Last, early: Early | None = None) -> int:
    """Does what the arguments ask of the project in a folder; gives the exit status, as main.

    begin, last, early: as for Asked.
    """
    signal.signal(signal.SIGTERM, _terminate)
    voice = pipeline.voice(given.language(arguments))
    options = given.read(arguments, voice)
    try:
        found: ReadAhead | None = early.first() if early else None
        ahead = found or ReadAhead(load(root, options.content, options.output, options.base_url))
        return _command(options.command)(Asked(ahead.project, options, voice, begin, last, early, ahead))
    except (SettingsError, NotOurs, OSError) as error:
        return fail(words_of(error, voice) or "", voice, PROBLEMS if isinstance(error, OSError) else USAGE)


def _command(name: str) -> Callable[[Asked], int]:
    """The function of a command; what others need is not loaded."""
    module = next(module for module, names in COMMANDS.items() if name in names)
    found: Callable[[Asked], int] = getattr(import_module(module), name)
    return found


def _terminate(number: int, _frame: object) -> NoReturn:
    """A polite end on SIGTERM, so that nothing half-made stays behind."""
    sys.exit(128 + number)
