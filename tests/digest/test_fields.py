"""Front matter as a list of values."""

from datetime import date

from lapa.digest.fields import Value, values
from lapa.forms import Form
from tests.small import page


def test_every_value_has_the_path_of_its_field_and_of_its_item() -> None:
    """In the order of the kind’s fields; items by their ids."""
    assert list(values(page("lv/contacts.md").fields)) == [
        Value(("kind",), Form.KIND, "contacts", ()),
        Value(("title",), Form.WORDS, "Kontakti", ()),
        Value(("description",), Form.WORDS, "Kam rakstīt.", ()),
        Value(("updated",), Form.DAY, date(2026, 3, 31), ()),
        Value(("source",), Form.ADDRESS, "https://avots.example/lv", ()),
        Value(("working",), Form.WORKING, (), ()),
        Value(("slug",), Form.SLUG, "kontakti", ()),
        Value(("people", "anna-upe", "name"), Form.NAME, "Anna Upe", ("people", "anna-upe")),
        Value(("people", "anna-upe", "phone"), Form.PHONE, "+371 60000000", ("people", "anna-upe")),
        Value(("people", "anna-upe", "email"), Form.EMAIL, "anna.upe@upes.example", ("people", "anna-upe")),
    ]


def test_tables_within_items_and_fields_that_are_not_there() -> None:
    """A part of a target stands in the target; a missing field has no value, an unknown address has None."""
    found = {value.path: value for value in values(page("lv/projects/1.1.1.i.md").fields)}
    assert found["targets", "metres", "parts", "left"] == Value(
        ("targets", "metres", "parts", "left"), Form.COUNT, 700, ("targets", "metres")
    )
    assert ("targets", "care", "value") not in found
    assert found["documents", "plan", "address", "lv"].value is None
