"""What the Markdown of a page became, as data."""

import pytest

from lapa.body import Body, Heading


def test_a_body_is_a_value() -> None:
    """Equal where its pieces are, and never changed."""
    heading = Heading(2, "a", "A", 8, 12)
    body = Body(("<p>",), (heading,))
    assert body == Body(("<p>",), (Heading(2, "a", "A", 8, 12),))
    assert body != Body(("<p>",), (heading._replace(id="b"),))
    with pytest.raises(AttributeError):
        body.parts = ()  # type: ignore[misc]
