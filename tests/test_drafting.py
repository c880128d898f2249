"""What is made of a page's file by itself."""

from lapa import drafting
from lapa.sources import Source
from tests.small import NOTHING, PAGES, page

PATH = "lv/projects/1.1.1.i.md"
SOURCE = Source.of(f"content/{PATH}", "projects/1.1.1.i.md", PAGES[PATH])


def test_front_matter_and_body_make_a_page() -> None:
    """Each by itself."""
    front, body = drafting.front("lv", SOURCE, SOURCE), drafting.body(SOURCE)
    whole = page(PATH)
    assert front.front
    assert (front.front.fields, front.front.said, front.problems) == (whole.fields, whole.said, ())
    assert body == whole.kept.converted
    assert (body.outline.problems, body.outline.empty) == ((), False)


def test_front_matter_without_an_end_has_no_body() -> None:
    """There is nothing to convert."""
    found = drafting.body(SOURCE._replace(content=b"---\ntitle: A\n"))
    assert (found, found.outline.empty) == (NOTHING.converted, True)


def test_what_is_seen_of_a_body_is_not_its_words() -> None:
    """Nor where it stands; but numbers, links, facts and the ids of headings are."""

    def seen(text: str) -> str:
        return drafting.body(SOURCE._replace(content=f"---\na: 5\n---\n\n{text}\n".encode())).outline.seen

    assert seen("One.") == seen("Two\n\n- *three*")
    different = [
        "One.",
        "One 5.",
        "One 6.",
        "One 1.234.",
        "One 1,234.",
        "[One](a.md).",
        "[One](b.md).",
        "{one}.",
        "{one:two}.",
        "## One",
        "## Two",
    ]
    assert len({seen(text) for text in different}) == len(different)
    assert seen("Two [other](a.md).") == seen("[One](a.md).")
