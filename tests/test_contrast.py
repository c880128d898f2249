"""The contrast of the colours of the style sheet, computed: every token, in light and dark and on paper."""

import re
from pathlib import Path

import pytest

from tests.colour import contrast

STYLE = (Path(__file__).parents[1] / "static/style.css").read_text(encoding="utf-8")
TEXT, GRAPHIC, DECORATION = 4.5, 3.0, 1.0  # WCAG 1.4.3, 1.4.11; decoration tells nothing and may be faint

# The colours that the style sheet sets on one another. What stands in a paragraph is TEXT, whatever its size.
PAIRS = {
    ("ink", "paper"): TEXT,
    ("soft", "paper"): TEXT,
    ("leaf", "paper"): TEXT,  # links; also leaves, bars and lines
    ("paper", "ink"): TEXT,  # the skip link
    ("line", "paper"): DECORATION,  # rules between parts, which headings and space part too
    ("on-panel", "panel"): TEXT,
    ("on-panel-soft", "panel"): TEXT,
}
# (scheme, where its colours stand); a scheme has light's colours where it has none of its own.
SCHEMES = {
    "light": r":root \{([^}]*)\}",
    "dark": r"@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}",
    "print": r"@media print \{\s*:root \{([^}]*)\}",
}
COLOUR = re.compile(r"--([a-z-]+):\s*(#[0-9a-fA-F]{3,6})\s*;")


def colours(scheme: str) -> dict[str, str]:
    """The colour of each token."""
    found = re.search(SCHEMES[scheme], STYLE)
    assert found, scheme
    own = dict(COLOUR.findall(found[1]))
    return own if scheme == "light" else {**colours("light"), **own}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_a_colour_stands_out_on_its_ground(scheme: str, pair: tuple[str, str]) -> None:
    """4.5 to 1 for text, 3 to 1 for what else is to be seen."""
    known = colours(scheme)
    assert contrast(known[pair[0]], known[pair[1]]) >= PAIRS[pair]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_has_a_ground(scheme: str) -> None:
    """A token that is in no pair has not been thought of."""
    assert set(colours(scheme)) == {name for pair in PAIRS for name in pair}


def test_no_colour_stands_outside_the_tokens() -> None:
    """So that nothing escapes these tests; drawings with colours of their own are the emblem, in its template."""
    rules = COLOUR.sub("", re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL))
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|color-mix|light-dark)\(", rules) == []


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21, a colour on itself is 1, and #767676 on white is the darkest grey below 4.55."""
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("rgb(1, 2, 3)", "#010203") == 1
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.005)
