"""How a language says facts in a sentence."""

from datetime import date

import pytest

from lapa.facts import Fact
from lapa.forms import Form
from tests.printed import LOCALES

LATVIAN, ENGLISH = LOCALES["lv"], LOCALES["en"]


@pytest.mark.parametrize(
    ("fact", "case", "latvian"),
    [
        (Fact(600000, Form.EURO), "", "600\u00a0000\u00a0eiro"),
        (Fact(16232, Form.COUNT), "", "16\u00a0232"),
        (Fact(date(2026, 5, 31), Form.DAY), "dative", "2026.\u00a0gada\u00a031.\u00a0maijam"),
        (Fact(2026, Form.YEAR), "accusative", "2026.\u00a0gadu"),
        (Fact(4, Form.COUNT, noun="investments"), "accusative", "četras investīcijas"),
        (Fact("6.3.1.r.", Form.CODE), "", "6.3.1.r."),
        (Fact("Likuma vara", Form.WORDS), "", "Likuma vara"),
    ],
)
def test_a_fact_is_said_by_its_form_and_case(fact: Fact, case: str, latvian: str) -> None:
    assert LATVIAN.fact(fact, case) == latvian


@pytest.mark.parametrize(
    ("fact", "english"),
    [
        (Fact(600000, Form.EURO), "EUR\u00a0600\u00a0000"),
        (Fact(date(2026, 5, 31), Form.DAY), "31\u00a0May\u00a02026"),
        (Fact(2026, Form.YEAR), "2026"),
        (Fact(4, Form.COUNT, noun="investments"), "four investments"),
    ],
)
def test_english_has_its_own_words(fact: Fact, english: str) -> None:
    assert ENGLISH.fact(fact) == english


@pytest.mark.parametrize(("fact", "case"), [(Fact(600000, Form.EURO), "dative"), (Fact(2026, Form.YEAR), "vocative")])
def test_a_case_that_a_fact_does_not_have_is_a_bug(fact: Fact, case: str) -> None:
    with pytest.raises(ValueError, match=case):
        LATVIAN.fact(fact, case)


@pytest.mark.parametrize("fact", [Fact(2026, Form.YEAR), Fact(4, Form.COUNT, noun="investments")])
def test_words_in_english_name_no_case(fact: Fact) -> None:
    with pytest.raises(ValueError, match="dative"):
        ENGLISH.fact(fact, "dative")


def test_templates_may_name_a_case_to_every_language() -> None:
    day = date(2026, 11, 23)
    assert LATVIAN.day(day, "locative") == "2026.\u00a0gada\u00a023.\u00a0novembrī"
    assert ENGLISH.day(day, "locative") == "23\u00a0November\u00a02026"


def test_languages_are_named_in_each_language() -> None:
    assert [LATVIAN.language_name(language) for language in ("lv", "en")] == ["latviešu", "angļu"]
    assert [ENGLISH.language_name(language) for language in ("lv", "en")] == ["Latvian", "English"]
