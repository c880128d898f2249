"""Problems: where they stand, what they say, how an editor sees them."""

from lapa.codes import CODES
from lapa.problems import Place, nearest, problem


def test_a_problem_is_shown_with_its_line_and_a_caret() -> None:
    """The shape that every problem has."""
    found = problem(
        "unknown-field", Place("content/en/contacts.md", 6, 9, 5), name="phnoe", choices="phone", nearest="phone"
    )
    assert found.text('        phnoe: "+371 67082917"') == (
        "content/en/contacts.md:6:9: error: there is no field “phnoe”; did you mean “phone”? [unknown-field]\n"
        '  6 |         phnoe: "+371 67082917"\n'
        "    |         ^^^^^"
    )


def test_without_a_nearest_right_thing_the_hint_says_how() -> None:
    """The choices are named."""
    found = problem("unknown-field", Place("a.md", 1, 1), name="x", choices="title, slug", nearest="")
    assert (
        found.text()
        == "a.md:1:1: error: there is no field “x”; delete it; the fields here are title, slug [unknown-field]"
    )


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    """And no excerpt."""
    assert problem("not-utf8", Place("a.md")).text().startswith("a.md: error: ")


def test_a_long_line_is_shown_around_the_place() -> None:
    """The caret stays under the character that is meant."""
    line = "x" * 300 + "!" + "y" * 300
    excerpt, caret = problem("raw-html", Place("a.md", 1, 301), text="!").text(line).split("\n")[1:]
    assert excerpt[caret.index("^")] == "!"
    assert len(excerpt) < 120


def test_places_count_lines_and_characters_from_one() -> None:
    """In characters, not bytes; a place ends with its line."""
    text = "ķēde\nāb cd\nef"
    assert Place.at("a.md", text, 0, 4) == Place("a.md", 1, 1, 4)
    assert Place.at("a.md", text, 8, 13) == Place("a.md", 2, 4, 2)
    assert Place.at("a.md", text, len(text), len(text)) == Place("a.md", 3, 3, 1)


def test_problems_sort_by_place_then_code() -> None:
    """So that the order is the same on every run."""
    first, second = problem("empty-field", Place("a.md", 2, 1)), problem("bad-date", Place("a.md", 10, 1), value="x")
    assert sorted([second, first]) == [first, second]


def test_the_nearest_right_thing() -> None:
    """One slip of the hand is recognised; another word is not."""
    assert nearest("phnoe", ["phone", "name"]) == "phone"
    assert nearest("colour", ["phone", "name"]) == ""


def test_every_code_has_words_that_say_what_and_how() -> None:
    """Short phrases without a full stop, so that they fit the one line."""
    for code, words in CODES.items():
        assert code == code.lower()
        for text in words:
            assert 3 < len(text) < 130, code
            assert not text.endswith("."), code
