"""Where the lines of a text begin, for many places in it."""

from hypothesis import given
from hypothesis import strategies as st

from lapa.lines import Lines
from lapa.problems import Place


@given(st.text("ab\n", max_size=30), st.data())
def test_a_place_is_that_of_place_at(text: str, data: st.DataObject) -> None:
    """For any part of any text, also where only the beginning of the text is given."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    expected = Place.at("a.md", text, start, end)
    assert Lines("a.md", text).place(start, end) == expected
    following = (text + "\n").index("\n", start)
    assert Lines("a.md", text[:following]).place(start, end) == expected


def test_a_line_has_a_number() -> None:
    """The last has one too, and what stands after it."""
    lines = Lines("a.md", "ab\n\nc")
    assert [lines.number(at) for at in range(6)] == [1, 1, 1, 2, 3, 3]
