"""Whether a build would find everything as the last one left it: told by the state of the files alone, as git does it.

It is asked before anything else is loaded, so that a build with nothing to do is over at once.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR, S_ISLNK
from typing import TypeAlias

FILE = "still"
TICK = 10_000_000  # nanoseconds that a file system's clock may stand (Linux, CONFIG_HZ=100)
SECOND = 1_000_000_000
COARSE = 2 * SECOND  # the same where it knows whole seconds alone
NAMED = ("HOME", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # of the environment, what a build looks at

State: TypeAlias = tuple[str, int, int, int, int, int]  # path, mode, size, mtime and ctime in nanoseconds, inode


class _Unsure(Exception):  # noqa: N818 - it says what is so
    """The state of the files does not tell what is in them: there are links among them."""


def last(cache: Path, arguments: Sequence[str], environment: Mapping[str, str]) -> str | None:
    """What the last build said, if the same one would do nothing now; else None.

    cache: the folder of what is remembered, where `Begun.end` has kept it.
    """
    try:
        digest, told, output, *inputs = Path(cache, FILE).read_text(encoding="utf-8").split("\n")
        if any(map(os.path.lexists, leftovers(Path(output)))):
            return None
        words = (told, _asked(arguments, environment), output, *inputs)
        return told if digest == _digest(words, _states((output, *inputs))) else None
    except (OSError, UnicodeDecodeError, ValueError, _Unsure):
        return None


class Begun:
    """A build that has begun: what the state of its sources was before it read them."""

    def __init__(
        self,
        cache: Path,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        inputs: Iterable[Path],
        output: Path,
    ) -> None:
        """Forgets what the last build left. inputs: files and folders of all that the build looks at."""
        self.file = cache / FILE
        self.inputs = sorted(str(path.absolute()) for path in inputs)
        self.output = str(output.absolute())
        self.sure = False
        with suppress(OSError, _Unsure):
            self.asked = _asked(arguments, environment)
            cache.mkdir(exist_ok=True)
            now = self._clock()
            self.before = _states(self.inputs)
            self.sure = not is_recent(self.before, now)

    def end(self, told: str) -> None:
        """Keeps how everything stands after a build that found nothing wrong. told: what the next would say, a line.

        Nothing is kept where a source was changed only just before, and may so be changed again within one tick of
        the clock, or where the disk refuses.
        """
        if not self.sure:
            return
        with suppress(OSError, _Unsure):
            made = _states([self.output])
            if is_recent(made, self._clock()):
                time.sleep(2 * TICK / SECOND)
                now = self._clock()
                made = _states([self.output])
                if is_recent(made, now):
                    return
            places = (self.output, *self.inputs)
            digest = _digest((told, self.asked, *places), [*made, *self.before])
            self.file.write_text("\n".join((digest, told, *places)), encoding="utf-8")

    def _clock(self) -> int:
        """The time of the file system, in nanoseconds."""
        self.file.write_bytes(b"")
        return self.file.stat().st_mtime_ns


def leftovers(output: Path) -> tuple[Path, ...]:
    """What a killed build may have left beside the output, to be put right: as swap.py, which is not loaded here."""
    return output.with_name(f".{output.name}.old"), output.with_name(f".{output.name}.next")


def is_recent(states: Iterable[State], now: int) -> bool:
    """Whether another change could leave any of these states as it is. now: of the file system's clock, nanoseconds."""
    return any(changed > now - (COARSE if changed % SECOND == 0 else TICK) for *_, changed, _inode in states)


def _asked(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """All that the files of a project do not tell of a build."""
    packages = [(path, Path(path).stat().st_mtime_ns) for path in sys.path if path.endswith("-packages")]
    named = [environment.get(name) for name in NAMED]
    own = Path(__file__).resolve()
    return repr((sys.version, own, packages, Path.cwd(), list(arguments), named))


def _digest(words: Iterable[str], states: Iterable[State]) -> str:
    return sha256(repr(([*words], sorted(states))).encode("utf-8", "surrogateescape")).hexdigest()


def _states(paths: Iterable[str]) -> list[State]:
    """The state of each file and folder at and below these paths; none of what is not there."""
    return [state for path in paths if os.path.lexists(path) for state in _below(path, os.lstat(path))]


def _below(path: str, status: os.stat_result) -> Iterator[State]:
    if S_ISLNK(status.st_mode):
        raise _Unsure
    if not S_ISDIR(status.st_mode):
        yield path, status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
        return
    yield path, status.st_mode, 0, 0, 0, 0  # its times change with what it holds, which is looked at
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.name != "__pycache__":
                yield from _below(entry.path, entry.stat(follow_symlinks=False))
