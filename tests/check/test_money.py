"""The investments' money is the reform's."""

from lapa.check import money
from lapa.voice import Voice
from tests.small import PAGES, edited, problems, site


def test_a_sum_that_differs_is_named_at_the_reform() -> None:
    """With both sums and the difference, in digits as they are typed."""
    change = edited("lv/projects/1.1.2.i.md", "amount: 234000", "amount: 234001")
    assert problems(change) == [("lv/index.md", 7, 9, "sum-differs")]
    (found,) = money.check(site(change)[0])
    assert found.message(Voice()) == "the reform has 1234000, its investments together 1234001"
    assert found.hint(Voice()) == "find the difference of 1 and put it right"


def test_a_page_that_is_not_understood_may_hold_the_difference() -> None:
    """Nothing is said of the sum then."""
    change = edited("lv/projects/1.1.2.i.md", "amount: 234000", "amount: 234,000")
    assert problems(change) == [("lv/projects/1.1.2.i.md", 7, 9, "bad-amount")]


def test_each_has_its_own_code() -> None:
    """Two of one code are named at the second."""
    change = edited("lv/projects/1.1.2.i.md", "code: 1.1.2.i.", "code: 1.1.1.i.")
    assert problems(change) == [("lv/projects/1.1.2.i.md", 6, 7, "same-code")]


def test_another_investment_counts() -> None:
    """A third one changes the sum, and is in both languages."""
    changes: dict[str, str | None] = {
        f"{lang}/projects/1.1.3.i.md": PAGES[f"{lang}/projects/1.1.2.i.md"]
        .replace("1.1.2.i.", "1.1.3.i.")
        .replace("slug: ", "slug: third-")
        for lang in ("lv", "en")
    }
    assert problems(changes) == [("lv/index.md", 7, 9, "sum-differs")]
    changes["lv/index.md"] = PAGES["lv/index.md"].replace("amount: 1234000", "amount: 1468000")
    assert problems(changes) == []
