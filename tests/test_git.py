"""A project out of git: real repositories, hostile trees, and revisions that are none."""

from pathlib import Path

import pytest

from lapa.git import project_at
from lapa.project import SettingsError
from tests.digest.repository import git

PATHS = ("content", "pyproject.toml")
NO_COMMITS = [
    "nope",
    "-x",
    "--output=/etc/x",
    "--",
    "",
    "HEAD~9",
    "HEAD:project",
    "HEAD^{tree}",
    "a b",
    "HEAD\nHEAD",
    "é",
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project below the top of a repository, with two commits."""
    folder = tmp_path / "repository/project"
    (folder / "content/lv").mkdir(parents=True)
    (folder / "content/lv/index.md").write_text("Viens\n")
    (folder / "pyproject.toml").write_text("[tool]\n")
    (folder / "secret").write_text("not asked for")
    git(folder, "init", "-q", "..")
    commit(folder)
    (folder / "content/lv/index.md").write_text("Divi\n")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "A change")


def found(root: Path, revision: str) -> dict[str, bytes]:
    with project_at(root, revision, PATHS) as folder:
        files = [file for file in folder.rglob("*") if not file.is_dir()]
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def committed(root: Path, tree: bytes) -> str:
    """A commit of a tree as its bytes are, which no git command would make."""
    (root / "tree").write_bytes(tree)
    name = git(root, "hash-object", "-t", "tree", "-w", "--literally", "tree")
    return git(root, "commit-tree", "-m", "A change", name)


def entry(root: Path, mode: str, name: bytes, content: str = "x") -> bytes:
    (root / "content.txt").write_text(content)
    blob = git(root, "hash-object", "-w", "content.txt")
    return mode.encode() + b" " + name + b"\0" + bytes.fromhex(blob)


def test_the_files_of_a_commit(root: Path) -> None:
    """Those asked for, as they were, from the project's folder on, whatever stands there now."""
    (root / "content/lv/new.md").write_text("Not committed.")
    before = {"content/lv/index.md": b"Viens\n", "pyproject.toml": b"[tool]\n"}
    assert found(root, "HEAD~1") == before
    assert found(root, "main") == before | {"content/lv/index.md": b"Divi\n"}


def test_the_folder_is_gone_when_it_is_left(root: Path) -> None:
    """Also after an exception."""
    with pytest.raises(ZeroDivisionError), project_at(root, "HEAD", PATHS) as folder:
        raise ZeroDivisionError
    assert not folder.exists()


@pytest.mark.parametrize("revision", NO_COMMITS)
def test_what_is_no_commit_is_refused(root: Path, revision: str) -> None:
    """An option is none, nor a tree or a file; nothing is written anywhere."""
    with pytest.raises(SettingsError, match="git does not give the commit"), project_at(root, revision, PATHS):
        pass


def test_links_and_other_repositories_are_left_out(root: Path) -> None:
    """Nothing in the folder leads out of it."""
    (root / "content/lv/link.md").symlink_to("/etc/passwd")
    (root / "content/en").symlink_to("/etc")
    git(root, "add", "-A")
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{git(root, 'rev-parse', 'HEAD')},project/content/module")
    git(root, "commit", "-q", "-m", "A change")
    assert set(found(root, "HEAD")) == {"content/lv/index.md", "pyproject.toml"}


@pytest.mark.parametrize("name", [b"..", b".git", b"a b", b"\xc3\xa9", b"\xff", b"a\nb", b"-x", b"x" * 101])
def test_names_that_no_page_has_are_left_out(tmp_path: Path, name: bytes) -> None:
    """Above all those that lead out of the folder."""
    git(tmp_path, "init", "-q")
    inner = entry(tmp_path, "100644", b"page.md") + entry(tmp_path, "100644", name)
    (tmp_path / "inner").write_bytes(inner)
    tree = git(tmp_path, "hash-object", "-t", "tree", "-w", "--literally", "inner")
    outer = b"40000 content\0" + bytes.fromhex(tree)
    assert set(found(tmp_path, committed(tmp_path, outer))) == {"content/page.md"}


def test_a_commit_that_is_too_large_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its files, its bytes, or its names; each at the limit still is not."""
    for name, enough in (("MAX_FILES", 2), ("MAX_BYTES", 12), ("MAX_LISTED", 157)):
        monkeypatch.setattr(f"lapa.git.{name}", enough)
        assert len(found(root, "HEAD")) == 2
        monkeypatch.setattr(f"lapa.git.{name}", enough - 1)
        with pytest.raises(SettingsError, match="commit “HEAD”"):
            found(root, "HEAD")
        monkeypatch.undo()


def test_where_there_is_no_repository_or_no_git_it_is_said(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each in a word of its own."""
    (tmp_path / "elsewhere").mkdir()
    with pytest.raises(SettingsError, match="not a git repository"):
        found(tmp_path / "elsewhere", "HEAD")
    monkeypatch.setenv("PATH", str(tmp_path / "elsewhere"))
    with pytest.raises(SettingsError, match="git cannot be run: No such file or directory"):
        found(root, "HEAD")


def test_a_copy_without_the_commit_says_so_and_fetches_nothing(root: Path, tmp_path: Path) -> None:
    """A shallow one has no older commits; one without contents could fetch them, and does not."""
    origin = f"file://{root.parent}"
    git(root, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--depth", "1", origin, "shallow")
    git(tmp_path, "clone", "-q", "--filter=blob:none", "--no-checkout", origin, "empty")
    objects = sorted((tmp_path / "empty/.git/objects").rglob("*"))
    assert len(found(tmp_path / "shallow/project", "HEAD")) == 2
    for copy, revision in (("shallow/project", "HEAD~1"), ("empty", "HEAD")):
        with (
            pytest.raises(SettingsError, match=f"commit “{revision}”"),
            project_at(tmp_path / copy, revision, ("project",)),
        ):
            pass
    assert sorted((tmp_path / "empty/.git/objects").rglob("*")) == objects


def test_git_runs_nothing_else(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not what the repository’s settings name, nor another repository that the environment names."""
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/run\n")
    program.chmod(0o755)
    for setting in ("core.fsmonitor", "core.pager", "diff.external", "core.sshCommand", "core.hooksPath"):
        git(root, "config", setting, str(program))
    monkeypatch.setenv("GIT_DIR", str(tmp_path))
    assert len(found(root, "HEAD")) == 2
    assert not (tmp_path / "run").exists()
