"""Every page of the real site in a real browser: for everyone, complete by itself, leading somewhere."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urldefrag

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Built

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LINKS = "nodes => nodes.map(node => node.href)"
FIRST_FLIGHT = 14336  # bytes that a server may send before it hears from the reader: ten segments (RFC 6928)


@contextmanager
def opened(browser: Browser, **settings: Any) -> Iterator[Page]:
    """An empty page in a window of its own."""
    context = browser.new_context(**settings)
    try:
        yield context.new_page()
    finally:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(chromium: Browser, built: Built, width: int, scheme: Any) -> None:
    """WCAG 2.2 AA and good practice, as far as a program can tell; nothing scrolls sideways."""
    with opened(chromium, viewport={"width": width, "height": 800}, color_scheme=scheme) as window:
        for page in built.pages:
            window.goto(built.url + page)
            found = Axe().run(window, options={"runOnly": {"type": "tag", "values": TAGS}})
            assert found.violations_count == 0, f"{page}\n{found.generate_report()}"
            unsure = {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found.response["incomplete"]}
            assert unsure == {}, page
            assert window.evaluate("document.documentElement.scrollWidth") <= width, page


def test_nothing_scrolls_sideways_with_text_twice_as_large(chromium: Browser, built: Built) -> None:
    """WCAG 1.4.4 on a narrow phone."""
    with opened(chromium, viewport={"width": 320, "height": 800}) as window:
        for page in built.pages:
            window.goto(built.url + page)
            window.add_style_tag(content="html { font-size: 212.5% !important }")
            assert window.evaluate("document.documentElement.scrollWidth") <= 320, page


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
    icon = (built.folder / "icon.svg").as_uri()
    assert icon in links[(built.folder / "lv/index.html").as_uri()]
    for page, found in links.items():
        for link in found:
            address, fragment = urldefrag(link)
            if address.startswith("file:"):
                assert address in ids or address == icon, f"{page} → {link}"
                assert not fragment or fragment in ids[address], f"{page} → {link}"


def test_every_page_can_be_reached_from_the_choice_of_language(chromium: Browser, built: Built) -> None:
    """Served below a prefix, by its links alone."""
    with opened(chromium) as window:
        found, todo = set[str](), [built.url]
        while todo:
            address = todo.pop()
            answer = window.goto(address)
            assert answer is not None
            assert answer.status == 200, address
            found.add(address)
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
    own = {built.url + name for name in (*built.pages, "icon.svg")}
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


def test_the_tab_key_comes_to_the_content_then_to_the_language(chromium: Browser, built: Built) -> None:
    """The skip link is seen when it is reached, and skips."""
    with opened(chromium) as window:
        window.goto(f"{built.url}lv/index.html")
        window.keyboard.press("Tab")
        skip = window.locator(":focus")
        assert skip.get_attribute("href") == "#content"
        box = skip.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        window.keyboard.press("Tab")
        assert window.locator(":focus").get_attribute("hreflang") == "en"
        window.keyboard.press("Shift+Tab")
        window.keyboard.press("Enter")
        window.keyboard.press("Tab")
        assert window.evaluate("document.querySelector('main').contains(document.activeElement)")


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
