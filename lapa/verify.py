"""A deployed site, held against the manifest of the one that was built: what differs."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

from lapa import manifest
from lapa.manifest import Manifest, NotAManifest

AT_ONCE = 4  # requests to the host, so that it is not burdened
SECONDS = 30  # that a host may be silent
LIMIT = 64 * 1024 * 1024  # bytes of a file
WEB = ("http://", "https://")

What = Literal["missing", "differs", "extra", "unreachable"]


class Difference(NamedTuple):
    """A file that is not as it should be. path: below the site's root."""

    path: str
    what: What


class Verified(NamedTuple):
    """What a copy was held against and what differs. commit: that the copy says it was built from, "" for none."""

    expected: Manifest
    commit: str
    differences: tuple[Difference, ...]


def verify(output: Path, target: str) -> Verified:
    """A copy of the site in `output`, by its address on the web or its folder. Raises NotAManifest if none is built."""
    expected = _manifest(output)
    if target.lower().startswith(WEB):
        base_url = target.rstrip("/") + "/"
        moved = frozenset(path for path in expected.files if _is_moved(output / path))
        return Verified(expected, commit_on_web(base_url), tuple(on_web(expected, base_url, moved)))
    try:
        commit = _manifest(Path(target)).commit
    except NotAManifest:
        commit = ""
    return Verified(expected, commit, tuple(on_disk(expected, Path(target))))


def _manifest(folder: Path) -> Manifest:
    file = folder / manifest.NAME
    if not file.is_file():
        raise NotAManifest
    return manifest.read(file.read_text("utf-8", "replace"))


def on_disk(expected: Manifest, folder: Path) -> Iterator[Difference]:
    """What differs in a copy of the site in a folder, which shows files that are too many as well."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if not path.is_dir()}
    for path in sorted({*expected.files, *found} - {manifest.NAME}):
        if path not in found:
            yield Difference(path, "missing")
        elif path not in expected.files:
            yield Difference(path, "extra")
        elif found[path].is_symlink() or sha256(found[path].read_bytes()).hexdigest() != expected.files[path]:
            yield Difference(path, "differs")


def on_web(expected: Manifest, base_url: str, moved: frozenset[str] = frozenset()) -> Iterator[Difference]:
    """What differs in a site on the web, asked for file by file. base_url: where it stands, ending in "/".

    moved: old addresses, at which a host that can sends readers on to a page, in place of the one that does so.
    """
    pages = frozenset(expected.files.values())
    paths = [path for path in expected.files if not manifest.is_for_host(path)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for path, got in zip(paths, pool.map(lambda path: _get(base_url, path), paths), strict=True):
            if isinstance(got, str):
                yield Difference(path, got)
            elif sha256(got).hexdigest() not in (pages if path in moved else (expected.files[path],)):
                yield Difference(path, "differs")


def _is_moved(file: Path) -> bool:
    """Whether a file of the site is a page that sends readers on."""
    return file.suffix == ".html" and b'http-equiv="refresh"' in file.read_bytes()


def commit_on_web(base_url: str) -> str:
    """The commit that a site on the web says it was built from; "" where it does not say."""
    got = _get(base_url, manifest.NAME)
    try:
        return "" if isinstance(got, str) else manifest.read(got.decode("utf-8", "replace")).commit
    except NotAManifest:
        return ""


def _get(base_url: str, path: str) -> bytes | Literal["missing", "unreachable"]:
    request = Request(base_url + quote(path), headers={"Accept-Encoding": "identity", "User-Agent": "lapa verify"})  # noqa: S310 -- the caller asks for http and https alone
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 -- as above
            content: bytes = answer.read(LIMIT)
    except HTTPError as error:
        return "missing" if error.code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE) else "unreachable"
    except (OSError, HTTPException):
        return "unreachable"
    return content
