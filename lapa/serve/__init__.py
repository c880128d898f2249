"""The site while it is written, in a browser of this machine: every change is built anew and shown at once.

Beside cli.py the other door; the command line gives it the build and the words.
"""

import gc
import os
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from tornado.ioloop import IOLoop
from tornado.platform.asyncio import BaseAsyncIOLoop

from lapa import formats
from lapa.pipeline import Report, read
from lapa.project import PROGRAM, Project
from lapa.serve import overlay
from lapa.serve.failures import told
from lapa.serve.server import Server, Shown
from lapa.serve.watch import Watch
from lapa.voice import Voice

QUIET = 0.015  # seconds without a change before a build: what an editor does to save one file
BUSY = 0.1  # the same while changes keep coming
SERIES = 0.5  # seconds within which changes are of one series
MODULES = ("lapa.dispatch", "lapa.commands", "lapa.serve")  # that a restarted program loads


class Unavailable(Exception):  # noqa: N818 - it says what is so
    """The address cannot be listened on; why, in the system's words."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be served, and how.

    host, port: as for Server. opening: whether a browser is opened. load: the project, given the address of the
    preview and the folder for its site. build: builds it, and tells the person. words: of an error that a person
    can do something about, else None. voice: the person's language.
    """

    project: Project
    host: str
    port: int
    opening: bool
    load: Callable[[str, Path], Project]
    build: Callable[[Project], Report]
    words: Callable[[BaseException], str | None]
    voice: Voice


def serve(wanted: Wanted) -> None:
    """Returns when a person ends it (Ctrl-C, or SIGTERM). Raises Unavailable, and SettingsError."""
    try:
        server = Server(wanted.host, wanted.port)
    except OSError as error:
        raise Unavailable(f"{wanted.host}:{wanted.port}", error.strerror) from error
    folder = wanted.project.cache / f"preview-{server.port}"
    preview = _Preview(wanted, server, folder)
    for number in (signal.SIGINT, signal.SIGTERM):
        preview.loop.asyncio_loop.add_signal_handler(number, preview.loop.stop)
    try:
        preview.run()
    finally:
        preview.end()
    if preview.restarting:
        last = ["--port", str(server.port), "--no-open"]
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:], *(last if sys.orig_argv[-3:] != last else ())])
    shutil.rmtree(folder, ignore_errors=True)


class _Preview:
    """Builds after changes, one build at a time; each change is in one that begins after it."""

    def __init__(self, wanted: Wanted, server: Server, folder: Path) -> None:
        self.wanted, self.server, self.folder, self.voice = wanted, server, folder, wanted.voice
        project = wanted.load(server.address, folder)
        nothing = overlay.nothing(self.voice.say("There is no page to show yet"), self.voice.language)
        self.shown = Shown(project.output, nothing)
        self.static = project.static.parent.resolve() / project.static.name
        self.loop = cast("BaseAsyncIOLoop", IOLoop.current())
        self.pool = ThreadPoolExecutor(1)
        self.changes: set[Path] = set()
        self.last_change = float("-inf")
        self.timer: object | None = None
        self.building = self.outdated = self.restarting = False
        self.watch = Watch(_watched(project), lambda paths: self.loop.add_callback(self.changed, paths))

    def run(self) -> None:
        """Builds, and serves until the loop is stopped."""
        self.done(self.pool.submit(self.build))
        print(self.voice.say("{address} shows the site; Ctrl-C ends it.", address=self.server.address), flush=True)
        self.server.run(self.shown, opening=self.wanted.opening)

    def end(self) -> None:
        """Waits for what is under way."""
        self.watch.end()
        self.pool.shutdown()

    def changed(self, paths: set[Path]) -> None:
        """Lets a build begin once it is quiet. paths: none where anything may have changed."""
        now = self.loop.time()
        wait = BUSY if now - self.last_change < SERIES else QUIET
        self.last_change = now
        self.changes |= paths or {self.wanted.project.root}
        if self.timer is not None:
            self.loop.remove_timeout(self.timer)
        self.timer = self.loop.call_later(wait, self.turn)

    def turn(self) -> None:
        """Begins a build, or where the code is another the program; the end of one under way begins the next."""
        self.timer = None
        if self.building:
            return
        self.building = True
        changes, self.changes = self.changes, set()
        self.outdated = self.outdated or any(map(_is_code, changes))
        job = self.pool.submit(self.restart if self.outdated else self.build)
        job.add_done_callback(lambda done: self.loop.add_callback(self.told, done, changes))

    def told(self, done: Future[str], changes: set[Path]) -> None:
        """Tells the open pages of a build, and begins the next if something has changed meanwhile."""
        self.building = False
        self.done(done)
        self.pool.submit(_tidy)
        styled = all(path.suffix == ".css" or not path.is_relative_to(self.static) for path in changes)
        self.server.tell("*" if styled else "static")
        if self.changes and self.timer is None:
            self.turn()

    def done(self, done: Future[str]) -> None:
        """Shows what a build found, or what stopped it, over every page."""
        error = done.exception()
        self.shown.told = done.result() if error is None else self.failed(error)

    def build(self) -> str:
        """Builds once, without a pause for garbage; what is wrong, as an element of HTML."""
        gc.disable()
        report = self.wanted.build(self.wanted.load(self.server.address, self.folder))
        texts = [formats.text(found, self.voice, report.sources.excerpt(found.place)) for found in report.problems]
        return self.element(formats.summary(report.problems, self.voice), texts, wrong=report.stopped)

    def failed(self, error: BaseException) -> str:
        """What an error of a build says to the person, in the page and in the terminal."""
        says = self.voice.say("error")
        words = self.wanted.words(error)
        if words is None:
            traceback.print_exception(error)
            text = told(error, read(self.wanted.project).templates, says)
        else:
            text = f"{says}: {words}"
        print(text, file=sys.stderr)
        return self.element(self.voice.count("{number} error", "{number} errors", 1), [text], wrong=True)

    def restart(self) -> str:
        """Ends the loop if the changed program can be loaded; else what is wrong with it, as an element of HTML."""
        command = [sys.executable, "-c", f"import {', '.join(MODULES)}"]
        loaded = subprocess.run(command, cwd=PROGRAM, capture_output=True, encoding="utf-8", check=False)
        if loaded.returncode == 0:
            self.restarting = True
            self.loop.add_callback(self.loop.stop)
            return self.shown.told
        print(loaded.stderr, file=sys.stderr)
        *before, reason = loaded.stderr.strip().splitlines()
        return self.element(self.voice.say("The program cannot be loaded"), ["\n".join((reason, *before))], wrong=True)

    def element(self, summary: str, texts: list[str], *, wrong: bool) -> str:
        """As overlay.problems has it, in the person's language."""
        if wrong and self.shown.folder.is_dir():
            summary = self.voice.say("{summary}; the page is as it was before.", summary=summary)
        return overlay.problems(summary, texts, self.voice.language, wrong=wrong)


def _tidy() -> None:
    """Collects the garbage of a build; what it has left for the next is not looked through again."""
    gc.collect()
    gc.freeze()


def _watched(project: Project) -> tuple[Path, ...]:
    """All that a site is made from."""
    folders = (project.content, project.templates, project.static, project.i18n, PROGRAM / "lapa")
    return (*folders, project.record, project.ledger, project.root / "pyproject.toml", PROGRAM / "build.py")


def _is_code(path: Path) -> bool:
    """Whether a path is of the program's own code."""
    return path.suffix == ".py" and path.is_relative_to(PROGRAM.resolve())
