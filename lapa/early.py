"""A process that loads what converts pages while a build begins, and then makes what it is given.

It is begun before anything else is loaded; the second core has nothing else to do then.
"""

import fcntl
import os
import pickle
import signal
import sys
from contextlib import suppress
from typing import Any, NoReturn

_PIPE = 1 << 20  # bytes: the most that a common user may have


class Early:
    """process: its number; sender, receiver: where it is given what to make, and gives what it has made.

    turns: two pipes for what it is to take, as parallel.py has them: to read from, and to write to.
    """

    def __init__(self) -> None:
        """Raises OSError where there can be no other process."""
        asked, self.sender = pipe()
        self.receiver, made = pipe()
        self.turns = os.pipe(), os.pipe()
        self.process = fork()
        if self.process == 0:
            for unused in (self.sender, self.receiver, *(sender for _, sender in self.turns)):
                os.close(unused)
            _work(asked, made, (self.turns[1][0], self.turns[0][0]))
        os.close(asked)
        os.close(made)

    def give(self, shares: object) -> None:
        """Has it make what it takes of these: pieces of lists of functions that can be sent to another process."""
        with suppress(BrokenPipeError), os.fdopen(self.sender, "wb") as pipe:  # it may be gone
            pickle.dump(shares, pipe, pickle.HIGHEST_PROTOCOL)


def early() -> Early | None:
    """One that has begun; None where there is one core, or no way."""
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1:
        return None
    with suppress(OSError):
        return Early()
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


def _work(asked: int, made: int, turns: tuple[int, int]) -> NoReturn:
    """Ends the process, without a word: what it has not made is made by the one that asks."""
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        from lapa import drafting, markup  # noqa: F401, PLC0415 -- loaded ahead, and needed only then
        from lapa.parallel import send  # noqa: PLC0415 -- as above

        send(_shares(asked), turns, made)
    finally:
        os._exit(0)


def _shares(asked: int) -> Any:
    with os.fdopen(asked, "rb") as pipe:
        return pickle.load(pipe)  # noqa: S301 -- this program's own, from the process that began this one
