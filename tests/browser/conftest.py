"""The real site, built once, and a real Chromium."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.real import Built, launched, served
from tests.browser.real import chromium as executable

__all__ = ["Built"]


@pytest.fixture(scope="package")  # no thread of theirs is left to tests of processes
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The site as it is published, from a copy of its sources."""
    with served(tmp_path_factory.mktemp("project")) as site:
        yield site


@pytest.fixture(scope="package")  # no thread of theirs is left to tests of processes
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine; without one the tests are skipped, but not where CI is set."""
    program = executable()
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("there is no Chromium on this machine")
        pytest.skip("there is no Chromium on this machine")
    with launched(program) as browser:
        yield browser
