"""Whether a build would find everything as the last one left it: told by the state of the files alone, as git does it.

It is asked before anything else is loaded, so that a build with nothing to do is over at once.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TypeAlias

FILE = "still"
TICK = 10_000_000  # nanoseconds that a file system's clock may stand (Linux, CONFIG_HZ=100)
SECOND = 1_000_000_000
COARSE = 2 * SECOND  # the same where it knows whole seconds alone
NAMED = ("HOME", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # of the environment, what a build looks at

# Path, mode, size, mtime and ctime in nanoseconds, inode; and a hash of what is in it where the times are recent.
State: TypeAlias = tuple[str, int, int, int, int, int, str]


class _Unsure(Exception):  # noqa: N818 - it says what is so
    """The state of the files does not tell what is in them: not all are files and folders."""


def last(cache: Path, arguments: Sequence[str], environment: Mapping[str, str]) -> str | None:
    """What the last build said, if the same one would do nothing now; else None.

    cache: the folder of what is remembered, where `Begun.end` has kept it.
    """
    try:
        digest, told, now, output, *inputs = Path(cache, FILE).read_text(encoding="utf-8").split("\n")
        if any(map(os.path.lexists, leftovers(Path(output)))):
            return None
        words = (told, now, _asked(arguments, environment), output, *inputs)
        return told if digest == _digest(words, states((output, *inputs), int(now))) else None
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
            self.before = states(self.inputs, self._clock())
            self.sure = not any(content for *_, content in self.before)

    def end(self, told: str) -> None:
        """Keeps how everything stands after a build that found nothing wrong. told: what the next would say, a line.

        Nothing is kept where a source was changed only just before, and may so be changed again within one tick of
        the clock, or where the disk refuses.
        """
        if not self.sure:
            return
        with suppress(OSError, _Unsure):
            now = self._clock()
            made = states([self.output], now)
            kept = (told, str(now))
            places = (self.output, *self.inputs)
            digest = _digest((*kept, self.asked, *places), [*made, *self.before])
            self.file.write_text("\n".join((digest, *kept, *places)), encoding="utf-8")

    def _clock(self) -> int:
        """The time of the file system, in nanoseconds."""
        self.file.write_bytes(b"")
        return self.file.stat().st_mtime_ns


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


def states(paths: Iterable[str], now: int) -> list[State]:
    """The state of each file and folder at and below these paths; none of what is not there. now: as of is_recent."""
    return [state for path in paths if os.path.lexists(path) for state in _below(path, os.lstat(path), now)]


def _below(path: str, status: os.stat_result, now: int) -> Iterator[State]:
    mode, mtime, ctime = status.st_mode, status.st_mtime_ns, status.st_ctime_ns
    if S_ISDIR(mode):
        yield path, mode, 0, 0, 0, 0, ""  # its times change with what it holds, which is looked at
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.name != "__pycache__":
                    yield from _below(entry.path, entry.stat(follow_symlinks=False), now)
    elif S_ISREG(mode):
        content = _content(path) if is_recent(mtime, ctime, now) else ""
        yield path, mode, status.st_size, mtime, ctime, status.st_ino, content
    else:
        raise _Unsure


def _content(path: str) -> str:
    with Path(path).open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
