"""A process that was begun before: it makes what it is given, and nobody waits for it in vain."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from operator import floordiv
from pathlib import Path

import pytest

from lapa.cli import _early
from lapa.early import Early, early
from lapa.memo import Memo
from lapa.parallel import Made, Way, made
from lapa.plain import loaded
from lapa.project import load
from lapa.still import Last
from tests.door import ROOT

SENT = Way(sent=True)


@pytest.fixture
def begun() -> Early:
    """One that has begun."""
    one = early()
    if one is None:
        pytest.skip("there is one core")
    return one


def values(found: list[Made]) -> list[int]:
    """What came back, in both forms."""
    assert [loaded(one.payload) for one in found] == [one.value() for one in found]
    return [one.value() for one in found]


def is_there(process: int) -> bool:
    """Whether it has not ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_makes_few_alone(begun: Early) -> None:
    """In order; then it is over."""
    makes = [partial(pow, number, 2) for number in range(9)]
    assert values(made([*makes, os.getpid], way=SENT, cores=2, early=begun)) == [
        *(number**2 for number in range(9)),
        begun.process,
    ]
    assert not is_there(begun.process)


def test_of_many_it_takes_its_share(begun: Early) -> None:
    """The rest is made here, and by others where there are more cores."""
    found = values(made([partial(time.sleep, 0.001), os.getpid] * 200, way=SENT, cores=3, early=begun)[1::2])
    assert {os.getpid(), begun.process} < set(found)
    assert len(set(found)) == 3


@pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="there is one core")
def test_what_it_prints_nobody_sees(capfd: pytest.CaptureFixture[str]) -> None:
    """It has no output, so that nobody who reads ours to its end waits for it."""
    begun = early()
    made([partial(os.write, 1, b"word")] * 3, way=SENT, cores=2, early=begun)
    assert capfd.readouterr() == ("", "")


def test_while_it_works_something_else_may_be_done(begun: Early) -> None:
    """What is done beside many is another thing."""
    done: list[str] = []
    way = Way(sent=True, meanwhile=lambda: done.append("many"), waiting=lambda: done.append("few"))
    made([os.getpid] * 3, way=way, cores=2, early=begun)
    made([os.getpid] * 300, way=way, cores=2)
    made([os.getpid] * 3, way=way, cores=2)
    assert done == ["few", "many"]


@pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="there is one core")
def test_what_it_makes_first_waits_for_nobody() -> None:
    """However much it is, nobody need ask for it."""
    for asks in (True, False):
        begun = early(partial(bytes, 5_000_000))
        assert begun
        assert not asks or begun.first() == bytes(5_000_000)
        assert values(made([os.getpid], way=SENT, early=begun)) == [begun.process]


@pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="there is one core")
@pytest.mark.parametrize("ends", [partial(floordiv, 1, 0), partial(sys.exit, 2), partial(os._exit, 0)])
def test_where_the_first_goes_wrong_it_says_nothing(
    capfd: pytest.CaptureFixture[str], ends: Callable[[], object]
) -> None:
    """And all is made here."""
    begun = early(ends)
    assert begun
    assert begun.first() is None
    assert values(made([os.getpid], way=SENT, early=begun)) == [os.getpid()]
    assert capfd.readouterr() == ("", "")


def test_a_memo_gives_it_what_can_be_sent(begun: Early) -> None:
    """The first of that, and nothing else."""
    memo = Memo(early=begun)
    assert memo.remember("draft a", os.getpid) == os.getpid()
    found = [load() for key in "bc" for load in memo.later([(f"draft {key}", os.getpid)], SENT)]
    assert found == [begun.process, os.getpid()]


@pytest.mark.parametrize("count", [3, 300])
def test_one_that_is_gone_loses_nothing(begun: Early, count: int) -> None:
    """What it would have made is made here."""
    os.kill(begun.process, signal.SIGKILL)
    os.waitid(os.P_PID, begun.process, os.WEXITED | os.WNOWAIT)
    assert values(made([os.getpid] * count, way=SENT, cores=2, early=begun)) == [os.getpid()] * count


@pytest.mark.parametrize("count", [3, 300])
def test_what_goes_wrong_there_is_raised_here(capfd: pytest.CaptureFixture[str], begun: Early, count: int) -> None:
    """It says nothing of its own."""
    with pytest.raises(ZeroDivisionError):
        made([partial(floordiv, 1, 0)] * count, way=SENT, cores=2, early=begun)
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="there is one core")
def test_it_does_not_outlive_the_one_that_began_it() -> None:
    """And keeps no output open, so that nobody who reads it waits."""
    program = "import os; from lapa.early import early; print(early().process, flush=True); os._exit(0)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    end = time.monotonic() + 10
    while is_there(int(done.stdout)) and time.monotonic() < end:
        time.sleep(0.01)
    assert not is_there(int(done.stdout))
    assert done.stderr == ""


@pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="there is one core")
def test_it_begins_where_pages_may_be_converted(folder: Path) -> None:
    """An option alone is one of a build. It has read the project."""
    last = Last(folder / ".cache", [], {})
    for arguments in ([], ["build"], ["check", "--fix"], ["--lang", "lv"]):
        one = _early(arguments, folder, last)
        assert one
        assert one.first().project == load(folder)
        assert values(made([os.getpid], way=SENT, early=one)) == [one.process]
    for arguments in (["serve"], ["new", "text", "a"], ["links"], ["digest"]):
        assert not _early(arguments, folder, last)
