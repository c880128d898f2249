"""The door, as a person comes through it; what it does where nothing has changed is in test_still.py."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from lapa.still import TICK
from tests.door import run


def test_a_terminal_without_utf8_is_no_reason_to_fail(folder: Path) -> None:
    """Output is UTF-8 whatever the locale says."""
    (folder / "content/lv/about.md").write_text("")
    done = run(folder, "check", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "no-front-matter" in done.stdout
    assert done.stderr == ""


def test_what_cannot_be_said_is_no_success(folder: Path) -> None:
    """Where the disk is full that the words go to, the exit status tells it, however little is said."""
    time.sleep(3 * TICK / 1e9)
    run(folder, "build")  # so that the next has nothing to do, and is soon over
    for command in ("build", "check"):
        with Path("/dev/full").open("w") as full:
            asked = [sys.executable, str(folder / "build.py"), command]
            done = subprocess.run(asked, cwd=folder.parent, stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode != 0, command
        assert b"No space left on device" in done.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_nobody_has_to_listen(folder: Path, closed: str) -> None:
    """Where what is said goes nowhere, the site and the exit status are the same."""
    about = folder / "content/lv/about.md"
    whole = about.read_text(encoding="utf-8")
    for text, status in ((whole, 0), (f"{whole}\n{{nothing}}\n", 1)):
        about.write_text(text, encoding="utf-8")
        for command in ("build", "check"):
            asked = ["sh", "-c", f'"$0" "$1" "$2" {closed}', sys.executable, str(folder / "build.py"), command]
            done = subprocess.run(asked, cwd=folder.parent, capture_output=True, check=False)
            assert (done.returncode, done.stderr) == (status, b""), command
    assert (folder / "output/index.html").is_file()
