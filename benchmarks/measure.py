"""Runs every generator in turns, as whole processes, and takes their times and memory.

In each round each generator builds each case once; the one that begins changes from round to round. This process is
kept small, since the memory of a child is never counted as less than its parent’s.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SENTENCE = " The words of this paragraph have been changed."
WORD = "Renewed "
KIBIBYTE = 1 if sys.platform == "darwin" else 1024  # what ru_maxrss counts in


@dataclass(frozen=True, slots=True)
class Run:
    """One build. seconds: from start to end of the process; memory: the most it had at once, in bytes."""

    generator: str
    case: str
    round: int
    seconds: float
    memory: int


def measure(plan: Sequence[Mapping[str, Any]], cases: Sequence[str], rounds: int, aside: Path) -> Iterator[Run]:
    """Every run. plan: as prepare.py makes it; rounds: at least 1; aside: for what generators made before.

    Raises SystemExit where a generator fails, or what it made does not show what was changed.
    """
    for number in range(1, rounds + 1):
        first = number % len(plan)
        for case in cases:
            for generator in (*plan[first:], *plan[:first]):
                _change(generator, case, number, aside)
                os.sync()
                seconds, memory = _built(generator, case)
                _look(generator, case, number)
                yield Run(generator["name"], case, number, seconds, memory)


def _change(generator: Mapping[str, Any], case: str, number: int, aside: Path) -> None:
    """Makes the case: nothing there, a paragraph longer than in the round before, or a longer title."""
    if case == "nothing":
        set_aside(map(Path, generator["made"]), aside)
    if case == "body":
        source = Path(generator["body"]["source"])
        text = source.read_text(encoding="utf-8").replace(SENTENCE, "").rstrip("\n")
        source.write_text(f"{text}{SENTENCE * number}\n", encoding="utf-8")
    if case == "title":
        source = Path(generator["title"]["source"])
        text = source.read_text(encoding="utf-8").replace(WORD, "")
        changed = re.sub(r'(title: "?)(?=Sample)', rf"\g<1>{WORD * number}", text, count=1)
        source.write_text(changed, encoding="utf-8")


def set_aside(paths: Iterable[Path], aside: Path) -> None:
    """Moves what is there into a folder on the same disk, to be deleted when all is measured.

    Where thousands of files were deleted just before, making new ones takes longer: ext4 without a journal passes over
    each of their inodes for a minute. Nobody who builds a site has deleted so many, so it would measure the rounds.
    """
    for path in filter(Path.exists, paths):
        path.rename(Path(tempfile.mkdtemp(dir=aside), path.name))


def _built(generator: Mapping[str, Any], case: str) -> tuple[float, int]:
    begin = time.perf_counter()
    process = subprocess.Popen(
        generator["commands"][case], cwd=generator["folder"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{generator['name']} failed: {generator['commands'][case]} in {generator['folder']}")
    return seconds, usage.ru_maxrss * KIBIBYTE


def _look(generator: Mapping[str, Any], case: str, number: int) -> None:
    """What was changed is to be seen, as often as it stands there."""
    if case in ("body", "title"):
        shown = Path(generator[case]["shown"]).read_text(encoding="utf-8")
        wanted = SENTENCE * number if case == "body" else f"{WORD * number}Sample"
        if wanted not in shown:
            sys.exit(f"{generator['name']}: the change is not to be seen in {generator[case]['shown']}")
