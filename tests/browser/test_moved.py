"""An old address, in a real browser: the reader ends at the page that took its place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from lapa.pipeline import build
from lapa.project import load
from tests.browser.axe import survey
from tests.browser.real import Built, served

MOVED = {
    "lv/vecs/saites.html": "lv/kontakti.html",
    "en/links.html": "en/investments/open-administration.html",
    "old.html": "index.html",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The real site, of which three pages have moved."""
    root = tmp_path_factory.mktemp("moved")
    with served(root) as built:
        with (root / "addresses.txt").open("a", encoding="utf-8") as ledger:
            ledger.writelines(f"{old} -> {new}\n" for old, new in MOVED.items())
        assert build(load(root, base_url=built.url)).problems == ()
        yield built


@pytest.mark.parametrize(("old", "new"), MOVED.items())
def test_the_browser_ends_at_the_new_page(site: Built, chromium: Browser, old: str, new: str) -> None:
    """Below a prefix and opened from disk, without scripts."""
    for start in (site.url, f"{site.folder.as_uri()}/"):
        context = chromium.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(start + old)
        page.wait_for_url(start + new)
        context.close()


def test_who_stops_there_finds_a_whole_page(site: Built, chromium: Browser) -> None:
    """Accessible like any other, if the browser does not go on by itself."""
    staying = [f"{old.removesuffix('.html')}.staying.html" for old in MOVED]
    for old, copy in zip(MOVED, staying, strict=True):
        html = (site.folder / old).read_text(encoding="utf-8")
        assert html.count('http-equiv="refresh"') == 1
        (site.folder / copy).write_text(html.replace('http-equiv="refresh"', 'name="none"'), encoding="utf-8")
    found = survey(chromium, site, staying)
    assert (dict(found.violations), dict(found.undecided)) == ({}, {})
