"""The record of the accessibility test: what it says, and that a hostile one gives problems and nothing else."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa import formats
from lapa.conformance import FIELDS, read
from lapa.model import Conformance
from lapa.problems import Problem
from lapa.sources import Source
from lapa.voice import Voice
from tests.small import RECORD

VALUES: dict[str, Any] = json.loads(RECORD)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def understood(text: str) -> tuple[Conformance | None, tuple[Problem, ...]]:
    return read(Source.of("accessibility.json", "accessibility.json", text))


def test_a_record_says_what_was_tested_and_found() -> None:
    record, problems = understood(RECORD)
    assert problems == ()
    assert record == Conformance(
        tested=date(2026, 3, 31),
        axe="4.0.0",
        chromium="99.0",
        tags=("wcag2aa",),
        widths=(320, 1280),
        schemes=("light", "dark"),
        pages=("en/index.html", "lv/index.html"),
        rules=40,
        violations={},
        undecided={},
    )


def test_what_was_found_is_the_pages_by_rule() -> None:
    record, _ = understood(json.dumps({**VALUES, "violations": {"color-contrast": ["lv/index.html", "404.html"]}}))
    assert record is not None
    assert record.violations == {"color-contrast": ("lv/index.html", "404.html")}


def test_a_missing_field_is_a_problem_of_the_whole_record() -> None:
    """There is no line where it would stand."""
    for name in VALUES:
        record, problems = understood(json.dumps({key: value for key, value in VALUES.items() if key != name}))
        assert record is None
        assert [(problem.place.line, problem.code) for problem in problems] == [(0, "accessibility-malformed")]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tested", "31.03.2026"),
        ("tested", "2026-02-30"),
        ("tested", 20260331),
        ("axe", "4.0.0<script>alert(1)</script>"),
        ("axe", "4.0.0\n"),
        ("axe", "٤.٠"),
        ("chromium", "9" * 1000),
        ("tags", []),
        ("tags", "wcag2aa"),
        ("widths", [320, True]),
        ("widths", [320, 320]),
        ("widths", [0]),
        ("widths", [10**4000]),
        ("widths", [[320]]),
        ("schemes", [{"light": 1}]),
        ("pages", ["../../etc/passwd"]),
        ("pages", ["javascript:alert(1)//.html"]),
        ("pages", ["lv/index.html"] * 2),
        ("pages", [f"{number}.html" for number in range(10_001)]),
        ("rules", 40.0),
        ("rules", None),
        ("violations", ["color-contrast"]),
        ("violations", {"<b>": ["lv/index.html"]}),
        ("undecided", {"region": "lv/index.html"}),
    ],
)
def test_a_value_that_does_not_fit_is_named_where_it_stands(name: str, value: object) -> None:
    """In the line of its field."""
    text = json.dumps({**VALUES, name: value}, indent=2)
    record, problems = understood(text)
    assert record is None
    assert [problem.code for problem in problems] == ["accessibility-malformed"]
    assert f'"{name}"' in text.split("\n")[problems[0].place.line - 1]


def test_a_field_that_no_record_has_is_named() -> None:
    """Whatever its name is made of."""
    for name in ("axo", "<script>", "\ud800", "\x1b[2J"):
        _, problems = understood(json.dumps({**VALUES, name: 1}))
        assert [problem.code for problem in problems] == ["accessibility-malformed"]
        assert name not in formats.text(problems[0], Voice())


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "[" * 200_000, '{"rules": NaN}', "9" * 10_000, "{" * 9, '"\\ud800"', "\ufeff{}"]
)
def test_what_is_no_record_is_one_problem(text: str) -> None:
    """However deep, long or broken."""
    record, problems = understood(text)
    assert record is None
    assert [problem.code for problem in problems] == ["accessibility-malformed"]


@given(name=st.sampled_from(sorted(FIELDS)), value=JSON)
def test_nothing_in_a_record_is_a_traceback(name: str, value: object) -> None:
    """It is understood, or it is a problem."""
    record, problems = understood(json.dumps({**VALUES, name: value}))
    assert (record is None) == bool(problems)
