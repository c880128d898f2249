"""A file of payloads: each comes back by its name, whole, or not at all."""

import pickle
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.shelf import HEAD, NAME, SMALL, Shelf
from tests.damage import damaged

A, B, C = b"a" * NAME, b"b" * NAME, b"c" * NAME
LONG = b"one" * SMALL


def put(folder: Path, new: dict[bytes, bytes], *kept: bytes) -> Path:
    Shelf(folder / "shelf").keep([*kept, *new], new)
    return folder / "shelf"


def found(file: Path) -> dict[bytes, bytes | None]:
    shelf = Shelf(file)
    return {name: shelf.payload(name) for name in shelf.index}


def test_payloads_come_back(tmp_path: Path) -> None:
    """Small and long ones, and an empty one too; without a file there are none."""
    assert found(put(tmp_path, {A: LONG, B: b"", C: b"two"})) == {A: LONG, B: b"", C: b"two"}
    assert {name for name, place in Shelf(tmp_path / "shelf").index.items() if isinstance(place, bytes)} == {B, C}
    assert found(tmp_path / "not-there") == {}


def test_what_comes_later_stands_behind(tmp_path: Path) -> None:
    """What was there is not written again, and what is no longer kept is not found."""
    before = put(tmp_path, {A: LONG, B: LONG, C: b"two"}).read_bytes()
    after = put(tmp_path, {B: b"three", C: LONG[1:]}, A).read_bytes()
    assert after[HEAD : len(before)] == before[HEAD:]
    assert found(tmp_path / "shelf") == {A: LONG, B: b"three", C: LONG[1:]}
    assert found(put(tmp_path, {}, A)) == {A: LONG}


def test_a_file_of_twice_its_first_length_is_written_anew(tmp_path: Path) -> None:
    """With what is kept alone."""
    first = put(tmp_path, {A: LONG, B: LONG}).stat().st_size
    lengths = [put(tmp_path, {B: LONG[number:]}, A).stat().st_size for number in range(1, 9)]
    assert max(lengths) <= 3 * first
    assert sorted(lengths) != lengths
    assert found(tmp_path / "shelf") == {A: LONG, B: LONG[8:]}


def test_nothing_new_touches_nothing(tmp_path: Path) -> None:
    """The same names, in any order."""
    file = put(tmp_path, {A: LONG, B: b"two"})
    before = file.stat()
    assert put(tmp_path, {}, B, A).stat() == before


def test_a_file_that_is_replaced_stays_readable(tmp_path: Path) -> None:
    """Whoever has opened it reads what it was, and keeps nothing behind what has another index."""
    shelf = Shelf(put(tmp_path, {A: LONG}))
    (tmp_path / "next").mkdir()
    put(tmp_path / "next", {A: LONG[::-1]}).replace(tmp_path / "shelf")
    assert shelf.payload(A) == LONG
    assert found(tmp_path / "shelf") == {A: LONG[::-1]}
    shelf.keep([A, B], {B: b"two"})
    assert found(tmp_path / "shelf") == {A: LONG, B: b"two"}


def test_a_file_that_others_have_added_to_stays_readable(tmp_path: Path) -> None:
    """Whoever has opened it reads what it was; who keeps last is believed."""
    shelf = Shelf(put(tmp_path, {A: LONG}))
    put(tmp_path, {B: LONG[1:]}, A)
    other = Shelf(tmp_path / "shelf")
    assert (shelf.payload(A), list(shelf.index)) == (LONG, [A])
    shelf.keep([A, C], {C: LONG[2:]})
    assert other.payload(B) == LONG[1:]
    assert found(tmp_path / "shelf") == {A: LONG, C: LONG[2:]}


def test_what_a_killed_run_left_behind_is_not_found(tmp_path: Path) -> None:
    """The head is written last: without it, what was written is nothing."""
    file = put(tmp_path, {A: LONG})
    head = file.read_bytes()[:HEAD]
    put(tmp_path, {B: LONG[1:]}, A)
    file.write_bytes(head + file.read_bytes()[HEAD:])
    assert found(file) == {A: LONG}
    assert found(put(tmp_path, {C: b"two"}, A)) == {A: LONG, C: b"two"}


def test_what_is_damaged_is_not_kept(tmp_path: Path) -> None:
    """Where the file is written anew."""
    file = put(tmp_path, {A: LONG, B: LONG})
    content = file.read_bytes()
    file.write_bytes(content.replace(LONG, LONG[:-1] + b"x", 1) + bytes(2 * len(content)))
    assert found(put(tmp_path, {C: b"two"}, A, B)) == {B: LONG, C: b"two"}


@given(st.data())
def test_damage_is_noticed(data: st.DataObject) -> None:
    """Whatever byte is changed or lost: a payload is as it was, or none; no other name appears."""
    import tempfile  # noqa: PLC0415 - hypothesis shares a tmp_path between its examples

    whole: dict[bytes, bytes | None] = {A: LONG, B: b"two", C: LONG[1:]}
    with tempfile.TemporaryDirectory() as name:
        put(Path(name), {A: LONG, B: b"two"})
        file = put(Path(name), {C: LONG[1:]}, A, B)
        content = file.read_bytes()
        index = int.from_bytes(content[NAME : NAME + 8], "big")
        file.write_bytes(damaged(data, content))
        left = found(file)
        used = all(byte == other for byte, other in zip(content[index:], file.read_bytes()[index:], strict=False))
        assert left != whole or (used and len(file.read_bytes()) == len(content))
        assert all(payload in (None, whole[key]) for key, payload in left.items())


@pytest.mark.parametrize(
    "index", [[], 5, {A: 1}, {A: (0,)}, {A: (-5, 3)}, {A: (0, 2**70)}, {A: (0, 999)}, {A: ("0", "1")}, {A: (0.0, 1.0)}]
)
def test_an_index_that_is_not_ours_has_nothing(tmp_path: Path, index: object) -> None:
    """Even with the right checksums: wrong types, and places outside the file; it is written anew like any other."""
    content = packed(pickle.dumps(index))
    places = [number.to_bytes(8, "big") for number in (HEAD, len(content), HEAD + len(content))]
    (tmp_path / "shelf").write_bytes(packed(b"".join(places)) + content)
    assert set(found(tmp_path / "shelf").values()) <= {None}
    assert found(put(tmp_path, {B: LONG}, A))[B] == LONG


def packed(payload: bytes) -> bytes:
    return sha256(payload).digest()[:NAME] + payload


@pytest.mark.parametrize("content", [b"", b"x", b"x" * HEAD, b"\xff" * 100])
def test_a_file_that_is_not_ours_is_empty(tmp_path: Path, content: bytes) -> None:
    """Whatever it holds."""
    (tmp_path / "shelf").write_bytes(content)
    assert found(tmp_path / "shelf") == {}
