"""Lighthouse: 100 of 100 in every category, on every page, on a phone and on a desktop."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from lapa.addresses import absolute
from tests.browser.real import Built, chromium
from tests.validators.conftest import needed

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3  # a busy machine makes a page slow; the best run is nearest to what the page itself takes
FLAGS = "--headless=new --disable-gpu --disable-background-networking"


def scores(lighthouse: list[str], url: str, device: str, report: Path) -> dict[str, Any]:
    """The score of each category, and the audits that cost it something, by their names."""
    flags = f"{FLAGS} --no-sandbox" if os.geteuid() == 0 else FLAGS
    options = [f"--only-categories={','.join(CATEGORIES)}", "--output=json", f"--output-path={report}", "--quiet"]
    options += ["--preset=desktop"] if device == "desktop" else []
    environment = {**os.environ, "CHROME_PATH": chromium() or ""}
    subprocess.run([*lighthouse, url, *options, f"--chrome-flags={flags}"], env=environment, check=True, timeout=180)
    found = json.loads(report.read_text(encoding="utf-8"))
    result: dict[str, Any] = {name: round(found["categories"][name]["score"] * 100) for name in CATEGORIES}
    counted = {
        audit["id"] for name in CATEGORIES for audit in found["categories"][name]["auditRefs"] if audit["weight"]
    }
    lost = sorted(
        name
        for name in counted
        if (found["audits"][name]["score"] or 0) < 0.9 and found["audits"][name]["score"] is not None
    )
    return result | {"lost": lost}


@pytest.mark.lighthouse
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_every_page_has_100_in_every_category(
    lighthouse: list[str], hosted: Built, tmp_path: Path, device: str
) -> None:
    """One page after another, so that none slows another down; the best of up to three runs."""
    needed("Chromium", there=chromium() is not None)
    failed = {}
    for page in hosted.pages:
        for _ in range(RUNS):
            found = scores(lighthouse, absolute(page, hosted.url), device, tmp_path / "report.json")
            if all(found[name] == 100 for name in CATEGORIES):
                break
        else:
            failed[page] = found
    assert failed == {}
