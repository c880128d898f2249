"""Single files of the project, outside the site."""

from pathlib import Path

from lapa.files import text_on_disk, write_text


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


def test_a_text_is_read_as_it_stands_on_disk(tmp_path: Path) -> None:
    """Byte order mark, line ends and decomposed letters are its own."""
    file = tmp_path / "a.md"
    file.write_bytes("\ufeffa\u0304\r\n".encode())
    assert text_on_disk(file) == "\ufeffa\u0304\r\n"
