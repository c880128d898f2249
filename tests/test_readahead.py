"""What a command begins with is the same, whoever reads it and when."""

import os
import sys
import time
from pathlib import Path

import pytest

from lapa import pipeline
from lapa.project import SettingsError, load
from lapa.read import read
from lapa.readahead import MOST, ReadAhead, read_ahead
from lapa.still import TICK, Last
from tests.copied import files
from tests.door import ROOT, run
from tests.small import SMALL

TOLD = "Built 14 pages."


def begun(folder: Path, *arguments: str) -> ReadAhead:
    return read_ahead(arguments, folder, last(folder))


def last(folder: Path) -> Last:
    return Last(folder / ".cache", ["build"], {})


def test_it_is_the_project_and_its_files(folder: Path, tmp_path: Path) -> None:
    """As the arguments ask for them; only a build looks at how they stand."""
    project = load(folder, output=tmp_path / "made")
    built, checked = (begun(folder, command, "--output", str(tmp_path / "made")) for command in ("build", "check"))
    assert built[:2] == checked[:2] == (project, read(project))
    assert built.begun
    assert {str(project.content), str(project.static), str(ROOT / "lapa")} < {*built.begun.inputs}
    assert checked.begun is None


def test_of_too_many_pages_none_is_read(folder: Path) -> None:
    """To hand them over would take longer than to read them."""
    there = sum(path.is_file() for path in (folder / "content").rglob("*"))
    for number in range(MOST - there):
        (folder / f"content/en/{number}.md").touch()
    assert begun(folder).sources
    (folder / "content/en/more.md").touch()
    found = begun(folder)
    assert (found.project, found.sources) == (load(folder), None)
    assert found.begun


def test_wrong_arguments_and_settings_are_no_beginning(folder: Path) -> None:
    """They are told by the process that asks."""
    with pytest.raises(SystemExit):
        begun(folder, "--nonsense")
    (folder / "pyproject.toml").write_text("[tool.lapa]\nnonsense = 1\n")
    with pytest.raises(SettingsError):
        begun(folder)


@pytest.mark.parametrize("changed", [True, False])
def test_what_changes_after_it_is_read_is_seen_by_the_next(folder: Path, *, changed: bool) -> None:
    """A build remembers how its files stood before it read them."""
    time.sleep(3 * TICK / 1e9)
    first = begun(folder)
    assert first.begun
    if changed:
        (folder / "content/lv/about.md").write_text("")
    report = pipeline.build(first.project, sources=first.sources)
    assert report.problems == ()
    assert files(first.project.output) == files(SMALL / "expected")
    first.begun.end(TOLD)
    assert last(folder).told == (None if changed else TOLD)


@pytest.mark.skipif(sys.platform != "linux", reason="cores are given to a process in another way")
def test_on_one_core_it_is_read_by_the_one_process(folder: Path) -> None:
    """And built, and found unchanged, as with more."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        time.sleep(3 * TICK / 1e9)
        first, second = run(folder), run(folder)
    finally:
        os.sched_setaffinity(0, cores)
    assert first.stdout.startswith("Built 14 pages: 14 converted, 33 files written, ")
    assert second.stdout.startswith("Built 14 pages: 0 converted, 0 files written, ")
    assert files(folder / "output") == files(SMALL / "expected")
