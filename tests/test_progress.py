"""The bar: where a person waits at a terminal, and nowhere else."""

import io
import os
import pty
import sys
import time
from pathlib import Path

from lapa.pipeline import voice
from lapa.progress import Progress
from tests.door import ROOT

LATVIAN, ENGLISH = voice("lv"), voice("en")
LONG_AGO = time.monotonic() - 60


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_it_shows_how_far_the_build_is() -> None:
    """Each step is a third of the bar; one line, written over."""
    seen = []
    for step, of, done in (("front", 4, 2), ("body", 1, 1), ("typography", 1200, 600), ("frame", 21, 21)):
        stream = Terminal()
        Progress(stream, LATVIAN, LONG_AGO)(step, of, done)
        seen.append(stream.getvalue())
    assert seen == [
        "\r\x1b[K███░░░░░░░░░░░░░░░░░ nolasītas lapas: 2 no 4",
        "\r\x1b[K███████░░░░░░░░░░░░░ nolasītas lapas: 1 no 1",
        "\r\x1b[K██████████░░░░░░░░░░ pārbaudītas lapas: 600 no 1200",
        "\r\x1b[K████████████████████ sagatavotas lapas: 21 no 21",
    ]


def test_it_is_gone_at_the_end() -> None:
    """And what comes late is not shown."""
    stream = Terminal()
    bar = Progress(stream, ENGLISH, LONG_AGO)
    bar("frame", 2, 1)
    bar.end()
    bar("frame", 2, 2)
    assert stream.getvalue() == "\r\x1b[K█████████████████░░░ pages rendered: 1 of 2\r\x1b[K"


def test_within_the_first_second_nothing_is_shown() -> None:
    """Nor cleared."""
    stream = Terminal()
    bar = Progress(stream, ENGLISH, time.monotonic())
    bar("frame", 2, 1)
    bar.end()
    assert stream.getvalue() == ""


def test_it_is_not_shown_anew_for_each_page() -> None:
    """A tenth of a second passes between two."""
    stream = Terminal()
    bar = Progress(stream, ENGLISH, LONG_AGO)
    for done in range(100):
        bar("frame", 100, done)
    assert stream.getvalue().count("\r") == 1


def test_in_a_file_there_is_none() -> None:
    """The log of a machine has one line at the end."""
    stream = io.StringIO()
    Progress(stream, ENGLISH, LONG_AGO)("frame", 2, 1)
    assert stream.getvalue() == ""


def test_a_build_shows_it_on_a_real_terminal(folder: Path) -> None:
    """Of enough pages that they are worth a word, on a clock that is always late."""
    for number in range(80):
        for language, words in (("lv", "Vārdi."), ("en", "Words.")):
            about = (folder / "content" / language / "about.md").read_text()
            page = about.replace("slug: ", f"slug: p{number}-").replace("kind: about", "kind: text")
            (folder / "content" / language / f"p{number}.md").write_text(f"{page}\n{words}\n")
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from lapa import cli, progress
progress.PATIENCE, progress.PAUSE = 0, 0
sys.exit(cli.main(["check", "--lang", "en"], Path({str(folder)!r})))
"""
    seen = b""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-c", program])  # noqa: S606 -- this program, in its terminal
    try:
        while piece := os.read(terminal, 65536):
            seen += piece
    except OSError:  # Linux ends the stream so
        os.waitpid(child, 0)
    assert b"pages read: " in seen
    assert seen.rindex(b"\x1b[K") > seen.rindex(b"pages ")
