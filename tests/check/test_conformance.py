"""The accessibility statement rests on a test that is not too old and found nothing."""

from dataclasses import replace
from datetime import date

import pytest

from lapa.check import conformance
from lapa.model import Conformance, Site
from lapa.problems import Problem
from lapa.voice import Voice
from tests.small import PAGES, edited, site

SITE, _ = site()


def found(parsed: Site, **changes: object) -> list[Problem]:
    assert isinstance(parsed.conformance, Conformance)
    return list(conformance.check(replace(parsed, conformance=parsed.conformance._replace(**changes))))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tested", "codes"),
    [
        (date(2025, 3, 31), []),
        (date(2025, 3, 30), ["accessibility-outdated"]),
        (date(2024, 12, 1), ["accessibility-outdated"]),
        (date(2027, 1, 1), []),
    ],
)
def test_a_test_older_than_twelve_months_is_outdated(tested: date, codes: list[str]) -> None:
    """Against the newest facts of the content, 31 March 2026."""
    assert [problem.code for problem in found(SITE, tested=tested)] == codes


def test_the_newest_facts_count() -> None:
    """One page that was brought up to date is enough."""
    assert PAGES["lv/about.md"].count("updated: 2026-03-31") == 1
    later, _ = site(edited("lv/about.md", "updated: 2026-03-31", "updated: 2027-04-01"))
    (problem,) = found(later)
    assert problem.message(Voice()).endswith(
        "of 2026-03-31, is more than twelve months older than the facts of 2027-04-01"
    )


def test_a_leap_day_is_a_day_like_others() -> None:
    """29 February 2024 is still good on 28 February 2025, and no longer on 1 March."""
    for updated, codes in (("2025-02-28", []), ("2025-03-01", ["accessibility-outdated"])):
        changes = {
            path: text.replace("updated: 2026-03-31", f"updated: {updated}")
            for path, text in PAGES.items()
            if path.startswith("lv/")
        }
        assert [problem.code for problem in found(site(changes)[0], tested=date(2024, 2, 29))] == codes


def test_a_test_that_found_something_is_a_problem_for_each_rule() -> None:
    """Also what the tool could not decide."""
    failed = {"color-contrast": ("lv/index.html", "en/index.html")}
    problems = found(SITE, violations=failed, undecided={"region": ("404.html",)})
    assert [dict(problem.values) for problem in problems] == [
        {"rule": "color-contrast", "pages": "lv/index.html, en/index.html"},
        {"rule": "region", "pages": "404.html"},
    ]


def test_without_a_record_nothing_is_concluded() -> None:
    """That it is not there is said by the one who read it."""
    assert list(conformance.check(replace(SITE, conformance=None))) == []
