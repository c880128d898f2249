"""Slow pure functions on all cores: each process makes its share, and the results come back as bytes."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from lapa.plain import NotPlain, dumped, loaded

FEWEST = 64  # for which it is worth starting a process


def payloads(
    makes: Sequence[Callable[[], Any]], tell: Callable[[int], None] = lambda _: None, cores: int | None = None
) -> list[bytes]:
    """What each function gives, as plain.py has it, in their order. They are pure: most run in copies of this process.

    An exception is raised as if they were called here. tell: is given how many are made, as far as that is known here;
    cores: how many to use, by default those there are for us, but one where other threads run, since a copy of the
    process would not have them. What the first function loads, no copy loads again.
    """
    cores = min(cores or _cores(), len(makes) // FEWEST + 1)
    first, rest = _made(makes[:1]), makes[1:]
    shares = [rest[core::cores] for core in range(cores)]
    helpers = [_Helper(share) for share in shares[1:]]
    made = [_made(shares[0], lambda done: tell(min(done * cores, len(rest)))), *(helper.made() for helper in helpers)]
    result = [b""] * len(rest)
    for core, share in enumerate(made):
        result[core::cores] = share
    return [*first, *result]


def _cores() -> int:
    if threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _made(makes: Sequence[Callable[[], Any]], tell: Callable[[int], None] = lambda _: None) -> list[bytes]:
    made = []
    for number, make in enumerate(makes, 1):
        made.append(dumped(make()))
        tell(number)
    return made


class _Helper:
    """A process that makes a share. It is a copy of this one (fork), so that functions need not be sent to it."""

    def __init__(self, makes: Sequence[Callable[[], Any]]) -> None:
        self.makes = makes
        self.receiver, sender = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            _send(makes, sender)
        os.close(sender)

    def made(self) -> list[bytes]:
        """What it made; where it could not, it is made here, so that what is wrong is seen here."""
        with os.fdopen(self.receiver, "rb") as pipe:
            content = pipe.read()
        os.waitpid(self.process, 0)
        try:
            found: list[bytes] = loaded(content)
        except NotPlain:
            return _made(self.makes)
        return found


def _send(makes: Sequence[Callable[[], Any]], sender: int) -> NoReturn:
    """Ends the process; an exception is told by the one that meets it again."""
    try:
        with os.fdopen(sender, "wb") as pipe:
            pipe.write(dumped(_made(makes)))
    finally:
        os._exit(0)
