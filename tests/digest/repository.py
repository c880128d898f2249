"""The small site in a git repository of its own, to be changed and compared."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from lapa import editing, pipeline
from lapa.project import load
from tests.small import SMALL

ENVIRONMENT = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
WHO = ("-c", "user.name=Anna", "-c", "user.email=anna@upes.example", "-c", "init.defaultBranch=main")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *WHO, *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


class Repository:
    """A repository below a folder, with one commit: the small site."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "site"
        shutil.copytree(SMALL, self.root, ignore=shutil.ignore_patterns("expected"))
        git(self.root, "init", "-q")
        self.commit()

    def commit(self) -> None:
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "-m", "A change")

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        """In a file of content/, put something in the place of something that stands there once."""
        file = self.root / "content" / path
        text = file.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, f"{old!r} in {path}"
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")

    def move(self, path: str, new: str) -> None:
        (self.root / "content" / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / "content" / path).rename(self.root / "content" / new)

    def translated(self) -> None:
        """All translations say what their originals say."""
        editing.translated(load(self.root), [self.root / "content/en"])

    def addresses(self, moved: Mapping[str, str] = MappingProxyType({})) -> None:
        """New addresses are in the ledger, and where these went."""
        ledger = self.root / "addresses.txt"
        lines = ledger.read_text(encoding="utf-8").splitlines()
        lines = [f"{line} -> {moved[line]}" if line in moved else line for line in lines]
        ledger.write_text("\n".join(lines), encoding="utf-8")
        editing.record_addresses(load(self.root))

    def digest(self, base: str = "HEAD") -> str:
        return pipeline.digest(load(self.root), base)
