"""The model: plain data that cannot be changed."""

from dataclasses import is_dataclass, replace

import pytest

from lapa import kinds, model
from tests.small import page, site


def test_nothing_in_the_site_can_be_changed() -> None:
    """Every dataclass of the model is frozen."""
    for name, cls in {**vars(kinds), **vars(model)}.items():
        if is_dataclass(cls):
            assert getattr(cls, "__dataclass_params__").frozen, name  # noqa: B009 - not typed
    with pytest.raises(AttributeError):
        setattr(page("lv/about.md"), "path", "x")  # noqa: B010 - mypy knows it cannot


def test_shown_are_all_pages_and_the_untranslated_in_other_frames() -> None:
    """Each path once in each frame."""
    parsed, _ = site()
    copy = page("lv/about.md", parsed)._replace(frame="en")
    assert replace(parsed, untranslated=(copy,)).shown == (*parsed.pages, copy)


def test_originals_are_the_pages_of_the_first_language() -> None:
    """Facts are written in them."""
    parsed, _ = site()
    assert {found.language for found in parsed.originals} == {"lv"}
    assert len(parsed.originals) * 2 == len(parsed.pages)


def test_pages_of_a_kind_are_those_of_exactly_it_in_one_language() -> None:
    """A page of contacts is also one that has a slug; there is no page of prose."""
    parsed, _ = site()
    assert parsed.of_kind("en", kinds.Contacts) == (page("en/contacts.md", parsed),)
    assert parsed.of_kind("en", kinds.Subpage) == parsed.of_kind("de", kinds.Contacts) == ()
    assert parsed.counted("lv", kinds.Investment) == len(parsed.of_kind("lv", kinds.Investment)) == 2
