"""Whether a build would find everything as the last one left it: told by the state of the files alone, as git does it.

It is asked before anything else is loaded, so that a build with nothing to do is over at once.
"""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple, TypeAlias

FILE = "still"
TICK = 10_000_000  # nanoseconds that a file system's clock may stand (Linux, CONFIG_HZ=100)
SECOND = 1_000_000_000
COARSE = 2 * SECOND  # the same where it knows whole seconds alone
OWN = str(Path(__file__).resolve().parent)
COMPILED = "__pycache__"  # what Python keeps below it, and changes when it likes
NAMED = ("HOME", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # of the environment, what a build looks at

# Path, mode, size, mtime and ctime in nanoseconds, inode; and a hash of what is in it where the times are recent.
State: TypeAlias = tuple[str, int, int, int, int, int, str]


class _Unsure(Exception):  # noqa: N818 - it says what is so
    """The state of the files does not tell what is in them: not all are files and folders."""


class Clock(NamedTuple):
    """The time of a file system, in nanoseconds.

    fine: the device on which a change is never given a time that was seen before (Linux 6.13, multigrain timestamps);
    -1 where a clock's tick may pass between two times.
    """

    now: int
    fine: int = -1


class Last:
    """What the last build has left, beside how everything stands now.

    told: what it said, if the same one would do nothing now; states: those of `inputs`, files and folders that it
    looked at, as they are now.
    """

    def __init__(self, cache: Path, arguments: Sequence[str], environment: Mapping[str, str]) -> None:
        """Looks. cache: the folder of what is remembered, where `Begun.end` has kept it."""
        self.file = cache / FILE
        self.asked = ""
        self.told: str | None = None
        self._made, self._kept, self._output, self._clock = "", [""], "", Clock(0)
        self.inputs: list[str] = []
        self.states: list[State] = []
        with suppress(OSError, UnicodeDecodeError, ValueError, _Unsure):
            self.asked = _asked(arguments, environment)
            made, read, *rest = self.file.read_text(encoding="utf-8").split("\n")
            told, now, fine, output, *inputs = rest
            clock = Clock(int(now), int(fine))
            self._made, self._kept, self._output, self._clock = made, rest, output, clock
            self.states = states(inputs, clock)
            self.inputs = inputs
            if told and read == _digest([self.asked], self.states) and self.left(Path(output)):
                self.told = told

    def left(self, output: Path) -> Mapping[bytes, int]:
        """The modes of this output and of all in it, by path below it; none where it is not as a build left it."""
        if self._output != str(output.absolute()) or any(map(os.path.lexists, leftovers(output))):
            return {}
        with suppress(OSError, _Unsure):
            found = states([self._output], self._clock)
            if self._made == _digest(self._kept, found):
                below = len(self._output) + 1
                return {os.fsencode(path[below:]): mode for path, mode, *_ in found}
        return {}


class Begun:
    """A build that has begun: what the state of its sources was before it read them."""

    def __init__(self, last: Last, inputs: Iterable[Path], output: Path) -> None:
        """Forgets what the last build left. inputs: files and folders of all that the build looks at."""
        self.file, self.asked = last.file, last.asked
        self.inputs = sorted(str(path.absolute()) for path in inputs)
        self.output = str(output.absolute())
        self.before: list[State] = []
        self.sure = False
        with suppress(OSError, _Unsure):
            self.file.parent.mkdir(exist_ok=True)
            clock = self._clock()
            known = last.states if last.inputs == self.inputs else states(self.inputs, clock)
            self.before = [(*state[:-1], "") for state in known]
            recent = (content and is_recent(mtime, ctime, clock.now) for *_, mtime, ctime, _, content in known)
            self.sure = not any(recent)

    def end(self, told: str) -> None:
        """Keeps how everything stands after a build; nothing where the disk refuses.

        told: what the next would say if it did nothing, a line; "" if it would have problems to tell. It is not kept
        where a source was changed only just before, and may so be changed again within one tick of the clock.
        """
        with suppress(OSError, _Unsure):
            clock = self._clock()
            kept = [told if self.sure else "", str(clock.now), str(clock.fine), self.output, *self.inputs]
            made = _digest(kept, states([self.output], clock))
            read = _digest([self.asked], self.before)
            self.file.write_text("\n".join((made, read, *kept)), encoding="utf-8")

    def _clock(self) -> Clock:
        """The clock of the file system that what is remembered is on, found out by a file that is written."""
        seen = []
        for _ in range(4):  # within much less than a tick
            self.file.write_bytes(b"")
            status = self.file.stat()
            seen.append(status.st_mtime_ns)
        return Clock(seen[-1], status.st_dev if len(set(seen)) == len(seen) else -1)


def leftovers(output: Path) -> tuple[Path, ...]:
    """What a killed build may have left beside the output, to be put right: as swap.py, which is not loaded here."""
    return output.with_name(f".{output.name}.old"), output.with_name(f".{output.name}.next")


def is_recent(mtime: int, ctime: int, now: int) -> bool:
    """Whether a file may be changed once more and keep these times. now: of the file system's clock, nanoseconds."""
    return any(changed > now - (COARSE if changed % SECOND == 0 else TICK) for changed in (mtime, ctime))


def _asked(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """All that the files of a project do not tell of a build."""
    packages = [(path, Path(path).stat().st_mtime_ns) for path in sys.path if path.endswith("-packages")]
    named = [environment.get(name) for name in NAMED]
    own = Path(__file__).resolve()
    return repr((sys.version, own, packages, Path.cwd(), list(arguments), named))


def _digest(words: Iterable[str], states: Iterable[State]) -> str:
    return sha256(repr(([*words], sorted(states))).encode("utf-8", "surrogateescape")).hexdigest()


def states(paths: Iterable[str], clock: Clock) -> list[State]:
    """The state of each file and folder at and below these paths; none of what is not there."""
    found: list[State] = []
    for path in paths:
        if os.path.lexists(path):
            _look(path, os.lstat(path), clock, found)
    return found


def _look(path: str, status: os.stat_result, clock: Clock, found: list[State]) -> None:
    """Adds the state of a file, or of a folder and all below it."""
    mode, mtime, ctime = status.st_mode, status.st_mtime_ns, status.st_ctime_ns
    if S_ISDIR(mode):
        found.append((path, mode, 0, 0, 0, 0, ""))  # its times change with what it holds, which is looked at
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.name != COMPILED or not path.startswith(OWN):
                    _look(entry.path, entry.stat(follow_symlinks=False), clock, found)
    elif S_ISREG(mode):
        unsure = status.st_dev != clock.fine and is_recent(mtime, ctime, clock.now)
        content = _content(path) if unsure else ""
        found.append((path, mode, status.st_size, mtime, ctime, status.st_ino, content))
    else:
        raise _Unsure


def _content(path: str) -> str:
    with Path(path).open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
