"""Makes a bilingual site of any size, as a project that `build.py` accepts: the same for the same seed.

    python -m benchmarks.site 1000 FOLDER

The home page, the accessibility statement, the open data and the page about the site are the repository's own;
investments, contacts and pages of prose are made of the words of words.py.
"""

import argparse
import re
import shutil
from pathlib import Path
from random import Random

from benchmarks.pages import contacts, investment, section, text
from benchmarks.words import SECTIONS, Pair
from lapa.editing import record_addresses, translated
from lapa.project import load

ROOT = Path(__file__).parents[1]
LANGUAGES = ("lv", "en")
OWN = ("index.md", "about.md", "accessibility.md", "data.md")  # pages taken from the repository
FEWEST = 20
MOST_INVESTMENTS = 12
MOST_IN_MENU = 8  # pages of prose; of more, the menu has the sections, which list their pages
SETTINGS = """\
[tool.lapa]
base-url = "https://lapa.example/"
languages = ["lv", "en"]

[tool.lapa.folders]
investments.lv = "investicijas"
"""


def write(pages: int, folder: Path, seed: int = 1) -> None:
    """Writes a project of so many pages, in both languages together, to a folder that is not there yet.

    The generator is linked, everything else is copied. Translations record what their originals say.
    """
    for name in ("templates", "static", "i18n"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("build.py", "accessibility.json", "requirements.txt"):
        shutil.copy2(ROOT / name, folder / name)
    (folder / "lapa").symlink_to(ROOT / "lapa", target_is_directory=True)
    names = "".join(f'{name}.lv = "{latvian}"\n' for name, latvian, _ in SECTIONS)
    (folder / "pyproject.toml").write_text(SETTINGS + names, encoding="utf-8")
    for path, words in content(pages, seed).items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")
    translated(load(folder), [folder / "content/en"])
    record_addresses(load(folder))


def content(pages: int, seed: int = 1) -> dict[str, str]:
    """The Markdown files of a site of so many pages, in both languages together, by path below content/.

    Raises ValueError for fewer than 20 pages, or an odd number.
    """
    if pages < FEWEST or pages % 2:
        raise ValueError(f"an even number of pages from {FEWEST} on, not {pages}")
    chance = Random(seed)  # noqa: S311 -- the same site for the same seed is what is wanted
    count = min(MOST_INVESTMENTS, pages // 4 - 1)
    amounts = [chance.randrange(20, 300) * 10_000 for _ in range(count)]
    made = {f"investments/{n}.md": investment(n, amount, chance) for n, amount in enumerate(amounts, 1)}
    made |= {"contacts.md": contacts()} | _texts(pages // 2 - len(OWN) - 1 - count, chance)
    found = {f"{LANGUAGES[n]}/{path}": f"{words}\n" for path, pair in made.items() for n, words in enumerate(pair)}
    for path in (f"{language}/{name}" for language in LANGUAGES for name in OWN):
        words = (ROOT / "content" / path).read_text(encoding="utf-8")
        found[path] = re.sub(r"(?m)^amount: \d+$", f"amount: {sum(amounts)}", words)
    return found


def _texts(count: int, chance: Random) -> dict[str, Pair]:
    """So many pages of prose, by path; the sections among them, where there are any."""
    if count <= MOST_IN_MENU:
        return {f"stage-{n}.md": text(n, chance) for n in range(1, count + 1)}
    found: dict[str, Pair] = {}
    for index, (name, _, _) in enumerate(SECTIONS):
        numbers = range(index + 1, count - len(SECTIONS) + 1, len(SECTIONS))
        found |= {f"{name}/{n}.md": text(n, chance, up="../") for n in numbers}
        found[f"{name}.md"] = section(index, numbers)
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site", description="Makes a bilingual site.")
    parser.add_argument("pages", type=int, help="how many, in both languages together")
    parser.add_argument("folder", type=Path, help="where to, a folder that is not there yet")
    options = parser.parse_args()
    write(options.pages, options.folder)
