"""Front matter stands between two lines of ---, at the beginning of a file."""

import pytest

from lapa.fences import fences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("---\na: b\n---\nText.\n", (4, 9, 13)),
        ("---  \na: b\n---\t\nText.\n", (6, 11, 16)),
        ("---\n---\n", (4, 4, 8)),
        ("---\na: b\n---", (4, 9, 12)),
        ("---\na: b\n", (4, None, None)),
        ("---\na: b\n ---\n----\n", (4, None, None)),
        ("\n---\na: b\n---\n", (None, None, None)),
        ("", (None, None, None)),
    ],
)
def test_it_stands_between_two_lines(text: str, found: tuple[int | None, ...]) -> None:
    """Spaces may follow the signs, and nothing may come before them; in UTF-8 as in characters."""
    assert fences(text) == found
    assert fences(text.encode()) == found
