"""What a wrong value was most likely meant to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.guesses import _GUESSES, guess
from lapa.schema import reads


@pytest.mark.parametrize(
    ("code", "value", "right"),
    [
        ("bad-amount", "1 234 000", "1234000"),
        ("bad-amount", "1\u00a0234\u00a0000 eiro", "1234000"),
        ("bad-amount", "€600.000,00", "600000"),
        ("bad-amount", "600000 EUR", "600000"),
        ("bad-amount", "0", ""),
        ("bad-amount", "600 tūkst.", ""),
        ("bad-amount", "12.5", ""),
        ("bad-count", "16 232", "16232"),
        ("bad-count", "aptuveni 800", ""),
        ("bad-date", "31.05.2026", "2026-05-31"),
        ("bad-date", "31.05.2026.", "2026-05-31"),
        ("bad-date", "1. 6. 2026", "2026-06-01"),
        ("bad-date", "2026/5/31", "2026-05-31"),
        ("bad-date", "05.31.2026", ""),
        ("bad-date", "31.02.2026", ""),
        ("bad-year", "2027. gads", "2027"),
        ("bad-year", "2026-2027", ""),
        ("bad-code", "6.3.1.1.i", "6.3.1.1.i."),
        ("bad-code", "6.3.1.1.I.", "6.3.1.1.i."),
        ("bad-code", "reforma 1.1", ""),
        ("bad-slug", "Tilts un gājēji", "tilts-un-gajeji"),
        ("bad-slug", "Banks & more", "banks-more"),
        ("bad-slug", "&", ""),
        ("bad-id", "Anna_Upe", "anna-upe"),
        ("bad-phone", "67082917", "+371 67082917"),
        ("bad-phone", "+37167082917", "+371 67082917"),
        ("bad-phone", "67 08 29 17", "+371 67082917"),
        ("bad-phone", "67082917, 67082918", ""),
        ("bad-email", "Anna Upe <Anna.Upe@upes.example>", "anna.upe@upes.example"),
        ("bad-email", "anna.upe(at)upes.example", ""),
        ("bad-address", "www.avots.example", "https://www.avots.example"),
        ("bad-address", "javascript:alert(1)", ""),
        ("bad-known-address", "nav zināma", ""),
        ("bad-language", "latviski", "lv"),
        ("bad-language", "eng", "en"),
        ("bad-language", "de", ""),
        ("unknown-field", "x", ""),
    ],
)
def test_what_was_meant_is_guessed_where_it_is_plain(code: str, value: str, right: str) -> None:
    """And not where it may be something else."""
    assert guess(code, value) == right


@given(st.sampled_from(sorted(_GUESSES)), st.text() | st.from_regex(r"[0-9 .,€a-zā@/-]{0,20}", fullmatch=True))
def test_a_guess_is_always_right_in_its_form(code: str, value: str) -> None:
    """Whoever types it has put the problem right."""
    found = guess(code, value)
    assert not found or reads(_GUESSES[code][0], found)
