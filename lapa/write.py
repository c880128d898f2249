"""The last stage: the artifacts become a whole site on disk, swapped in for the old one.

Nothing is forced out to the disk (fsync): a build is reproducible, and the next one compares bytes.
"""

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from stat import S_IFDIR, S_IFREG, S_IMODE, S_ISDIR
from typing import NamedTuple

from lapa import manifest
from lapa.artifact import Artifact
from lapa.swap import alone, beside, mend, swap

FILE = S_IFREG | 0o644
FOLDER = S_IFDIR | 0o755
UNSAFE = re.compile(r"[\x00-\x1f\x7f\\]")  # in a path; a manifest cannot spell these plainly


class NotOurs(Exception):  # noqa: N818 - it says what is so
    """What stands at this path is not a site of ours, or people live in it; it is left as it is."""


class Written(NamedTuple):
    """What happened to the files, the manifest among them; removed: those that only the old site had."""

    written: int
    removed: int
    kept: int


def write(
    artifacts: Sequence[Artifact],
    output: Path,
    commit: str = "",
    left: Callable[[Path], Mapping[bytes, int]] = lambda _: {},
) -> Written:
    """Make `output` hold the artifacts and their manifest, nothing else; if it does already, touch nothing.

    commit: that the artifacts were built from, for the manifest; left: gives the modes of all in `output` by path where
    it is as it was when it was last written, so that its manifest says what is in it.

    Raises ValueError when the artifacts make no site, NotOurs, and OSError. However it ends, `output` is
    the old site or the new one; what a killed run leaves beside it, the next one clears away.
    """
    site = _site(artifacts, commit)
    place = _place(output)
    place.parent.mkdir(parents=True, exist_ok=True)
    top = os.fsencode(place)
    with alone(place.parent):
        mend(top)
        same = left(output)
        found = same or (dict(_found(top)) if os.path.lexists(top) else {})
        return _publish(site, top, found, _known(place) if same else {})


def restore(output: Path) -> None:
    """Puts right what a killed run left, where there is no new site to write; raises as `write`."""
    place = _place(output)
    if place.parent.is_dir():
        with alone(place.parent):
            mend(os.fsencode(place))


def _site(artifacts: Sequence[Artifact], commit: str) -> dict[bytes, Artifact]:
    """The files by path, with the manifest; ValueError when there is none, or a path is unsafe or taken."""
    if not artifacts:
        raise ValueError("an empty site is never published")
    proof = Artifact.of(manifest.NAME, manifest.text(manifest.of(artifacts, commit)).encode())
    site: dict[bytes, Artifact] = {}
    for artifact in (*artifacts, proof):
        path = artifact.path
        if UNSAFE.search(path) or not {"", ".", ".."}.isdisjoint(path.split("/")):
            raise ValueError(f"not a path within a site: {path!r}")
        if path.encode() in site:
            raise ValueError(f"a path for two files: {path!r}")
        site[path.encode()] = artifact
    if both := _folders(site) & site.keys():
        raise ValueError(f"paths of a file and of a folder: {both!r}")
    return site


def _folders(paths: Iterable[bytes]) -> set[bytes]:
    """Every folder that the paths lie in; b"" is the site's own."""
    folders = {b""}
    for path in paths:
        folder = path
        while (folder := os.path.dirname(folder)) not in folders:
            folders.add(folder)
    return folders


def _place(output: Path) -> Path:
    """`output` in full; NotOurs unless it holds nothing, or a site of ours, and nobody lives in it."""
    place = output.resolve()
    lived_in = (Path.cwd(), Path(os.path.expanduser("~")).resolve())
    mark = place / manifest.NAME
    marked = mark.is_file() and not mark.is_symlink()
    taken = place.exists() and not (place.is_dir() and (marked or not any(place.iterdir())))
    if taken or output.is_symlink() or any(folder.is_relative_to(place) for folder in lived_in):
        raise NotOurs(output)
    return place


def _known(place: Path) -> Mapping[bytes, str]:
    """The digests that a site's manifest says its files to have; none where it cannot be read."""
    with suppress(OSError, UnicodeDecodeError, manifest.NotAManifest):
        files = manifest.read((place / manifest.NAME).read_text(encoding="utf-8")).files
        return {path.encode(): digest for path, digest in files.items()}
    return {}


def _publish(
    site: Mapping[bytes, Artifact], output: bytes, found: Mapping[bytes, int], known: Mapping[bytes, str]
) -> Written:
    """Swap the site in, unless `output` is just that already; leave nothing beside it.

    found: modes of `output` and of all in it, none where it is not there; known: digests of its files.
    """
    wanted = {**dict.fromkeys(site, FILE), **dict.fromkeys(_folders(site), FOLDER)}
    alike = (path for path in site if found.get(path) == FILE)
    same = {path for path in alike if (known.get(path) or _digest(os.path.join(output, path))) == site[path].digest}
    if len(same) == len(site) and found == wanted:
        return Written(written=0, removed=0, kept=len(site))
    new = beside(output, b"next")
    try:
        kept = _build(site, same, output, new)
        if found:
            swap(new, output)
        else:
            os.rename(new, output)
    finally:
        with suppress(OSError):  # the next run tries again, and says so if it cannot
            mend(output)
    removed = sum(path not in site and not S_ISDIR(mode) for path, mode in found.items())
    return Written(written=len(site) - kept, removed=removed, kept=kept)


def _found(top: bytes, folder: bytes = b"") -> Iterator[tuple[bytes, int]]:
    """Path and mode of a folder below `top` and of all in it; links are not followed."""
    yield folder, os.lstat(os.path.join(top, folder)).st_mode
    with os.scandir(os.path.join(top, folder)) as entries:
        for entry in entries:
            path = os.path.join(folder, entry.name)
            if entry.is_dir(follow_symlinks=False):
                yield from _found(top, path)
            else:
                yield path, entry.stat(follow_symlinks=False).st_mode


def _digest(path: bytes) -> str:
    """The SHA-256 of the file at the path, not a link, in hexadecimal digits."""
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _build(site: Mapping[bytes, Artifact], same: Collection[bytes], output: bytes, new: bytes) -> int:
    """Lay the site out at `new`, linking the files that are the same in `output`; how many were linked."""
    for folder in sorted(_folders(site)):
        os.mkdir(os.path.join(new, folder))
        os.chmod(os.path.join(new, folder), S_IMODE(FOLDER))
    kept = 0
    for path, artifact in site.items():
        target = os.path.join(new, path)
        if path in same:
            with suppress(OSError):  # not every file system can link, or link a file ever more often
                os.link(os.path.join(output, path), target, follow_symlinks=False)
                kept += 1
                continue
        with open(target, "xb") as file:
            os.fchmod(file.fileno(), S_IMODE(FILE))
            file.write(artifact.content)
    return kept
