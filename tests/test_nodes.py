"""The values of front matter: where each stands, and by which path."""

from lapa.nodes import keys, places, scalars
from lapa.problems import Place
from tests.test_frontmatter import table


def test_places_are_those_of_the_file() -> None:
    """A value's place is its first character; a table's is its key."""
    found = dict(places(table('---\ntitle: "ā: b"\nparts:\n  one: 15\n---\n')))
    assert found == {
        ("title",): Place("x.md", 2, 8, 6),
        ("parts",): Place("x.md", 3, 1, 5),
        ("parts", "one"): Place("x.md", 4, 8, 2),
    }


def test_what_stands_in_a_list_has_a_place() -> None:
    """By the list's path and its own words."""
    found = dict(places(table("---\nworking: [title, aim]\n---\n")))
    assert found == {
        ("working",): Place("x.md", 2, 10),
        ("working", "title"): Place("x.md", 2, 11, 5),
        ("working", "aim"): Place("x.md", 2, 18, 3),
    }


def test_names_have_places_too() -> None:
    """Of fields, and of fields below them."""
    found = dict(keys(table("---\ntitle: x\nparts:\n  one: 15\n---\n")))
    assert found == {
        ("title",): Place("x.md", 2, 1, 5),
        ("parts",): Place("x.md", 3, 1, 5),
        ("parts", "one"): Place("x.md", 4, 3, 3),
    }


def test_scalars_come_with_their_paths() -> None:
    """Every single value below a key, in the order of the file."""
    assert [path for path, _ in scalars(table("---\na: 1\nb:\n  c: 2\n---\n"))] == [("a",), ("b", "c")]
