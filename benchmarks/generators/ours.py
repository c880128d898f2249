"""Our own generator: a project of its own, in which everything is checked."""

import sys
from pathlib import Path

from benchmarks.generators import Generator
from benchmarks.neutral import NeutralSite
from benchmarks.tools import Tools


def write(_site: NeutralSite, _folder: Path) -> None:
    """Nothing: the others’ sites are made from this one’s."""


def command(_tools: Tools, _case: str) -> list[str]:
    """It finds out itself what has changed."""
    return [sys.executable, "build.py"]


LAPA = Generator(
    "lapa",
    write,
    command,
    lambda page: f"content/{page.language}/{page.path}",
    lambda page: f"output/{page.address}",
    ("output", ".cache"),
)
