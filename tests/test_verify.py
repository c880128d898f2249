"""A deployed site, in a folder and on a real server: what differs from the one that was built."""

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from lapa import manifest
from lapa.manifest import Manifest
from lapa.verify import Difference, commit_on_web, on_disk, on_web
from tests.test_manifest import of

COMMIT = "31f226f000000000000000000000000000000000"
FILES = {
    "index.html": b"<!doctype html>",
    "lv/index.html": "<p>Sākums".encode(),
    "_headers": b"/*\n",
    "a b.txt": b"x",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A deployed site, whole."""
    for path, content in FILES.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(content)
    (tmp_path / "site" / manifest.NAME).write_text(manifest.text(built()))
    return tmp_path / "site"


def built() -> Manifest:
    return of(FILES.items(), COMMIT)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name is the library's
        pass

    def do_GET(self) -> None:
        if self.path == "/broken.txt":
            self.send_error(500)
        elif self.path == "/moved.txt":
            self.send_response(302)
            self.send_header("Location", "/index.html")
            self.end_headers()
        else:
            super().do_GET()


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """Where the deployed site is served on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_a_whole_copy_has_no_difference(site: Path, address: str) -> None:
    """On disk and on the web; the commit is the one it was built from."""
    assert list(on_disk(built(), site)) == []
    assert list(on_web(built(), address)) == []
    assert commit_on_web(address) == COMMIT


def test_each_difference_is_named(site: Path, address: str) -> None:
    """What is gone, what is other, and on disk what is too many; a link is not the file it leads to."""
    (site / "index.html").write_bytes(b"<!doctype html><script>")
    (site / "lv/index.html").unlink()
    (site / "new.html").write_bytes(b"")
    (site / "a b.txt").rename(site / "x")
    (site / "a b.txt").symlink_to("x")
    assert list(on_disk(built(), site)) == [
        Difference("a b.txt", "differs"),
        Difference("index.html", "differs"),
        Difference("lv/index.html", "missing"),
        Difference("new.html", "extra"),
        Difference("x", "extra"),
    ]
    assert list(on_web(built(), address)) == [
        Difference("index.html", "differs"),
        Difference("lv/index.html", "missing"),
    ]


def test_files_for_the_host_are_not_asked_for_on_the_web(site: Path, address: str) -> None:
    """No host serves them; a copy on disk has them."""
    (site / "_headers").unlink()
    assert list(on_web(built(), address)) == []
    assert list(on_disk(built(), site)) == [Difference("_headers", "missing")]


def test_a_host_that_fails_is_said_to(site: Path, address: str) -> None:
    """Nothing is concluded of the file; a redirect is followed, since what arrives counts."""
    expected = of([("broken.txt", b""), ("moved.txt", FILES["index.html"])])
    assert list(on_web(expected, address)) == [Difference("broken.txt", "unreachable")]
    shutil.rmtree(site)
    assert list(on_web(of([("a.html", b"")]), "http://127.0.0.1:1/")) == [Difference("a.html", "unreachable")]
    assert commit_on_web("http://127.0.0.1:1/") == ""


def test_at_an_old_address_a_host_may_send_readers_on(site: Path, address: str) -> None:
    """To a page of the site; what is no old address has to be itself."""
    page = b'<meta http-equiv="refresh" content="0; url=index.html">'
    expected = of([("moved.txt", page), ("index.html", FILES["index.html"])])
    assert list(on_web(expected, address, frozenset(["moved.txt"]))) == []
    assert list(on_web(expected, address)) == [Difference("moved.txt", "differs")]
    (site / "index.html").write_bytes(b"other")
    assert len(list(on_web(expected, address, frozenset(["moved.txt"])))) == 2


def test_a_site_that_does_not_say_its_commit_has_none(site: Path, address: str) -> None:
    """Without a manifest, or with a page in its place."""
    (site / manifest.NAME).write_text("<!doctype html>")
    assert commit_on_web(address) == ""
    (site / manifest.NAME).unlink()
    assert commit_on_web(address) == ""
