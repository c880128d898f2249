"""What is told of real changes in real folders."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lapa.serve.watch import Watch
from tests.served import until


class Told:
    """Every path that was told of, and whether it was once that anything may have changed."""

    def __init__(self) -> None:
        self.paths: set[Path] = set()
        self.anything = False

    def __call__(self, paths: set[Path]) -> None:
        self.paths |= paths
        self.anything = self.anything or not paths


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    """A folder `pages`, a file and a folder that are not there yet, watched."""
    (tmp_path / "pages/deep").mkdir(parents=True)
    found = Told()
    watch = Watch([tmp_path / "pages", tmp_path / "later", tmp_path / "settings.toml"], found)
    yield found
    watch.end()


def test_a_change_deep_in_a_folder_is_told(told: Told, tmp_path: Path) -> None:
    """Of a file made, changed, renamed or deleted."""
    file, other = tmp_path / "pages/deep/a.md", tmp_path / "pages/b.md"
    for change in (file.touch, lambda: file.write_text("x"), lambda: file.rename(other), other.unlink):
        told.paths.clear()
        change()
        until(lambda: not told.paths.isdisjoint({file, other}))


def test_a_file_that_another_takes_the_place_of_is_told(told: Told, tmp_path: Path) -> None:
    """Each time, and though it was not there at first."""
    for text in ("one", "two"):
        told.paths.clear()
        (tmp_path / "beside").write_text(text)
        (tmp_path / "beside").replace(tmp_path / "settings.toml")
        until(lambda: tmp_path / "settings.toml" in told.paths)


def test_a_folder_that_comes_later_or_again_is_followed(told: Told, tmp_path: Path) -> None:
    """From then on with all that is in it."""
    for folder in (tmp_path / "later", tmp_path / "pages"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        until(lambda folder=folder: folder in told.paths and told.anything)  # type: ignore[misc]
        time.sleep(0.2)
        (folder / "new.md").write_text("x")
        until(lambda folder=folder: folder / "new.md" in told.paths)  # type: ignore[misc]
        told.anything = False


def test_nothing_else_is_told(told: Told, tmp_path: Path) -> None:
    """Neither what stands beside nor what editors and Python leave behind."""
    for name in (
        "other.toml",
        "pages/.a.md.swp",
        "pages/#a.md#",
        "pages/a.md~",
        "pages/.git/x",
        "pages/__pycache__/x.pyc",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "pages/last.md").write_text("x")
    until(lambda: tmp_path / "pages/last.md" in told.paths)
    assert told.paths == {tmp_path / "pages/last.md"}
