"""Memory: what was made before is not made again, and nothing that is not ours is believed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from lapa.body import Heading
from lapa.forms import Form
from lapa.memo import Held, Memo
from lapa.problems import Place, problem
from tests.damage import damaged

PLAIN = (
    Heading(2, "a", "A", 0, 4),
    problem("empty-field", Place("a.md", 1, 2)),
    {"day": date(2026, 5, 31), "form": Form.DAY, "set": frozenset({1})},
)


def remembered(folder: Path, key: str = "draft a", value: object = PLAIN) -> tuple[object, int]:
    memo = Memo(folder)
    found = memo.remember(key, lambda: value)
    memo.save()
    return found, memo.made["draft"]


def test_what_was_made_before_is_not_made_again(tmp_path: Path) -> None:
    """The second run finds it under its key; another key is made anew."""
    assert remembered(tmp_path) == (PLAIN, 1)
    assert remembered(tmp_path, value="not made") == (PLAIN, 0)
    assert remembered(tmp_path, key="draft b", value="made") == ("made", 1)


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path) -> None:
    """What the last run did not use is made again."""
    remembered(tmp_path, key="draft a")
    remembered(tmp_path, key="draft b")
    assert remembered(tmp_path, key="draft a")[1] == 1


def test_what_the_site_has_is_not_kept_twice(tmp_path: Path) -> None:
    """A page's content is passed from where it is made to where it is written, and no further."""
    memo = Memo(tmp_path)
    assert memo.remember_all([("content a", lambda: b"A"), ("draft a", lambda: "a")]) == [b"A", "a"]
    assert memo.remember("content a", lambda: b"B") == b"A"
    memo.save()
    assert Memo(tmp_path).remember_all([("content a", lambda: b"B"), ("draft a", lambda: "b")]) == [b"B", "a"]


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    """Every object of its own makes everything."""
    memo = Memo()
    assert memo.remember("draft a", lambda: 1) == 1
    memo.save()
    assert list(tmp_path.iterdir()) == []


def test_only_one_file_stays(tmp_path: Path) -> None:
    """Saving leaves nothing half-written beside it."""
    remembered(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["memo"]


@given(st.data())
def test_a_damaged_file_costs_time_and_nothing_else(data: st.DataObject) -> None:
    """Whatever byte is changed or lost, the result is as if nothing had been remembered."""
    import tempfile  # noqa: PLC0415 - hypothesis shares a tmp_path between its examples

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        remembered(folder)
        (folder / "memo").write_bytes(damaged(data, (folder / "memo").read_bytes()))
        assert remembered(folder, value="new") == ("new", 1)


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    """Also where there is nothing new to keep."""
    remembered(tmp_path)
    (tmp_path / "memo.next").write_bytes(b"half")
    assert remembered(tmp_path) == (PLAIN, 0)
    assert [file.name for file in tmp_path.iterdir()] == ["memo"]


def test_what_cannot_be_kept_is_made_again(tmp_path: Path) -> None:
    """A disk that refuses costs time and nothing else."""
    (tmp_path / "file").touch()
    assert remembered(tmp_path / "file") == (PLAIN, 1)
    assert remembered(tmp_path / "file") == (PLAIN, 1)


def test_what_is_remembered_is_loaded_when_it_is_asked_for(tmp_path: Path) -> None:
    """What nobody loads is kept all the same."""
    remembered(tmp_path, value=[1])
    memo = Memo(tmp_path)
    asked: list[tuple[str, Callable[[], list[int]]]] = [("draft a", lambda: [2])]
    (load,) = memo.later(asked)
    assert (load(), memo.made["draft"]) == ([1], 0)
    memo.later([("draft b", lambda: [2])])
    memo.save()
    memo = Memo(tmp_path)
    assert memo.remember_all([("draft a", lambda: [3]), ("draft b", lambda: [3])]) == [[1], [2]]


def test_what_is_held_is_loaded_once(tmp_path: Path) -> None:
    """From one memo to the next, as long as each asks for it; what is not asked for is let go."""
    remembered(tmp_path, value=["a"])
    held: Held = {}

    def found(key: str) -> list[str]:
        memo = Memo(tmp_path, held=held)
        value = memo.remember(key, lambda: ["new"])
        memo.save()
        return value

    first = found("draft a")
    assert found("draft a") is first
    found("draft b")
    assert held == {}
    assert found("draft b") == ["new"]
    assert list(held.values()) == [["new"]]


def test_what_is_damaged_alone_is_made_anew_alone(tmp_path: Path) -> None:
    """It is counted as made, and is whole the next time."""
    remembered(tmp_path)
    content = (tmp_path / "memo").read_bytes()
    (tmp_path / "memo").write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert remembered(tmp_path, value="new") == ("new", 1)
    assert remembered(tmp_path, value="newer") == ("new", 0)
