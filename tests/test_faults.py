"""Faults as problems: where they stand, and the nearest right thing."""

from lapa.faults import as_problems, unknown_kind
from lapa.frontmatter import read
from lapa.kinds import Contacts, Investment
from lapa.nodes import Table
from lapa.problems import Place
from lapa.schema import Fault
from lapa.voice import Voice

TEXT = "---\ntitle: x\ntargets:\n  one:\n    dua: 2026-02-30\ndocuments: none\n---\n"


def table(text: str = TEXT) -> Table:
    found = read("a.md", text).table
    assert found is not None
    return found


def shown(*path: str, code: str, value: str = "") -> tuple[Place, str]:
    (found,) = as_problems([Fault(path, code, value)], Investment, "a.md", table())
    return found.place, f"{found.message(Voice())}; {found.hint(Voice())}"


def test_a_wrong_value_stands_at_the_value() -> None:
    """Not at its name."""
    assert shown("targets", "one", "dua", code="bad-date", value="2026-02-30") == (
        Place("a.md", 5, 10, 10),
        "“2026-02-30” is not a date; write year, month and day: 2026-05-31",
    )


def test_a_wrong_name_stands_at_the_name() -> None:
    """Of an item that pages call by it."""
    (found,) = as_problems([Fault(("targets", "one"), "bad-id", "one", named=True)], Investment, "a.md", table())
    assert found.place == Place("a.md", 4, 3, 3)


def test_an_unknown_field_stands_at_its_name_with_the_nearest_of_its_item() -> None:
    """Fields of a target are proposed for a target."""
    assert shown("targets", "one", "dua", code="unknown-field") == (
        Place("a.md", 5, 5, 3),
        "there is no field “dua”; did you mean “due”?",
    )


def test_a_missing_field_stands_at_the_item_that_lacks_it() -> None:
    """Or at the line that opens the front matter."""
    assert shown("targets", "one", "text", code="missing-field") == (
        Place("a.md", 4, 3, 3),
        "the field “targets.one.text” is missing; add a line “text: …”",
    )
    assert shown("slug", code="missing-field")[0] == Place("a.md", 1, 1, 3)


def test_a_value_of_the_wrong_shape_stands_at_its_name() -> None:
    """Where its own fields are to be written below."""
    assert shown("documents", code="not-fields")[0] == Place("a.md", 6, 1, 9)


def test_what_stands_beside_an_item_and_not_below_it_is_one_problem() -> None:
    """At the item, with an example of what belongs below it."""
    text = "---\npeople:\n  anna-upe:\n  name: Anna Upe\n  phone: x\n---\n"
    faults = [Fault(("people", name), "not-fields") for name in ("anna-upe", "name", "phone")]
    (found,) = as_problems(faults, Contacts, "a.md", table(text))
    assert found.place == Place("a.md", 3, 3, 8)
    assert found.hint(Voice()) == "write each on a line below it, two spaces further in: “name: …”"


def test_a_misspelt_field_is_not_missing_too() -> None:
    """One mistake, one problem; a field that nothing comes near to is missing."""
    faults = [
        Fault(("targets", "one", "due"), "missing-field"),
        Fault(("targets", "one", "text"), "missing-field"),
        Fault(("targets", "one", "dua"), "unknown-field"),
    ]
    found = as_problems(faults, Investment, "a.md", table())
    assert [(each.code, dict(each.values)["field"]) for each in found] == [
        ("missing-field", "text"),
        ("unknown-field", "dua"),
    ]


def test_a_kind_that_does_not_exist_gets_the_nearest() -> None:
    """At its value; one that is not there at the top."""
    (found,) = unknown_kind("a.md", table("---\nkind: investmnt\n---\n"))
    assert (found.place, found.hint(Voice())) == (Place("a.md", 2, 7, 9), "did you mean “investment”?")
    (found,) = unknown_kind("a.md", table("---\ntitle: x\n---\n"))
    assert (found.place, found.code) == (Place("a.md", 1, 1, 3), "missing-kind")
    (found,) = unknown_kind("a.md", table("---\nkind:\n  a: b\n---\n"))
    assert found.code == "not-text"
