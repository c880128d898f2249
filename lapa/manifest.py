"""The manifest of a site: the SHA-256 of each of its files, and the commit that they were built from.

Its lines are those of sha256sum (GNU coreutils), so that `sha256sum -c` proves a copy; the commit is a comment there.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lapa.artifact import Artifact

NAME = "manifest.sha256"  # at the root of every site; also marks it as ours
COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")  # a git commit's name: SHA-1 or SHA-256

_FOR_HOST = re.compile(r"_|\.(?!well-known/)")  # begins the names of what tells a host how to serve the rest

_FIRST = re.compile(rf"# commit ({COMMIT.pattern})")
_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


class NotAManifest(Exception):  # noqa: N818 - it says what is so
    """What was read is not a manifest as `text` writes it."""


class Manifest(NamedTuple):
    """files: SHA-256 in hexadecimal digits by path below the site's root; commit: "" where it was not told."""

    files: Mapping[str, str]
    commit: str = ""


def is_for_host(path: str) -> bool:
    """Whether a file tells a host how to serve the others, and is itself served to nobody: _headers, .htaccess."""
    return _FOR_HOST.match(path) is not None


def of(artifacts: Iterable[Artifact], commit: str = "") -> Manifest:
    """The manifest of a site of these files."""
    return Manifest(dict(sorted((artifact.path, artifact.digest) for artifact in artifacts)), commit)


def text(manifest: Manifest) -> str:
    """The manifest as a file."""
    first = f"# commit {manifest.commit}\n" if manifest.commit else ""
    return first + "".join(f"{digest}  {path}\n" for path, digest in manifest.files.items())


def read(content: str) -> Manifest:
    """The manifest in a file; raises NotAManifest."""
    commit, lines = "", content.splitlines()
    if lines and (first := _FIRST.fullmatch(lines[0])):
        commit = first[1]
        del lines[0]
    found = [_LINE.fullmatch(line) for line in lines]
    files = {line[2]: line[1] for line in found if line}
    if not files or len(files) != len(lines):
        raise NotAManifest
    return Manifest(files, commit)
