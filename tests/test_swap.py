"""One folder in the place of another, and what a killed run leaves put right; test_write.py kills whole runs."""

import os
import subprocess
import sys
from pathlib import Path

from lapa.swap import alone, beside, mend, swap


def folder(path: Path, text: str) -> bytes:
    path.mkdir()
    (path / "file").write_text(text)
    return os.fsencode(path)


def test_two_folders_change_places(tmp_path: Path) -> None:
    """The new one stands where the old one stood, and the old one beside it."""
    output, new = folder(tmp_path / "output", "old"), folder(tmp_path / ".output.next", "new")
    swap(new, output)
    assert (tmp_path / "output/file").read_text() == "new"
    assert (tmp_path / ".output.next/file").read_text() == "old"


def test_a_neighbour_is_hidden_and_beside(tmp_path: Path) -> None:
    """On the same file system, so that a rename is enough."""
    assert beside(os.fsencode(tmp_path / "output"), b"next") == os.fsencode(tmp_path / ".output.next")


def test_an_old_site_that_nothing_replaced_is_put_back(tmp_path: Path) -> None:
    """As when a run is killed between two renames."""
    folder(tmp_path / ".output.old", "old")
    folder(tmp_path / ".output.next", "new")
    mend(os.fsencode(tmp_path / "output"))
    assert (tmp_path / "output/file").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_what_is_left_beside_a_site_is_cleared(tmp_path: Path) -> None:
    """Also a folder that may not be written, and a link, whose target stays."""
    folder(tmp_path / "output", "site")
    folder(tmp_path / "elsewhere", "kept")
    folder(tmp_path / ".output.old", "old")
    (tmp_path / ".output.old").chmod(0o500)
    (tmp_path / ".output.next").symlink_to(tmp_path / "elsewhere")
    mend(os.fsencode(tmp_path / "output"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "output"]
    assert (tmp_path / "elsewhere/file").read_text() == "kept"


def test_one_run_at_a_time(tmp_path: Path) -> None:
    """Another process waits until this one is done; nothing is left in the folder."""
    program = (
        "import sys; from pathlib import Path; from lapa.swap import alone\nwith alone(Path(sys.argv[1])): print('in')"
    )
    with alone(tmp_path):
        other = subprocess.Popen(
            [sys.executable, "-c", program, tmp_path], cwd=Path(__file__).parents[1], stdout=subprocess.PIPE
        )
        try:
            other.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            waited = True
        else:
            waited = False
    output, _ = other.communicate(timeout=10)
    assert (waited, output) == (True, b"in\n")
    assert list(tmp_path.iterdir()) == []
