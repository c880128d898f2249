"""By keyboard alone: what the Tab key reaches, in which order, and how it is seen; and room for a finger."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.real import Built, opened
from tests.colour import contrast

FOCUSABLE = "a[href], button, input, select, textarea, summary, area[href], [tabindex]:not([tabindex^='-'])"
COUNT = "selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()).length"
# What has the focus: its place, its outline, the colour behind it, and whether anything lies over it.
FOCUSED = r"""
selector => {
  const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const chain = node => node ? [node, ...chain(node.parentElement)] : [];
  // an outline with an offset lies on what surrounds the element
  const around = chain(element.parentElement).map(node => getComputedStyle(node).backgroundColor);
  const line = element.getClientRects()[0];
  const over = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  return {
    index: [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()).indexOf(element),
    html: element.outerHTML.slice(0, 100), left: box.left, right: box.right, top: box.top + scrollY,
    seen: box.top >= 0 && box.left >= 0 && box.top < innerHeight && element.contains(over),
    line: style.outlineStyle == 'none' ? 0 : parseFloat(style.outlineWidth), colour: style.outlineColor,
    ground: around.find(colour => !/^rgba.* 0\)$/.test(colour)) ?? 'rgb(255, 255, 255)',
  };
}
"""
# Targets smaller than 24 by 24 pixels, but for those in a sentence and those with room around (WCAG 2.5.8).
SMALL = """
selector => {
  const targets = [...document.querySelectorAll(selector)].filter(element => element.checkVisibility())
    .map(element => ({element, boxes: [...element.getClientRects()]})).filter(({boxes}) => boxes[0].bottom > 0);
  const near = (x, y, box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) < 12;
  const block = node => getComputedStyle(node).display.startsWith('inline') ? block(node.parentElement) : node;
  const sentence = element => getComputedStyle(element).display == 'inline' &&
    block(element).textContent.trim().length > element.textContent.trim().length;
  return targets.filter(({element, boxes}) => !sentence(element) && boxes.some(box => {
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    return (box.width < 24 || box.height < 24) &&
      targets.some(other => other.element != element && other.boxes.some(there => near(x, y, there)));
  })).map(({element}) => element.outerHTML.slice(0, 100));
}
"""


def stops(window: Page) -> Iterator[Mapping[str, Any]]:
    """Where the Tab key stops, until every element that can have the focus has had it."""
    for _ in range(window.evaluate(COUNT, FOCUSABLE)):
        window.keyboard.press("Tab")
        yield window.evaluate(FOCUSED, FOCUSABLE)


def follows(stop: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    """Whether one stop is read after another: it is below it, beside it, or in a column on its right."""
    return bool(stop["top"] >= before["top"] - 8 or stop["left"] >= before["right"] - 1)


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light"), (1280, "dark")])
def test_the_tab_key_reaches_everything_in_the_order_of_reading(
    chromium: Browser, built: Built, width: int, scheme: Any
) -> None:
    """Each stop is seen: nothing lies over it, its outline is wide and stands out (WCAG 2.4.7, 2.4.11, 2.4.13)."""
    with opened(chromium, viewport={"width": width, "height": 800}, color_scheme=scheme) as window:
        for page in built.pages:
            window.goto(built.url + page)
            found = list(stops(window))
            assert [stop["index"] for stop in found] == list(range(len(found))), page
            for stop in found:
                assert stop["seen"], (page, stop)
                assert stop["line"] >= 2, (page, stop)
                assert contrast(stop["colour"], stop["ground"]) >= 3, (page, stop)
            # the skip link lies over the page while it has the focus
            after_skip = found[1:] if "skip" in found[0]["html"] else found
            wrong = [(one, two) for one, two in pairwise(after_skip) if not follows(two, one)]
            assert wrong == [], page


def test_the_focus_is_seen_in_forced_colours(chromium: Browser, built: Built) -> None:
    """Outlines stay where colours are the reader's own."""
    with opened(chromium, forced_colors="active") as window:
        for page in built.pages:
            window.goto(built.url + page)
            for stop in stops(window):
                assert stop["line"] >= 2, (page, stop)


def test_the_tab_key_comes_to_the_content_then_to_the_language(chromium: Browser, built: Built) -> None:
    """On every page of one language; the skip link skips."""
    with opened(chromium) as window:
        for page in (page for page in built.pages if "/" in page):
            window.goto(built.url + page)
            window.keyboard.press("Tab")
            assert window.locator(":focus").get_attribute("href") == "#content", page
            window.keyboard.press("Tab")
            other = "lv" if page.startswith("en/") else "en"
            assert window.locator(":focus").get_attribute("hreflang") == other, page
            window.keyboard.press("Shift+Tab")
            window.keyboard.press("Enter")
            window.keyboard.press("Tab")
            assert window.evaluate("document.querySelector('main').contains(document.activeElement)"), page


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_have_room_for_a_finger(chromium: Browser, built: Built, width: int) -> None:
    """24 by 24 pixels, or as much room around; but for links in a sentence (WCAG 2.5.8)."""
    with opened(chromium, viewport={"width": width, "height": 800}) as window:
        for page in built.pages:
            window.goto(built.url + page)
            assert window.evaluate(SMALL, FOCUSABLE) == [], page
