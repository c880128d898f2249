"""What the words of a front matter mention, and where."""

from lapa.body import Placeholder
from lapa.frontmatter import read
from lapa.kinds import Investment
from lapa.mentions import Mentions, mentions


def mentioned(text: str) -> Mentions:
    table = read("a.md", text).table
    assert table is not None
    return mentions(Investment, table, text)


def test_placeholders_and_numbers_stand_at_their_own_place() -> None:
    """Each on its own, also two that are equal, quoted, and on several lines."""
    found = mentioned(
        '---\ntitle: "15 un {amount} un 15"\naim: >-\n  līdz {period-end:dative}\n  un 2026\ntargets:\n'
        "  one:\n    text: Vēl {due}\n---\n"
    )
    assert found.numbers == (
        ("15", "15", 12, 14),
        ("15", "15", 30, 32),
        ("2026", "2026", 74, 78),
    )
    assert found.placeholders == (
        Placeholder("amount", "", (), 18, 26),
        Placeholder("period-end", "dative", (), 49, 68),
        Placeholder("due", "", ("targets", "one"), 109, 114),
    )


def test_facts_mention_nothing() -> None:
    """Numbers in dates, codes and addresses are not words."""
    assert mentioned("---\ncode: 6.3.1.1.i.\namount: 5\nsource: https://a.lv/1\n---\n") == Mentions((), ())


def test_what_is_typed_otherwise_stands_at_its_value() -> None:
    """A number written with an escape is not found as such."""
    assert mentioned('---\ntitle: "1\\u0035"\n---\n').numbers == (("15", "15", 11, 20),)


def test_what_follows_something_typed_otherwise_stands_at_its_own_place() -> None:
    """Not at the same digits of a field before it."""
    text = '---\nslug: a7\ntitle: "1\\u0035 un 7"\n---\n'
    assert mentioned(text).numbers[1] == ("7", "7", text.rindex("7"), text.rindex("7") + 1)
