"""Slow functions on all cores: the same results in the same order as one after the other."""

import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial

import pytest

from lapa.parallel import QUICKLY, Made, Way, made
from lapa.plain import loaded
from tests.door import ROOT


def results(found: list[Made]) -> list[int]:
    """What came back, in both forms."""
    values: list[int] = [one.value() for one in found]
    assert [loaded(one.payload) for one in found] == values
    return values


@pytest.mark.parametrize("cores", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 64, 200])
def test_results_come_in_the_order_of_the_functions(count: int, cores: int) -> None:
    """However many processes make them."""
    found = made([partial(pow, number, 2) for number in range(count)], cores=cores)
    assert results(found) == [number**2 for number in range(count)]


def test_whoever_is_free_makes_what_is_next() -> None:
    """A slow one keeps no other waiting."""

    def slow() -> int:
        time.sleep(0.5)
        return os.getpid()

    first, *rest = results(made([slow, *[os.getpid] * 199], cores=2))
    assert {first} | {*rest} == {first, rest[0]}
    assert first not in rest
    assert os.getpid() in {first, rest[0]}


def test_what_is_quick_is_made_here() -> None:
    """However many there are."""
    assert set(results(made([os.getpid] * 200, way=QUICKLY, cores=2))) == {os.getpid()}


def test_it_is_told_how_many_are_begun() -> None:
    """Also those that others make."""
    told: list[int] = []
    made([partial(pow, 2, 2)] * 200, told.append, cores=1)
    assert told == list(range(200))
    told.clear()
    made([partial(pow, 2, 2)] * 2000, told.append, cores=2)
    assert told == sorted(set(told))
    assert set(told) <= set(range(0, 2000, 8))


def test_what_belongs_together_is_made_in_one_process() -> None:
    """What the first keeps, the others have."""
    kept: list[int] = []

    def keep(number: int) -> int:
        time.sleep(0.001)
        kept.append(number)
        return number

    makes = [make for number in range(300) for make in (partial(keep, number), lambda: kept[-1], lambda: kept[-1])]
    assert results(made(makes, way=Way(together=3), cores=3)) == [number for number in range(300) for _ in range(3)]


@pytest.mark.parametrize("cores", [1, 2, 3])
@pytest.mark.parametrize("split", [0, 1, 100, 200])
def test_others_begin_where_they_are_told_to(split: int, cores: int) -> None:
    """And end with what is before; the order of the results is the same."""
    here = os.getpid()
    began: list[int] = []

    def slow(number: int) -> tuple[int, int, int]:
        time.sleep(0.001)
        began.append(number)
        return number, os.getpid(), began[0]

    found = [one.value() for one in made([partial(slow, n) for n in range(200)], way=Way(split=split), cores=cores)]
    assert [number for number, _, _ in found] == list(range(200))
    first = {process: begin for _, process, begin in found}
    assert len(first) == cores
    assert first.pop(here) in range(split or 200)
    assert all(begin in range(split % 200, 200) for begin in first.values())


def test_meanwhile_something_else_is_done_here() -> None:
    """While others begin; where there are none, it is not."""
    done: list[int] = []
    assert results(made([os.getpid] * 200, way=Way(meanwhile=lambda: done.append(os.getpid())), cores=2))
    assert done == [os.getpid()]
    made([os.getpid] * 200, way=Way(meanwhile=lambda: done.append(0)), cores=1)
    assert done == [os.getpid()]


def test_a_signal_is_not_lost_between_two_processes() -> None:
    """It is told when there are both."""
    program = """
import os, signal, sys
from lapa.parallel import made
signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
os.register_at_fork(before=lambda: os.kill(os.getpid(), signal.SIGTERM))
made([os.getpid] * 64, cores=2)
print("lost")
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (128 + signal.SIGTERM, "", "")


def test_what_goes_wrong_is_raised_here(capfd: pytest.CaptureFixture[str]) -> None:
    """As if there were one process; another says nothing of its own."""

    def fail(number: int) -> int:
        return 1 // (number - 199)

    with pytest.raises(ZeroDivisionError):
        made([partial(fail, number) for number in range(200)], cores=2)
    assert capfd.readouterr() == ("", "")


def test_a_process_that_is_killed_loses_nothing() -> None:
    """Its share is made here."""
    here = os.getpid()

    def stubborn(number: int) -> int:
        if os.getpid() != here and number == 101:
            os._exit(1)
        return number

    assert results(made([partial(stubborn, n) for n in range(200)], cores=2)) == list(range(200))


def test_beside_other_threads_there_is_one_process() -> None:
    """A copy of this process would not have them, but might have what they lock."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert set(results(made([os.getpid] * 200))) == {os.getpid()}
    finally:
        stop.set()
        thread.join()
