"""The forms of values: each has a type of its own, and every form is in use."""

from typing import Annotated, get_args, get_origin

from lapa import forms
from lapa.forms import Form


def test_every_form_has_one_type() -> None:
    """So that a field's annotation names its form."""
    types = [value for value in vars(forms).values() if get_origin(value) is Annotated]
    assert sorted(get_args(value)[1].name for value in types) == sorted(form.name for form in Form)
