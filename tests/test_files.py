"""Single files of the project, outside the site."""

from pathlib import Path

from lapa.files import below, text_on_disk, write_text


def test_a_file_is_replaced_whole_and_only_when_its_text_differs(tmp_path: Path) -> None:
    """With its folder; nothing is left beside it, and one that is right already is not touched."""
    file = tmp_path / "i18n/messages.pot"
    write_text(file, "vecs")
    write_text(file, "jauns, ā")
    before = file.stat()
    write_text(file, "jauns, ā")
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert file.read_bytes() == "jauns, ā".encode()
    assert [path.name for path in file.parent.iterdir()] == ["messages.pot"]


def test_the_files_below_a_folder_come_in_order(tmp_path: Path) -> None:
    """With what is in them, by their paths there; those of another kind are not among them."""
    for path in ("b/c.py", "b.py", "a.py", "b/a/d.py", "c.txt", "d.pyc"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, encoding="utf-8")
    paths = ["a.py", "b.py", "b/a/d.py", "b/c.py"]
    assert list(below(str(tmp_path), ".py")) == [(path, path.encode()) for path in paths]
    assert list(below(str(tmp_path / "nothing"), ".py")) == []


def test_a_text_is_read_as_it_stands_on_disk(tmp_path: Path) -> None:
    """Byte order mark, line ends and decomposed letters are its own."""
    file = tmp_path / "a.md"
    file.write_bytes("\ufeffa\u0304\r\n".encode())
    assert text_on_disk(file) == "\ufeffa\u0304\r\n"
