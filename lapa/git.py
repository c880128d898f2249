"""A project as it was at a commit: its files out of git, laid out in a folder of their own for a while.

Git only looks things up: it runs no hook, asks nobody, fetches nothing. What it hands over is not trusted: only
plain files under plain names are laid out, within bounds, so none of them gets out of the folder.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Timer
from typing import NamedTuple

from lapa.project import SettingsError

MAX_FILES = 20_000
MAX_LISTED = 8 * 1024 * 1024  # bytes of all names
MAX_BYTES = 64 * 1024 * 1024  # of all files
SECONDS = 30  # for each thing that git is asked

_PLAIN_PATH = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,99}/){0,9}[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")
_FILES = (b"100644", b"100755")  # modes; a link has 120000, another repository 160000
_ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # an older git does not know GIT_NO_LAZY_FETCH
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


class _File(NamedTuple):
    """A file of a commit. id: of its content; path: from the project's folder."""

    id: bytes
    size: int
    path: str


class _Refused(Exception):  # noqa: N818 -- it says what git did
    """Git does not give what it is asked for; the message is its own."""


@contextmanager
def project_at(root: Path, revision: str, paths: Sequence[str]) -> Iterator[Path]:
    """The folder with those of the project's files and folders `paths` that a commit has, until it is left.

    root: the project's folder, in a repository or below one's top; revision: the commit, as git takes it. Raises
    SettingsError where git cannot be run, does not have the whole commit, or has too much in it.
    """
    with TemporaryDirectory(prefix="lapa-") as folder:
        try:
            name = _git(100, root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
            listed = _git(MAX_LISTED, root, "ls-tree", "-r", "-l", "-z", name.decode().strip(), "--", *paths)
            files = list(_files(listed))
            if len(files) > MAX_FILES or sum(file.size for file in files) > MAX_BYTES:
                raise SettingsError("the commit “{revision}” has too many or too large files", revision=revision)
            ids = b"".join(file.id + b"\n" for file in files)
            contents = _git(MAX_BYTES + 100 * MAX_FILES, root, "cat-file", "--batch", given=ids)
            _lay_out(files, contents, Path(folder))
        except _Refused as error:
            raise SettingsError(
                "git does not give the commit “{revision}”: {reason}", revision=revision, reason=error
            ) from error
        yield Path(folder)


def _git(limit: int, root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git writes, at most `limit` bytes, asked within the folder `root`."""
    known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with TemporaryFile() as typed, TemporaryFile() as complaint:
        typed.write(given)
        typed.seek(0)
        try:
            process = subprocess.Popen(  # noqa: S603 -- no shell, and what may be anything follows --end-of-options
                ("git", "--no-pager", "--literal-pathspecs", *arguments),  # noqa: S607 -- the person's own git
                cwd=root,
                env=known | _ENVIRONMENT,
                stdin=typed,
                stdout=subprocess.PIPE,
                stderr=complaint,
            )
        except OSError as error:
            raise SettingsError("git cannot be run: {reason}", reason=error.strerror) from error
        written = _read(process, limit)
        complaint.seek(0)
        said = complaint.read(300).decode("ascii", "replace").split("\n")[0]
    if process.returncode or len(written) > limit:
        raise _Refused(said or "…")
    return written


def _read(process: "subprocess.Popen[bytes]", limit: int) -> bytes:
    """What a program writes, up to one byte more than `limit`; it is ended where it writes more or takes too long."""
    timer = Timer(SECONDS, process.kill)
    timer.start()
    try:
        with process:
            written = process.stdout.read(limit + 1) if process.stdout else b""
            if len(written) > limit:
                process.kill()
            return written
    finally:
        timer.cancel()


def _files(listed: bytes) -> Iterator[_File]:
    """The plain files of a list of git ls-tree -r -l -z, under names of the kind that read.py takes."""
    for entry in listed.split(b"\0")[:-1]:
        about, _, name = entry.partition(b"\t")
        mode, _, id_, size = about.split()
        path = name.decode("utf-8", "replace")
        if mode in _FILES and _PLAIN_PATH.fullmatch(path):
            yield _File(id_, int(size), path)


def _lay_out(files: Sequence[_File], contents: bytes, folder: Path) -> None:
    """Write the files, their contents as git cat-file --batch gives them: each after a line about it."""
    at = 0
    for file in files:
        start = contents.index(b"\n", at) + 1
        if contents[at:start] != b"%b blob %d\n" % (file.id, file.size):
            raise _Refused(file.path)
        at = start + file.size + 1
        place = folder / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(contents[start : at - 1])
