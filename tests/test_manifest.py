"""The manifest: what it says of a site, and that it is read as it was written."""

import subprocess
from collections.abc import Iterable
from itertools import starmap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa import manifest
from lapa.artifact import Artifact
from lapa.manifest import Manifest, NotAManifest, is_for_host, read, text

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # SHA-256 of "abc", FIPS 180-4
COMMIT = "31f226f000000000000000000000000000000000"


def of(files: Iterable[tuple[str, bytes]], commit: str = "") -> Manifest:
    return manifest.of(starmap(Artifact.of, files), commit)


def test_it_has_the_digest_of_each_file_in_the_order_of_their_paths() -> None:
    """And the commit in a first line that sha256sum passes over."""
    found = of([("b.html", b"abc"), ("a.html", b"abc")], COMMIT)
    assert text(found) == f"# commit {COMMIT}\n{ABC}  a.html\n{ABC}  b.html\n"
    assert text(of([("a.html", b"abc")])) == f"{ABC}  a.html\n"


def test_sha256sum_proves_a_copy_by_it(tmp_path: Path) -> None:
    """The tool that every system has; the commit is no obstacle."""
    (tmp_path / "a.html").write_bytes(b"abc")
    (tmp_path / "manifest").write_text(text(of([("a.html", b"abc")], COMMIT)))
    check = ["sha256sum", "--check", "--strict", "manifest"]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "a.html").write_bytes(b"abd")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1


PATHS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1).filter(
    lambda path: path[0] != "#"
)


@given(st.dictionaries(PATHS, st.binary(max_size=3), min_size=1), st.sampled_from(["", COMMIT]))
def test_what_is_written_is_read(files: dict[str, bytes], commit: str) -> None:
    """Whatever the names."""
    found = of(files.items(), commit)
    assert read(text(found)) == found


@pytest.mark.parametrize(
    "content", ["", "abc\n", f"{ABC} a\n", f"{ABC}  a\nx\n", f"# commit 31f\n{ABC}  a\n", "<!DOCTYPE html>"]
)
def test_anything_else_is_no_manifest(content: str) -> None:
    """A host may answer with a page instead."""
    with pytest.raises(NotAManifest):
        read(content)


def test_files_for_the_host_are_told_by_their_names() -> None:
    """They are served to nobody; what is well known is."""
    names = ["_headers", "_redirects", ".htaccess", ".nojekyll", "lv/index.html", ".well-known/security.txt"]
    assert [is_for_host(name) for name in names] == [True, True, True, True, False, False]


def test_a_manifest_is_a_value() -> None:
    """Equal files and commit, equal manifests."""
    assert read(f"{ABC}  a\n") == Manifest({"a": ABC})
