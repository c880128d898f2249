"""The real site, built and served below a prefix on this machine, and the Chromium of this machine."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from lapa import formats
from lapa.pipeline import build
from lapa.project import load
from lapa.voice import Voice

ROOT = Path(__file__).parents[2]
RECORD = "accessibility.json"
SOURCES = ("content", "templates", "static", "i18n", "addresses.txt", "pyproject.toml", RECORD)
PREFIX = "/some/prefix/"
CHROMIUM = ("/usr/bin/chromium", "chromium", "google-chrome")


@dataclass(frozen=True)
class Built:
    """The site's folder, the address that it is served at, and its pages, by path."""

    folder: Path
    url: str
    pages: tuple[str, ...]


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder below PREFIX, and its 404.html for what it does not have."""

    prefix = PREFIX

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(self.prefix) if path.startswith(self.prefix) else "no such file"
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


@contextmanager
def served(root: Path, handler: type[Handler] = Handler, record: str | None = None) -> Iterator[Built]:
    """The site as it is published, from a copy of its sources in `root`. record: another in place of the site's own."""
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name)
        elif (ROOT / name).is_file():
            shutil.copy(ROOT / name, root / name)
    if record is not None:
        (root / RECORD).write_text(record, encoding="utf-8")
    folder = root / "output"
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        url = f"http://127.0.0.1:{server.server_port}{handler.prefix}"
        report = build(load(root, base_url=url))
        assert [formats.text(problem, Voice()) for problem in report.problems] == []
        pages = tuple(sorted(page.relative_to(folder).as_posix() for page in folder.rglob("*.html")))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Built(folder, url, pages)
        finally:
            server.shutdown()


def chromium() -> str | None:
    """The program, if this machine has it."""
    return next((found for name in CHROMIUM if (found := shutil.which(name))), None)


@contextmanager
def launched(executable: str) -> Iterator[Browser]:
    """A browser without a window."""
    arguments = ["--headless", "--disable-gpu", "--disable-background-networking"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to run as root with one
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, **settings: Any) -> Iterator[Page]:
    """An empty page in a window of its own."""
    context = browser.new_context(**settings)
    try:
        yield context.new_page()
    finally:
        context.close()
