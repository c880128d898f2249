"""What stands for words: letters and digits, each of which is known again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.markup.marks import MARK, number, numbered, shaped


def test_a_shape_keeps_the_signs() -> None:
    """And says how long everything was."""
    assert shaped("## Ābols 3\n\n- 15 un 16, *tas*") == ("## w\n\n- 0 w, *w*", [3, 7, 4, 2, 1, 5, 3, 3, 1])


def test_letters_and_digits_of_other_scripts_are_letters() -> None:
    """A list is numbered with 0-9 alone."""
    assert numbered(shaped("٣* é²* x1")[0]) == "\U00020000* \U00020001* \U00020002"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Moderna un efektīva, 2026. gadā", "\U00020000"),
        ("“Viens” – “otrs”; eko-sistēma/vide", "“\U00020000"),
        ("līdz 31.12. x", "\U00020000"),
        ("31. maijs", "0. \U00020001"),
        ("a\n1. b", "\U00020000\n1. \U00020002"),
        ("a  b - c  \nd", "\U00020000  \n\U00020001"),
        ("a_b c_", "\U00020000_\U00020001_"),
        ("<b c:d>", "<\U00020000 \U00020001>"),
        ("<b:c d>", "<\U00020000:\U00020001>"),
        ("[a b](c d)", "[\U00020000](\U00020001 \U00020002)"),
    ],
)
def test_words_with_nothing_between_them_that_could_be_markup_are_one(text: str, marked: str) -> None:
    """Lists, line breaks, tags and addresses stay to be seen."""
    assert numbered(shaped(text)[0]) == marked


@given(st.text("aā1٣_ -*\n,.’/(<", max_size=40))
def test_the_marks_of_a_shape_are_numbered_in_order(text: str) -> None:
    """From 0, and are as many as there are words."""
    shape, lengths = shaped(text)
    marks = MARK.findall(numbered(shape))
    assert [number(mark) for mark in marks] == [*range(len(lengths) // 2)]
    assert sum(lengths) == len(text)
    assert MARK.sub("", numbered(shape)) == shape.replace("w", "").replace("0", "")
