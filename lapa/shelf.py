"""A file of payloads under names, each of which is read alone when it is asked for.

It begins with an index and its checksum; each payload has a checksum before it. Nothing in it is believed without.
"""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import accumulate, chain
from pathlib import Path
from weakref import finalize

from lapa.plain import NotPlain, dumped, loaded

NAME = 16  # bytes of a name, and of a checksum
HEAD = NAME + 8  # bytes before the index: its checksum, and its length

Index = dict[bytes, tuple[int, int]]


class Shelf:
    """A file that is there, damaged or not there. index: where after the index a payload begins, and its length."""

    def __init__(self, file: Path) -> None:
        """Opens it; the file may be replaced while this object is in use."""
        self.index: Index = {}
        with suppress(OSError):
            self._file = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
            finalize(self, os.close, self._file)
            head = os.pread(self._file, HEAD, 0)
            length = int.from_bytes(head[NAME:], "big")
            self._begin = HEAD + length
            size = os.fstat(self._file).st_size - self._begin
            if len(head) == HEAD and size >= 0:
                self.index = _index(os.pread(self._file, length, HEAD), head[:NAME], size)

    def raw(self, name: bytes) -> bytes:
        """The payload under a name that is in the index, after its checksum."""
        start, length = self.index[name]
        return os.pread(self._file, length, self._begin + start)

    def payload(self, name: bytes) -> bytes | None:
        """The payload under a name that is in the index; None where it is damaged."""
        found = self.raw(name)
        payload = found[NAME:]
        return payload if found.startswith(_checksum(payload)) else None


def packed(payload: bytes) -> tuple[bytes, bytes]:
    """A payload after its checksum, to be written."""
    return _checksum(payload), payload


def write(file: Path, payloads: Mapping[bytes, Sequence[bytes]]) -> None:
    """Writes payloads, in pieces as `packed` or as `raw`, under their names of NAME bytes. Raises OSError."""
    lengths = [sum(map(len, pieces)) for pieces in payloads.values()]
    places = zip(accumulate(lengths, initial=0), lengths, strict=False)
    checksum, index = packed(dumped(dict(zip(payloads, places, strict=True))))
    with file.open("wb") as beside:
        beside.writelines((checksum, len(index).to_bytes(HEAD - NAME, "big"), index))
        beside.writelines(chain.from_iterable(payloads.values()))


def _index(content: bytes, checksum: bytes, size: int) -> Index:
    """What an index says of payloads of so many bytes in all; nothing where it is damaged, or not ours."""
    if _checksum(content) != checksum:
        return {}
    with suppress(NotPlain, TypeError, ValueError, AttributeError):
        found = {bytes(name): (start, length) for name, (start, length) in loaded(content).items()}
        if all(0 <= start <= start + length <= size for start, length in found.values()):
            return found
    return {}


def _checksum(payload: bytes) -> bytes:
    return sha256(payload).digest()[:NAME]
