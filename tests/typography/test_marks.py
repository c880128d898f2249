"""Dashes, marks and spaces, before and after; ~ is a no-break space."""

import pytest

from tests.typography.fixing import codes, shown

WRONG = [
    ("fonds - kam", "fonds – kam", "dash"),
    ("fonds -- kam", "fonds – kam", "dash"),
    ("fonds — kam", "fonds – kam", "dash"),
    ("fonds—kam", "fonds – kam", "dash"),
    ("fonds~- kam", "fonds~– kam", "dash"),
    ("viens , divi", "viens, divi", "space-before-mark"),
    ("viens ; divi ;", "viens; divi;", "space-before-mark"),
    ("viens : divi", "viens: divi", "space-before-mark"),
    ("Vai ? Jā ! Tā .", "Vai? Jā! Tā.", "space-before-mark"),
    ("viens  , divi", "viens, divi", "space-before-mark"),
    ("viens~!", "viens!", "space-before-mark"),
    ("{aim} .", "{aim}.", "space-before-mark"),
    ("viens,divi", "viens, divi", "space-after-mark"),
    ("viens;divi;trīs", "viens; divi; trīs", "space-after-mark"),
    ("beigas.Tad", "beigas. Tad", "space-after-mark"),
    ("viens  divi   trīs", "viens divi trīs", "double-space"),
    ("viens ~divi", "viens~divi", "double-space"),
]
LEFT = [
    "eko-sistēmas",
    "Anna Bērziņa-Upe",
    "divu- un trīsgadīgs",
    "pirms -pēc",
    "u.c., t.i., u.tml.",
    "plkst. 14.00, 10,7",
    "attiecība 3 : 2",
    "trīs ... punkti",
    "trīs … punkti",
    "mk.gov.lv un README.md",
    "Node.Js",
    "sv.Anna",
    "a\u2060 .",
    "a != b",
    "domēns .lv",
    "labi :)",
    "5 . punkts",
    "rindas beigas  \njauna rinda",
    "    atkāpe",
    "- sākums",
    "beigas -",
    "a\n- b",
    "https://a.lv/a,b;c.D",
    "a_b,c_d",
    "{due:dative}",
    "1,5",
    "",
    " ",
    "  ",
    "~",
]


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize(("before", "after", "code"), WRONG)
def test_marks_and_spaces(language: str, before: str, after: str, code: str) -> None:
    """In both languages alike."""
    assert shown(language, before) == after
    assert code in codes(language, before)


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("text", LEFT)
def test_other_marks_stay(language: str, text: str) -> None:
    """Hyphens in words, abbreviations, times, proportions, addresses, line ends, and what begins a line."""
    assert shown(language, text) == text
