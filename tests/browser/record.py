"""Tests the accessibility of every page and records what was found: python -m tests.browser.record 2026-11-23.

The record, accessibility.json, is what the accessibility statement says of the last test.
"""

import json
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.browser.axe import SCHEMES, TAGS, WIDTHS, Survey, survey
from tests.browser.real import RECORD, ROOT, chromium, launched, served


def main(arguments: Sequence[str]) -> int:
    """Tests and records; the one argument is the day.

    Gives the exit status: 0 nothing found, 1 something found, 2 wrong usage.
    """
    program = chromium()
    if program is None or len(arguments) != 1 or not _is_day(arguments[0]):
        print("usage: python -m tests.browser.record YEAR-MONTH-DAY, with Chromium on this machine", file=sys.stderr)
        return 2
    provisional = text(arguments[0], "0", ["index.html"], Survey(axe="0", passed={"none"}))
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder), record=provisional) as built,
        launched(program) as browser,
    ):
        found = survey(browser, built)
        content = text(arguments[0], browser.version, built.pages, found)
    (ROOT / RECORD).write_text(content, encoding="utf-8")
    print(f"{len(built.pages)} pages, {found.rules} rules passed: {dict(found.violations)} {dict(found.undecided)}")
    return 1 if found.violations or found.undecided else 0


def text(day: str, version: str, pages: Sequence[str], found: Survey) -> str:
    """The record as it is written. version: of Chromium."""
    record: dict[str, Any] = {
        "tested": day,
        "axe": found.axe,
        "chromium": version,
        "tags": TAGS,
        "widths": WIDTHS,
        "schemes": SCHEMES,
        "pages": list(pages),
        "rules": found.rules,
        "violations": {rule: sorted(where) for rule, where in sorted(found.violations.items())},
        "undecided": {rule: sorted(where) for rule, where in sorted(found.undecided.items())},
    }
    return json.dumps(record, indent=2) + "\n"


def _is_day(argument: str) -> bool:
    try:
        return date.fromisoformat(argument).isoformat() == argument
    except ValueError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
