"""The last accessibility test for machines."""

import json
from dataclasses import replace

from lapa.render.assessment import assessment
from tests.small import site

BASE_URL = "https://small.example/site/"
SITE, _ = site()


def test_it_says_when_how_and_what_was_tested_and_found() -> None:
    """With addresses that lead somewhere from anywhere."""
    (file,) = assessment(SITE, BASE_URL)
    said = json.loads(file.content)
    assert file.path == "data/accessibility.json"
    assert said == {
        "$schema": "accessibility.schema.json",
        "statement": {
            "lv": "https://small.example/site/lv/pieklustamiba.html",
            "en": "https://small.example/site/en/accessibility.html",
        },
        "method": "automated self-assessment",
        "date": "2026-03-31",
        "tools": {"axe-core": "4.0.0", "chromium": "99.0"},
        "scope": {
            "pages": [f"{BASE_URL}en/index.html", f"{BASE_URL}lv/index.html"],
            "widths": [320, 1280],
            "colorSchemes": ["light", "dark"],
            "rules": ["wcag2aa"],
        },
        "result": {"rulesPassed": 40, "violations": {}, "undecided": {}},
    }


def test_what_was_found_is_listed() -> None:
    """By rule, with the pages."""
    assert SITE.conformance is not None
    failed = SITE.conformance._replace(violations={"region": ("404.html",)})
    (file,) = assessment(replace(SITE, conformance=failed), BASE_URL)
    assert json.loads(file.content)["result"]["violations"] == {"region": [f"{BASE_URL}404.html"]}


def test_without_a_test_there_is_no_file() -> None:
    """Nothing is claimed."""
    assert list(assessment(replace(SITE, conformance=None), BASE_URL)) == []
