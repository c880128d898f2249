"""What the Markdown of a page became, as data."""

import pytest

from lapa.body import Body, Converted, Heading, Kept, converted


def test_a_body_is_a_value() -> None:
    """Equal where its pieces are, and never changed."""
    heading = Heading(2, "a", "A", 8, 12)
    body = Body(("<p>",), (heading,))
    assert body == Body(("<p>",), (Heading(2, "a", "A", 8, 12),))
    assert body != Body(("<p>",), (heading._replace(id="b"),))
    with pytest.raises(AttributeError):
        body.parts = ()  # type: ignore[misc]


def test_what_came_of_markdown_is_loaded_when_it_is_asked_for() -> None:
    """And then once."""
    loads: list[Converted] = []

    def load() -> Converted:
        loads.append(converted(Body(("<p>",)), ()))
        return loads[-1]

    kept = Kept(load)
    assert loads == []
    assert kept.converted is kept.converted
    assert len(loads) == 1
