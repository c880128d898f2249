"""What is asked for goes to its command; of errors, what a person can do something about is told."""

import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from lapa import arguments as given
from lapa import commands, pipeline, publishing
from lapa.asked import PROBLEMS, USAGE, Asked, fail, words_of
from lapa.editing import NotATranslation
from lapa.pipeline import NotOurs
from lapa.project import SettingsError, load

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


def dispatch(arguments: Sequence[str], root: Path, begin: float) -> int:
    """Does what the arguments ask of the project in a folder; gives the exit status, as main. begin: as for Asked."""
    signal.signal(signal.SIGTERM, _terminate)
    voice = pipeline.voice(given.language(arguments))
    options = given.read(arguments, voice)
    try:
        project = load(root, options.content, options.output, options.base_url)
        return COMMANDS[options.command](Asked(project, options, voice, begin, tuple(arguments)))
    except (SettingsError, NotOurs, NotATranslation, OSError) as error:
        return fail(words_of(error, voice) or "", voice, PROBLEMS if isinstance(error, OSError) else USAGE)


def _terminate(number: int, _frame: object) -> NoReturn:
    """A polite end on SIGTERM, so that nothing half-made stays behind."""
    sys.exit(128 + number)
