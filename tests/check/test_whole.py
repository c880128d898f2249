"""A site is looked through as a whole by every check there is."""

from pathlib import Path

import pytest

from lapa import check
from lapa.check.whole import whole
from lapa.memo import Memo
from lapa.parse import parse
from lapa.sources import Source
from tests.small import PROJECT, edited, sources

ABOUT, BANKS, WORKS = "lv/about.md", "lv/projects/1.1.1.i.md", "lv/projects/1.1.2.i.md"
ALONE = {"__init__", "translations", "typography", "whole"}  # what is no check, or asked for by itself
CODES: dict[str, tuple[str, dict[str, str | None]]] = {
    "addresses": ("same-address", edited(WORKS, "slug: tilts", "slug: krasti")),
    "conformance": ("accessibility-outdated", edited(ABOUT, "updated: 2026-03-31", "updated: 2027-04-01")),
    "kinds": ("missing-page", {ABOUT: None, "en/about.md": None}),
    "ledger": ("address-not-recorded", {}),
    "links": ("broken-link", edited(ABOUT, "Teksts.", "[Te](te.md).")),
    "money": ("sum-differs", edited(WORKS, "amount: 234000", "amount: 234001")),
    "numbers": ("number-differs", edited(ABOUT, "Teksts.", "Teksts 5.")),
    "placeholders": ("unknown-placeholder", edited(ABOUT, "Teksts.", "Teksts {te}.")),
    "references": ("unknown-contact", edited(BANKS, "contact: anna-upe", "contact: ana-upe")),
    "targets": ("parts-exceed-target", edited(WORKS, "left: 700", "left: 701")),
}


def test_every_check_is_held_here() -> None:
    """Each module but those that are asked for by themselves."""
    assert {file.stem for file in Path(check.__file__).parent.glob("*.py")} - ALONE == CODES.keys()


@pytest.mark.parametrize("name", CODES)
def test_what_a_check_finds_is_found(name: str) -> None:
    """One mistake for each."""
    code, changes = CODES[name]
    given = sources(changes)._replace(ledger=Source.of("addresses.txt", "addresses.txt", "lv/index.html\n"))
    parsed, _ = parse(given, PROJECT, Memo())
    assert code in {found.code for found in whole(parsed, given)}
