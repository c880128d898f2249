"""The real `serve` in a real browser: what a person sees while they write."""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.real import opened
from tests.served import Served, copied, serving

HOME = "content/lv/index.md"
ENOUGH = 0.15  # seconds from a save to what it changes on the screen
PROBLEMS = "#preview-problems"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """This site, served; each test puts back what it changes."""
    with serving(copied(tmp_path_factory.mktemp("projects") / "site")) as preview:
        yield preview


@pytest.fixture
def page(served: Served, chromium: Browser) -> Iterator[Page]:
    """The home page, in which nothing was ever loaded anew or blocked."""
    said: list[str] = []
    with opened(chromium) as window:
        window.on("console", lambda message: said.append(message.text))
        window.on("pageerror", lambda error: said.append(str(error)))
        with window.expect_websocket() as channel:
            window.goto(f"{served.url}lv/")
        channel.value.wait_for_event("framereceived")
        window.wait_for_load_state("networkidle")
        window.evaluate("window.mark = 'the same page'")
        yield window
    assert [line for line in said if "404" not in line and "ERR_CONNECTION" not in line] == []


def paragraph(served: Served, words: str) -> str:
    """The home page’s text with a paragraph more."""
    return (served.root / HOME).read_text(encoding="utf-8").rstrip("\n") + f"\n\n{words}\n"


@pytest.fixture
def home(served: Served) -> Iterator[Path]:
    """The file of the home page, put back as it was."""
    file = served.root / HOME
    text = file.read_bytes()
    yield file
    file.write_bytes(text)
    served.quiet()


def test_a_mistake_is_named_in_the_page_and_goes_when_it_is_mended(served: Served, page: Page, home: Path) -> None:
    """Over the last good page: file and line, the excerpt with its caret, the hint."""
    text = home.read_text(encoding="utf-8")
    heading = page.locator("h1").inner_text()
    home.write_text(text.replace("title:", "titel:", 1), encoding="utf-8")
    told = page.get_by_role("alert")
    expect(told).to_contain_text("content/lv/index.md:")
    expect(told).to_contain_text("there is no field “titel”; did you mean “title”?")
    line = next(number for number, line in enumerate(text.split("\n"), 1) if line.startswith("title:"))
    excerpts = [found.split("\n") for found in told.locator("pre").all_inner_texts()]
    assert any(first.startswith(f"  {line} | titel:") and last.strip(" |") == "^^^^^" for first, last in excerpts)
    assert page.locator("h1").inner_text() == heading
    with page.context.new_page() as other:
        other.goto(f"{served.url}en/")
        expect(other.get_by_role("alert")).to_contain_text("content/lv/index.md:")
    home.write_text(text, encoding="utf-8")
    expect(page.locator(PROBLEMS)).to_have_count(0)
    assert page.evaluate("window.mark") == "the same page"


def test_the_page_stays_at_its_place(served: Served, page: Page, home: Path) -> None:
    """And is never blank: no frame of it is without its heading."""
    page.evaluate("scrollTo(0, 400)")
    page.evaluate(
        "window.blank = 0; (function look() { window.blank += !document.querySelector('h1'); "
        "requestAnimationFrame(look) })()"
    )
    home.write_text(paragraph(served, "Jauna rindkopa."), encoding="utf-8")
    expect(page.get_by_text("Jauna rindkopa.")).to_have_count(1)
    assert page.evaluate("[scrollY, window.blank, window.mark]") == [400, 0, "the same page"]


def test_styles_come_without_loading_the_page(served: Served, page: Page) -> None:
    """Not even its body is exchanged."""
    page.evaluate("scrollTo(0, 300); document.body.dataset.mark = 'the same body'")
    served.replace("static/style.css", "body {", "body { outline: 3px solid rgb(1, 2, 3);")
    expect(page.locator("body")).to_have_css("outline-color", "rgb(1, 2, 3)")
    kept = page.evaluate("[scrollY, window.mark, document.body.dataset.mark]")
    assert kept == [300, "the same page", "the same body"]
    served.replace("static/style.css", "body { outline: 3px solid rgb(1, 2, 3);", "body {")
    expect(page.locator("body")).to_have_css("outline-style", "none")


def test_of_twenty_fast_saves_the_last_is_seen(served: Served, page: Page, home: Path) -> None:
    """With one build for the first, or none, and one at the end."""
    text = paragraph(served, "")
    served.quiet()
    before = served.turns
    for number in range(20):
        home.write_text(f"{text}Saglabāts {'x' * (number + 1)}.\n", encoding="utf-8")
        time.sleep(0.01)
    expect(page.get_by_text(f"Saglabāts {'x' * 20}.", exact=True)).to_have_count(1)
    served.quiet()
    expect(page.get_by_text(f"Saglabāts {'x' * 20}.", exact=True)).to_have_count(1)
    assert 1 <= served.turns - before <= 2


def test_a_renamed_and_a_deleted_page_are_seen(served: Served, page: Page) -> None:
    """Both files of a page under another name, then changed there; then one of them gone, and there again."""
    for language in ("lv", "en"):
        file = served.root / f"content/{language}/about.md"
        file.rename(file.with_name("about-us.md"))
    served.quiet()
    page.goto(f"{served.url}lv/par-vietni.html")
    expect(page.locator(PROBLEMS)).to_have_count(0)
    renamed = served.root / "content/lv/about-us.md"
    text = renamed.read_text(encoding="utf-8")
    renamed.write_text(f"{text.rstrip()}\n\nJauna rindkopa.\n", encoding="utf-8")
    expect(page.get_by_text("Jauna rindkopa.")).to_have_count(1)
    renamed.unlink()
    expect(page.get_by_role("alert")).to_contain_text("about-us.md")
    expect(page.get_by_text("Jauna rindkopa.")).to_have_count(1)
    (served.root / "content/en/about-us.md").rename(served.root / "content/en/about.md")
    (served.root / "content/lv/about.md").write_text(text, encoding="utf-8")
    expect(page.locator(PROBLEMS)).to_have_count(0)
    expect(page.get_by_text("Jauna rindkopa.")).to_have_count(0)


def test_an_unknown_address_shows_the_sites_own_page(served: Served, page: Page) -> None:
    """With status 404, whose links lead into the preview."""
    answer = page.goto(f"{served.url}lv/nothing-here/")
    assert answer is not None
    assert answer.status == 404
    page.get_by_role("main").get_by_role("link").first.click()
    assert page.url.startswith(served.url)


def test_a_page_finds_the_server_again(served: Served, chromium: Browser) -> None:
    """After it was ended and started at the same port, with what has changed meanwhile."""
    root, port = served.root, 8765
    with opened(chromium) as window:
        with serving(root, port=port) as first:
            window.goto(f"{first.url}lv/")
            window.wait_for_load_state("networkidle")
        sheet = root / "static/style.css"
        text = sheet.read_text(encoding="utf-8")
        sheet.write_text(text + "body { outline: 3px solid rgb(4, 5, 6) }\n", encoding="utf-8")
        with serving(root, port=port):
            expect(window.locator("body")).to_have_css("outline-color", "rgb(4, 5, 6)")
        sheet.write_text(text, encoding="utf-8")
    served.quiet()


def test_a_save_is_seen_at_once(served: Served, page: Page, home: Path) -> None:
    """The median of ten, measured from before the save to the frame after the one that shows it."""
    text = paragraph(served, "")
    taken = []
    for number in range(10):
        served.quiet()
        words = f"Mērījums {'x' * (number + 1)}."
        page.evaluate(
            """words => { window.seen = new Promise((seen) => {
                const is = () => document.body.innerText.includes(words);
                const look = () => is() ? seen(Date.now()) : requestAnimationFrame(look);
                look();
            }); }""",
            words,
        )
        begin = time.time()
        home.write_text(f"{text}{words}\n", encoding="utf-8")
        taken.append(page.evaluate("window.seen") / 1000 - begin)
    assert statistics.median(taken) <= ENOUGH, [round(seconds, 3) for seconds in taken]
