"""The command line, as a person uses it: a real process, what it prints, and its exit status."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.door import run


def test_without_a_command_it_builds(folder: Path) -> None:
    """From any folder; the last line says what happened."""
    done = run(folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Built 14 pages: 14 converted, 33 files written, 0 removed, ")
    assert done.stdout.endswith(" s.\n")
    assert (folder / "output/lv/index.html").is_file()
    assert run(folder, "build").stdout.startswith("Built 14 pages: 0 converted, 0 files written, 0 removed, ")


def test_other_places_can_be_given(folder: Path, tmp_path: Path) -> None:
    """Content, output and the site’s address, relative to where the person stands."""
    shutil.move(folder / "content", tmp_path / "pages")
    done = run(folder, "--content", "pages", "--output", "made/site", "--base-url", "https://other.example/x")
    assert (done.returncode, done.stderr) == (0, "")
    assert "https://other.example/x/lv/" in (tmp_path / "made/site/sitemap.xml").read_text()
    assert not (folder / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--nonsense",), "unrecognized arguments"),
        (("publish",), "unrecognized arguments"),
        (("build", "--base-url", "here"), "base-url"),
        (("--output",), "expected one argument"),
        (("new", "text"), "required: NAME"),
        (("new", "contcts", "people"), "there is no kind of page “contcts”; did you mean “contacts”?"),
        (("new", "text", "../../etc/passwd"), "“..” cannot be part of an address"),
        (("new", "investment", "1.1.1.i"), "the code 1.1.1.i. is already that of content/lv/projects/1.1.1.i.md"),
        (("translated",), "required: PAGE"),
        (("translated", "content/lv/about.md"), "content/lv/about.md is neither a translation nor a folder with one"),
    ],
)
def test_wrong_usage_is_status_2(folder: Path, arguments: tuple[str, ...], says: str) -> None:
    """With one line that says why, and no traceback."""
    done = run(folder, *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_no_site_of_ours_is_never_replaced(folder: Path, tmp_path: Path) -> None:
    """Someone's documents stay."""
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "letter.txt").write_text("dear")
    done = run(folder, "--output", str(documents))
    assert done.returncode == 2
    assert "letter" not in done.stderr
    assert str(documents) in done.stderr
    assert (documents / "letter.txt").read_text() == "dear"


@pytest.mark.parametrize(
    "command", [(), ("build",), ("check",), ("new",), ("status",), ("schema",), ("messages",), ("translated",)]
)
def test_help_is_there_for_each_command(folder: Path, command: tuple[str, ...]) -> None:
    """And says what it does."""
    done = run(folder, *command, "--help")
    assert done.returncode == 0
    assert "usage: build.py" in done.stdout
    assert "--" in done.stdout


def test_sigterm_ends_it_without_a_trace(folder: Path) -> None:
    """At whatever moment it comes, nothing half-made stays behind."""
    for delay in (0.05, 0.15, 0.25, 0.35):
        process = subprocess.Popen(
            [sys.executable, str(folder / "build.py")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        time.sleep(delay)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate()
        assert b"Traceback" not in errors
        assert not (folder / ".output.next").exists()
        assert not (folder / "output").exists() or (folder / "output/manifest.sha256").is_file()
