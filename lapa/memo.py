"""What slow pure functions gave before, under the hash of what they were given.

The file may be deleted at any time with no effect but time. It is never trusted: its checksum shows
damage, its keys hold the generator's own sources, and nothing but plain data is ever loaded from it.
"""

import hashlib
import io
import pickle
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from lapa.parallel import FEWEST, payloads
from lapa.swap import alone

T = TypeVar("T")
MANY = 2 * FEWEST
FILE = "memo"
# What loading bytes that are not ours can raise (documentation of pickle, Unpickler).
FOREIGN = (pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, KeyError, TypeError, ValueError)


class Memo:
    """Remembered results. made: how many were made anew, by the first word of their keys."""

    def __init__(self, folder: Path | None = None) -> None:
        """Opens what is remembered in `folder`; None remembers nothing beyond this object."""
        self.made: Counter[str] = Counter()
        self._folder = folder
        self._before = _load(folder / FILE) if folder else {}
        self._now: dict[str, bytes] = {}
        self._version = _version() if folder else b""

    def remember(self, key: str, make: Callable[[], T]) -> T:
        """What `make()` gives; from memory if it was made under this key before. It must be plain data."""
        return self.remember_all([(key, make)])[0]

    def remember_all(self, asked: Sequence[tuple[str, Callable[[], T]]]) -> list[T]:
        """The same for many keys; of those that are not remembered, many are made on all cores."""
        names = [hashlib.sha256(self._version + key.encode()).hexdigest() for key, _ in asked]
        found: list[T | _Missing] = [self._found(name) for name in names]
        missing = [number for number, one in enumerate(found) if isinstance(one, _Missing)]
        self.made.update(asked[number][0].split(maxsplit=1)[0] for number in missing)
        makes = [asked[number][1] for number in missing]
        if len(makes) >= MANY:
            for number, payload in zip(missing, payloads(makes), strict=True):
                self._now[names[number]] = payload
                found[number] = _Plain(io.BytesIO(payload)).load()
        else:
            for number, make in zip(missing, makes, strict=True):
                found[number] = made = make()
                if self._folder:
                    self._now[names[number]] = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        return [one for one in found if not isinstance(one, _Missing)]

    def _found(self, name: str) -> "Any | _Missing":
        """What is remembered under a name."""
        payload = self._before.get(name)
        if payload is None:
            return _MISSING
        try:
            found = _Plain(io.BytesIO(payload)).load()
        except FOREIGN:
            return _MISSING
        self._now[name] = payload
        return found

    def save(self) -> None:
        """Keeps what was asked for since this memo was opened, nothing else; a disk that refuses costs time alone."""
        if not self._folder:
            return
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            with alone(self._folder):
                self._replace(self._folder / FILE, self._folder / f"{FILE}.next")

    def _replace(self, file: Path, beside: Path) -> None:
        """Whole or not at all; what a killed run left beside the file is cleared away too."""
        try:
            if self._now.keys() != self._before.keys():
                content = pickle.dumps(self._now, pickle.HIGHEST_PROTOCOL)
                beside.write_bytes(hashlib.sha256(content).digest() + content)
                beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)


class _Missing:
    """Stands for what is not remembered."""


_MISSING = _Missing()


class _Plain(pickle.Unpickler):
    """Loads this program's own plain data and dates; no other class or function is ever looked up."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        if module.startswith("lapa.") and module in sys.modules:
            found = getattr(sys.modules[module], name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, tuple | Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not plain data")


def _load(file: Path) -> dict[str, bytes]:
    """What a file remembers; nothing if it is not there, damaged, or not ours."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}
    if hashlib.sha256(content[32:]).digest() != content[:32]:
        return {}
    try:
        found = _Plain(io.BytesIO(content[32:])).load()
    except FOREIGN:
        return {}
    return found if isinstance(found, dict) else {}


def _version() -> bytes:
    """A hash of the generator's own sources, the versions it is locked to, and Python's: other code, other keys."""
    package = Path(__file__).parent
    files = [*sorted(package.rglob("*.py")), package.parent / "requirements.txt"]
    parts = [sys.version.encode(), *(file.read_bytes() for file in files if file.is_file())]
    return hashlib.sha256(b"\0".join(parts)).digest()
