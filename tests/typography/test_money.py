"""Sums in euro, before and after; ~ is a no-break space."""

import pytest

from tests.typography.fixing import codes, shown


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("600 000 €", "600~000~eiro"),
        ("600000€", "600~000~eiro"),
        ("€ 600 000", "600~000~eiro"),
        ("EUR 600 000.", "600~000~eiro."),
        ("600 000 EUR", "600~000~eiro"),
        ("600 000 euro", "600~000~eiro"),
        ("600 000,00 eiro", "600~000~eiro"),
        ("600.000,00 EUR", "600~000~eiro"),
        ("600.000 eiro", "600~000~eiro"),
        ("600,000 eiro", "600~000~eiro"),
        ("600 000,50 EUR", "600~000,50~eiro"),
        ("0,50 €", "0,50~eiro"),
        ("EUR 5 618 960 apmērā", "5~618~960~eiro apmērā"),
    ],
)
def test_latvian_money(before: str, after: str) -> None:
    """The amount, then eiro; no cents when there are none."""
    assert shown("lv", before) == after
    assert "money-form" in codes("lv", before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("€600,000", "EUR~600~000"),
        ("€ 600 000", "EUR~600~000"),
        ("EUR 600,000", "EUR~600~000"),
        ("600 000 EUR", "EUR~600~000"),
        ("600,000€", "EUR~600~000"),
        ("€12.50", "EUR~12.50"),
        ("€12.00", "EUR~12"),
        ("€5 million", "EUR~5~million"),
        ("EUR 1,800,000 for", "EUR~1~800~000 for"),
    ],
)
def test_english_money(before: str, after: str) -> None:
    """EUR, then the amount."""
    assert shown("en", before) == after
    assert "money-form" in codes("en", before)


@pytest.mark.parametrize(
    "text", ["600~000~eiro", "EUR 5~milj.", "eiro 5", "EUR", "€", "EUR-Lex", "€10–15", "EURO 2024"]
)
def test_other_latvian_words_stay(text: str) -> None:
    """What is right, and what is more than a sum."""
    assert "money-form" not in codes("lv", text)
    assert shown("lv", text) == text


@pytest.mark.parametrize("text", ["EUR~600~000", "a 2~euro coin", "€5m", "EUR", "EUR/USD", "EUR-Lex", "the €"])
def test_other_english_words_stay(text: str) -> None:
    """The same."""
    assert shown("en", text) == text
