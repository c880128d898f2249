"""All the rules together, on any text: what a fix keeps, that it ends, and how long it takes."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lapa.language.writing import WRITINGS
from lapa.typography import MARK, WORD, corrected, findings, findings_in
from tests.typography.fixing import DATES, fixed, found

LATVIAN = WRITINGS["lv"]
WORDS = (
    *[
        "līdz",
        "No",
        "ar",
        "par",
        "pēc",
        "{due}",
        "{due:genitive}",
        "{amount}",
        "2026.",
        "gads",
        "gada",
        "gadā",
        "31.",
        "1.",
        "31",
        "May",
        "2026",
        "600",
        "000",
        "600000",
    ],
    *[
        "1500",
        "15",
        "10-15",
        "€",
        "EUR",
        "eiro",
        "%",
        "km",
        "Nr.",
        "No.",
        "milj.",
        "don't",
        "vārds",
        "Vārds",
        "a",
        "https://a.lv/1-2",
        "6.3.1.1.i.",
    ],
    *[
        '"',
        "“",
        "”",
        "„",
        "«",
        "»",
        "‘",
        "’",
        "'",
        "(",
        ")",
        "-",
        "–",
        "—",
        "--",
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "…",
        "*",
        "_",
    ],
    *(form for month in (LATVIAN.months[4], LATVIAN.months[6]) for form in month),
    *(" ", "  ", "\u00a0", "\u202f", "\n", MARK, WORD),
)
SOME = st.lists(st.sampled_from(WORDS))
TEXT = st.one_of(st.text(), SOME.map("".join), SOME.map(" ".join))
LANGUAGE = st.sampled_from(["lv", "en"])


@settings(max_examples=500, deadline=None)
@given(LANGUAGE, st.lists(TEXT.map(lambda text: text.replace("\0", "")), min_size=1, max_size=4))
def test_runs_read_together_are_read_as_each_by_itself(language: str, texts: list[str]) -> None:
    """What is near in the file is not near in the words."""
    alone = [(number, one) for number, text in enumerate(texts) for one in findings(language, text, DATES)]
    assert list(findings_in(language, texts, DATES)) == alone


def kept(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


@settings(max_examples=500, deadline=None)
@given(LANGUAGE, TEXT)
@example("lv", 'no "2026. gada 31. maijs" līdz EUR 600,000-700,000 %')
def test_nothing_more_is_found_in_what_was_put_right(language: str, text: str) -> None:
    """A second fix changes nothing, and the first ends."""
    once = fixed(language, text)
    assert fixed(language, once) == once


@settings(max_examples=500, deadline=None)
@given(LANGUAGE, TEXT)
def test_letters_and_digits_stay(language: str, text: str) -> None:
    """But for the ends of months and the forms of money; and no space comes between letters."""
    others = [one for one in found(language, text) if one.code not in ("date-case", "money-form")]
    assert kept(corrected(text, others)) == kept(text)
    assert corrected(text, others).count("\n") == text.count("\n")
    for one in found(language, text):
        assert text[one.start : one.end] != one.replacement
        assert one.start < one.end
        if one.code == "date-case":
            assert text[one.start : one.end][:2] == one.replacement[:2]


@settings(max_examples=300, deadline=None)
@given(LANGUAGE, TEXT)
def test_markup_stays_and_is_never_made(language: str, text: str) -> None:
    """The signs of Markdown and YAML are as many as before, in their order."""
    for sign in "\"'\\`*_[]<>{}|#&":
        assert fixed(language, text).count(sign) <= text.count(sign)
    assert [sign for sign in fixed(language, text) if sign in "`*_[]<>|#&\\\u2060\ufffc"] == [
        sign for sign in text if sign in "`*_[]<>|#&\\\u2060\ufffc"
    ]


def test_two_that_overlap_are_put_right_one_after_the_other() -> None:
    """A date's case within its spaces: both are found at once."""
    text = "līdz 2026. gada 31. maijs"
    assert [one.code for one in found("lv", text)] == ["date-spaces", "date-case"]
    assert corrected(text, found("lv", text)).endswith("maijs")
    assert fixed("lv", text) == "līdz 2026.\u00a0gada\u00a031.\u00a0maijam"


PIECES = [
    *[
        '"',
        "'",
        "“",
        "„",
        "1",
        "1,",
        "1.",
        "1-",
        "-",
        "a",
        "a,",
        "/",
        "@",
        "{",
        "{a",
        "€",
        ".",
        "vārds.",
        "\u2060",
        "\u2060'",
    ],
    *(" ", "\u00a0", "1 ", "000 ", " - ", "+1 ", " ,", "Nr. ", "EUR ", "31 May "),
    *("līdz ", "līdz 2026. gada ", "līdz 1. maija "),
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    """100,000 hostile characters take less than a second in each language."""
    text = piece * (100_000 // len(piece))
    for language in ("lv", "en"):
        start = time.process_time()
        list(findings(language, text, DATES))
        assert time.process_time() - start < 1
