"""Templates read."""

import pytest
from jinja2 import TemplateSyntaxError

from lapa.templating.reading import read


def test_a_template_is_read_once() -> None:
    """As long as its text is the same."""
    assert read("<p>{{ a }}") is read("<p>{{ a }}")
    assert read("<p>{{ a }}") is not read("<p>{{ b }}")


def test_what_cannot_be_read_is_an_error_each_time() -> None:
    """With its line."""
    for _ in range(2):
        with pytest.raises(TemplateSyntaxError) as found:
            read("<p>\n{% if %}")
        assert found.value.lineno == 2
