"""Which page of one time is which of another."""

from collections.abc import Mapping

from lapa.digest.pages import Pair, Version, paired
from tests.small import PAGES, edited, site, sources

BANKS, BRIDGE = "projects/1.1.1.i.md", "projects/1.1.2.i.md"


def version(changes: Mapping[str, str | None] = {}) -> Version:
    parsed, problems = site(changes)
    return Version(parsed, sources(changes), problems)


def moved(path: str, new: str, *edits: tuple[str, str]) -> dict[str, str | None]:
    """A page under another path in both languages, changed in the original."""
    changes: dict[str, str | None] = {}
    for language in ("lv", "en"):
        text = PAGES[f"{language}/{path}"]
        for old, after in edits if language == "lv" else ():
            assert old in text
            text = text.replace(old, after)
        changes |= {f"{language}/{path}": None, f"{language}/{new}": text}
    return changes


def told(before: Version, after: Version) -> set[tuple[str, str, str]]:
    """The pages that are not under their old path: old path, new path, languages they are in now."""
    return {
        (next((page.path for page in pair.before.values()), ""), pair.path if pair.after else "", " ".join(pair.after))
        for pair in paired(before, after)
        if not pair.before or not pair.after or any(page.path != pair.path for page in pair.before.values())
    }


def test_a_page_is_the_same_under_its_path() -> None:
    """Every page once, in the order of today’s."""
    found = list(paired(version(), version(edited("lv/about.md", "slug: par-vietni", "slug: cits"))))
    assert [pair.path for pair in found] == sorted({path.partition("/")[2] for path in PAGES})
    assert all(set(pair.before) == set(pair.after) == {"lv", "en"} for pair in found)


def test_a_page_under_another_path_is_known_by_what_it_is() -> None:
    """By its kind where there is one only, its code, its slug, or half of its words."""
    before = version()
    assert told(before, version(moved("contacts.md", "people.md", ("slug: kontakti", "slug: laudis")))) == {
        ("contacts.md", "people.md", "lv en")
    }
    for edits in ([("slug: krasti", "slug: cits")], [("code: 1.1.1.i.", "code: 1.1.9.i.")]):
        assert told(before, version(moved(BANKS, "a.md", *edits))) == {(BANKS, "a.md", "lv en")}
    other = ("slug: krasti", "slug: cits"), ("code: 1.1.1.i.", "code: 1.1.9.i.")
    translation = PAGES[f"en/{BANKS}"].replace("slug: banks", "slug: other")
    assert told(before, version(moved(BANKS, "a.md", *other) | {"en/a.md": translation})) == {(BANKS, "a.md", "lv en")}


def test_a_page_with_nothing_in_common_is_another() -> None:
    """One is gone, one is new; no page becomes two."""
    new = PAGES["lv/about.md"].replace("kind: about", "kind: text").replace("par-vietni", "a")
    changes: dict[str, str | None] = {f"{language}/{BRIDGE}": None for language in ("lv", "en")}
    assert told(version(), version(changes | {"lv/a.md": new})) == {(BRIDGE, "", ""), ("", "a.md", "lv")}
    twice = moved(BANKS, "a.md")
    twice |= {path.replace("/a.md", "/b.md"): text for path, text in twice.items() if text}
    assert told(version(), version(twice)) == {(BANKS, "a.md", "lv en"), ("", "b.md", "lv en")}


def test_nothing_is_concluded_from_what_is_not_understood() -> None:
    """Neither from front matter with an error, nor from a body that is too much, at either time."""
    front = edited("lv/about.md", "updated: 2026-03-31", "updated: x")
    body = edited("lv/about.md", "Teksts.", "> " * 100)
    for wrong in (front, body):
        assert told(version(), version(wrong)) == told(version(wrong), version()) == set()
        assert "about.md" not in [pair.path for pair in paired(version(), version(wrong))]


def test_a_page_that_stays_alone_is_in_both_frames() -> None:
    """As its readers find it."""
    alone = PAGES["lv/about.md"].replace("kind: about", "kind: text\ntranslation: none").replace("par-vietni", "a")
    pair = next(pair for pair in paired(version(), version({"lv/a.md": alone})) if pair.path == "a.md")
    assert pair == Pair("a.md", {}, pair.after)
    assert {frame: page.language for frame, page in pair.after.items()} == {"lv": "lv", "en": "lv"}
