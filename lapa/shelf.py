"""A file of payloads under names, each of which is read alone when it is asked for.

Its head says where its index is: the last one, for what is kept later stands behind what was there. Head, index and
payloads have checksums before them; nothing in it is believed without. Small payloads stand in the index itself.
"""

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias
from weakref import finalize

from lapa.plain import NotPlain, dumped, loaded

NAME = 16  # bytes of a name, and of a checksum
HEAD = NAME + 24  # bytes: a checksum; where the index begins, its length, and that of the file when it was made
SMALL = 160  # bytes of a payload that stands in the index

# By name, a small payload; of others where they begin with their checksum, and the length of both.
Index: TypeAlias = dict[bytes, bytes | tuple[int, int]]


class Shelf:
    """A file that is there, damaged or not there."""

    def __init__(self, file: Path) -> None:
        """Opens it; others may replace it, or keep more in it, while this object is in use."""
        self.index: Index = {}
        self._path, self._file, self._size, self._first = file, -1, 0, 0
        with suppress(OSError):
            self._file = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
            finalize(self, os.close, self._file)
            self._size = os.fstat(self._file).st_size
            self.index = self._last()

    def _last(self) -> Index:
        head = _whole(os.pread(self._file, HEAD, 0))
        if head:
            start, length, self._first = (int.from_bytes(head[at : at + 8], "big") for at in (0, 8, 16))
            content = self._at(start, length)
            with suppress(NotPlain):
                index = loaded(content) if content else None
                return index if isinstance(index, dict) else {}
        return {}

    def payload(self, name: bytes) -> bytes | None:
        """The payload under a name that is in the index; None where it is damaged, or nothing of ours."""
        found = self.index[name]
        if isinstance(found, bytes):
            return found
        with suppress(TypeError):
            return self._at(*found)
        return None

    def _at(self, start: int, length: int) -> bytes | None:
        there = 0 <= start <= start + length <= self._size
        return _whole(os.pread(self._file, length, start)) if there else None

    def keep(self, names: Collection[bytes], new: Mapping[bytes, bytes]) -> None:
        """From now on what there is under these names is found, and nothing else. new: what has come, or come anew.

        Nobody else may keep anything meanwhile. Whoever has the file open reads on in what was there. Raises OSError;
        the file is then as it was, or one that nothing is found in.
        """
        beside = self._path.with_name(f"{self._path.name}.next")
        beside.unlink(missing_ok=True)  # what a killed run left
        if not new and self.index.keys() == set(names):
            return
        kept = {name: self.index[name] for name in names if name in self.index and name not in new}
        end = self._size if self._is_there() and self._size < 2 * self._first else 0
        if not end:  # the file is written anew
            old = {name: self.payload(name) for name in kept}
            kept, new = {}, {**{name: payload for name, payload in old.items() if payload is not None}, **new}
        pieces: list[bytes] = []
        place = end or HEAD
        for name, payload in new.items():
            if len(payload) <= SMALL:
                kept[name] = payload
            else:
                pieces += _checksum(payload), payload
                kept[name] = (place, NAME + len(payload))
                place += NAME + len(payload)
        index = dumped(kept)
        pieces += _checksum(index), index
        length = NAME + len(index)
        numbers = (place, length, self._first if end else place + length)
        head = b"".join(number.to_bytes(8, "big") for number in numbers)
        if end:
            self._add(end, pieces, _checksum(head) + head)
        else:
            self._replace(beside, (_checksum(head), head, *pieces))

    def _is_there(self) -> bool:
        """Whether the file at the path is the one that is open here."""
        with suppress(OSError):
            there = self._path.stat()
            return os.path.samestat(os.fstat(self._file), there) and there.st_size == self._size
        return False

    def _add(self, end: int, pieces: Iterable[bytes], head: bytes) -> None:
        """Writes behind what is there, and the head only then."""
        with self._path.open("r+b") as file:
            file.seek(end)
            file.writelines(pieces)
            file.flush()
            os.pwrite(file.fileno(), head, 0)

    def _replace(self, beside: Path, pieces: Iterable[bytes]) -> None:
        try:
            with beside.open("wb") as file:
                file.writelines(pieces)
            beside.replace(self._path)
        finally:
            beside.unlink(missing_ok=True)


def _whole(content: bytes) -> bytes | None:
    """What stands after a checksum; None where it is not that."""
    payload = content[NAME:]
    return payload if content[:NAME] == _checksum(payload) else None


def _checksum(payload: bytes) -> bytes:
    return sha256(payload).digest()[:NAME]
