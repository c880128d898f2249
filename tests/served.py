"""The real `serve`, as a person runs it: a process of its own on a copy of this site or of the small one."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.small import SMALL

ROOT = Path(__file__).parents[1]
OURS = ("lapa", "content", "templates", "static", "i18n")
FILES = ("build.py", "pyproject.toml", "accessibility.json", "addresses.txt", "requirements.txt")
LONG = 20.0  # seconds after which nothing more is expected
TURN = re.compile(r"^Built \d+ pages: |nothing was written\.$", re.MULTILINE)


@dataclass(frozen=True)
class Served:
    """The project's folder, the preview's address, its process, and the file with all that it printed."""

    root: Path
    url: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def turns(self) -> int:
        """How many builds there were."""
        return len(TURN.findall(self.said))

    def get(self, path: str = "", **headers: str) -> tuple[int, str]:
        """The status and the text of an answer."""
        return get(f"{self.url}{path}", **headers)

    def replace(self, path: str, old: str, new: str) -> None:
        """Changes a file in place, as most editors do."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} in {path}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def quiet(self) -> None:
        """Waits until no build follows."""
        before = -1
        while before != self.turns:
            before = self.turns
            time.sleep(0.7)


def get(url: str, method: str = "GET", **headers: str) -> tuple[int, str]:
    request = Request(url, method=method, headers=headers)  # noqa: S310 -- of this machine
    try:
        with urlopen(request, timeout=LONG) as answer:  # noqa: S310 -- as above
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def until(true: Callable[[], bool]) -> None:
    """Waits until something is so."""
    end = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < end, "it never was"
        time.sleep(0.01)


def copied(root: Path) -> Path:
    """This project with its program."""
    for name in OURS:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, root / name)
    return root


def small(root: Path) -> Path:
    """The small site, and a door to the program."""
    shutil.copytree(SMALL, root, ignore=shutil.ignore_patterns("expected"), dirs_exist_ok=True)
    (root / "build.py").write_text(
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pathlib import Path; from lapa.cli import leave, main\n"
        "leave(main(sys.argv[1:], Path(__file__).parent))\n"
    )
    return root


@contextmanager
def serving(root: Path, *arguments: str, port: int = 0) -> Iterator[Served]:
    """The preview of a project, ended as a person ends it."""
    log = root.parent / f"{root.name}.log"
    command = [sys.executable, str(root / "build.py"), "serve", "--port", str(port), "--lang", "en", *arguments]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=root.parent, env={**os.environ}, stdout=out, stderr=subprocess.STDOUT)
    try:
        until(lambda: "shows the site" in log.read_text() or process.poll() is not None)
        found = re.search(r"^(http\S+) shows the site", log.read_text(), re.MULTILINE)
        assert found, log.read_text()
        yield Served(root, found[1], process, log)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(LONG)
        finally:
            process.kill()
