"""Problems: where they stand, and the nearest right thing."""

from lapa.problems import Place, nearest, problem


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
