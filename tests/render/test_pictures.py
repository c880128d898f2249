"""The bars, measured: what the path data draws is held against the numbers."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.model import Page
from lapa.render.pages import investments
from lapa.render.pictures import HEIGHT, TIP, WIDTH, bars, goals, shares
from tests.small import PAGES, edited, site

BANKS, BRIDGE = "lv/projects/1.1.1.i.md", "lv/projects/1.1.2.i.md"
AMOUNTS = st.lists(st.integers(0, 10**12), min_size=1, max_size=30)


def ends(path: str) -> tuple[float, float]:
    """Where the sharp corners of a bar are: the lower left and the upper right one."""
    start, end = re.fullmatch(r"M([0-9.]+) 10a.*H([0-9.]+)a.*z", path).groups()  # type: ignore[union-attr]
    return float(start), float(end)


def tips(path: str) -> set[float]:
    """How far its round corners reach."""
    return {abs(float(number)) for number in re.findall(r"(?:a|0 0 1 )(-?[0-9.]+) ", path)}


def pages(changes: Mapping[str, str | None] = {}, language: str = "lv") -> tuple[Page, ...]:
    """The investments of the changed small site."""
    return investments(site(changes)[0], language)


def drawn(changes: Mapping[str, str | None], language: str = "lv") -> list[list[tuple[str, int, int]]]:
    """Each group of targets: the id of each, the end of its line, and how many bars it has."""
    parsed, _ = site(changes)
    found = goals(parsed, investments(parsed, language))
    return [[(goal.id, goal.most, len(goal.bars)) for goal in group] for group in found]


def counted(path: str, wording: str, value: int, parts: str = "") -> dict[str, str | None]:
    """The small site with one more target in an investment, in both languages."""
    latvian = f"targets:\n  counted:\n    value: {value}\n{parts}    text: {wording} {{value}}\n"
    english = "targets:\n  counted:\n    text: In other words {value}\n"
    translated = path.replace("lv/", "en/")
    return edited(path, "targets:\n", latvian) | edited(translated, "targets:\n", english)


def test_a_bar_has_the_shape_of_a_leaf() -> None:
    assert bars((1, 3), 4) == (
        "M0 10a24 10 0 0 1 24 -10H250a24 10 0 0 1 -24 10z",
        "M250 10a24 10 0 0 1 24 -10H1000a24 10 0 0 1 -24 10z",
    )


def test_a_bar_shorter_than_a_tip_is_all_tip() -> None:
    assert bars((1,), 100) == ("M0 10a10 10 0 0 1 10 -10H10a10 10 0 0 1 -10 10z",)


@given(AMOUNTS)
def test_bars_lie_end_to_end_along_the_whole_line(amounts: list[int]) -> None:
    """The first begins where the line does, each where the one before ends; together they are as long as it."""
    found = [ends(path) for path in bars(amounts, sum(amounts))]
    assert [start for start, _ in found] == [0, *(end for _, end in found[:-1])]
    assert found[-1][1] == (WIDTH if sum(amounts) else 0)


@given(AMOUNTS)
def test_each_bar_is_as_long_as_its_number(amounts: list[int]) -> None:
    """To the third decimal of a thousandth, within the line, its corners within itself."""
    whole = sum(amounts) or 1
    for amount, path in zip(amounts, bars(amounts, whole), strict=True):
        start, end = ends(path)
        assert end - start == pytest.approx(WIDTH * amount / whole, abs=0.002)
        assert 0 <= start <= end <= WIDTH
        assert all(tip in (HEIGHT, TIP) or tip <= end - start + 0.002 for tip in tips(path))


def test_the_shares_are_of_the_sum_of_the_money() -> None:
    first, second = (page.fields.amount for page in pages())  # type: ignore[attr-defined]
    whole = first + second
    assert [ends(path) for path in shares(pages())] == [
        (0, round(WIDTH * first / whole, 3)),
        (round(WIDTH * first / whole, 3), WIDTH),
    ]


def test_numbers_said_in_the_same_words_share_a_line_that_ends_at_the_largest() -> None:
    changes = counted(BANKS, "Apmācīti", 16232) | counted(BRIDGE, "Apmācīti", 20011)
    assert drawn(changes)[0] == [("counted", 20011, 1), ("counted", 20011, 1)]


def test_the_words_of_the_original_decide_in_every_language() -> None:
    """A translation may word two different things alike."""
    changes = counted(BANKS, "Apmācīti", 16232) | counted(BRIDGE, "Atbalstītas", 30)
    for language in ("lv", "en"):
        assert [("counted", 16232, 0)] in drawn(changes, language), language
        assert [("counted", 30, 0)] in drawn(changes, language), language


def test_a_number_alone_shows_its_parts_and_leaves_the_rest_of_the_line() -> None:
    changes = counted(BANKS, "Atbalstītas", 40, "    parts:\n      one: 15\n      two: 15\n")
    parsed, _ = site(changes)
    ((goal,), *_) = goals(parsed, investments(parsed, "lv"))
    assert (goal.most, [ends(path) for path in goal.bars]) == (40, [(0, 375), (375, 750)])


def test_parts_that_exceed_their_number_stay_on_the_line() -> None:
    changes = counted(BANKS, "Atbalstītas", 10, "    parts:\n      one: 15\n      two: 5\n")
    assert drawn(changes)[0] == [("counted", 20, 2)]


def test_targets_without_a_number_come_last_and_have_no_bar() -> None:
    groups = drawn({})
    assert all(bars == 0 for _, _, bars in groups[-1])
    assert sum(map(len, groups)) == sum(
        text.count("    text:") for path, text in PAGES.items() if path.startswith("lv/projects")
    )
