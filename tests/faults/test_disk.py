"""build.py on a disk that is full or may not be written: a real file system in memory, mounted for one test alone."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.conftest import works
from tests.faults.program import build, nothing_left, proof

PRIVATE = ("unshare", "--mount") if os.geteuid() == 0 else ("unshare", "--mount", "--map-root-user")
SIZE = 2_000_000


@contextmanager
def disk(place: Path) -> Iterator[tuple[Path, list[str]]]:
    """A disk of SIZE bytes at a place that only its own processes see.

    Gives its path as seen from here, and the beginning of a command that runs another there.
    """
    mount = f"mount -t tmpfs -o size={SIZE} none '{place}' && echo ready && exec cat"
    with subprocess.Popen(
        [*PRIVATE, "sh", "-c", mount], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as keeper:
        assert keeper.stdout
        assert keeper.stdout.readline() == "ready\n"
        user = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]
        yield Path(f"/proc/{keeper.pid}/root{place}"), ["nsenter", f"--target={keeper.pid}", "--mount", *user]


@pytest.fixture
def small_disk(tmp_path: Path, prepared: Path) -> Iterator[tuple[Path, Path, list[str]]]:
    """The prepared project on a small disk: its folder as seen from here and there, and how to run programs there."""
    place = tmp_path / "disk"
    place.mkdir()
    if not works(*PRIVATE, "mount", "-t", "tmpfs", "none", str(place)):
        pytest.skip("nothing can be mounted here")
    with disk(place) as (seen, within):
        shutil.copytree(prepared, seen / "site")
        yield seen / "site", place / "site", within


def fill(folder: Path, free: int) -> Path:
    """Takes all but so many bytes of the disk; the file to delete afterwards."""
    ballast = folder.parent / "ballast"
    status = os.statvfs(folder)
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, status.f_bavail * status.f_frsize - free)
    return ballast


def test_however_little_of_the_disk_is_free_the_site_is_whole(
    small_disk: tuple[Path, Path, list[str]], sites: tuple[str, str], tmp_path: Path
) -> None:
    """It is the old one as long as the new one finds no room, and nothing half-made takes any; then the new one."""
    seen, there, within = small_disk
    old = shutil.copytree(seen, tmp_path / "old", symlinks=True)
    stood = []
    for free in (0, 4096, 8192, 16384, 65536):
        ballast = fill(seen, free)
        done = build(there, within=within)
        assert done.returncode == (0 if proof(seen) == sites[1] else 1), done.stderr
        assert "Traceback" not in done.stderr
        assert nothing_left(seen)
        stood.append(sites.index(proof(seen)))
        ballast.unlink()
        if stood[-1]:
            assert build(there, within=within).returncode == 0
            shutil.rmtree(seen)
            shutil.copytree(old, seen)
    assert stood == sorted(stood)
    assert set(stood) == {0, 1}
    assert build(there, within=within).returncode == 0
    assert proof(seen) == sites[1]


def test_on_a_disk_that_may_only_be_read_the_old_site_stays(
    small_disk: tuple[Path, Path, list[str]], sites: tuple[str, str]
) -> None:
    """Also for root; the program says what it cannot write, and once it may it goes on as if nothing had been."""
    seen, there, within = small_disk
    remount = [*within, "mount", "-o", "remount,bind,ro", str(there.parent)]
    subprocess.run(remount, check=True)
    done = build(there, within=within)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (f"error: {there}/.output.next/: Read-only file system; the old site stays as it was\n")
    assert proof(seen) == sites[0]
    subprocess.run([*remount[:-2], "remount,bind,rw", remount[-1]], check=True)
    assert build(there, within=within).returncode == 0
    assert proof(seen) == sites[1]
    assert nothing_left(seen)


def test_a_project_that_may_only_be_read_gives_a_site_elsewhere(
    small_disk: tuple[Path, Path, list[str]], sites: tuple[str, str], tmp_path: Path
) -> None:
    """What cannot be remembered costs time and nothing else."""
    seen, there, within = small_disk
    shutil.rmtree(seen / ".cache")
    subprocess.run([*within, "mount", "-o", "remount,bind,ro", str(there.parent)], check=True)
    done = build(there, "--output", str(tmp_path / "elsewhere/output"), within=within)
    assert (done.returncode, done.stderr) == (0, "")
    assert proof(tmp_path / "elsewhere") == sites[1]
    assert proof(seen) == sites[0]
