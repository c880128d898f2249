"""axe on every page: WCAG 2.2 AA and its advice, in every width and colour scheme."""

import json

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import SCHEMES, TAGS, WIDTHS, Survey, survey
from tests.browser.real import RECORD, ROOT, Built

INVESTMENT = "lv/investicijas/nevalstiskas-organizacijas.html"


@pytest.fixture(scope="module")
def surveyed(chromium: Browser, built: Built) -> Survey:
    """What axe says of the whole site."""
    return survey(chromium, built)


def test_axe_finds_nothing(surveyed: Survey) -> None:
    """At 320, 768 and 1280 pixels, light and dark; neither wrong nor undecided."""
    assert surveyed.passed
    assert (surveyed.violations, surveyed.undecided) == ({}, {})


def test_the_record_is_of_the_site_as_it_is(built: Built) -> None:
    """The statement claims these pages and settings; when this fails, run python -m tests.browser.record DAY."""
    record = json.loads((ROOT / RECORD).read_text(encoding="utf-8"))
    assert tuple(record["pages"]) == built.pages
    settings = [tuple(record[name]) for name in ("tags", "widths", "schemes")]
    assert settings == [TAGS, WIDTHS, SCHEMES]


def test_axe_finds_nothing_in_forced_colours(chromium: Browser, built: Built) -> None:
    """On each kind of page; but for contrast: axe reads -webkit-text-fill-color, which is not what is forced."""
    found = survey(chromium, built, one_of_each_kind(built), forced_colors="active")
    assert (found.violations.keys() | found.undecided.keys()) <= {"color-contrast"}


def test_axe_finds_nothing_without_motion(chromium: Browser, built: Built) -> None:
    """On each kind of page."""
    found = survey(chromium, built, one_of_each_kind(built), reduced_motion="reduce")
    assert (found.violations, found.undecided) == ({}, {})


def one_of_each_kind(built: Built) -> list[str]:
    """The pages in Latvian and in both languages, with one of the investments."""
    return [page for page in built.pages if page.count("/") < 2 and not page.startswith("en/")] + [INVESTMENT]
