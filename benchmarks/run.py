"""Measures all generators side by side.

    python -m benchmarks.run --pages 20 1000 --rounds 5 --write

Prints a table for each size; with --write, puts them and the machine into README.md. The first time it installs the
other generators below .tools/.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.measure import Run, measure, set_aside
from benchmarks.report import CASES, table
from benchmarks.tools import install

HERE = Path(__file__).parent
README, WORK = HERE / "README.md", HERE / ".work"
ASIDE = WORK / "aside"  # what generators made before, deleted when all is measured
TITLE_AT = 1000  # pages; the case in which other pages must follow is measured at this size alone


def main() -> None:
    """Does what the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description="Measures all generators.")
    parser.add_argument("--pages", type=int, nargs="+", default=[20, 1000, 10_000], help="sizes of the site")
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is built")
    parser.add_argument("--write", action="store_true", help="put the results into README.md")
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # Python keeps modules compiled, as it does for users
    ASIDE.mkdir(parents=True, exist_ok=True)
    for pages in options.pages:
        runs = _runs(pages, options.rounds)
        result = table(runs)
        print(f"\n{pages} pages, {options.rounds} rounds\n\n{result}", flush=True)
        if options.write:
            size = f"{pages:,}".replace(",", "\u00a0")
            write(str(pages), f"{size} pages, {options.rounds} rounds:\n\n{result}")
            write("machine", machine())
    shutil.rmtree(ASIDE)


def machine() -> str:
    """The machine and the versions, a line each."""
    cpu = re.search(r"model name\s*:\s*(.+)", _text(Path("/proc/cpuinfo")))
    system = platform.freedesktop_os_release()["PRETTY_NAME"] if sys.platform == "linux" else platform.platform()
    node = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True).stdout.strip("v\n")
    versions = {"Python": platform.python_version(), "Node": node, **install().versions()}
    return "\n".join(
        (
            f"- Machine: {os.cpu_count()} × {cpu[1] if cpu else platform.machine()}, {system}.",
            f"- Versions: {', '.join(f'{name} {version}' for name, version in versions.items())}.",
        )
    )


def _runs(pages: int, rounds: int) -> list[Run]:
    """Makes the sites anew and measures them; the raw numbers stay in .work/."""
    folder = WORK / str(pages)
    set_aside([folder], ASIDE)
    folder.mkdir()
    subprocess.run([sys.executable, "-m", "benchmarks.prepare", str(pages), str(folder)], check=True)
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    cases = ["nothing", "unchanged", "body", *(["title"] if pages == TITLE_AT else [])]
    runs = []
    for run in measure(plan, cases, rounds, ASIDE):
        if sys.stderr.isatty():
            print(f"\r{pages}: {run.round}, {CASES[run.case]}, {run.generator}\x1b[K", end="", file=sys.stderr)
        runs.append(run)
    (WORK / f"{pages}.json").write_text(json.dumps([asdict(run) for run in runs], indent=1), encoding="utf-8")
    return runs


def write(name: str, text: str) -> None:
    """Puts a text between the two comments of its name in README.md."""
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    before, _, rest = README.read_text(encoding="utf-8").partition(start)
    _, found, after = rest.partition(end)
    if not found:
        sys.exit(f"README.md has no place for {name}")
    README.write_text(f"{before}{start}\n{text}\n\n{end}{after}", encoding="utf-8")


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""


if __name__ == "__main__":
    main()
