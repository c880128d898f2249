"""The door: where nothing has changed there is nothing to do, and nothing is loaded; else the command is done."""

import gc
import io
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from lapa.still import Last

if TYPE_CHECKING:  # what is not loaded where nothing has changed
    from lapa.early import Early


def main(arguments: Sequence[str], root: Path | None = None) -> int:
    """Does what the arguments ask; gives the exit status: 0 done, 1 problems, 2 wrong usage.

    root: the folder of the project, by default the one that this program stands in.
    """
    begin = time.monotonic()
    root = root or Path(__file__).parents[1]
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    last = Last(root / ".cache", arguments, os.environ)
    if last.told is not None:
        print(last.told.format(seconds=f"{time.monotonic() - begin:.2f}"))
        return 0
    gc.disable()  # a command is over before it would gain anything; serve has its own way
    begun = _early(arguments, root, last)
    from lapa.dispatch import dispatch  # noqa: PLC0415 -- loads what the commands need

    return dispatch(arguments, root, begin, last, begun)


def _open_what_is_closed() -> None:
    """Who calls may have closed what is heard and said; nothing is, then, and no other file comes to stand there."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("r+"))  # noqa: SIM115 -- open until the end


def _early(arguments: Sequence[str], root: Path, last: Last) -> "Early | None":
    """A process to read and convert pages, where some may have to be; an option alone is one of a build."""
    if arguments and not arguments[0].startswith("-") and arguments[0] not in ("build", "check"):
        return None
    from lapa.early import early  # noqa: PLC0415 -- not loaded where nothing has changed

    def read() -> object:
        from lapa.readahead import read_ahead  # noqa: PLC0415 -- loaded there alone

        return read_ahead(arguments, root, last)

    return early(read)


def leave(status: int) -> NoReturn:
    """Ends the process at once: to take apart all that it holds would take as long as to read it did.

    Raises OSError where what was said cannot be written.
    """
    print(end="", flush=True)
    print(end="", flush=True, file=sys.stderr)
    os._exit(status)
