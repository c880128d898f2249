"""Plain data as bytes: ours comes back as it was, and nothing else is ever believed."""

import pickle
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.body import Body, Heading
from lapa.forms import Form
from lapa.kinds import Record, Target, Text, Translated
from lapa.plain import NotPlain, dumped, loaded
from lapa.problems import Place, problem

PLAIN = (
    Body(("<p>", "</p>")),
    Heading(2, "a", "A", 0, 4),
    problem("empty-field", Place("a.md", 1, 2)),
    Target(text="a", parts={"one": 1}),
    Record(translated=Translated(text={"start": "0123abcd"})),
    Text(kind="text", title="A", description="B", updated=date(2026, 5, 31), source="https://a.lv", slug="a"),
    {"day": date(2026, 5, 31), "form": Form.DAY, "set": frozenset({1})},
)


def test_what_is_ours_comes_back() -> None:
    """Dataclasses, tuples with names, enums, dates, and what Python has."""
    again = loaded(dumped(PLAIN))
    assert again == PLAIN
    assert [type(one) for one in again] == [type(one) for one in PLAIN]


class Short:
    """A dataclass without all of its values."""

    def __reduce__(self) -> tuple[object, tuple[object]]:
        return (Body, ((),))


class Evil:
    """What a hostile file would hold: loading it calls a function."""

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return (open, ("evil", "w"))


class Ours:
    """The same by a function of a module of ours."""

    def __reduce__(self) -> tuple[object, tuple[object]]:
        return (dumped, (1,))


class Member:
    """What some Pythons make of a member of an enum, of something else: loading it looks up an attribute."""

    def __init__(self, kind: object, name: str) -> None:
        self.asked = kind, name

    def __reduce__(self) -> tuple[object, tuple[object, str]]:
        return (getattr, self.asked)


def test_a_member_is_found_by_its_name() -> None:
    """As Python 3.11.2 writes it."""
    assert loaded(pickle.dumps(Member(Form, "DAY"))) is Form.DAY


@pytest.mark.parametrize(
    "asked", [(Form, "__class__"), (Form, "mro"), (Body, "__init__"), ("text", "join"), (1, "real")]
)
def test_nothing_else_is_looked_up(asked: tuple[object, str]) -> None:
    """Of a class that is an enum only its members, of any other value nothing."""
    with pytest.raises(NotPlain):
        loaded(pickle.dumps(Member(*asked)))


@pytest.mark.parametrize(
    "content", [pickle.dumps(Evil()), pickle.dumps(Ours()), pickle.dumps(Short()), b"", b"\x80", b"\x80\x05K\x01"]
)
def test_what_is_not_is_refused(tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """No function is called, ours or not."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotPlain):
        loaded(content)
    assert not (tmp_path / "evil").exists()


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_plain(content: bytes) -> None:
    """There is no other error."""
    for given_bytes in (content, dumped(PLAIN)[: len(content)] + content):
        with suppress(NotPlain):
            loaded(given_bytes)
