"""Where a new page goes, and which are refused."""

import pytest

from lapa.placing import New, place
from tests.small import PAGES, edited, site

THERE = {path.split("/", 1)[1] for path in PAGES}


def codes(kind: str, name: str, there: set[str] = THERE) -> list[str]:
    new, found = place(kind, name, site()[0], there)
    assert (new is None) == bool(found)
    return [problem.code for problem in found]


@pytest.mark.parametrize("name", ["1.1.3.i", "1.1.3.i."])
def test_an_investment_goes_where_the_others_are(name: str) -> None:
    """Under its code, whose last full stop may be left out; the code is known."""
    found = place("investment", name, site()[0], THERE)
    assert found == (New("investment", "projects/1.1.3.i.md", {"kind": "investment", "code": "1.1.3.i."}), ())


def test_the_first_investment_has_a_folder_of_its_own() -> None:
    """A site without investments."""
    alone, _ = site({path: None for path in PAGES if "/projects/" in path})
    new, _ = place("investment", "1.1.1.i", alone, set())
    assert new is not None
    assert new.path == "investments/1.1.1.i.md"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("news", "news.md"),
        ("news.md", "news.md"),
        ("services/advice", "services/advice.md"),
        ("projects/all-2", "projects/all-2.md"),
        ("services/index", "services/index.md"),
        ("a/b/c/d/e/f", "a/b/c/d/e/f.md"),
    ],
)
def test_another_page_goes_where_it_is_asked_for(name: str, path: str) -> None:
    """By its path below the folder of its language, .md or not."""
    assert place("text", name, site()[0], THERE) == (New("text", path, {"kind": "text"}), ())


@pytest.mark.parametrize(
    "name",
    [
        *["..", "../secret", "a/../../b", "/etc/passwd", "a//b", "a/", "", ".", ".md", "~", "a\\b", "C:a", "a\n", "-a"],
        *["a b", "ziņas", "About", "a.b", "x" * 81, "con", "nul/a", "a/index/b"],
    ],
)
def test_a_name_that_is_none_is_refused(name: str) -> None:
    """It would leave the folder, or could not be part of an address on every system."""
    assert set(codes("text", name)) == {"bad-slug"}


@pytest.mark.parametrize(
    "name", ["1.1.3", "news", "", "..", "1.1.3.x", "1.1.3.i..", "../1.1.3.i", "1.1.3.i.md", "١.١.٣.i"]
)
def test_an_investment_without_a_code_is_refused(name: str) -> None:
    """Its file is called by its code."""
    assert codes("investment", name) == ["bad-code"]


def test_what_there_is_already_is_refused() -> None:
    """A code, a page, a page by its name in other letters, a second page of contacts, too many folders."""
    assert codes("investment", "1.1.1.i") == ["same-code"]
    assert codes("investment", "1.1.r") == ["same-code"]
    assert codes("text", "about") == ["page-there"]
    assert codes("text", "about", {"About.md"}) == ["name-collision"]
    assert codes("text", "projects/x", {"Projects/y.md"}) == ["name-collision"]
    assert codes("contacts", "people") == ["second-page"]
    assert codes("text", "a/b/c/d/e/f/g") == ["deep-folder"]


def test_a_page_that_is_not_understood_is_there_too() -> None:
    """An investment whose front matter is broken keeps its place."""
    broken, _ = site(edited("lv/projects/1.1.2.i.md", "code:", "code"))
    new, found = place("investment", "1.1.2.i", broken, THERE)
    assert (new, [problem.code for problem in found]) == (None, ["page-there"])


def test_a_slip_in_the_kind_is_guessed() -> None:
    """As everywhere."""
    _, found = place("investmnt", "1.1.3.i", site()[0], THERE)
    assert [problem.code for problem in found] == ["unknown-kind"]
    assert dict(found[0].values)["nearest"] == "investment"
