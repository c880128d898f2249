"""Reading: what a pull request can put into a folder is used, or named as a problem; nothing else happens."""

import os
import socket
from pathlib import Path

import pytest

from lapa import formats
from lapa.project import Project
from lapa.read import MAX_LEDGER, MAX_TEXT, read
from lapa.sources import Source, Sources
from lapa.voice import Voice


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project with both languages' folders and catalogues."""
    for folder in ("content/lv", "content/en", "templates", "static"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "accessibility.json").write_text("{}")
    (tmp_path / "addresses.txt").write_text("index.html\n")
    for language in ("lv", "en"):
        catalogue = tmp_path / f"i18n/{language}/LC_MESSAGES/messages.po"
        catalogue.parent.mkdir(parents=True)
        catalogue.write_text("")
    return Project(tmp_path, tmp_path / "content", tmp_path / "output", "https://example.org/")


def said(sources: Sources) -> list[tuple[str, str, int, int]]:
    return [(p.place.file, p.code, p.place.line, p.place.column) for p in sources.problems]


def test_pages_templates_catalogues_and_files_are_read(project: Project) -> None:
    """Each with its path below its folder, and the name that problems use."""
    (project.content / "lv/investments").mkdir()
    (project.content / "lv/investments/6.3.1.1.i.md").write_text("Teksts")
    (project.templates / "home.html").write_text("<h1>")
    (project.static / "icon.svg").write_bytes(b"\x00\xff")
    sources = read(project)
    assert sources.problems == ()
    page = sources.pages["lv"][0]
    assert (page.file, page.path, page.text) == (
        "content/lv/investments/6.3.1.1.i.md",
        "investments/6.3.1.1.i.md",
        "Teksts",
    )
    assert [template.path for template in sources.templates] == ["home.html"]
    assert sources.static == {"icon.svg": b"\x00\xff"}
    assert set(sources.catalogues) == {"lv", "en"}


def test_text_is_the_same_however_it_was_saved(project: Project) -> None:
    """A byte order mark, other line ends and decomposed letters make no difference."""
    (project.content / "lv/a.md").write_bytes(b"\xef\xbb\xbf" + "a\u0304\r\nb\rc\n".encode())
    assert read(project).pages["lv"][0].text == "ā\nb\nc\n"


def test_links_pipes_and_sockets_are_not_opened(project: Project, tmp_path: Path) -> None:
    """Also a link to a folder, a link in place of a file, and a pipe that nobody writes to."""
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    folder = project.content / "lv"
    (folder / "a.md").symlink_to(secret)
    (folder / "b").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(folder / "c.md")
    os.mkfifo(project.static / "d.svg")
    here = Path.cwd()
    os.chdir(folder)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("e.md")
    os.chdir(here)
    assert said(read(project)) == [
        ("content/lv/a.md", "not-a-file", 0, 0),
        ("content/lv/b", "not-a-file", 0, 0),
        ("content/lv/c.md", "not-a-file", 0, 0),
        ("content/lv/e.md", "not-a-file", 0, 0),
        ("static/d.svg", "not-a-file", 0, 0),
    ]


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        ("Ā\n".encode("utf-16"), "not-utf8", 1, 1),
        ("pirmā\notrā ".encode() + b"\xe2\x82", "not-utf8", 2, 6),
        (b"\xef\xbb\xbfab\n\xff", "not-utf8", 2, 1),
        (b"a\n\x00b", "hidden-character", 2, 1),
        ("a\u202eb".encode(), "hidden-character", 1, 2),
        ("ab\u200bc".encode(), "hidden-character", 1, 3),
        ("ab\ufeffc".encode(), "hidden-character", 1, 3),
        (b"a" * (MAX_TEXT + 1), "too-large", 0, 0),
        (b"a" * 10_000_000, "too-large", 0, 0),
    ],
)
def test_what_is_not_plain_text_is_named(project: Project, content: bytes, code: str, line: int, column: int) -> None:
    """Other encodings, characters that nobody can see, and files that are too large, at their place."""
    (project.content / "lv/a.md").write_bytes(content)
    assert said(read(project)) == [("content/lv/a.md", code, line, column)]


def test_a_page_that_cannot_be_read_is_not_missing(project: Project) -> None:
    """It is known to be there, so that its translation is not called one without an original."""
    (project.content / "lv/a.md").write_bytes(b"\xff\xfe")
    assert read(project).unread == {("lv", "a.md")}


def test_a_page_that_is_refused_is_not_missing(project: Project) -> None:
    """By its name or for what it is; what can be no page is none."""
    for name in ("a b.md", "B.md", "b.md", "photo.jpg"):
        (project.content / "lv" / name).write_text("x")
    (project.content / "lv/c.md").symlink_to("b.md")
    assert read(project).unread == {("lv", "a b.md"), ("lv", "B.md"), ("lv", "c.md")}


def test_letters_of_refused_names_are_shown(project: Project) -> None:
    """So that the file can be found; what cannot be seen is escaped."""
    (project.static / "ķēde\u202e.svg").write_text("x")
    assert [found.place.file for found in read(project).problems] == ["static/ķēde\\u202e.svg"]


def test_a_file_of_hidden_characters_is_named_a_hundred_times_at_most(project: Project) -> None:
    """So that nobody can flood the list of problems."""
    (project.content / "lv/a.md").write_bytes(b"\x01" * 5000)
    assert len(read(project).problems) == 100


@pytest.mark.parametrize(
    "name", ["a b.md", "ā.md", "a;rm.md", "-a.md", "a\nb.md", "\x1b[31m.md", "a:b.md", "a\\b.md", "%2e.md"]
)
def test_file_names_are_plain(project: Project, name: str) -> None:
    """A name that needs quoting anywhere is refused, and shown without its effect."""
    (project.content / "lv" / name).write_text("x")
    sources = read(project)
    assert [found.code for found in sources.problems] == ["bad-file-name"]
    assert sources.pages["lv"] == ()
    assert formats.text(sources.problems[0], Voice()).isprintable()


def test_names_in_bytes_that_are_no_text_are_refused(project: Project) -> None:
    """A name that is not UTF-8 is a problem like any other."""
    (Path(os.fsdecode(os.fsencode(project.content / "lv") + b"/\xff.md"))).write_text("x")
    assert [found.code for found in read(project).problems] == ["bad-file-name"]


def test_names_differ_in_more_than_case(project: Project) -> None:
    """Where upper and lower case are one, one of the two files would be lost."""
    (project.content / "lv/About.md").write_text("x")
    (project.content / "lv/about.md").write_text("x")
    assert said(read(project)) == [("content/lv/About.md", "name-collision", 0, 0)]


def test_what_editors_leave_behind_is_passed_over(project: Project) -> None:
    """Hidden files, backups and locks are not pages."""
    for name in (".DS_Store", ".a.md.swp", "a.md~", "#a.md#", ".#a.md"):
        (project.content / "lv" / name).write_text("x")
    assert read(project).problems == ()


def test_other_files_among_the_pages_are_named(project: Project) -> None:
    """A page saved in another form would otherwise be lost without a word."""
    (project.content / "lv/a.docx").write_bytes(b"PK")
    (project.content / "a.md").write_text("x")
    (project.content / "de").mkdir()
    assert said(read(project)) == [
        ("content/lv/a.docx", "not-a-page", 0, 0),
        ("content/a.md", "not-a-language", 0, 0),
        ("content/de", "not-a-language", 0, 0),
    ]


def test_folders_go_five_deep(project: Project) -> None:
    """Deeper ones are refused, so that no tree can exhaust the reader."""
    deep = project.content / "lv/a/b/c/d/e/f"
    deep.mkdir(parents=True)
    (deep / "x.md").write_text("x")
    assert said(read(project)) == [("content/lv/a/b/c/d/e/f", "deep-folder", 0, 0)]


def test_a_missing_catalogue_is_named(project: Project) -> None:
    """By its file."""
    (project.i18n / "lv/LC_MESSAGES/messages.po").unlink()
    (found,) = read(project).problems
    assert found.code == "unreadable"
    assert found.place.file == "i18n/lv/LC_MESSAGES/messages.po"


def test_a_missing_folder_is_named(project: Project) -> None:
    """A build of nothing is not a site."""
    (project.content / "en").rmdir()
    assert said(read(project)) == [("content/en", "unreadable", 0, 0)]


def test_an_excerpt_is_the_whole_line(project: Project) -> None:
    """A problem is shown with the line it stands in."""
    (project.content / "lv/a.md").write_text("pirmā\nb\u200bc\n")
    sources = read(project)
    assert sources.excerpt(sources.problems[0].place) == "b\ufffdc"


def test_the_record_of_the_accessibility_test_is_read(project: Project) -> None:
    """A site without one is told how to make it; one that cannot be read is named once."""
    assert read(project).record == Source.of("accessibility.json", "accessibility.json", "{}")
    project.record.unlink()
    assert said(read(project)) == [("accessibility.json", "accessibility-missing", 0, 0)]
    project.record.symlink_to("/etc/passwd")
    sources = read(project)
    assert sources.record is None
    assert [found.place.file for found in sources.problems] == ["accessibility.json"]
    project.record.unlink()
    project.record.write_bytes(b" " * (MAX_TEXT + 1))
    assert said(read(project)) == [("accessibility.json", "too-large", 0, 0)]


def test_the_ledger_of_addresses_is_read(project: Project) -> None:
    """A site without one is told to bring it back."""
    assert read(project).ledger == Source.of("addresses.txt", "addresses.txt", "index.html\n")
    project.ledger.unlink()
    assert said(read(project)) == [("addresses.txt", "ledger-missing", 0, 0)]
    assert read(project).ledger is None


def test_a_ledger_may_be_longer_than_a_page(project: Project) -> None:
    """Of ten thousand pages it is; it has a limit of its own."""
    project.ledger.write_text(project.ledger.read_text() + "# more\n" * 40_000)
    assert said(read(project)) == []
    project.ledger.write_bytes(b"#" * (MAX_LEDGER + 1))
    assert said(read(project)) == [("addresses.txt", "too-large", 0, 0)]
