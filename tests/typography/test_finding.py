"""Rules find what their pattern matches and what is not right already."""

from lapa.typography.finding import Finding, found_by, rule


def test_a_rule_finds_all_or_its_group_unless_it_is_right() -> None:
    """Where the group is not part of the match, nothing is found."""
    text = "ab xb 5b"
    assert list(found_by([rule("dash", "[a-z]b", "cb")], text)) == [
        Finding(0, 2, "dash", "cb"),
        Finding(3, 5, "dash", "cb"),
    ]
    assert list(found_by([rule("dash", "x(?P<x>b)|5b", "c")], text)) == [Finding(4, 5, "dash", "c")]
    assert list(found_by([rule("dash", "ab", "ab")], text)) == []
    assert list(found_by([rule("dash", "ab", lambda _: None)], text)) == []


def test_digits_are_those_of_ascii() -> None:
    """Others are never taken for numbers."""
    assert list(found_by([rule("dash", r"\d", "x")], "١")) == []
