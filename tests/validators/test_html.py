"""Every page is right HTML, by the Nu HTML checker of the W3C."""

import json
import subprocess
from pathlib import Path

from tests.browser.real import Built

# Messages that are accepted, with the reason.
ACCEPTED = {
    # JSON-LD is a data block, which is no script to be run (HTML, “prepare the script element”, before any policy is
    # asked); tests/render/test_policy.py lets no other <script> in, and in tests/browser Chromium does not complain.
    (
        "Inline script violates Content Security Policy (meta tag): "
        "blocked by “script-src” directive (missing “‘unsafe-inline’” or nonce/hash)."
    ),
}


def complaints(vnu: list[str], *files: Path | str) -> list[str]:
    """All that the checker says: errors, warnings and advice."""
    done = subprocess.run(
        [*vnu, "--format", "json", "--stdout", *map(str, files)], capture_output=True, encoding="utf-8", check=False
    )
    messages = json.loads(done.stdout)["messages"]
    return [f"{found.get('url', '').rpartition('/output/')[2]}: {found['message']}" for found in messages]


def test_every_page_is_right(vnu: list[str], hosted: Built) -> None:
    """Neither errors nor warnings nor advice."""
    found = complaints(vnu, *(hosted.folder / page for page in hosted.pages))
    assert [message for message in found if message.partition(": ")[2] not in ACCEPTED] == []


def test_every_drawing_is_right(vnu: list[str], hosted: Built) -> None:
    """The icon, and any other SVG."""
    assert complaints(vnu, "--svg", *sorted(hosted.folder.rglob("*.svg"))) == []


def test_the_checker_is_at_work(vnu: list[str], tmp_path: Path) -> None:
    """It complains of a page that is wrong."""
    page = tmp_path / "output/wrong.html"
    page.parent.mkdir()
    page.write_text("<!doctype html><title>a</title><p><div id=a id=b></p>", encoding="utf-8")
    assert len(complaints(vnu, page)) >= 2
