"""A target is due within the period, its parts fit; a known oddity says so where it stands."""

from tests.small import edited, problems

LV, EN = "lv/projects/1.1.2.i.md", "en/projects/1.1.2.i.md"
LATE = edited(LV, "due: 2026-06-30", "due: 2026-09-01")


def test_a_target_after_the_period_is_named() -> None:
    """At its date."""
    assert problems(LATE) == [(LV, 16, 10, "target-after-period")]


def test_parts_that_exceed_the_target_are_named() -> None:
    """At its value."""
    assert problems(edited(LV, "left: 700", "left: 701")) == [(LV, 12, 12, "parts-exceed-target")]


def known(code: str, text: str) -> dict[str, str | None]:
    lines = f"    known:\n      {code}: Tā ir avotā.\n"
    english = edited(EN, "  care:", f"{lines}  care:")
    return {LV: text.replace("  care:", f"{lines}  care:"), **english}


def test_an_oddity_of_the_source_is_known_with_its_reason() -> None:
    """Then it is no problem."""
    assert problems(known("target-after-period", LATE[LV] or "")) == []


def test_an_oddity_that_is_no_longer_there_is_named() -> None:
    """What is said of it would mislead readers."""
    plain = edited(LV, "due: 2026-06-30", "due: 2026-06-29")[LV] or ""
    assert problems(known("target-after-period", plain)) == [(LV, 19, 7, "needless-oddity")]


def test_an_oddity_that_nobody_knows_is_named() -> None:
    """A misspelt one stands for the real one: one mistake, one problem."""
    late = LATE[LV] or ""
    assert problems(known("target-after-perod", late)) == [(LV, 19, 7, "unknown-oddity")]
    assert problems(known("late", late)) == [(LV, 16, 10, "target-after-period"), (LV, 19, 7, "unknown-oddity")]
