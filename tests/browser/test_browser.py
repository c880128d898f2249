"""Every page of the real site in a real browser: complete by itself, leading somewhere."""

import gzip
from pathlib import Path
from urllib.parse import urldefrag

from playwright.sync_api import Browser

from tests.browser.real import Built, opened

LINKS = "nodes => nodes.map(node => node.href)"
FIRST_FLIGHT = 14336  # bytes that a server may send before it hears from the reader: ten segments (RFC 6928)


def icon(built: Built) -> Path:
    """The file, whose name changes with its content."""
    (found,) = built.folder.glob("icon.*.svg")
    return found


def test_from_disk_every_link_leads_to_a_file_and_a_fragment(chromium: Browser, built: Built) -> None:
    """As an editor looks at a preview; 404.html is served, never opened."""
    pages = [page for page in built.pages if page != "404.html"]
    ids: dict[str, set[str]] = {}
    links: dict[str, list[str]] = {}
    with opened(chromium) as window:
        for page in pages:
            address = (built.folder / page).as_uri()
            window.goto(address)
            ids[address] = set(window.eval_on_selector_all("[id]", "nodes => nodes.map(node => node.id)"))
            links[address] = window.eval_on_selector_all("a[href], link[rel=icon]", LINKS)
    files = {file.as_uri() for file in built.folder.rglob("*") if file.is_file()}
    assert icon(built).as_uri() in links[(built.folder / "lv/index.html").as_uri()]
    for page, found in links.items():
        for link in found:
            address, fragment = urldefrag(link)
            if address.startswith("file:"):
                assert address in files, f"{page} → {link}"
                assert not fragment or fragment in ids[address], f"{page} → {link}"


def test_every_page_can_be_reached_from_the_choice_of_language(chromium: Browser, built: Built) -> None:
    """Served below a prefix, by its links alone; and so can every file that a page offers."""
    with opened(chromium) as window:
        found, todo = set[str](), [built.url]
        while todo:
            address = todo.pop()
            assert window.request.get(address).status == 200, address
            found.add(address)
            if address.endswith((".html", "/")):
                window.goto(address)
                links = {urldefrag(link).url for link in window.eval_on_selector_all("a[href]", LINKS)}
                todo = [link for link in {*todo, *links} - found if link.startswith(built.url)]
    assert {page for page in built.pages if built.url + page not in found} == {"404.html", "index.html"}


def test_a_page_asks_for_nothing_but_itself_and_its_icon(chromium: Browser, built: Built) -> None:
    """And the browser has nothing to complain of."""
    asked: list[str] = []
    said: list[str] = []
    with opened(chromium) as window:
        window.on("request", lambda request: asked.append(request.url))
        window.on("console", lambda message: said.append(message.text))
        window.on("pageerror", lambda error: said.append(str(error)))
        for page in built.pages:
            window.goto(built.url + page)
        window.wait_for_load_state("networkidle")
    own = {built.url + name for name in (*built.pages, icon(built).name)}
    assert set(asked) <= own
    assert said == []


def test_where_there_is_no_page_there_is_help(chromium: Browser, built: Built) -> None:
    """At any depth, the links of 404.html lead home."""
    with opened(chromium) as window:
        answer = window.goto(f"{built.url}en/no/such/page.html")
        assert answer is not None
        assert answer.status == 404
        for link in window.eval_on_selector_all("a[href]", LINKS):
            there = window.request.get(link)
            assert there.status == 200, link


def test_the_language_switch_leads_to_the_same_page_and_back(chromium: Browser, built: Built) -> None:
    """Every page is somebody's first."""
    with opened(chromium) as window:
        for page in (page for page in built.pages if "/" in page):
            window.goto(built.url + page)
            language = window.get_attribute("html", "lang")
            window.click("header a[hreflang]")
            assert window.get_attribute("html", "lang") != language
            window.click("header a[hreflang]")
            assert window.url == built.url + page


def test_each_page_comes_in_the_first_flight(built: Built) -> None:
    """With its style and the emblem, compressed."""
    sizes = {page: len(gzip.compress((built.folder / page).read_bytes(), 9)) for page in built.pages}
    assert {page: size for page, size in sizes.items() if size > FIRST_FLIGHT} == {}
