"""Broken sites: one mistake each, and exactly what an editor is told of it, in both languages."""

from collections import Counter
from pathlib import Path

import pytest

from lapa.codes import CODES
from tests.broken import Case, cases, told

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_mistake_is_told_and_nothing_else(case: Case, tmp_path: Path) -> None:
    """Each problem with its file, line, column, excerpt, caret, words, hint and code."""
    assert told(case, tmp_path) == case.says


def test_every_code_is_told_at_least_twice() -> None:
    """In different cases, so that no code means just one thing."""
    seen = Counter(code for case in CASES for code in set(case.codes))
    assert [code for code in CODES if seen[code] < 2] == []


def test_a_case_is_named_after_the_mistake_in_it() -> None:
    """By the code of its only problem; but for those that show many mistakes at once."""
    for case in CASES:
        assert case.name.startswith("many-") or set(case.codes) == {case.name.rpartition("-")[0]}, case.name


def test_ten_mistakes_on_one_page_are_ten_problems() -> None:
    """With no false follow-ups."""
    (case,) = (case for case in CASES if case.name == "many-1")
    assert len(case.codes) == 10
    assert len({line.partition(":")[0] for line in case.says["en"].splitlines() if line.endswith("]")}) == 1
