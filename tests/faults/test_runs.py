"""build.py with few file descriptors, a clock in the past, others at the same time, and readers meanwhile."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.conftest import works
from tests.faults.program import build, change, nothing_left, project, proof
from tests.test_write import read_at_once

ROUNDS = 4


def test_with_few_file_descriptors_the_site_is_whole(folder: Path, sites: tuple[str, str]) -> None:
    """Sixteen are enough; with fewer the run may end at any place."""
    if not works("prlimit", "--version"):
        pytest.skip("descriptors cannot be limited here")
    ended: Counter[bool] = Counter()
    for most in (3, 4, 5, 6, 7):
        ended[build(folder, within=("prlimit", f"--nofile={most}")).returncode == 0] += 1
        assert proof(folder) in sites
    assert ended[False] > 0
    done = build(folder, within=("prlimit", "--nofile=16"))
    assert (done.returncode, done.stderr) == (0, "")
    assert proof(folder) == sites[1]
    assert nothing_left(folder)


def test_a_clock_in_the_past_changes_nothing(folder: Path, sites: tuple[str, str]) -> None:
    """All that is there is from a later century than the run and the words that it reads: they are still seen."""
    for path in folder.rglob("*"):
        os.utime(path, (4_200_000_000, 4_200_000_000))
    for language in ("lv", "en"):
        os.utime(folder / f"content/{language}/about.md", (1, 1))
    past = ("faketime", "-f", "1999-12-31 23:59:59") if works("faketime", "-f", "1999-12-31 23:59:59", "true") else ()
    for _ in range(2):
        done = build(folder, within=past)
        assert (done.returncode, done.stderr) == (0, "")
        assert proof(folder) == sites[1]
        assert nothing_left(folder)


def test_runs_at_the_same_time_and_readers_meanwhile_find_whole_sites(tmp_path: Path) -> None:
    """Two programs put two sites in each other's place; whoever reads has one of them, never files of both."""
    folder = project(tmp_path / "site")
    shutil.copytree(folder / "content", folder / "other")
    change(folder, "other")
    title = folder / "other/lv/index.md"  # is in every Latvian page's menu
    title.write_text(title.read_text(encoding="utf-8").replace("title: Mazā vietne", "title: Cita vietne"))
    wanted = []
    for content in ("other", "content"):
        assert build(folder, "--content", str(folder / content)).returncode == 0
        wanted.append(proof(folder))
    assert wanted[0] != wanted[1]
    loop = f'for round in $(seq {ROUNDS}); do "$0" "$1/build.py" --content "$1/$2" || exit; done'
    runs = [
        subprocess.Popen(
            ["sh", "-c", loop, sys.executable, str(folder), content], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for content in ("content", "other")
    ]
    reads = 0
    while None in [run.poll() for run in runs]:
        reads += read_at_once(folder / "output")
    assert [run.communicate()[1] for run in runs] == [b"", b""]
    assert [run.returncode for run in runs] == [0, 0]
    assert reads > ROUNDS
    assert proof(folder) in wanted
    shutil.rmtree(folder / "other")
    assert build(folder).returncode == 0
    assert proof(folder) == wanted[1]
    assert nothing_left(folder)
