"""Larger text, wider spacing, a narrow window: nothing is cut, nothing overlaps, nothing scrolls sideways."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.real import Built, opened

TWICE_AS_LARGE = """
() => { const root = document.documentElement, size = parseFloat(getComputedStyle(root).fontSize);
        root.style.setProperty('font-size', `${2 * size}px`, 'important'); }
"""
# WCAG 1.4.12 Text Spacing
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
# Text outside the window, in a box that hides a part of it, or on other text. A box that scrolls by itself, such as
# a table's, hides nothing (WCAG 1.4.10 excepts tables), and one of a pixel is for screen readers only.
WRONG = """
() => {
  const wrong = [], rects = [], width = document.documentElement.clientWidth;
  const name = text => text.nodeValue.trim().slice(0, 40);
  const chain = element => element ? [element, ...chain(element.parentElement)] : [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element), clips = value => value == 'hidden' || value == 'clip';
    if (element.clientWidth > 1 && (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1 ||
        clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1))
      wrong.push(`cut: ${element.outerHTML.slice(0, 80)}`);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, range = document.createRange();
    if (!text.nodeValue.trim() || !text.parentElement.checkVisibility({visibilityProperty: true})) continue;
    const around = chain(text.parentElement).map(element => getComputedStyle(element));
    if (around.some(style => style.position == 'absolute' && style.width == '1px')) continue;
    const scrolls = around.some(style => style.overflowX == 'auto' || style.overflowX == 'scroll');
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      if (rect.bottom <= 0 || rect.width < 1) continue;
      if (!scrolls && (rect.left < -1 || rect.right > width + 1)) wrong.push(`outside: ${name(text)}`);
      // the height of a font is more than that of its letters
      const inset = rect.height * .2;
      rects.push([text, rect.left, rect.right, rect.top + inset, rect.bottom - inset]);
    }
  }
  rects.forEach(([one, left, right, top, bottom], index) => {
    for (const [other, left2, right2, top2, bottom2] of rects.slice(index + 1))
      if (Math.min(right, right2) - Math.max(left, left2) > 2 && Math.min(bottom, bottom2) - Math.max(top, top2) > 1)
        wrong.push(`overlap: ${name(one)} | ${name(other)}`);
  });
  return [...new Set(wrong)];
}
"""


def broken(window: Page) -> list[str]:
    """What is cut, outside or overlapping, and whether the page scrolls sideways."""
    found: list[str] = window.evaluate(WRONG)
    if window.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append("the page scrolls sideways")
    return found


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_text_is_whole(chromium: Browser, built: Built, width: int) -> None:
    """Also at a zoom of 400 %, which makes a window of 1280 pixels one of 320 (WCAG 1.4.10)."""
    with opened(chromium, viewport={"width": width, "height": 800}) as window:
        for page in built.pages:
            window.goto(built.url + page)
            assert broken(window) == [], page


def test_text_is_whole_at_a_zoom_of_400_per_cent(chromium: Browser, built: Built) -> None:
    """As a browser makes it: 1280 by 1024 device pixels, four to each CSS pixel (WCAG 1.4.10)."""
    with opened(chromium, viewport={"width": 320, "height": 256}, device_scale_factor=4) as window:
        for page in built.pages:
            window.goto(built.url + page)
            assert broken(window) == [], page


@pytest.mark.parametrize("width", [320, 1280])
def test_text_twice_as_large_is_whole(chromium: Browser, built: Built, width: int) -> None:
    """WCAG 1.4.4 Resize Text."""
    with opened(chromium, viewport={"width": width, "height": 800}) as window:
        for page in built.pages:
            window.goto(built.url + page)
            window.evaluate(TWICE_AS_LARGE)
            assert broken(window) == [], page


@pytest.mark.parametrize("width", [320, 1280])
def test_text_with_wide_spacing_is_whole(chromium: Browser, built: Built, width: int) -> None:
    """WCAG 1.4.12 Text Spacing."""
    with opened(chromium, viewport={"width": width, "height": 800}, bypass_csp=True) as window:
        for page in built.pages:
            window.goto(built.url + page)
            window.add_style_tag(content=SPACING)
            assert broken(window) == [], page
