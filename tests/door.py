"""The program as a person runs it: a real process."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What it printed and its status. folder: of the project, from the fixture of that name."""
    command = [sys.executable, str(folder / "build.py"), *arguments]
    return subprocess.run(
        command,
        cwd=folder.parent,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
