"""Copies of the small site on disk: what is in them, and changes of their files."""

from pathlib import Path

from lapa.editing import Edited
from lapa.pipeline import Report
from lapa.project import Project


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def change(project: Project, path: str, old: str, new: str) -> None:
    file = project.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def told(report: Report | Edited) -> list[tuple[str, int, str]]:
    """File, line and code of each problem."""
    return [(found.place.file, found.place.line, found.code) for found in report.problems]
