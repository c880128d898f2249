"""Makes the site for every generator, builds it with each, compares what they made, and says how to measure them.

    python -m benchmarks.prepare 1000 FOLDER

A process of its own, so that the one that measures stays small.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from benchmarks import site
from benchmarks.export import export
from benchmarks.fairness import differences
from benchmarks.generators import Generator
from benchmarks.generators.all import GENERATORS
from benchmarks.generators.ours import LAPA
from benchmarks.neutral import NeutralPage, NeutralSite
from benchmarks.tools import Tools, install

CASES = ("nothing", "unchanged", "body", "title")


def prepare(pages: int, folder: Path) -> list[dict[str, object]]:
    """How each generator is measured, as measure.py takes it. Raises SystemExit where the sites are not equal."""
    tools = install()
    site.write(pages, folder / LAPA.name)
    _build(LAPA, tools, folder)
    made = export(folder / LAPA.name)
    taking_part = [generator for generator in GENERATORS if generator.name != "Zola" or tools.zola]
    lacking: list[str] = []
    for generator in taking_part:
        if generator is not LAPA:
            (folder / generator.name).mkdir()
            generator.write(made, folder / generator.name)
            _build(generator, tools, folder)
        lacking += differences(made, generator, folder / generator.name)
    if lacking:
        sys.exit("\n".join(lacking[:50]))
    return [_plan(generator, tools, made, folder) for generator in taking_part]


def _build(generator: Generator, tools: Tools, folder: Path) -> None:
    command, inside = generator.command(tools, CASES[0]), folder / generator.name
    done = subprocess.run(command, cwd=inside, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{generator.name}: {done.stdout}{done.stderr}")


def _plan(generator: Generator, tools: Tools, made: NeutralSite, folder: Path) -> dict[str, object]:
    """Where things are, as absolute paths."""
    inside = folder / generator.name
    english = [page for page in made.pages if page.language == "en"]
    texts = [page for page in english if page.head["kind"] == "text"]
    home = next(page for page in english if page.head["kind"] == "home")
    investment = next(page for page in english if page.head["kind"] == "investment")
    text = texts[len(texts) // 2]

    def files(source: NeutralPage, shown: NeutralPage) -> dict[str, str]:
        return {"source": str(inside / generator.source(source)), "shown": str(inside / generator.output(shown))}

    return {
        "name": generator.name,
        "folder": str(inside),
        "made": [str(inside / name) for name in generator.made],
        "commands": {case: generator.command(tools, case) for case in CASES},
        "body": files(text, text),
        "title": files(investment, home),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.prepare", description="Makes the sites to measure.")
    parser.add_argument("pages", type=int, help="how many, in both languages together")
    parser.add_argument("folder", type=Path, help="an empty folder")
    options = parser.parse_args()
    plan = prepare(options.pages, options.folder.absolute())
    (options.folder / "plan.json").write_text(json.dumps(plan, indent=1), encoding="utf-8")
