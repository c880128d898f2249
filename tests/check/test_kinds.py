"""A site has one home, one page of contacts, one about itself, one accessibility statement, one of open data."""

import pytest

from tests.small import PAGES, problems


@pytest.mark.parametrize(
    ("path", "kind"), [("about.md", "about"), ("accessibility.md", "accessibility"), ("data.md", "data")]
)
def test_a_missing_page_is_named(path: str, kind: str) -> None:
    """Once, for the original's language."""
    assert problems({f"lv/{path}": None, f"en/{path}": None}) == [("lv", 0, 0, "missing-page")], kind


def test_a_second_page_of_the_kind_is_named() -> None:
    """At its kind."""
    changes: dict[str, str | None] = {
        f"{language}/z.md": PAGES[f"{language}/about.md"].replace("slug: ", "slug: z-") for language in ("lv", "en")
    }
    assert problems(changes) == [("lv/z.md", 2, 7, "second-page")]


def test_a_second_page_may_be_the_missing_one_of_another_kind() -> None:
    """One mistake, one problem."""
    changed = PAGES["lv/about.md"].replace("kind: about", "kind: accessibility")
    assert problems({"lv/about.md": changed}) == [("lv/accessibility.md", 2, 7, "second-page")]


def test_a_page_that_is_not_understood_is_not_missing() -> None:
    """One mistake, one problem."""
    broken = PAGES["lv/about.md"].replace("title: ", "titel: ")
    assert [code for _, _, _, code in problems({"lv/about.md": broken})] == ["unknown-field"]
