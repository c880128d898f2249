"""Facts are written once: what a translation takes from its original, and what it may not say again."""

from lapa.frontmatter import read
from lapa.inheritance import inherit, is_fact
from lapa.kinds import Contacts, Home, Investment
from lapa.nodes import Table

ORIGINAL = """---
kind: investment
title: Nosaukums
amount: 600000
targets:
  trained:
    value: 16232
    due: 2026-05-31
    text: Līdz {due:dative}
    known:
      target-after-period: Tā ir avotā.
documents:
  report:
    title: Ziņojums
    address:
      lv: unknown
contact: dace-balode
---
"""


def table(text: str) -> Table:
    found = read("x.md", text).table
    assert found is not None
    return found


def inherited(own: str) -> tuple[object, list[tuple[str, int, int]]]:
    values, problems = inherit(Investment, table(f"---\n{own}---\n"), table(ORIGINAL), "content/lv/x.md")
    return values, [(found.code, found.place.line, found.place.column) for found in problems]


TRANSLATION = """title: Name
targets:
  trained:
    text: By {due}
    known:
      target-after-period: So says the source.
documents:
  report:
    title: Report
"""


def test_words_are_the_translations_and_facts_the_originals() -> None:
    """A whole translation writes no fact, and has them all."""
    assert inherited(TRANSLATION) == (
        {
            "kind": "investment",
            "title": "Name",
            "amount": "600000",
            "targets": {
                "trained": {
                    "value": "16232",
                    "due": "2026-05-31",
                    "text": "By {due}",
                    "known": {"target-after-period": "So says the source."},
                }
            },
            "documents": {"report": {"title": "Report", "address": {"lv": "unknown"}}},
            "contact": "dace-balode",
        },
        [],
    )


def test_a_fact_written_again_is_a_problem_and_the_original_wins() -> None:
    """Also deep in an item, and the kind of page."""
    values, problems = inherited(
        "kind: text\namount: 5\n" + TRANSLATION.replace("    text:", "    due: 2027-01-01\n    text:")
    )
    assert problems == [("repeated-fact", 2, 1), ("repeated-fact", 3, 1), ("repeated-fact", 7, 5)]
    assert isinstance(values, dict)
    assert (values["kind"], values["amount"]) == ("investment", "600000")
    assert values["targets"]["trained"]["due"] == "2026-05-31"


def test_an_item_goes_by_the_originals_name() -> None:
    """A misspelt item is one the original does not have, and not one that is missing too."""
    _, problems = inherited(TRANSLATION.replace("  report:", "  raport:"))
    assert problems == [("unknown-item", 9, 3)]


def test_items_left_out_are_missing() -> None:
    """A translation without its targets is told so once, at the top."""
    _, problems = inherited("title: Name\n")
    assert problems == [("missing-item", 1, 1), ("missing-item", 1, 1)]


def test_what_no_kind_knows_stays_for_the_schema_to_find() -> None:
    """A misspelt field is not swallowed by the inheritance."""
    values, problems = inherited("titel: Name\n" + TRANSLATION)
    assert isinstance(values, dict)
    assert (values["titel"], problems) == ("Name", [])


def test_a_value_of_the_wrong_shape_stays_for_the_schema_to_find() -> None:
    """One text where items belong is not the inheritance's business."""
    values, problems = inherited("title: Name\ntargets: none\ndocuments:\n  report: x\n")
    assert isinstance(values, dict)
    assert (values["targets"], values["documents"], problems) == ("none", {"report": "x"}, [])


def test_which_fields_are_facts() -> None:
    """Facts have no language; words, slugs and marks of working translations do."""
    facts = [("amount",), ("targets", "a", "due"), ("contact",), ("documents", "a", "address", "lv")]
    words = [
        ("title",),
        ("slug",),
        ("working",),
        ("targets",),
        ("targets", "a", "text"),
        ("targets", "a", "known", "b"),
    ]
    assert [path for path in facts + words if is_fact(Investment, path)] == facts
    assert is_fact(Contacts, ("people",))
    assert is_fact(Contacts, ("people", "anna", "nothing"))
    assert is_fact(Home, ("portal", "address"))
    assert not is_fact(Home, ("portal", "title"))
    assert not is_fact(Home, ("nothing",))
