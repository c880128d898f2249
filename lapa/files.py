"""Single files of the project, outside the site: as they stand on disk, and written whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path


def below(folder: str, suffix: str) -> Iterator[tuple[str, bytes]]:
    """The files at and below a folder whose names end so: their paths there, in order, and what is in them."""
    found = sorted(f"{inside}/{name}" for inside, _, names in os.walk(folder) for name in names)
    for path in (path for path in found if path.endswith(suffix)):
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_CLOEXEC), "rb", buffering=0) as file:
            yield path[len(folder) + 1 :], file.read()


def text_on_disk(file: Path) -> str:
    """A text that was read before, as it stands on disk: with its byte order mark, line ends and decomposed letters."""
    return file.read_bytes().decode()


def write_text(file: Path, text: str) -> None:
    """Make a file outside the site hold this text; one that does already is not touched. Raises OSError."""
    content = text.encode()
    if file.is_file() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
