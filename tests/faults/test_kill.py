"""build.py killed, or refused by the disk, at any call that changes the disk, what it remembers among them."""

import os
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.conftest import works
from tests.faults.program import build, nothing_left, proof
from tests.test_write import CHANGES


@pytest.fixture(scope="session")
def strace() -> str:
    """A program that makes any system call of another program fail, or kills it there."""
    if not works("strace", "-o", os.devnull, "true"):
        pytest.skip("strace does not work here")
    return "strace"


def steps(log: str, folder: Path) -> Iterator[tuple[str, int]]:
    """Name and turn of the traced calls that change something in the folder.

    Of those alike – by name, in the site before and after the swap, or in what is remembered – the first and the last;
    tests/test_write.py stops a smaller run at every one.
    """
    turns: Counter[str] = Counter()
    alike: defaultdict[tuple[str, bool, bool], list[tuple[str, int]]] = defaultdict(list)
    swapped = False
    for line in log.splitlines():
        name = line.partition("(")[0]
        turns[name] += 1
        if str(folder) in line and "O_RDONLY" not in line:
            alike[name, swapped, "/.cache" in line].append((name, turns[name]))
        swapped = swapped or name == "renameat2"
    for row in alike.values():
        yield from dict.fromkeys((row[0], row[-1]))


@pytest.mark.parametrize(("event", "where"), [("signal=KILL", "."), ("error=ENOSPC", ".cache")])
def test_stopped_at_any_step_the_site_is_whole_and_the_next_run_mends(
    prepared: Path, sites: tuple[str, str], strace: str, event: str, where: str
) -> None:
    """The old site or the new one stands, with its proof; after the next run the new one, and nothing half-made."""
    trace = (strace, "-e", f"trace={CHANGES}")

    def traced() -> list[tuple[str, int]]:
        """The steps of a run that nothing befalls."""
        with TemporaryDirectory() as name:
            folder, log = shutil.copytree(prepared, Path(name, "site")), Path(name, "log")
            assert build(folder, within=(*trace, "-y", "-o", str(log))).returncode == 0
            return list(steps(log.read_text(), folder / where))

    def stop_at(step: tuple[str, int]) -> bool:
        """One run, stopped; whether the new site came to stand."""
        with TemporaryDirectory() as name:
            return stop(shutil.copytree(prepared, Path(name, "site")), step)

    def stop(folder: Path, step: tuple[str, int]) -> bool:
        inject = ("-o", os.devnull, "-e", f"inject={step[0]}:{event}:when={step[1]}")
        ended = build(folder, within=(*trace, *inject)).returncode
        stands = proof(folder)
        assert stands in sites, step
        new = stands == sites[1]
        assert ended == (-9 if event == "signal=KILL" else 0 if new else 1), step
        assert build(folder).returncode == 0
        assert proof(folder) == sites[1], step
        assert nothing_left(folder), step
        return new

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        stood = list(pool.map(stop_at, traced()))
    assert stood.count(False) >= (9 if where == "." else 0)
    assert stood.count(True) >= 4
