"""axe over pages, widths and colour schemes: the one list of what the accessibility test covers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.browser.real import Built, opened
from tests.colour import contrast

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")  # WCAG 2.2 AA, and axe's advice
WIDTHS = (320, 768, 1280)  # CSS pixels; 320 is also a window of 1280 at a zoom of 400 % (WCAG 1.4.10)
SCHEMES = ("light", "dark")
# axe does not look into drawings; of a text in one it is told the colours of the text and of the page behind it
RUN = r"""
async tags => {
  const found = await axe.run({runOnly: {type: 'tag', values: tags}});
  const ground = node => getComputedStyle(node).backgroundColor;
  const chain = node => node ? [node, ...chain(node.parentElement)] : [];
  for (const node of found.incomplete.filter(rule => rule.id == 'color-contrast').flatMap(rule => rule.nodes)) {
    const text = document.querySelector(node.target[0]);
    if (text instanceof SVGTextElement)
      node.colours = [getComputedStyle(text).fill,
        chain(text).map(ground).find(colour => !/^rgba.* 0\)$/.test(colour))];
  }
  return found;
}
"""


@dataclass
class Survey:
    """What axe found: the rules that passed, and the pages and HTML that others have something against."""

    axe: str = ""
    passed: set[str] = field(default_factory=set)
    violations: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(dict))
    undecided: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(dict))

    @property
    def rules(self) -> int:
        """How many rules found something to look at, and nowhere anything wrong."""
        return len(self.passed - self.violations.keys() - self.undecided.keys())


def survey(browser: Browser, built: Built, pages: Iterable[str] | None = None, **settings: Any) -> Survey:
    """axe over the pages (None: all) in every width and scheme. settings: of the window, such as forced_colors."""
    found = Survey()
    with opened(browser, **settings) as window:
        for page in built.pages if pages is None else pages:
            window.goto(built.url + page)
            window.evaluate(AXE_SCRIPT)
            for width in WIDTHS:
                window.set_viewport_size({"width": width, "height": 800})
                for scheme in SCHEMES:
                    _add(found, page, _run(window, scheme))
    return found


def _run(window: Page, scheme: Any) -> Mapping[str, Any]:
    window.emulate_media(color_scheme=scheme)
    found: Mapping[str, Any] = window.evaluate(RUN, TAGS)
    return found


def _add(found: Survey, page: str, result: Mapping[str, Any]) -> None:
    found.axe = result["testEngine"]["version"]
    found.passed |= {rule["id"] for rule in result["passes"]}
    for kind, rules in ((found.violations, result["violations"]), (found.undecided, result["incomplete"])):
        for rule in rules:
            nodes = [node["html"] for node in rule["nodes"] if not _stands_out(node)]
            if nodes:
                kind[rule["id"]][page] = nodes


def _stands_out(node: Mapping[str, Any]) -> bool:
    """Whether this is a text in a drawing with the contrast of WCAG 1.4.3."""
    return "colours" in node and contrast(*node["colours"]) >= 4.5
