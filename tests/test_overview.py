"""How pages stand: the state of each, and the table."""

import json
from datetime import date

import pytest

from lapa.check import check
from lapa.memo import Memo
from lapa.overview import Row, document, rows, text
from lapa.problems import Place, Problem, problem
from lapa.voice import Voice
from tests.small import PAGES, edited, site, sources

BOTH = ("lv", "en")
DAY = date(2026, 3, 31)


def row(path: str, changes: dict[str, str | None], *more: Problem, unread: tuple[str, ...] = ()) -> Row:
    """The row of a page of the changed small site. more: problems beside those of a check; unread: languages."""
    parsed, unclear = site(changes)
    problems = [*unclear, *check(parsed, sources(changes), Memo()), *more]
    found = rows(parsed, {(language, path) for language in unread}, problems)
    return next(one for one in found if one.path == path)


def said(code: str, file: str = "content/en/about.md") -> Problem:
    values = dict.fromkeys(("section", "original", "name", "state", "part", "file", "recorded"), "x")
    return problem(code, Place(file, 1, 1), **values)


def test_every_page_has_a_row_in_the_order_of_the_paths() -> None:
    """One for all its languages."""
    parsed, _ = site()
    found = rows(parsed, frozenset(), ())
    assert [one.path for one in found] == sorted({path[3:] for path in PAGES})
    assert {(one.languages, one.state, one.errors, one.warnings) for one in found} == {(BOTH, "current", 0, 0)}
    assert {one.updated for one in found} == {DAY}


@pytest.mark.parametrize(
    ("codes", "state", "behind"),
    [
        (["not-recorded"], "not recorded", 0),
        (["translation-behind"], "behind", 1),
        (["translation-behind", "section-renamed", "section-gone"], "behind", 3),
    ],
)
def test_a_translation_is_as_far_behind_as_a_check_says(codes: list[str], state: str, behind: int) -> None:
    """A section that was renamed, or is gone, counts as one."""
    found = row("about.md", {}, *map(said, codes))
    assert (found.state, found.behind) == (state, behind)


def test_a_missing_translation_is_not_one_that_is_not_wanted() -> None:
    """Only a page of text can do without."""
    assert row("about.md", {"en/about.md": None}) == Row("about.md", ("lv",), "missing", 0, 1, 0, DAY)
    alone = PAGES["lv/about.md"].replace("kind: about", "kind: text\ntranslation: none").replace("slug: ", "slug: x-")
    assert row("news.md", {"lv/news.md": alone}) == Row("news.md", ("lv",), "none", 0, 0, 0, DAY)


def test_a_translation_without_an_original_says_so() -> None:
    """By its languages; there is no day."""
    assert row("about.md", {"lv/about.md": None}) == Row("about.md", ("en",), "missing", 0, 1, 0, None)


def test_of_a_page_that_is_not_understood_nothing_is_concluded() -> None:
    """Nor of one that could not be read."""
    assert row("about.md", edited("en/about.md", "slug:", "slgu:")) == Row("about.md", BOTH, "unclear", 0, 1, 0, DAY)
    assert row("news.md", {}, unread=("lv",)) == Row("news.md", ("lv",), "unclear", 0, 0, 0, None)


def test_what_is_wrong_is_counted_in_both_languages() -> None:
    """Errors and warnings apart."""
    changes = edited("lv/about.md", "Teksts.", 'Teksts "te" <b>.') | edited("en/about.md", "Text.", "Text - here.")
    found = row("about.md", changes)
    assert (found.errors, found.warnings) == (1, 3)


ROWS = (
    Row("about.md", BOTH, "behind", 2, 0, 1, date(2026, 3, 31)),
    Row("a/long/path.md", ("lv",), "none", 0, 0, 0, date(2025, 3, 31)),
    Row("new.md", BOTH, "unclear", 0, 12, 0, None),
)


def test_the_table_is_aligned_and_ends_with_the_totals() -> None:
    """Widths in characters; nothing at the end of a line; the oldest day is named."""
    assert text(ROWS, [said("not-recorded"), said("bad-language")], Voice()) == (
        "Page            Languages  Translation        Errors  Warnings  Checked\n"
        "about.md        lv en      2 sections behind  –       1         2026-03-31\n"
        "a/long/path.md  lv         none, on purpose   –       –         2025-03-31\n"
        "new.md          lv en      not clear          12      –         –\n"
        "3 pages, 1 error, 1 notice, the oldest check is of 2025-03-31."
    )


def test_a_site_without_pages_is_a_heading() -> None:
    """And a total."""
    assert text((), (), Voice()) == ("Page  Languages  Translation  Errors  Warnings  Checked\n0 pages, no problems.")


def test_the_document_has_the_same_rows_for_programs() -> None:
    """Days as ISO 8601, what is not known as null."""
    pages = json.loads(document(ROWS))["pages"]
    assert pages[1] == {
        "path": "a/long/path.md",
        "languages": ["lv"],
        "state": "none",
        "behind": 0,
        "errors": 0,
        "warnings": 0,
        "updated": "2025-03-31",
    }
    assert pages[2]["updated"] is None
