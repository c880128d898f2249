"""The time line, measured: every date at its true place, few enough years named."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.kinds import Investment, Target
from lapa.model import Page
from lapa.render.timeline import LABELS, TimeLine, time_line
from tests.small import NOTHING

DAYS = st.dates(date(1990, 1, 1), date(2200, 12, 31))
TARGETS = st.lists(st.one_of(DAYS, st.integers(1990, 2200)), max_size=4)


def page(code: str, end: date, *dates: date | int) -> Page:
    """An investment whose targets have these dates; a number is the year from which on something is so."""
    targets = {
        f"t{at}": Target(
            text="…", due=when if isinstance(when, date) else None, since=None if isinstance(when, date) else when
        )
        for at, when in enumerate(dates)
    }
    fields = Investment(
        kind="investment", title=code, description="", updated=end, source="", slug=code,
        code=code, amount=1, period_end=end, aim="", targets=targets, contact="",
    )  # fmt: skip
    return Page(f"{code}md", "lv", "lv", "", "", fields, "", NOTHING, ())


def told(line: TimeLine) -> list[tuple[str, int | None, str, list[str], list[str]]]:
    """Each moment: its day, its year if it goes on, its place, and the codes of whose period and target it is."""
    codes = [
        ([page.path[:-2] for page in moment.ends], [page.path[:-2] for page in moment.targets])
        for moment in line.moments
    ]
    return [(str(moment.day), moment.year, moment.at, *both) for moment, both in zip(line.moments, codes, strict=True)]


def test_each_date_stands_at_its_place_with_all_it_is_the_date_of() -> None:
    """Half of 2026 has passed after 181 of its 365 days and a half; each year is half of the line."""
    may = date(2026, 5, 31)
    line = time_line([page("1", may, may), page("3", may, date(2025, 6, 30), 2026), page("4", may, date(2026, 8, 31))])
    assert line.years == ((2025, "0"), (2026, "50"))
    assert told(line) == [
        ("2025-06-30", None, "24.658", [], ["3"]),
        ("2026-01-01", 2026, "50", [], ["3"]),
        ("2026-05-31", None, "70.548", ["1", "3", "4"], ["1"]),
        ("2026-08-31", None, "83.151", [], ["4"]),
    ]


def test_a_day_and_the_year_that_begins_with_it_are_two_moments() -> None:
    line = time_line([page("1", date(2026, 1, 1), 2026)])
    assert [(moment.at, moment.year) for moment in line.moments] == [("0", None), ("0", 2026)]


def test_two_targets_of_one_date_name_their_investment_once() -> None:
    line = time_line([page("1", date(2026, 5, 31), 2026, 2026)])
    assert [len(moment.targets) for moment in line.moments] == [1, 0]


def test_the_last_day_of_a_leap_year_is_still_in_it() -> None:
    (moment,) = time_line([page("1", date(2028, 12, 31))]).moments
    assert moment.at == "99.727"


@pytest.mark.parametrize(
    ("last", "named"), [(2025, [2025]), (2027, [2025, 2026, 2027]), (2028, [2025, 2027]), (2035, [2025, 2030, 2035])]
)
def test_of_many_years_only_some_are_named(last: int, named: list[int]) -> None:
    line = time_line([page("1", date(last, 5, 31), date(2025, 5, 31))])
    assert [year for year, _ in line.years] == named


def test_a_line_without_dates_is_empty() -> None:
    assert time_line([]) == TimeLine((), ())


@given(st.lists(st.tuples(DAYS, TARGETS), min_size=1, max_size=6))
def test_everything_stands_within_the_line_in_the_order_of_time(dates: list[tuple[date, list[date | int]]]) -> None:
    line = time_line([page(str(at), end, *targets) for at, (end, targets) in enumerate(dates)])
    places = [float(moment.at) for moment in line.moments]
    assert places == sorted(places)
    assert all(0 <= place < 100 for place in places)
    assert [moment.day for moment in line.moments] == sorted(moment.day for moment in line.moments)


@given(st.lists(DAYS, min_size=1, max_size=6))
def test_every_named_year_has_room_for_its_label(days: list[date]) -> None:
    """A third of the line at least, the last one too."""
    line = time_line([page(str(at), day) for at, day in enumerate(days)])
    ends = [*(float(at) for _, at in line.years), 100.0]
    assert 1 <= len(line.years) <= LABELS
    assert all(end - start >= 100 / LABELS - 0.002 for start, end in pairwise(ends))
    assert ends[0] == 0
