"""The policy of every page, as Chromium enforces it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.real import Built, opened

WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
"""
FOREIGN = {
    "style-src-elem": "<style>p { color: red }</style>",
    "style-src-attr": '<p style="color: red">',
    "script-src-elem": "<script>window.ran = true</script>",
    "script-src-attr": '<svg onload="window.ran = true"></svg>',
    "img-src": '<img alt="" src="https://elsewhere.example/dot.gif">',
    "frame-src": '<iframe title="" src="https://elsewhere.example/"></iframe>',
    "base-uri": '<base href="https://elsewhere.example/">',
}


@pytest.fixture
def watched(chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A window that notes what its pages are refused, and all that the browser says."""
    with opened(chromium) as window:
        said: list[str] = []
        window.add_init_script(WATCH)
        window.on("console", lambda message: said.append(message.text))
        yield window, said


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_no_page_asks_for_what_its_policy_refuses(watched: tuple[Page, list[str]], built: Built, scheme: str) -> None:
    """Served, and opened from disk as a preview is; 404.html is served, never opened."""
    window, said = watched
    for page in (page for page in built.pages if scheme == "http" or page != "404.html"):
        window.goto(built.url + page if scheme == "http" else (built.folder / page).as_uri())
        assert window.evaluate("refused") == [], page
    assert said == []


@pytest.mark.parametrize("directive", FOREIGN)
def test_what_does_not_belong_to_a_page_is_refused(
    watched: tuple[Page, list[str]], built: Built, directive: str
) -> None:
    """Whatever got into it: it is neither fetched nor run, nor does it change how the page looks."""
    window, _ = watched
    address = built.url + "en/index.html"
    html = (
        (built.folder / "en/index.html").read_text(encoding="utf-8").replace("</main>", f"{FOREIGN[directive]}</main>")
    )
    asked: list[str] = []
    window.route("https://elsewhere.example/**", lambda route: asked.append(route.request.url))
    window.route(address, lambda route: route.fulfill(body=html, content_type="text/html"))
    window.goto(address)
    assert window.evaluate("refused") == [directive]
    assert window.evaluate("window.ran === undefined")
    assert window.locator("main p").last.evaluate("node => getComputedStyle(node).color") != "rgb(255, 0, 0)"
    assert asked == []


def test_a_style_that_is_changed_by_a_letter_is_refused(watched: tuple[Page, list[str]], built: Built) -> None:
    """The hash is of exactly the style that was built."""
    window, _ = watched
    address = built.url + "en/index.html"
    html = (built.folder / "en/index.html").read_text(encoding="utf-8").replace("</style>", " </style>")
    window.route(address, lambda route: route.fulfill(body=html, content_type="text/html"))
    window.goto(address)
    assert window.evaluate("refused") == ["style-src-elem"]
