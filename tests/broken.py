"""Broken sites: the small site with a mistake made in it, and what an editor is told of it in each language.

A case is a file below tests/sites/broken/. Its parts begin with lines such as

    === replace content/lv/index.md     then the old text, which stands there once
    === by                              then the new one
    === write content/lv/new.md         then a whole file
    === bytes static/a.bin              then a whole file in hexadecimal digits
    === append content/lv/about.md 300  then a text that is put at the file's end so many times, in lines of its own
    === extend content/lv/about.md 300  then the same, all of it in one line
    === link content/lv/new.md          then where the symbolic link leads
    === delete content/en/about.md
    === translated content/en/about.md  the translation is recorded as up to date
    === new text jaunumi                build.py new is asked for a page
    === en                              then exactly what is told in English, by build.py check or new
    === lv                              the same in Latvian

The addresses of new pages are recorded, unless the case changes addresses.txt itself.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lapa import editing, formats, pipeline
from lapa.problems import Problem
from lapa.project import LANGUAGES, load
from tests.small import SMALL

FOLDER = Path(__file__).parent / "sites/broken"
LEDGER = "addresses.txt"
VOICES = {language: pipeline.voice(language) for language in LANGUAGES}
_PART = re.compile(r"^=== (.+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One broken site. name: of its file; steps: what is done to the small site; says: what is told, by language."""

    name: str
    steps: tuple[tuple[str, str], ...]
    says: dict[str, str]

    @property
    def codes(self) -> list[str]:
        """The codes of the expected problems, in the order they are told."""
        return re.findall(r"^\S.* \[([a-z0-9-]+)\]$", self.says["en"], re.MULTILINE)


def cases() -> Iterator[Case]:
    """Every case, by name."""
    for file in sorted(FOLDER.glob("*.txt")):
        empty, *parts = _PART.split(file.read_text(encoding="utf-8"))
        assert not empty, file.name
        named = [(head, text.removesuffix("\n")) for head, text in zip(parts[::2], parts[1::2], strict=True)]
        steps = tuple(part for part in named if part[0] not in LANGUAGES)
        yield Case(file.stem, steps, {head: text for head, text in named if head in LANGUAGES})


def told(case: Case, folder: Path) -> dict[str, str]:
    """What is told of the case, by language. folder: an empty one, where its site is made."""
    root = folder / "site"
    shutil.copytree(SMALL, root, ignore=shutil.ignore_patterns("expected"))
    refused: tuple[Problem, ...] = ()
    steps = iter(case.steps)
    for head, text in steps:
        verb, _, path = head.partition(" ")
        file, _, times = path.rpartition(" ") if verb in ("append", "extend") else (path, "", "")
        if verb == "translated":
            editing.translated(load(root), [root / file])
        elif verb == "new":
            kind, _, name = path.partition(" ")
            refused += editing.new(load(root), kind, name, VOICES[LANGUAGES[0]])[1]
        else:
            _do(verb, root / file, text, next(steps)[1] if verb == "replace" else "", int(times or 1))
    if all(LEDGER not in head for head, _ in case.steps):
        editing.record_addresses(load(root))
    report = pipeline.build(load(root), publish=None)
    return {
        language: "\n".join(
            formats.text(found, voice, report.sources.excerpt(found.place)) for found in (*refused, *report.problems)
        )
        for language, voice in VOICES.items()
    }


def _do(verb: str, file: Path, text: str, new: str, times: int) -> None:
    match verb:
        case "replace":
            old = file.read_text(encoding="utf-8")
            assert old.count(text) == 1, (file, text, old.count(text))
            file.write_text(old.replace(text, new), encoding="utf-8", newline="")
        case "write" | "bytes":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(bytes.fromhex(text) if verb == "bytes" else f"{text}\n".encode())
        case "append":
            with file.open("a", encoding="utf-8") as opened:
                opened.write(f"{text}\n" * times)
        case "extend":
            with file.open("a", encoding="utf-8") as opened:
                opened.write(f"{text * times}\n")
        case "link":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.symlink_to(text)
        case "delete":
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        case _:
            raise ValueError(verb)
