"""Where the fields of a page stand, in its own file and in its original's."""

from lapa.problems import Place
from lapa.sources import Source
from lapa.standing import names, places

ORIGINAL = Source.of("lv/a.md", "a.md", "---\nkind: text\ntitle: Nosaukums\n---\n")
OWN = Source.of("en/a.md", "a.md", "---\ntitle: Name\n---\n")


def test_what_a_page_has_itself_stands_in_its_own_file() -> None:
    """And what it inherits in its original's."""
    assert places((ORIGINAL, OWN)) == {
        ("kind",): Place("lv/a.md", 2, 7, 4),
        ("title",): Place("en/a.md", 2, 8, 4),
    }
    assert names((ORIGINAL, OWN)) == {("kind",): Place("lv/a.md", 2, 1, 4), ("title",): Place("en/a.md", 2, 1, 5)}


def test_an_original_stands_alone() -> None:
    """All its fields are its own."""
    assert places((OWN,)) == {("title",): Place("en/a.md", 2, 8, 4)}


def test_in_a_file_that_cannot_be_read_nothing_stands() -> None:
    """Its problems have places of their own."""
    assert places((Source.of("lv/a.md", "a.md", "title: x\n"),)) == {}
