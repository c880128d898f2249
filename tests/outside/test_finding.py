"""What was found at an address: when it is worth asking once more, and how an address is written."""

import pytest

from lapa.outside.finding import Finding, State, quoted


@pytest.mark.parametrize(
    ("state", "status", "transient"),
    [
        ("unknown", 429, True),
        ("unknown", 503, True),
        ("unknown", 403, False),
        ("gone", 404, False),
        ("fine", 200, False),
    ],
)
def test_what_may_pass_is_asked_for_once_more(state: State, status: int, *, transient: bool) -> None:
    """Not what was answered clearly."""
    assert Finding("https://a.example/", state, "status", status).transient is transient


def test_silence_may_pass() -> None:
    """A certificate or a rule of the host will not."""
    assert Finding("https://a.example/", "unknown", "silent").transient
    assert not Finding("https://a.example/", "unknown", "certificate").transient
    assert not Finding("https://a.example/", "unknown", "robots").transient


def test_an_address_has_no_sign_that_means_something_elsewhere() -> None:
    """What is already written as %XX stays."""
    assert quoted('/ā b%20`<|>"\n\x1b?x=[1]') == "/%C4%81%20b%20%60%3C%7C%3E%22%0A%1B?x=[1]"
