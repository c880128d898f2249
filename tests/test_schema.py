"""Front matter against the kinds of page: what each form accepts, and what each refuses."""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from lapa.forms import Form
from lapa.hints import field_hints
from lapa.kinds import KINDS, Document, Investment, Person, Record, Target, Text, Translated
from lapa.schema import READERS, Fault, validate

TEXT = {
    "kind": "text",
    "title": "Lapa",
    "description": "Par to",
    "updated": "2026-11-23",
    "source": "https://www.mk.gov.lv/lv/lapa",
    "slug": "lapa",
}
INVESTMENT = {
    **TEXT,
    "kind": "investment",
    "code": "6.3.1.1.i.",
    "amount": "600000",
    "period-end": "2026-05-31",
    "aim": "uzlabojot",
    "targets": {
        "trained": {
            "text": "Apmācīti {value}",
            "value": "16232",
            "parts": {"first": "15"},
            "due": "2026-05-31",
            "since": "2026",
            "known": {"target-after-period": "Tā ir avotā."},
        }
    },
    "documents": {"report": {"title": "Ziņojums", "address": {"lv": "unknown", "en": "https://www.mk.gov.lv/en"}}},
    "contact": "dace-balode",
}


def faults(kind: type, values: dict[str, Any]) -> set[tuple[tuple[str, ...], str]]:
    return {(fault.path, fault.code) for fault in validate(kind, values)[1]}


def test_an_investment_becomes_its_dataclass_with_typed_values() -> None:
    """Dates, money and numbers are values; an unknown address is None; items are dataclasses too."""
    found, wrong = validate(Investment, INVESTMENT)
    assert wrong == ()
    assert found == Investment(
        kind="investment",
        title="Lapa",
        description="Par to",
        updated=date(2026, 11, 23),
        source="https://www.mk.gov.lv/lv/lapa",
        slug="lapa",
        code="6.3.1.1.i.",
        amount=600_000,
        period_end=date(2026, 5, 31),
        aim="uzlabojot",
        targets={
            "trained": Target(
                text="Apmācīti {value}",
                value=16_232,
                parts={"first": 15},
                due=date(2026, 5, 31),
                since=2026,
                known={"target-after-period": "Tā ir avotā."},
            )
        },
        documents={
            "report": Document(title="Ziņojums", address={"lv": None, "en": "https://www.mk.gov.lv/en"}),
        },
        contact="dace-balode",
    )


def test_all_faults_are_found_at_once() -> None:
    """An unknown field, a missing one, one of the wrong form and one of the wrong shape, each by its path."""
    values = {**INVESTMENT, "amout": "1", "targets": {"trained": {"due": "2026-02-30"}}, "documents": "none"}
    assert faults(Investment, values) == {
        (("amout",), "unknown-field"),
        (("targets", "trained", "text"), "missing-field"),
        (("targets", "trained", "due"), "bad-date"),
        (("documents",), "not-fields"),
    }


@pytest.mark.parametrize(
    ("form", "value", "expected"),
    [
        (Form.EURO, "1", 1),
        (Form.COUNT, "16232", 16_232),
        (Form.DAY, "2024-02-29", date(2024, 2, 29)),
        (Form.YEAR, "2026", 2026),
        (Form.CODE, "6.3.1.r.", "6.3.1.r."),
        (Form.ID, "dace-balode", "dace-balode"),
        (Form.SLUG, "atverta-parvalde-2", "atverta-parvalde-2"),
        (Form.PHONE, "+371 67082917", "+371 67082917"),
        (Form.PHONE, "+32 22991111", "+32 22991111"),
        (Form.EMAIL, "dace.balode@mk.gov.lv", "dace.balode@mk.gov.lv"),
        (Form.KNOWN_ADDRESS, "unknown", None),
        (Form.WORDS, " Vārdi ", "Vārdi"),
        (Form.WORKING, ["title"], ("title",)),
        (Form.TRANSLATION, "none", "none"),
        (Form.SECTION, "2-3-dienas", "2-3-dienas"),
        (Form.STATE, "00ff3a5d", "00ff3a5d"),
    ],
)
def test_a_value_in_its_form_is_read(form: Form, value: object, expected: object) -> None:
    """What each form accepts, and the value it gives."""
    assert READERS[form](value) == expected


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        *[
            ("amount", value, "bad-amount")
            for value in ("0", "-5", "600000.50", "600 000", "6e5", "٦٠٠", "1" * 13, "007")
        ],
        *[
            ("period-end", value, "bad-date")
            for value in ("2026-02-30", "31.05.2026", "20260531", "2026-5-31", "0026-05-31")
        ],
        *[
            ("code", value, "bad-code")
            for value in ("6.3.1.1.i", "6.3.1.1", "i.", "6..1.i.", "6.3.1.1.x.", "6.3.1.1.i.\n6")
        ],
        *[("slug", value, "bad-slug") for value in ("..", "a/b", "Lapa", "ā", "a--b", "-a", "a b", "a" * 81, "a.html")],
        *[("slug", value, "reserved-slug") for value in ("index", "con", "nul", "com1", "lpt9")],
        *[("contact", value, "bad-id") for value in ("Dace Balode", "1a", "a_b")],
        *[
            ("source", value, "bad-address")
            for value in ("mk.gov.lv", "javascript:alert(1)", "https://a b", "//mk.gov.lv")
        ],
        *[(name, "", "empty-field") for name in ("title", "amount", "period-end", "slug", "source")],
        *[(name, ["x"], "not-text") for name in ("title", "amount", "period-end", "slug", "source")],
        ("kind", "investmnt", "unknown-kind"),
        ("working", "title", "not-a-list"),
        ("targets", "x", "not-fields"),
    ],
)
def test_a_value_in_another_form_is_one_fault(field: str, value: object, code: str) -> None:
    """Each wrong value gives the code of its form, and nothing else is wrong with the page."""
    assert faults(Investment, {**INVESTMENT, field: value}) == {((field,), code)}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        *[("phone", value, "bad-phone") for value in ("67082917", "+371 6708291", "+37167082917", "+371 67 08 29 17")],
        *[
            ("email", value, "bad-email")
            for value in ("dace.balode", "a@b", "ā@mk.gov.lv", "a@b.lv, c@d.lv", "a@b.lv?cc=x")
        ],
    ],
)
def test_a_person_can_be_reached(field: str, value: str, code: str) -> None:
    """Phone numbers and e-mail addresses that would not work are faults."""
    person = {"name": "Dace Balode", "phone": "+371 67082917", "email": "dace.balode@mk.gov.lv"}
    assert faults(Person, {**person, field: value}) == {((field,), code)}


def test_the_name_of_an_item_is_checked_too() -> None:
    """People and languages are keys: one in another form is a fault at the key."""
    document = {"title": "Ziņojums", "address": {"de": "https://www.mk.gov.lv"}}
    assert faults(Document, document) == {(("address", "de"), "bad-language")}
    _, found = validate(Document, {"title": "Ziņojums", "address": {"lv": "x"}})
    assert [fault.named for fault in (*validate(Document, document)[1], *found)] == [True, False]


def test_each_form_of_the_model_has_a_reader() -> None:
    """No field can be declared that the schema does not know how to read."""
    assert set(READERS) == set(Form)


def test_each_kind_is_checked_by_a_model_with_just_its_fields() -> None:
    """The dataclasses say all there is to say: every kind validates its own field names and no others."""
    for kind in KINDS.values():
        assert is_dataclass(kind)
        wanted = {item.name.replace("_", "-") for item in fields(kind)}
        assert set(field_hints(kind)) == wanted
        assert (("nothing",), "unknown-field") in faults(kind, {"nothing": "x"})


def test_a_fault_carries_the_value_as_typed() -> None:
    """So that the problem can show it."""
    assert validate(Text, {**TEXT, "updated": "23.11.2026"})[1] == (Fault(("updated",), "bad-date", "23.11.2026"),)


@pytest.mark.parametrize(
    "state", ["", "00ff3a5", "00ff3a5d0", "00FF3A5D", "00ff3a5g", "00ff3a5\u0665", "00ff3a5d\n00ff3a5d"]
)
def test_a_state_is_eight_hexadecimal_digits(state: str) -> None:
    """As the build writes them; the two tables of a record may be left out."""
    fault = "bad-state" if state else "empty-field"
    assert faults(Record, {"translated": {"text": {"start": state}}}) == {(("translated", "text", "start"), fault)}
    assert validate(Record, {"translated": {}})[0] == Record(translated=Translated(fields={}, text={}))
    assert validate(Record, {})[0] == Record(translated=None)
