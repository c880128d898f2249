"""The fields of the kinds of page, as they are declared."""

from lapa.forms import Form
from lapa.hints import hint_at, is_slug, names_of
from lapa.kinds import Investment, Target, Text


def test_a_path_leads_to_the_annotation_of_its_field() -> None:
    """Paths go through items and optional values; where no kind has a field there is none."""
    assert hint_at(Investment, ("targets", "any")) is Target
    assert hint_at(Investment, ("targets", "any", "due")).__metadata__ == (Form.DAY,)
    assert hint_at(Investment, ("targets", "any", "nothing")) is None
    assert hint_at(Investment, ("nothing",)) is None


def test_names_of_a_form() -> None:
    """The fields that are words, in the order of the model."""
    assert names_of(Text, Form.WORDS) == ("title", "description")


def test_a_slug_is_safe_on_every_system() -> None:
    """What is_slug accepts is what a slug field accepts."""
    assert [name for name in ("investments", "..", "con", "A", "a.b") if is_slug(name)] == ["investments"]
