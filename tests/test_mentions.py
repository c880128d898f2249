"""What the words of a front matter mention, and where."""

from lapa.body import Number, Placeholder
from lapa.frontmatter import read
from lapa.kinds import Investment
from lapa.mentions import Mentions, mentions
from lapa.problems import Place


def mentioned(text: str) -> Mentions:
    table = read("a.md", text).table
    assert table is not None
    return mentions(Investment, table, "a.md", text)


def test_placeholders_and_numbers_stand_at_their_own_place() -> None:
    """Each on its own, also two that are equal, quoted, and on several lines."""
    found = mentioned(
        '---\ntitle: "15 un {amount} un 15"\naim: >-\n  līdz {period-end:dative}\n  un 2026\ntargets:\n'
        "  one:\n    text: Vēl {due}\n---\n"
    )
    assert found.numbers == (
        Number("15", "15", Place("a.md", 2, 9, 2)),
        Number("15", "15", Place("a.md", 2, 27, 2)),
        Number("2026", "2026", Place("a.md", 5, 6, 4)),
    )
    assert found.placeholders == (
        Placeholder("amount", "", (), Place("a.md", 2, 15, 8)),
        Placeholder("period-end", "dative", (), Place("a.md", 4, 8, 19)),
        Placeholder("due", "", ("targets", "one"), Place("a.md", 8, 15, 5)),
    )


def test_facts_mention_nothing() -> None:
    """Numbers in dates, codes and addresses are not words."""
    assert mentioned("---\ncode: 6.3.1.1.i.\namount: 5\nsource: https://a.lv/1\n---\n") == Mentions((), ())


def test_what_is_typed_otherwise_stands_at_its_value() -> None:
    """A number written with an escape is not found as such."""
    assert mentioned('---\ntitle: "1\\u0035"\n---\n').numbers == (Number("15", "15", Place("a.md", 2, 8, 9)),)
