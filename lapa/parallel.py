"""Slow pure functions on all cores: each process makes its share, and the results come back as bytes."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NoReturn

from lapa.plain import NotPlain, dumped, loaded

FEWEST = 64  # for which it is worth starting a process


@dataclass(frozen=True, slots=True)
class Made:
    """What a function gave. payload: as plain.py has it; value: gives the same."""

    payload: bytes
    value: Callable[[], Any]


def made(
    makes: Sequence[Callable[[], Any]], tell: Callable[[int], None] = lambda _: None, cores: int | None = None
) -> list[Made]:
    """What each function gives, in their order. They are pure: most run in copies of this process.

    An exception is raised as if they were called here. tell: is given how many are made, as far as that is known here;
    cores: how many to use, by default those there are for us, but one where other threads run, since a copy of the
    process would not have them. What the first function loads, no copy loads again.
    """
    cores = min(cores or _cores(), len(makes) // FEWEST + 1)
    first, rest = _here(makes[:1]), makes[1:]
    shares = [rest[core::cores] for core in range(cores)]
    helpers = [_Helper(share) for share in shares[1:]]
    own = _here(shares[0], lambda done: tell(min(done * cores, len(rest))))
    found = [own, *(helper.made() for helper in helpers)]
    return [*first, *(found[number % cores][number // cores] for number in range(len(rest)))]


def _cores() -> int:
    if threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _here(makes: Sequence[Callable[[], Any]], tell: Callable[[int], None] = lambda _: None) -> list[Made]:
    found = []
    for number, make in enumerate(makes, 1):
        value = make()
        found.append(Made(dumped(value), partial(_same, value)))
        tell(number)
    return found


def _same(value: Any) -> Any:
    return value


class _Helper:
    """A process that makes a share. It is a copy of this one (fork), so that functions need not be sent to it."""

    def __init__(self, makes: Sequence[Callable[[], Any]]) -> None:
        self.makes = makes
        self.receiver, sender = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            _send(makes, sender)
        os.close(sender)

    def made(self) -> list[Made]:
        """What it made; where it could not, it is made here, so that what is wrong is seen here."""
        with os.fdopen(self.receiver, "rb") as pipe:
            content = pipe.read()
        os.waitpid(self.process, 0)
        try:
            payloads: list[bytes] = loaded(content)
        except NotPlain:
            return _here(self.makes)
        return [Made(payload, partial(loaded, payload)) for payload in payloads]


def _send(makes: Sequence[Callable[[], Any]], sender: int) -> NoReturn:
    """Ends the process; an exception is told by the one that meets it again."""
    try:
        with os.fdopen(sender, "wb") as pipe:
            pipe.write(dumped([dumped(make()) for make in makes]))
    finally:
        os._exit(0)
