"""That the whole site has no problem is remembered, by all that says so; a problem is found anew each time."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from lapa.check import check
from lapa.ledger import kept
from lapa.memo import Memo
from lapa.parse import parse
from lapa.problems import Place, problem
from lapa.sources import Source
from tests.small import PAGES, PROJECT, edited, problems, site, sources

ABOUT = "lv/about.md"


@pytest.fixture
def memo(tmp_path: Path) -> Memo:
    """One that remembers the small site, without problems."""
    memo = Memo(tmp_path)
    assert list(check(site()[0], sources({}), memo)) == []
    memo.save()
    return Memo(tmp_path)


def made(memo: Memo, changes: dict[str, str | None], others: Mapping[str, Any] = {}) -> int:
    """How often a changed site is looked through."""
    list(check(site(changes)[0], sources(changes)._replace(**others), memo))
    return memo.made["sound"]


def test_other_words_at_other_places_change_nothing(memo: Memo) -> None:
    """Nobody looks at them but the page itself."""
    assert made(memo, edited(ABOUT, "Teksts.", "Pavisam cits\nteksts.\n\nUn vēl.")) == 0


@pytest.mark.parametrize("text", ["Teksts 5.", "Teksts [te](index.md).", "Teksts\n\n## Te", "Teksts {updated}."])
def test_what_others_may_look_at_is_looked_at(memo: Memo, text: str) -> None:
    """A number, a link, a heading, a fact."""
    assert made(memo, edited(ABOUT, "Teksts.", text)) == 1


@pytest.mark.parametrize(
    "others",
    [
        {"static": {"a.txt": b""}},
        {"unread": frozenset({("lv", "a.md")})},
        {"ledger": Source.of("addresses.txt", "addresses.txt", "lv/index.html\n")},
        {"record": Source.of("accessibility.json", "accessibility.json", "{}")},
    ],
)
def test_other_files_are_looked_at(memo: Memo, others: Mapping[str, Any]) -> None:
    """Static files, pages that could not be read, the ledger, the record of accessibility."""
    assert made(memo, {}, others) == 1


def test_a_page_that_is_not_understood_is_looked_at(tmp_path: Path) -> None:
    """Its links may lead nowhere, too."""
    broken = {ABOUT: PAGES[ABOUT].replace("title: ", "titel: ")}
    memo = Memo(tmp_path)
    assert list(check(site(broken)[0], sources(broken), memo)) == []
    memo.save()
    broken[ABOUT] = broken[ABOUT].replace("Teksts.", "Teksts [te](nav.md).")
    assert [p.code for p in check(site(broken)[0], sources(broken), Memo(tmp_path))] == ["broken-link"]


def test_a_file_that_could_not_be_used_is_looked_at(tmp_path: Path) -> None:
    """It may be a page, which the ledger would miss once there is none."""
    text = "".join(f"{address}\n" for address in sorted({"lv/nav.html", *kept(site()[0], ())}))
    given = sources({})._replace(ledger=Source.of("addresses.txt", "addresses.txt", text))
    parsed, _ = parse(given, PROJECT, Memo())
    memo = Memo(tmp_path)
    unused = problem("not-a-file", Place("content/lv/nav.md"))
    assert list(check(parsed, given._replace(problems=(unused,)), memo)) == []
    memo.save()
    assert [p.code for p in check(parsed, given, Memo(tmp_path))] == ["address-gone"]


def test_front_matter_is_looked_at(memo: Memo) -> None:
    """Its facts, and where they stand."""
    assert made(memo, edited(ABOUT, "title: ", "title:  ")) == 1


def test_a_problem_is_told_where_it_stands_now(tmp_path: Path) -> None:
    """Though nothing but its place has changed."""
    for before in ("", "Vēl.\n\n"):
        changes = edited(ABOUT, "Teksts.", f"{before}Teksts [te](nav.md).")
        memo = Memo(tmp_path)
        found = [(p.place.line, p.code) for p in check(site(changes)[0], sources(changes), memo)]
        memo.save()
        assert found == [(line, code) for _, line, _, code in problems(changes)]
    assert found[0][0] == PAGES[ABOUT].count("\n") + 2
