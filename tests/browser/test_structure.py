"""What a screen reader goes by: languages, headings, landmarks; and no motion for who asks for none."""

import re
from itertools import pairwise

from playwright.sync_api import Browser

from tests.browser.real import Built, opened

LANGUAGES = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest('style, script'))
      texts.push([walker.currentNode.nodeValue.trim(), walker.currentNode.parentElement.closest('[lang]').lang]);
  for (const element of document.querySelectorAll('[aria-label]'))
    texts.push([element.getAttribute('aria-label'), element.closest('[lang]').lang]);
  return texts;
}
"""
LATVIAN_LETTERS = re.compile("[āčēģīķļņšūž]", re.IGNORECASE)
ENGLISH_NAMES = re.compile(r"NextGenerationEU|^English$")
HEADINGS = "nodes => nodes.map(node => Number(node.localName[1]))"
LANDMARKS = """
() => ({
  main: document.querySelectorAll('main').length,
  banner: document.querySelectorAll('body > header').length,
  contentinfo: document.querySelectorAll('body > footer').length,
  navigation: [...document.querySelectorAll('nav')].map(nav => nav.getAttribute('aria-label') ??
    document.getElementById(nav.getAttribute('aria-labelledby'))?.textContent ?? ''),
})
"""
MOTION = """
() => {
  const moving = document.getAnimations().map(animation => `${animation.effect?.target?.localName}`);
  const seconds = text => Math.max(...text.split(',').map(parseFloat));
  for (const element of document.querySelectorAll('*'))
    for (const pseudo of [null, '::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      const animated = style.animationName != 'none' && seconds(style.animationDuration) > .001;
      if (animated || seconds(style.transitionDuration) > .001 || style.scrollBehavior == 'smooth')
        moving.push(element.outerHTML.slice(0, 80));
    }
  const rules = list => [...list].flatMap(rule =>
    rule.media && !matchMedia(rule.media.mediaText).matches ? [] : [rule, ...rules(rule.cssRules ?? [])]);
  const transitions = [...document.styleSheets].flatMap(sheet => rules(sheet.cssRules))
    .filter(rule => rule.constructor.name == 'CSSViewTransitionRule' && rule.navigation != 'none');
  return [...moving, ...transitions.map(() => 'a view transition')];
}
"""


def test_words_of_the_other_language_are_marked_as_such(chromium: Browser, built: Built) -> None:
    """Latvian names on English pages and English ones on Latvian pages, seen or only heard (WCAG 3.1.1, 3.1.2)."""
    with opened(chromium) as window:
        for page in built.pages:
            window.goto(built.url + page)
            for text, language in window.evaluate(LANGUAGES):
                assert language == "lv" or not LATVIAN_LETTERS.search(text), (page, text)
                assert language == "en" or not ENGLISH_NAMES.search(text), (page, text)


def test_headings_go_down_one_level_at_a_time(chromium: Browser, built: Built) -> None:
    """From the one first heading on (WCAG 1.3.1, 2.4.6)."""
    with opened(chromium) as window:
        for page in built.pages:
            window.goto(built.url + page)
            levels = window.eval_on_selector_all("h1, h2, h3, h4, h5, h6", HEADINGS)
            assert levels[0] == 1, page
            assert levels.count(1) == 1, page
            assert all(lower - higher <= 1 for higher, lower in pairwise(levels)), (page, levels)


def test_every_page_has_its_landmarks(chromium: Browser, built: Built) -> None:
    """One banner, one main, one contentinfo, and navigations that are told apart by name."""
    with opened(chromium) as window:
        for page in built.pages:
            window.goto(built.url + page)
            found = window.evaluate(LANDMARKS)
            names = found.pop("navigation")
            assert found == {"main": 1, "banner": 1, "contentinfo": 1}, page
            assert all(names), page
            assert len(names) == len(set(names)), page


def test_nothing_moves_for_who_asks_for_less_motion(chromium: Browser, built: Built) -> None:
    """Neither animations nor transitions nor smooth scrolling (WCAG 2.3.3)."""
    with opened(chromium, reduced_motion="reduce") as window:
        for page in built.pages:
            window.goto(built.url + page)
            assert window.evaluate(MOTION) == [], page
