"""Where words come from, through a conversion that does not say."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.markup.marks import MOST_WORDS, PLAIN, literal, numbered
from lapa.markup.trace import Piece, Span, Trace
from lapa.problems import Place

TEXT = "---\n---\nĀbols **3** un* 15\n> 15 b_c\n"


def told(piece: Piece) -> tuple[str, list[int]]:
    """The text of a piece, and where each of its characters stands."""
    return piece.text, list(piece.origins)


def test_what_a_converter_is_given_keeps_the_signs_and_hides_the_words() -> None:
    """Letters are one letter, digits are digits, and no two words are the same."""
    trace = Trace("a.md", TEXT, 8)
    assert numbered(trace.shape) == "\U00020000 **1** \U00020002* 3\n> 4 \U00020005_\U00020006\n"
    assert [TEXT[start:end] for start, end in trace.words] == ["Ābols", "3", "un", "15", "15", "b", "c"]


def test_a_piece_is_read_back_with_where_it_stands() -> None:
    """Each character, whatever signs the converter took away before it."""
    trace = Trace("a.md", TEXT, 8)
    assert told(trace.read("\U00020000 ")) == ("Ābols ", [8, 9, 10, 11, 12, 13])
    assert told(trace.read("1")) == ("3", [16])
    assert told(trace.read(" \U00020002 3\n4 ")) == (" un 15\n15 ", [19, 20, 21, 23, 24, 25, 26, 29, 30, 31])
    assert told(trace.read("\U00020005_\U00020006")) == ("b_c", [32, 33, 34])


def test_signs_without_words_are_found_in_their_order() -> None:
    """As long as they stand between the words around them."""
    trace = Trace("a.md", "a `<` <!-- --> b <", 0)
    assert list(trace.read("\U00020000 ").origins) == [0, 1]
    assert list(trace.read("<").origins) == [3]
    assert list(trace.read(" <!-- --> \U00020001").origins) == [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]


@pytest.mark.parametrize("sign", ["\U0001f600", "\U0002fffe", "\U000f0000"])
def test_a_sign_alone_is_no_word(sign: str) -> None:
    """Also one of those that come after the letters that stand for words."""
    assert told(Trace("a.md", f"{sign}\na", 0).read(sign)) == (sign, [0])


def test_a_literal_sign_is_found_as_the_sign() -> None:
    r"""Where \< stands, the sign is after its backslash."""
    trace = Trace("a.md", r"a \<b", 0)
    piece = trace.read(f"\U00020000 {literal('<')}\U00020001")
    assert (piece.text.translate(PLAIN), piece.origins) == ("a <b", [0, 1, 3, 4])


def test_the_words_of_each_part_are_numbered_from_its_first() -> None:
    """What came through as it was is read as it would be word by word, and is known to be before it is."""
    text, part = "a *b*\n\nc\n5, d. e", "\U00020000\n1, "
    spans = {part: Span(0, 0, 3, 2), "1, ": Span(2, 0, 3, 2)}
    known, unknown = Trace("a.md", text, 0), Trace("a.md", text, 0)
    for trace, found, seen in ((known, spans, b"\1\1\0"), (unknown, {}, b"\0\0\0")):
        trace.turn({}, b"\0\0")
        assert told(trace.read("\U00020000")) == ("a", [0])
        trace.turn(found, seen)
        assert told(trace.read(part)) == ("c\n5, ", [7, 8, 9, 10, 11])
        assert told(trace.peek("1, ")) == ("5, ", [9, 10, 11])
        assert trace.at == 12
    assert list(known.lost()) == list(unknown.lost()) == [(3, 4), (12, 16)]


def test_a_peek_changes_nothing() -> None:
    """What is read after it stands where it would have without."""
    trace = Trace("a.md", "a (b) .", 0)
    assert list(trace.peek("\U00020001").origins) == [3]
    assert list(trace.read("\U00020000 ").origins) == [0, 1]


def test_the_number_of_a_list_item_is_the_next_word() -> None:
    """If digits and a dot."""
    trace = Trace("a.md", "1. a\n2) b", 0)
    assert told(trace.marker()) == ("1", [0])
    trace.read("\U00020001")
    assert told(trace.marker()) == ("", [])


def test_words_that_were_not_read_are_lost() -> None:
    """Together where they stand on one line."""
    trace = Trace("a.md", "a* b* c\nd* e", 0)
    trace.read("\U00020000")
    trace.read("\U00020004")
    assert list(trace.lost()) == [(3, 7), (8, 9)]


def test_an_empty_piece_stands_where_the_text_goes_on() -> None:
    """After white space."""
    trace = Trace("a.md", "a\n\n##", 0)
    trace.read("\U00020000")
    assert trace.span(trace.peek("")) == (3, 4)
    assert trace.line(trace.peek("")) == (3, 5)


@given(st.text("ab\n", max_size=30), st.data())
def test_a_place_is_that_of_place_at(text: str, data: st.DataObject) -> None:
    """For any part of any text."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Trace("a.md", text, 0).place(start, end) == Place.at("a.md", text, start, end)


@given(st.text("aā1٣_ -*\n", max_size=60))
def test_what_nobody_changes_comes_back_as_it_was(text: str) -> None:
    """And every character where it stands."""
    trace = Trace("a.md", text, 0)
    assert told(trace.read(numbered(trace.shape))) == (text, list(range(len(text))))
    assert list(trace.lost()) == []


@pytest.mark.parametrize("count", [MOST_WORDS, MOST_WORDS + 1])
def test_so_many_words_can_be_told_apart(count: int) -> None:
    """Beyond, the rest is one and the same."""
    trace = Trace("a.md", "a\n" * count, 0)
    assert len(trace.words) == count
    assert max(Counter(numbered(trace.shape).replace("\n", "")).values()) == 1
    assert numbered(trace.shape).replace("\n", "").isalpha()


@given(st.text("aā1_ -*\\<\n", max_size=40), st.data())
def test_a_part_that_came_through_as_it_was_is_read_as_its_words_and_signs_would_be(
    text: str, data: st.DataObject
) -> None:
    """At once, or one by one: what each stands for is the same, and so is where the text goes on."""
    whole, single = Trace("a.md", f"---\n{text}", 4), Trace("a.md", f"---\n{text}", 4)
    marks = re.findall("[0-9]+|.", numbered(whole.shape), re.DOTALL)
    start = data.draw(st.integers(0, len(marks)))
    end = data.draw(st.integers(start, len(marks)))
    first = next((number for number in range(start, end) if marks[number].isalnum()), end)
    part = "".join(marks[start:end])
    if first < end:
        pieces = [told(single.read("".join(marks[start : first + 1])))]
        pieces += [told(single.read(mark)) for mark in marks[first + 1 : end]]
        assert told(whole.read(part)) == (
            "".join(text for text, _ in pieces),
            [at for _, more in pieces for at in more],
        )
        assert (whole.at, list(whole.lost())) == (single.at, list(single.lost()))
        assert told(whole.read("*")) == told(single.read("*"))
        assert told(whole.marker()) == told(single.marker())
