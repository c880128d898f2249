"""The pictures of the real site, and of sites with other facts, as Chromium shows them."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.real import Built, opened
from tests.printed import printed
from tests.small import PAGES

WIDTHS = (320, 360, 768, 1280)
HOME = ("lv/index.html", "en/index.html")
# The boxes of all that is written within the figures, of each line apart.
LABELS = """() => [...document.querySelectorAll("figure")].flatMap(figure => {
  const words = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT), found = [];
  while (words.nextNode()) {
    const node = words.currentNode, range = document.createRange();
    if (!node.data.trim() || node.parentNode.closest("title, desc")) continue;
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(node.parentNode).fontSize);
    const boxes = [...range.getClientRects()].map(({x, y, width, height}) => [x, y, width, height]);
    found.push({text: node.data.trim(), size, boxes});
  }
  return found;
})"""
BARS = """() => [...document.querySelectorAll("figure svg path, figure svg line")].map(node => {
  const {x, width, height} = node.getBoundingClientRect(), style = getComputedStyle(node);
  return {x, width, height, line: style.stroke, fill: style.fill};
})"""


def later(last: str) -> dict[str, str | None]:
    """The small site with three more investments, one of them with hardly any money and dates far ahead."""
    changes: dict[str, str | None] = {}
    for number, end in (("3", "2026-09-01"), ("4", "2026-09-02"), ("5", last)):
        for language in ("lv", "en"):
            text = PAGES[f"{language}/projects/1.1.2.i.md"].replace("1.1.2.i.", f"1.1.{number}.i.")
            text = text.replace("slug: tilts", f"slug: tilts-{number}").replace(
                "slug: bridge", f"slug: bridge-{number}"
            )
            changes[f"{language}/projects/1.1.{number}.i.md"] = text.replace(
                "period-end: 2026-08-31", f"period-end: {end}"
            ).replace("amount: 234000", "amount: 1")
    return changes


def overlapping(window: Page) -> list[tuple[str, str]]:
    """The labels that stand on each other, by more than a pixel each way."""
    labels = [(label["text"], box) for label in window.evaluate(LABELS) for box in label["boxes"]]
    return [
        (one, other)
        for (one, (x, y, width, height)), (other, (left, top, wide, high)) in combinations(labels, 2)
        if min(x + width, left + wide) - max(x, left) > 1 and min(y + height, top + high) - max(y, top) > high / 2
    ]


@pytest.fixture
def window(chromium: Browser) -> Iterator[Page]:
    with opened(chromium) as page:
        yield page


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_are_large_enough_and_never_overlap(window: Page, built: Built, width: int) -> None:
    """14 pixels at least, at every width."""
    window.set_viewport_size({"width": width, "height": 800})
    for page in HOME:
        window.goto(built.url + page)
        labels = window.evaluate(LABELS)
        assert {"2025", "2026"} <= {label["text"] for label in labels}
        assert [label for label in labels if label["size"] < 14] == []
        assert overlapping(window) == []


@pytest.mark.parametrize("size", ["100%", "212.5%"])
@pytest.mark.parametrize("last", ["2026-09-03", "2031-01-01", "2099-12-31"])
def test_labels_never_overlap_whatever_the_dates(window: Page, last: str, size: str) -> None:
    """Five investments, of which three are hardly seen; also with text twice as large."""
    window.set_content(printed(later(last))["lv/index.html"])
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": 800})
        window.evaluate("size => document.documentElement.style.fontSize = size", size)
        assert overlapping(window) == []
        assert window.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_pictures_stay_within_the_page(window: Page, built: Built, width: int) -> None:
    window.set_viewport_size({"width": width, "height": 800})
    for page in HOME:
        window.goto(built.url + page)
        for bar in window.evaluate(BARS):
            assert bar["x"] >= 0
            assert bar["x"] + bar["width"] <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_are_seen_in_forced_colours(chromium: Browser, built: Built, scheme: Any) -> None:
    """In the colour that words have."""
    with opened(chromium, forced_colors="active", color_scheme=scheme) as window:
        window.goto(built.url + HOME[0])
        ink = window.locator("h1").evaluate("node => getComputedStyle(node).color")
        bars = window.evaluate(BARS)
        assert len(bars) == 4 + 4 + 5 + 5 + 4
        assert {bar["fill"] for bar in bars} == {ink}
        assert all(bar["width"] > 1 for bar in bars)


def test_every_picture_has_a_name_and_says_its_message(window: Page, built: Built) -> None:
    """To who does not see it: in the tree that a screen reader is given."""
    window.goto(built.url + "en/index.html")
    session = window.context.new_cdp_session(window)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    images = [node for node in nodes if node.get("role", {}).get("value") in ("image", "img") and not node["ignored"]]
    assert {(node["name"]["value"], node.get("description", {}).get("value", "")) for node in images} == {
        ("The shares of the investments", "The largest share is 41.3\u00a0%, the smallest is 10.7\u00a0%."),
        ("Time line", "The first deadline is 30\u00a0June\u00a02025, the last is 31\u00a0August\u00a02026."),
        ("16\u00a0232 on a line from 0 to 20\u00a0011", ""),
        ("20\u00a0011 on a line from 0 to 20\u00a0011", ""),
        ("15 + 15 on a line from 0 to 30", ""),
        ("Emblem of the European Union", ""),
    }


def test_each_mark_stands_at_its_true_date(window: Page, built: Built) -> None:
    """30 June 2025 is 180 days into the first of two years."""
    window.set_viewport_size({"width": 1280, "height": 800})
    window.goto(built.url + HOME[0])
    line = window.locator("svg.years").bounding_box()
    marks = window.locator("svg.years path").evaluate_all(
        "nodes => nodes.map(node => { const box = node.getBoundingClientRect(); return box.x + box.width / 2; })"
    )
    assert line
    shares = [(mark - line["x"]) / line["width"] for mark in marks]
    assert shares == pytest.approx([180 / 365 / 2, 0.5, 0.5 + 150 / 365 / 2, 0.5 + 242 / 365 / 2], abs=0.002)


@pytest.mark.parametrize("page", HOME)
def test_the_first_screen_of_a_phone_answers_the_five_questions(window: Page, built: Built, page: str) -> None:
    """Whose money, how much, what for, by when, who answers."""
    window.set_viewport_size({"width": 360, "height": 740})
    window.goto(built.url + page)
    answers = window.locator("h1, .sum dd")
    assert answers.count() == 5
    for answer in answers.all():
        box = answer.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 740
