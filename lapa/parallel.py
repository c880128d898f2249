"""Slow pure functions on all cores: each process makes its share, and the results come back as bytes."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

from lapa.plain import dumped

FEWEST = 64  # for which it is worth starting processes


def payloads(makes: Sequence[Callable[[], Any]], cores: int | None = None) -> list[bytes]:
    """What each function gives, pickled, in their order. They must be pure: most run in a copy of this process.

    An exception is raised as if they were called here. cores: how many to use, by default those there are for us, but
    one where other threads run, since a copy of the process would not have them.
    """
    cores = min(cores or _cores(), len(makes) // FEWEST + 1)
    shares = [makes[core::cores] for core in range(cores)]
    helpers = [_Helper(share) for share in shares[1:]]
    made = [_made(shares[0]), *(helper.made() for helper in helpers)]
    result = [b""] * len(makes)
    for core, share in enumerate(made):
        result[core::cores] = share
    return result


def _cores() -> int:
    if threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _made(makes: Sequence[Callable[[], Any]]) -> list[bytes]:
    return [dumped(make()) for make in makes]


class _Helper:
    """A process that makes a share. It is a fork of this one, so that functions need not be sent to it."""

    def __init__(self, makes: Sequence[Callable[[], Any]]) -> None:
        from multiprocessing import get_context  # noqa: PLC0415 -- not loaded where this process is enough

        self.makes = makes
        context = get_context("fork")
        self.receiver, sender = context.Pipe(duplex=False)
        self.process = context.Process(target=_send, args=(makes, sender), daemon=True)
        self.process.start()
        sender.close()

    def made(self) -> list[bytes]:
        """What it made; where it could not, it is made here, so that what is wrong is seen here."""
        try:
            found: list[bytes] = self.receiver.recv()
        except EOFError:
            found = _made(self.makes)
        self.process.join()
        return found


def _send(makes: Sequence[Callable[[], Any]], sender: "Connection") -> None:
    try:
        sender.send(_made(makes))
    finally:
        os._exit(0)  # an exception is said by the process that meets it again
