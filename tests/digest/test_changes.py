"""What changed, sentence by sentence, and in both languages side by side."""

import time

import pytest

from lapa.digest.changes import MOST, Change, changes, rows

ALONE = Change("", "")


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("a b c", "a b c", []),
        ("a b c", "a x c", [(1, 1, Change("b", "x"))]),
        ("a b c", "a c", [(1, -1, Change("b", ""))]),
        ("a c", "a b c", [(0, 1, Change("", "b"))]),
        ("", "a b", [(-1, 0, Change("", "a")), (-1, 1, Change("", "b"))]),
        ("a b", "", [(0, -1, Change("a", "")), (1, -1, Change("b", ""))]),
        ("a b c d e", "x b c d y", [(0, 0, Change("a", "x")), (4, 4, Change("e", "y"))]),
        ("a b c", "c a b", [(-1, 0, Change("", "c")), (2, -1, Change("c", ""))]),
    ],
)
def test_each_change_with_its_places(before: str, after: str, found: list[tuple[int, int, Change]]) -> None:
    """As many in the place of as many are paired in order."""
    assert list(changes(before.split(), after.split())) == found


def test_a_sentence_that_was_split_off_is_new() -> None:
    """Where they are not as many, those with half of their words are the same; the others are new or gone."""
    before = ["The bank is clean.", "Old words."]
    after = ["New words here, and more.", "The bank is very clean.", "It is long."]
    assert [change for _, _, change in changes(before, after)] == [
        Change("", "New words here, and more."),
        Change("The bank is clean.", "The bank is very clean."),
        Change("Old words.", ""),
        Change("", "It is long."),
    ]


def test_the_same_sentence_in_two_languages_is_one_row() -> None:
    """Also where it changed in one only: what stands there in the other is told."""
    before = {"lv": [[["A.", "B."], ["C."]]], "en": [[["a.", "b."], ["c."]]]}
    after = {"lv": [[["A.", "X."], ["C."]]], "en": [[["a.", "x."], ["d."]]]}
    assert list(rows(before, after)) == [
        {"lv": [Change("B.", "X.")], "en": [Change("b.", "x.")]},
        {"lv": "C.", "en": [Change("c.", "d.")]},
    ]


def test_new_sentences_stand_side_by_side_where_both_texts_are_built_alike() -> None:
    """One that is new in one language stands alone; new ones after the same sentence stay in order."""
    before = {"lv": [[["A."]]], "en": [[["a."]]]}
    both = {"lv": [[["A.", "B."], ["C."]]], "en": [[["a.", "b."], ["c."]]]}
    one = {"lv": [[["A."], ["B."], ["C."]]], "en": [[["a."]]]}
    assert list(rows(before, both)) == [
        {"lv": [Change("", "B.")], "en": [Change("", "b.")]},
        {"lv": [Change("", "C.")], "en": [Change("", "c.")]},
    ]
    assert list(rows(before, one)) == [{"lv": [Change("", "B.")]}, {"lv": [Change("", "C.")]}]


def test_a_block_with_more_sentences_in_one_language_is_one_row() -> None:
    """Nobody knows which sentence is which."""
    before = {"lv": [[["A.", "B."], ["C."]]], "en": [[["a, b."], ["c."]]]}
    after = {"lv": [[["X.", "Y."], ["C."]]], "en": [[["a, b."], ["c."]]]}
    assert list(rows(before, after)) == [{"lv": [Change("A.", "X."), Change("B.", "Y.")], "en": "a, b."}]


def test_sections_with_more_blocks_in_one_language_stand_apart() -> None:
    """So that no sentence is set beside another’s translation; other sections are matched."""
    before = {"lv": [[["A."], ["B."]], [["H"], ["C."]]], "en": [[["a."]], [["h"], ["c."]]]}
    after = {"lv": [[["A."], ["X."]], [["H"], ["Y."]]], "en": [[["x."]], [["h"], ["y."]]]}
    assert list(rows(before, after)) == [
        {"en": [Change("a.", "x.")], "lv": ""},
        {"lv": [Change("B.", "X.")], "en": ""},
        {"lv": [Change("C.", "Y.")], "en": [Change("c.", "y.")]},
    ]


def test_a_field_that_is_new_or_in_one_language_only() -> None:
    """A text that was not there has no sentences."""
    new = list(rows({"lv": [], "en": []}, {"lv": [[["A."]]], "en": [[["a."]]]}))
    assert new == [{"lv": [Change("", "A.")], "en": [Change("", "a.")]}]
    assert list(rows({"lv": [[["A."]]]}, {"lv": [[["B."]]]})) == [{"lv": [Change("A.", "B.")]}]
    assert list(rows({}, {})) == []


def test_long_texts_are_compared_in_time() -> None:
    """Beyond a bound only their beginnings and ends are; below it the worst case still takes a moment."""
    long = [f"Sentence {number}." for number in range(60_000)]
    other = [f"Other{number}." for number in range(50_000)]
    start = time.perf_counter()
    assert len(list(changes(["A.", *long, "B."], ["A.", *other, "B."]))) == 60_000
    assert len(list(rows({"lv": [[long]]}, {"lv": [[other]]}))) == 60_000
    worst = [["a", "b"][number % 3 % 2] for number in range(MOST)]
    list(changes(worst, worst[::-1]))
    assert time.perf_counter() - start < 10
