"""Quotation marks and apostrophes, before and after."""

import pytest

from lapa.typography import MARK, WORD
from tests.typography.fixing import codes, shown


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('fonds "Likuma vara"', "fonds “Likuma vara”"),
        ("„Likuma vara“", "“Likuma vara”"),
        ("„Likuma vara”", "“Likuma vara”"),
        ('„Likuma vara"', "“Likuma vara”"),
        ("‘Likuma vara’", "“Likuma vara”"),
        ("'Likuma vara'", "“Likuma vara”"),
        ("‚Likuma vara‘", "“Likuma vara”"),
        ("«Likuma vara»", "“Likuma vara”"),
        ('("Likums")', "(“Likums”)"),
        ('"viens", "divi".', "“viens”, “divi”."),
        ('"viens "divi" trīs"', "“viens «divi» trīs”"),
        ("«viens “divi” trīs»", "“viens «divi» trīs”"),
        ("“viens “divi” trīs”", "“viens «divi» trīs”"),
        ('"«a» b"', "“«a» b”"),
        (f'"{WORD}{WORD}"', f"“{WORD}{WORD}”"),
        (f'{MARK}"a"{MARK}', f"{MARK}“a”{MARK}"),
        (f'"{MARK}a{MARK}"', f"“{MARK}a{MARK}”"),
        ('"{component}"', "“{component}”"),
        ('"viens\ndivi"', "“viens\ndivi”"),
    ],
)
def test_latvian_quotes(before: str, after: str) -> None:
    """“…”, nested «…», whatever is typed."""
    assert shown("lv", before) == after
    assert codes("lv", before) == {"quotation-marks"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"Rule of Law"', "‘Rule of Law’"),
        ("“Rule of Law”", "‘Rule of Law’"),
        ("'Rule of Law'", "‘Rule of Law’"),
        ("«Rule of Law»", "‘Rule of Law’"),
        ("„Rule of Law“", "‘Rule of Law’"),
        ('"one "two" three"', "‘one “two” three’"),
        ("“one ‘two’ three”", "‘one “two” three’"),
        ("don't", "don’t"),
        ("the State Chancellery's own", "the State Chancellery’s own"),
        ("teachers' rooms", "teachers’ rooms"),
        ("the '90s", "the ’90s"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ('"don\'t"', "‘don’t’"),
        ('"the teachers\' room"', "‘the teachers’ room’"),
        ("{institution}'s", "{institution}’s"),
        ("1990's", "1990’s"),
    ],
)
def test_english_quotes(before: str, after: str) -> None:
    """‘…’, nested “…”, and ’ for the apostrophe."""
    assert shown("en", before) == after
    assert codes("en", before) == {"quotation-marks"}


@pytest.mark.parametrize(
    "text",
    [
        "“Likuma vara”",
        "“viens «divi» trīs”",
        "O'Braiens un O’Braiens",
        'puse "pēdiņu',
        'puse pēdiņu"',
        '15" ekrāns un "puse',
        'a"b"c',
        '"viens» divi',
        "» ačgārni «",
    ],
)
def test_latvian_quotes_that_are_right_or_do_not_pair_stay(text: str) -> None:
    """So do apostrophes within words."""
    assert shown("lv", text) == text


@pytest.mark.parametrize(
    "text",
    [
        "‘Rule of Law’",
        "‘one “two” three’",
        "the State Chancellery’s, teachers’ and students’ rooms",
        "‘the teachers’ room’",
        "‘the teachers’ “big” room’",
        "don’t, it’s, ’90s",
        "6'2\" tall",
        "5' long and 'x",
        "'tis so",
        '"half',
    ],
)
def test_english_quotes_that_are_right_or_do_not_pair_stay(text: str) -> None:
    """Where an apostrophe may be the end of a quotation, nothing is certain."""
    assert shown("en", text) == text
