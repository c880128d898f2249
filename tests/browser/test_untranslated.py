"""axe on a page without a translation, in both frames; the real site has none, the small one is given one."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.axe import survey
from tests.browser.real import Built
from tests.printed import printed
from tests.test_untranslated import ALONE

PAGES = ("en/kartiba.html", "lv/kartiba.html")


def test_axe_finds_nothing(chromium: Browser, tmp_path: Path) -> None:
    """Two languages on one page, each marked."""
    for path, html in printed(ALONE).items():
        if path in PAGES:
            (tmp_path / path).parent.mkdir()
            (tmp_path / path).write_text(html, encoding="utf-8")
    found = survey(chromium, Built(tmp_path, f"{tmp_path.as_uri()}/", PAGES))
    assert {"html-has-lang", "valid-lang"} <= found.passed
    assert (found.violations, found.undecided) == ({}, {})
