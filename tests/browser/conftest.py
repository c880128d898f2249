"""The real site, built once and served below a prefix on this machine, and a real Chromium."""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from lapa.pipeline import build
from lapa.project import load

ROOT = Path(__file__).parents[2]
SOURCES = ("content", "templates", "static", "i18n", "pyproject.toml")
PREFIX = "/some/prefix/"


@dataclass(frozen=True)
class Built:
    """The site's folder, the address that it is served at, and its pages, by path."""

    folder: Path
    url: str
    pages: tuple[str, ...]


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder below PREFIX, and its 404.html for what it does not have."""

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(PREFIX) if path.startswith(PREFIX) else "no such file"
        return super().translate_path(f"/{below}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        content = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name is the library's
        pass


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The site as it is published, from a copy of its sources."""
    root = tmp_path_factory.mktemp("project")
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(root / "output"))) as server:
        url = f"http://127.0.0.1:{server.server_port}{PREFIX}"
        report = build(load(root, base_url=url))
        assert [problem.text() for problem in report.problems] == []
        folder = root / "output"
        pages = tuple(sorted(page.relative_to(folder).as_posix() for page in folder.rglob("*.html")))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Built(folder, url, pages)
        server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine; without one the tests are skipped, but not where CI is set."""
    names = ("/usr/bin/chromium", "chromium", "google-chrome")
    executable = next((found for name in names if (found := shutil.which(name))), None)
    if executable is None:
        if os.environ.get("CI"):
            pytest.fail("there is no Chromium on this machine")
        pytest.skip("there is no Chromium on this machine")
    arguments = ["--headless", "--disable-gpu", "--disable-background-networking"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to run as root with one
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()
