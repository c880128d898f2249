"""The model: plain data that cannot be changed."""

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from lapa import model
from tests.small import page, site


def test_nothing_in_the_site_can_be_changed() -> None:
    """Every dataclass of the model is frozen."""
    for name, cls in vars(model).items():
        if is_dataclass(cls):
            assert getattr(cls, "__dataclass_params__").frozen, name  # noqa: B009 - not typed
    with pytest.raises(FrozenInstanceError):
        setattr(page("lv/about.md"), "path", "x")  # noqa: B010 - mypy knows it cannot


def test_each_field_of_a_page_says_its_form() -> None:
    """So that the schema, inheritance and facts need no table of their own."""
    for kind in model.KINDS.values():
        for item in fields(kind):
            assert "Annotated" in str(item.type) or "Mapping" in str(item.type) or is_dataclass(item.type), item.name


def test_originals_are_the_pages_of_the_first_language() -> None:
    """Facts are written in them."""
    parsed, _ = site()
    assert {found.language for found in parsed.originals} == {"lv"}
    assert len(parsed.originals) * 2 == len(parsed.pages)
