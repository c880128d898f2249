"""A process that reads the project while a build begins, loads what converts pages, and then makes what it is given.

It is begun before anything else is loaded; the second core has nothing else to do then.
"""

import fcntl
import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn

_PIPE = 1 << 20  # bytes: the most that a common user may have


class Early:
    """process: its number; sender, receiver: where it is given what to make, and gives what it has made.

    turns: two pipes for what it is to take, as parallel.py has them: to read from, and to write to.
    """

    def __init__(self, first: Callable[[], object]) -> None:
        """first: what it makes before anything else. Raises OSError where there can be no other process."""
        asked, self.sender = pipe()
        self.receiver, made = pipe()
        self.turns = os.pipe(), os.pipe()
        self._first = os.memfd_create("first")  # so that it does not wait until somebody reads that
        self._ready, ready = os.pipe()
        self.process = fork()
        if self.process == 0:
            for unused in (self.sender, self.receiver, self._ready, *(sender for _, sender in self.turns)):
                os.close(unused)
            _work(partial(_show, first, self._first, ready), asked, made, (self.turns[1][0], self.turns[0][0]))
        for unused in (asked, made, ready):
            os.close(unused)

    def first(self) -> Any:
        """What it has made first, once; None where it could not."""
        with os.fdopen(self._ready, "rb") as ready, os.fdopen(self._first, "rb") as file:
            return pickle.load(file) if ready.read() else None  # noqa: S301 -- this program's own, as below

    def give(self, shares: object) -> None:
        """Has it make what it takes of these: pieces of lists of functions that can be sent to another process."""
        with suppress(BrokenPipeError), os.fdopen(self.sender, "wb") as pipe:  # it may be gone
            pickle.dump(shares, pipe, pickle.HIGHEST_PROTOCOL)


def early(first: Callable[[], object] = lambda: None) -> Early | None:
    """One that has begun with this; None where there is one core, or no way."""
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1:
        return None
    with suppress(OSError):
        return Early(first)
    return None


def pipe() -> tuple[int, int]:
    """As os.pipe; where one can hold more than it does at first, whoever writes waits less."""
    receiver, sender = os.pipe()
    with suppress(AttributeError, OSError):
        fcntl.fcntl(sender, fcntl.F_SETPIPE_SZ, _PIPE)
    return receiver, sender


def fork() -> int:
    """As os.fork. A signal waits until it is done: what it raises within would be ignored."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        return os.fork()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _show(first: Callable[[], object], file: int, ready: int) -> None:
    with os.fdopen(os.dup(file), "wb") as pickled:
        pickle.dump(first(), pickled, pickle.HIGHEST_PROTOCOL)
    os.lseek(file, 0, os.SEEK_SET)  # both processes stand at one place in it
    os.write(ready, b"!")
    os.close(ready)


def _work(first: Callable[[], object], asked: int, made: int, turns: tuple[int, int]) -> NoReturn:
    """Ends the process, without a word: what it has not made is made by the one that asks."""
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        first()
        from lapa import drafting, markup  # noqa: F401, PLC0415 -- loaded ahead, and needed only then
        from lapa.parallel import send  # noqa: PLC0415 -- as above

        send(_shares(asked), turns, made)
    finally:
        os._exit(0)


def _shares(asked: int) -> Any:
    with os.fdopen(asked, "rb") as pipe:
        return pickle.load(pipe)  # noqa: S301 -- this program's own, from the process that began this one
