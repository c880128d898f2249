"""Slow pure functions on all cores: each process makes what is next, and the results come back as bytes."""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple, NoReturn, TypeAlias, TypeVar

from lapa.early import Early, fork, pipe
from lapa.plain import NotPlain, dump, dumped, load, loaded

T = TypeVar("T")
Make: TypeAlias = Callable[[], Any]
Shares: TypeAlias = Sequence[Sequence[Make]]

FEWEST = 16  # for which it is worth starting a process
_MOST = 256  # shares that a byte can name


class Made(NamedTuple):
    """What a function gave. payload: as plain.py has it; value: gives the same."""

    payload: bytes
    value: Make


class Way(NamedTuple):
    """How functions are shared out.

    together: how many, in order, one process makes; split: where the others begin, and end with what is before, so that
    each process loads what it needs for one part; meanwhile: is done here first, if there are others at work; waiting:
    if there is nothing else to do here. sent: whether the functions can be sent to another process, with what they are
    given; quick: whether they are done before one would begin.
    """

    together: int = 1
    split: int = 0
    meanwhile: Callable[[], object] | None = None
    waiting: Callable[[], object] | None = None
    sent: bool = False
    quick: bool = False


ANYHOW, QUICKLY = Way(), Way(quick=True)


def made(
    makes: Sequence[Make],
    tell: Callable[[int], None] = lambda _: None,
    way: Way = ANYHOW,
    cores: int | None = None,
    early: Early | None = None,
) -> list[Made]:
    """What each function gives, in their order. They are pure: many run in copies of this process.

    An exception is raised as if they were called here. tell: is given how many are begun, as far as that is known here;
    cores: how many to use, by default those there are for us, but one where other threads run, since a copy of the
    process would not have them; early: one that has nothing to do, where functions can be sent to it. It makes few
    alone.
    """
    size = way.together * (len(makes) // (way.together * (_MOST - 1)) + 1)
    starts = [*range(0, way.split, size), *range(way.split, len(makes), size)]
    shares = [makes[start:end] for start, end in pairwise([*starts, len(makes)])]
    before = len(range(0, way.split, size))
    first, second = early.turns if early else (os.pipe(), os.pipe())
    turns = _filled(first, range(before)), _filled(second, range(before, len(shares)))
    wanted = min(1 if way.quick else cores or _cores(), len(makes) // FEWEST + 1) - 1
    helpers: list[_Helper] = [_Sent(early, shares)] if early else []
    helpers += [_Helper(shares, turns[::-1]) for _ in range(wanted - len(helpers))]
    beside = way.meanwhile if wanted else way.waiting
    if helpers and beside:
        beside()
    found: dict[int, list[Made]] = {}
    for turn in _taken(turns) if wanted or not early else ():
        tell(starts[turn])
        found[turn] = _here(shares[turn])
    for helper in helpers:
        found |= helper.made()
    return [one for turn, share in enumerate(shares) for one in found.get(turn) or _here(share)]


def _cores() -> int:
    if threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _filled(pipe: tuple[int, int], numbers: Sequence[int]) -> int:
    """The end of a pipe to take turns out of; a process that takes one has it alone."""
    turns, sender = pipe
    os.write(sender, bytes(numbers))
    os.close(sender)
    return turns


def _taken(pipes: Iterable[int]) -> Iterator[int]:
    """The turns that this process gets, of one pipe after the other."""
    for turns in pipes:
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

    def __init__(self, shares: Shares, turns: Iterable[int]) -> None:
        self.receiver, sender = pipe()
        self.process = fork()
        if self.process == 0:
            send(shares, turns, sender)
        os.close(sender)

    def made(self) -> dict[int, list[Made]]:
        """What it made, by turns; nothing where it failed: then it is made here, so that what is wrong is seen here."""
        found: dict[int, list[bytes]] = {}
        with os.fdopen(self.receiver, "rb") as pipe, suppress(NotPlain):
            found = load(pipe)
        os.waitpid(self.process, 0)
        return {turn: [Made(payload, partial(loaded, payload)) for payload in share] for turn, share in found.items()}


class _Sent(_Helper):
    """A process that was begun before, so that functions are sent to it."""

    def __init__(self, early: Early, shares: Shares) -> None:
        self.receiver, self.process = early.receiver, early.process
        early.give(shares)


def send(shares: Shares, turns: Iterable[int], sender: int) -> NoReturn:
    """Makes what it takes, sends it, and ends the process; an exception is told by the one that meets it again."""
    try:
        with os.fdopen(sender, "wb") as pipe:
            dump({turn: [dumped(make()) for make in shares[turn]] for turn in _taken(turns)}, pipe)
    finally:
        os._exit(0)
