"""One folder in the place of another, in one step where the system can, and what a killed run leaves put right."""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One run at a time in a folder; the folder itself is the lock, so that no file is left behind."""
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def swap(new: bytes, output: bytes) -> None:
    """Put `new` in the place of `output`: in one step where the system can, else in two."""
    import ctypes  # noqa: PLC0415 -- not loaded where nothing is swapped

    system = ctypes.CDLL(None)
    try:
        if sys.platform == "darwin":
            failed = system.renamex_np(new, output, 2)  # RENAME_SWAP
        else:
            failed = system.renameat2(-100, new, -100, output, 2)  # AT_FDCWD, RENAME_EXCHANGE
    except AttributeError:  # a system library without the call
        failed = 1
    if failed:
        os.rename(output, beside(output, b"old"))
        os.rename(new, output)


def mend(output: bytes) -> None:
    """Put back the old site if it was taken away and none came in its place; clear what is left beside it."""
    old = beside(output, b"old")
    if os.path.lexists(old) and not os.path.lexists(output):
        os.rename(old, output)
    for left in (old, beside(output, b"next")):
        if os.path.lexists(left):
            _remove(left)


def beside(output: bytes, name: bytes) -> bytes:
    """The path of a hidden neighbour of `output`, so on the same file system."""
    folder, own = os.path.split(output)
    return os.path.join(folder, b".%b.%b" % (own, name))


def _remove(path: bytes) -> None:
    """Delete what is at the path: a file, a link itself, or a folder (read-only ones too) with all in it."""
    if not S_ISDIR(os.lstat(path).st_mode):
        os.unlink(path)
        return
    os.chmod(path, 0o700)
    for name in os.listdir(path):
        _remove(os.path.join(path, name))
    os.rmdir(path)
