"""Which facts changed, and how their values are written."""

from dataclasses import replace
from datetime import date

import pytest

from lapa.digest.facts import Change, changed, written
from lapa.digest.pages import Pair, Versions
from lapa.digest.telling import locale
from lapa.facts import Fact
from lapa.forms import Form
from lapa.voice import Voice
from tests.small import page, site, sources

BANKS = "projects/1.1.1.i.md"


def versions(*changes: tuple[str, str]) -> Versions:
    text = next(source.text for source in sources({}).pages["lv"] if source.path == BANKS)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    parsed, _ = site({f"lv/{BANKS}": text})
    return {language: page(f"{language}/{BANKS}", parsed) for language in parsed.languages}


def test_facts_are_told_once_for_all_languages() -> None:
    """Words and slugs are no facts; one that is new or gone has no other value."""
    before = versions()
    after = versions(
        ("amount: 1000000", "amount: 7"), ("      lv: unknown", "      lv: unknown\n      en: https://a.example/")
    )
    assert list(changed(Pair(BANKS, before, after))) == [
        Change(("amount",), Fact(1000000, Form.EURO), Fact(7, Form.EURO)),
        Change(("documents", "plan", "address", "en"), None, Fact("https://a.example/", Form.KNOWN_ADDRESS)),
    ]
    assert list(changed(Pair(BANKS, before, before))) == []
    assert list(changed(Pair(BANKS, {}, after))) == []


def test_a_working_translation_is_a_fact_of_its_language() -> None:
    """Readers are told of it."""
    before = versions()
    english = before["en"]._replace(fields=replace(before["en"].fields, working=("title",)))
    assert list(changed(Pair(BANKS, before, {**before, "en": english}))) == [
        Change(("en", "working"), None, Fact(("title",), Form.WORKING))
    ]


@pytest.mark.parametrize(
    ("fact", "latvian", "english"),
    [
        (Fact(600000, Form.EURO), "600␣000␣eiro", "EUR␣600␣000"),
        (Fact(16232, Form.COUNT), "16␣232", "16␣232"),
        (Fact(date(2025, 5, 31), Form.DAY), "2025.␣gada␣31.␣maijs", "31␣May␣2025"),
        (Fact(2026, Form.YEAR), "2026.␣gads", "2026"),
        (Fact("+371 60000000", Form.PHONE), "+371 60000000", "+371 60000000"),
        (Fact(None, Form.KNOWN_ADDRESS), "address not known", "address not known"),
        (Fact(("title", "aim"), Form.WORKING), "title, aim", "title, aim"),
    ],
)
def test_values_are_written_as_readers_see_them(fact: Fact, latvian: str, english: str) -> None:
    """By the writing of each language; ␣ is a no-break space here."""
    assert written(fact, locale("lv"), Voice()) == latvian.replace("␣", "\u00a0")
    assert written(fact, locale("en"), Voice()) == english.replace("␣", "\u00a0")
