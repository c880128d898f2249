"""Slow functions on all cores: the same results in the same order as one after the other."""

import os
import threading
from functools import partial

import pytest

from lapa.parallel import Made, made
from lapa.plain import loaded


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


def test_they_are_made_in_more_than_one_process() -> None:
    """A share each."""
    found = made([os.getpid] * 200, cores=2)
    processes = results(found)
    assert len(set(processes)) == 2
    assert os.getpid() in processes


def test_it_is_told_how_many_are_made() -> None:
    """At the end all of them, also where others made most."""
    told: list[int] = []
    made([partial(pow, 2, 2)] * 201, told.append, cores=2)
    assert told[-1] == 200
    assert told == sorted(told)
    assert len(told) == 100


def test_the_first_is_made_before_there_are_copies() -> None:
    """What it keeps, they have."""
    kept: list[int] = []

    def keep() -> int:
        kept.append(len(kept))
        return kept[0]

    def keeping() -> int:
        return len(kept)

    assert results(made([keep, *[keeping] * 199], cores=2)) == [0, *[1] * 199]


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
