"""Slow pure functions on all cores: each process makes what is next, and the results come back as bytes."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple, NoReturn, TypeAlias, TypeVar

from lapa.plain import NotPlain, dump, dumped, load, loaded

T = TypeVar("T")
Make: TypeAlias = Callable[[], Any]

FEWEST = 16  # for which it is worth starting a process
_MOST = 256  # shares that a byte can name


class Made(NamedTuple):
    """What a function gave. payload: as plain.py has it; value: gives the same."""

    payload: bytes
    value: Make


def made(
    makes: Sequence[Make],
    tell: Callable[[int], None] = lambda _: None,
    meanwhile: Callable[[], object] | None = None,
    together: int = 1,
    cores: int | None = None,
) -> list[Made]:
    """What each function gives, in their order. They are pure: many run in copies of this process.

    An exception is raised as if they were called here. tell: is given how many are begun, as far as that is known here;
    meanwhile: is done here first, if there are copies at work; together: how many, in order, one process makes; cores:
    how many to use, by default those there are for us, but one where other threads run, since a copy of the process
    would not have them.
    """
    size = together * (len(makes) // (together * _MOST) + 1)
    shares = [makes[start : start + size] for start in range(0, len(makes), size)]
    turns = _turns(len(shares))
    helpers = [_Helper(shares, turns) for _ in range(min(cores or _cores(), len(makes) // FEWEST + 1) - 1)]
    if helpers and meanwhile:
        meanwhile()
    found: dict[int, list[Made]] = {}
    for turn in _taken(turns):
        tell(turn * size)
        found[turn] = _here(shares[turn])
    for helper in helpers:
        found |= helper.made()
    return [one for turn, share in enumerate(shares) for one in found.get(turn) or _here(share)]


def _cores() -> int:
    if threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _turns(count: int) -> int:
    """A pipe with so many turns in it; a process that takes one out has it alone."""
    turns, sender = os.pipe()
    os.write(sender, bytes(range(count)))
    os.close(sender)
    return turns


def _taken(turns: int) -> Iterator[int]:
    """The turns that this process gets."""
    with os.fdopen(turns, "rb", buffering=0) as pipe:
        while turn := pipe.read(1):
            yield turn[0]


def _here(makes: Sequence[Make]) -> list[Made]:
    values = [make() for make in makes]
    return [Made(dumped(value), partial(_same, value)) for value in values]


def _same(value: T) -> T:
    return value


class _Helper:
    """A process that takes turns. It is a copy of this one (fork), so that functions need not be sent to it."""

    def __init__(self, shares: Sequence[Sequence[Make]], turns: int) -> None:
        self.receiver, sender = os.pipe()
        self.process = _fork()
        if self.process == 0:
            _send(shares, turns, sender)
        os.close(sender)

    def made(self) -> dict[int, list[Made]]:
        """What it made, by turns; nothing where it failed: then it is made here, so that what is wrong is seen here."""
        found: dict[int, list[bytes]] = {}
        with os.fdopen(self.receiver, "rb") as pipe, suppress(NotPlain):
            found = load(pipe)
        os.waitpid(self.process, 0)
        return {turn: [Made(payload, partial(loaded, payload)) for payload in share] for turn, share in found.items()}


def _fork() -> int:
    """As os.fork. A signal waits until it is done: what it raises within would be ignored."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        return os.fork()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _send(shares: Sequence[Sequence[Make]], turns: int, sender: int) -> NoReturn:
    """Ends the process; an exception is told by the one that meets it again."""
    try:
        with os.fdopen(sender, "wb") as pipe:
            dump({turn: [dumped(make()) for make in shares[turn]] for turn in _taken(turns)}, pipe)
    finally:
        os._exit(0)
