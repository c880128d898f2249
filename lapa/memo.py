"""What slow pure functions gave before, under the hash of what they were given.

The file may be deleted at any time with no effect but time. It is never trusted: checksums show
damage, its keys hold the generator's own sources, and nothing but plain data is ever loaded from it.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from lapa.early import Early
from lapa.files import below
from lapa.parallel import ANYHOW, Made, Way, made
from lapa.plain import NotPlain, loaded
from lapa.shelf import NAME, Shelf
from lapa.swap import alone

FILE = "memo"
PASSING = "content "  # begins a key of what is not kept: the site has it

T = TypeVar("T")
Tell: TypeAlias = Callable[[str, int, int], None]
Held: TypeAlias = dict[bytes, Any]


def say_nothing(_kind: str, _of: int, _made: int) -> None:
    """Where nobody is told."""


class Memo:
    """Remembered results. made: how many were made anew, by the first word of their keys."""

    def __init__(
        self,
        folder: Path | None = None,
        tell: Tell = say_nothing,
        held: Held | None = None,
        early: Early | None = None,
    ) -> None:
        """Opens what is remembered in `folder`; None remembers nothing beyond this object.

        tell: is told of all that is made: the first word of its key, of how many, and how many are made. held: values
        that an earlier memo of this process has loaded, to which this one adds; none of them is ever changed. early: a
        process to make the first that can be sent to it.
        """
        self._held = held
        self._tell = tell
        self._early = early
        self.made: Counter[str] = Counter()
        self._folder = folder
        self._shelf = Shelf(folder / FILE) if folder else None
        self._there = self._shelf.index if self._shelf else {}
        self._asked: dict[bytes, None] = {}  # in the order in which they will be asked for again
        self._new: dict[bytes, Made] = {}
        self._version = _version() if folder else b""

    def remember(self, key: str, make: Callable[[], T]) -> T:
        """What `make()` gives; from memory if it was made under this key before. It must be plain data."""
        return self.remember_all([(key, make)])[0]

    def remember_all(self, asked: Sequence[tuple[str, Callable[[], T]]]) -> list[T]:
        """The same for many keys; of those that are not remembered, many are made on all cores."""
        return [load() for load in self.later(asked)]

    def later(
        self,
        asked: Sequence[tuple[str, Callable[[], T]]],
        way: Way = ANYHOW,
    ) -> list[Callable[[], T]]:
        """The same, with what is remembered loaded only when it is asked for. way: of all that is asked."""
        names = self._names(key for key, _ in asked)
        missing = [number for number, name in enumerate(names) if name not in self._there and name not in self._new]
        kept = (name for name, (key, _) in zip(names, asked, strict=True) if not key.startswith(PASSING))
        self._asked.update(dict.fromkeys(kept))
        if missing:
            kinds = [_kind(asked[number][0]) for number in missing]
            tell = partial(self._told, kinds, Counter(kinds))
            split = sum(number < way.split for number in missing)
            early, self._early = (self._early, None) if way.sent else (None, self._early)
            new = made([asked[number][1] for number in missing], tell, way._replace(split=split), early=early)
            self.made.update(kinds)
            self._new.update(zip((names[number] for number in missing), new, strict=True))
        return [partial(self._again, name, key, make) for name, (key, make) in zip(names, asked, strict=True)]

    def _told(self, kinds: Sequence[str], counts: Counter[str], begun: int) -> None:
        """Tells how far it is. kinds: of what is made, in order; counts: how many there are of each."""
        kind = kinds[begun]
        self._tell(kind, counts[kind], begun * counts[kind] // len(kinds))

    def __contains__(self, key: str) -> bool:
        """Whether what a key names is remembered, or made already."""
        (name,) = self._names([key])
        return name in self._there or name in self._new

    def _names(self, keys: Iterable[str]) -> list[bytes]:
        return [sha256(self._version + key.encode()).digest()[:NAME] for key in keys]

    def _again(self, name: bytes, key: str, make: Callable[[], T]) -> T:
        """What is made or remembered under a name; made anew where it turns out to be damaged."""
        new = self._new.get(name)
        if new:
            value: T = new.value()
            return value
        if self._held is not None and name in self._held:
            held: T = self._held[name]
            return held
        payload = self._shelf.payload(name) if self._shelf else None
        if payload is not None:
            with suppress(NotPlain):
                found: T = loaded(payload)
                if self._held is not None:
                    self._held[name] = found
                return found
        self.made[_kind(key)] += 1
        (self._new[name],) = made([make])
        return self._again(name, key, make)

    def save(self) -> None:
        """Keeps what was asked for since this memo was opened, nothing else; a disk that refuses costs time alone."""
        if self._held is not None:
            for name in self._held.keys() - self._asked.keys():
                del self._held[name]
        if not self._folder or not self._shelf:
            return
        new = {name: self._new[name].payload for name in self._asked if name in self._new}
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            with alone(self._folder):
                self._shelf.keep(self._asked, new)


def _kind(key: str) -> str:
    return key.split(maxsplit=1)[0]


def _version() -> bytes:
    """A hash of the generator's own sources, the versions it is locked to, and Python's: other code, other keys."""
    package = Path(__file__).parent
    modules = [content for _, content in below(str(package), ".py")]
    locked = package.parent / "requirements.txt"
    parts = (sys.version.encode(), locked.read_bytes() if locked.is_file() else b"", *modules)
    return sha256(b"\0".join(parts)).digest()
