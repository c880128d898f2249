"""New files: all or none, never over another, never through a link."""

from pathlib import Path

import pytest

from lapa.create import create

PAGES = {"lv/a/b/new.md": "viens\n", "en/a/b/new.md": "one\n"}


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with one page in each language."""
    for language in ("lv", "en"):
        (tmp_path / "content" / language).mkdir(parents=True)
        (tmp_path / "content" / language / "old.md").write_text("old")
    return tmp_path / "content"


def test_files_are_made_with_their_folders(content: Path) -> None:
    """In UTF-8, with line ends as given."""
    create(content, {**PAGES, "lv/c.md": "ā\r\n"})
    assert (content / "lv/a/b/new.md").read_bytes() == b"viens\n"
    assert (content / "en/a/b/new.md").read_bytes() == b"one\n"
    assert (content / "lv/c.md").read_bytes() == "ā\r\n".encode()


@pytest.mark.parametrize("there", ["file", "folder", "link", "broken link"])
def test_what_is_there_stays_and_nothing_is_made(content: Path, tmp_path: Path, there: str) -> None:
    """Also where it is in the way of the last file only; not even a folder is left behind."""
    taken = content / "en/a/b/new.md"
    taken.parent.mkdir(parents=True)
    match there:
        case "file":
            taken.write_text("mine")
        case "folder":
            taken.mkdir()
        case "link":
            taken.symlink_to(content / "en/old.md")
        case _:
            taken.symlink_to(tmp_path / "nothing")
    before = everything(tmp_path)
    with pytest.raises(FileExistsError):
        create(content, PAGES)
    assert everything(tmp_path) == before
    assert (content / "en/old.md").read_text() == "old"
    assert there != "file" or taken.read_text() == "mine"


def test_no_link_is_followed_to_another_folder(content: Path, tmp_path: Path) -> None:
    """A link, be there something at its end or not, or a file in the place of a folder."""
    (tmp_path / "elsewhere").mkdir()
    (content / "en/a").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (content / "en/f").write_text("")
    (content / "en/g").symlink_to(tmp_path / "nothing", target_is_directory=True)
    before = everything(tmp_path)
    with pytest.raises(NotADirectoryError, match="en/a"):
        create(content, PAGES)
    with pytest.raises(NotADirectoryError, match="en/f"):
        create(content, {"lv/a/x.md": "", "en/f/x.md": ""})
    with pytest.raises(NotADirectoryError, match="en/g"):
        create(content, {"lv/a/x.md": "", "en/g/x.md": ""})
    assert everything(tmp_path) == before


def test_when_interrupted_nothing_stays(content: Path, tmp_path: Path) -> None:
    """Whatever it is; here, a text that cannot be written."""
    before = everything(tmp_path)
    with pytest.raises(UnicodeEncodeError):
        create(content, {**PAGES, "en/z.md": "\ud800"})
    assert everything(tmp_path) == before
