"""Memory: what was made before is not made again, and nothing that is not ours is believed."""

import hashlib
import pickle
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.forms import Form
from lapa.memo import Memo
from lapa.model import Artifact
from lapa.problems import Place, problem

PLAIN = (
    Artifact("a.html", b"<p>"),
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
    """The file never grows beyond what the last run used."""
    remembered(tmp_path, key="draft a")
    remembered(tmp_path, key="draft b")
    assert remembered(tmp_path, key="draft a")[1] == 1


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
        content = bytearray((folder / "memo").read_bytes())
        at = data.draw(st.integers(0, len(content) - 1))
        if data.draw(st.booleans()):
            content[at] ^= data.draw(st.integers(1, 255))
        else:
            del content[at:]
        (folder / "memo").write_bytes(content)
        assert remembered(folder, value="new") == ("new", 1)


class Evil:
    """What a hostile file would hold: loading it calls a function."""

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return (open, ("evil", "w"))


@pytest.mark.parametrize("content", [pickle.dumps(Evil()), pickle.dumps({"x": 1}), pickle.dumps([]), b"", b"\x80"])
def test_a_foreign_file_runs_nothing(tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even one whose checksum is right is only ever plain data."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "memo").write_bytes(hashlib.sha256(content).digest() + content)
    assert remembered(tmp_path, value="new") == ("new", 1)
    assert not (tmp_path / "evil").exists()


def test_a_foreign_entry_under_our_key_runs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is one loaded that was put under a key of ours."""
    monkeypatch.chdir(tmp_path)
    remembered(tmp_path)
    entries = pickle.loads((tmp_path / "memo").read_bytes()[32:])  # noqa: S301 - the test's own file
    content = pickle.dumps(dict.fromkeys(entries, pickle.dumps(Evil())))
    (tmp_path / "memo").write_bytes(hashlib.sha256(content).digest() + content)
    assert remembered(tmp_path, value="new") == ("new", 1)
    assert not (tmp_path / "evil").exists()


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
