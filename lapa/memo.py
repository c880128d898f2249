"""What slow pure functions gave before, under the hash of what they were given.

The file may be deleted at any time with no effect but time. It is never trusted: its checksum shows
damage, its keys hold the generator's own sources, and nothing but plain data is ever loaded from it.
"""

import hashlib
import io
import os
import pickle
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
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
        name = hashlib.sha256(self._version + key.encode()).hexdigest()
        payload = self._before.get(name)
        if payload is not None:
            try:
                found: T = _Plain(io.BytesIO(payload)).load()
            except FOREIGN:
                pass
            else:
                self._now[name] = payload
                return found
        self.made[key.split(maxsplit=1)[0]] += 1
        made = make()
        if self._folder:
            self._now[name] = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        return made

    def save(self) -> None:
        """Keeps what was asked for since this memo was opened, and nothing else."""
        if not self._folder or self._now.keys() == self._before.keys():
            return
        content = pickle.dumps(self._now, pickle.HIGHEST_PROTOCOL)
        self._folder.mkdir(exist_ok=True)
        beside = self._folder / f"{FILE}.{os.getpid()}"
        try:
            beside.write_bytes(hashlib.sha256(content).digest() + content)
            beside.replace(self._folder / FILE)
        finally:
            beside.unlink(missing_ok=True)


class _Plain(pickle.Unpickler):
    """Loads this program's own plain data and dates; no other class or function is ever looked up."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        if module.startswith("lapa.") and module in sys.modules:
            found = getattr(sys.modules[module], name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
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
