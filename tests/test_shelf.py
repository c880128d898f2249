"""A file of payloads: each comes back by its name, whole, or not at all."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.shelf import HEAD, NAME, Shelf, packed, write
from tests.damage import damaged

A, B = b"a" * NAME, b"b" * NAME


def put(folder: Path, payloads: dict[bytes, bytes]) -> Path:
    write(folder / "shelf", {name: packed(payload) for name, payload in payloads.items()})
    return folder / "shelf"


def found(file: Path) -> dict[bytes, bytes | None]:
    shelf = Shelf(file)
    return {name: shelf.payload(name) for name in shelf.index}


def test_payloads_come_back(tmp_path: Path) -> None:
    """An empty one too; and without a file there are none."""
    assert found(put(tmp_path, {A: b"one", B: b""})) == {A: b"one", B: b""}
    assert found(tmp_path / "not-there") == {}


def test_what_is_carried_over_is_not_unpacked(tmp_path: Path) -> None:
    """A payload with its checksum, as it stands, goes into another file."""
    shelf = Shelf(put(tmp_path, {A: b"one", B: b"two"}))
    write(tmp_path / "next", {B: [shelf.raw(B)]})
    assert found(tmp_path / "next") == {B: b"two"}


def test_a_file_that_is_replaced_stays_readable(tmp_path: Path) -> None:
    """Whoever has opened it reads what it was."""
    shelf = Shelf(put(tmp_path, {A: b"one"}))
    (tmp_path / "next").mkdir()
    put(tmp_path / "next", {A: b"two"}).replace(tmp_path / "shelf")
    assert shelf.payload(A) == b"one"
    assert found(tmp_path / "shelf") == {A: b"two"}


@given(st.data())
def test_damage_is_noticed(data: st.DataObject) -> None:
    """Whatever byte is changed or lost: a payload is as it was, or none; no other name appears."""
    import tempfile  # noqa: PLC0415 - hypothesis shares a tmp_path between its examples

    whole: dict[bytes, bytes | None] = {A: b"one", B: b"two"}
    with tempfile.TemporaryDirectory() as name:
        file = put(Path(name), {A: b"one", B: b"two"})
        file.write_bytes(damaged(data, file.read_bytes()))
        left = found(file)
        assert left != whole
        assert all(payload in (None, whole[key]) for key, payload in left.items())


@pytest.mark.parametrize(
    "index", [[], {"a": (0, 1)}, {A: 1}, {A: (0,)}, {A: (-5, 3)}, {A: (0, 2**70)}, {A: (0, 99)}, {A: ("0", "1")}]
)
def test_an_index_that_is_not_ours_is_none(tmp_path: Path, index: object) -> None:
    """Even with the right checksum: wrong types, and places outside the file."""
    checksum, content = packed(pickle.dumps(index))
    length = len(content).to_bytes(HEAD - NAME, "big")
    (tmp_path / "shelf").write_bytes(b"".join((checksum, length, content, *packed(b"one"))))
    assert found(tmp_path / "shelf") == {}


@pytest.mark.parametrize("content", [b"", b"x", b"x" * HEAD, b"\xff" * 100])
def test_a_file_that_is_not_ours_is_empty(tmp_path: Path, content: bytes) -> None:
    """Whatever it holds."""
    (tmp_path / "shelf").write_bytes(content)
    assert found(tmp_path / "shelf") == {}
