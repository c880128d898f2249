"""New files below a folder: all of them or none, never in the place of another and never through a link."""

import os
from collections.abc import Mapping
from errno import ENOTDIR
from pathlib import Path


def create(top: Path, texts: Mapping[str, str]) -> None:
    """Makes a file of each text, and the folders that it lies in. texts: by POSIX path below `top`.

    Raises FileExistsError where there is something already, NotADirectoryError where a folder is a link or no
    folder, and OSError where the disk refuses; then, or when it is interrupted, nothing that it made stays.
    """
    made: list[Path] = []
    whole = False
    try:
        for path, text in texts.items():
            file = top / path
            for folder in reversed(file.relative_to(top).parents[:-1]):
                _enter(top / folder, made)
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                made.append(file)
                opened.write(text)
        whole = True
    finally:
        for each in () if whole else reversed(made):
            _unmake(each)


def _enter(folder: Path, made: list[Path]) -> None:
    """Makes the folder, if it is not there."""
    if not os.path.lexists(folder):
        folder.mkdir()
        made.append(folder)
    elif folder.is_symlink() or not folder.is_dir():
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(folder))


def _unmake(path: Path) -> None:
    if path.is_dir():
        path.rmdir()
    else:
        path.unlink()
