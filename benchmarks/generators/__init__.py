"""The generators that are measured: how each is given the site, and how it is run."""

import json
import posixpath
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.neutral import NeutralPage, NeutralSite
from benchmarks.tools import Tools

LAYOUTS = Path(__file__).parents[1] / "layouts"
LINK = re.compile(r"\]\(([\w./-]+\.md)((?:#[\w-]+)?)\)")


@dataclass(frozen=True, slots=True)
class Generator:
    """A generator with its site.

    write: lays the site out in a folder that is there. command: builds it, run in that folder, given the tools and
    the case (prepare.CASES). source, output: of a page, its Markdown and its HTML below the folder. made: what it
    makes in the folder, taken away before it starts from nothing.
    """

    name: str
    write: Callable[[NeutralSite, Path], None]
    command: Callable[[Tools, str], list[str]]
    source: Callable[[NeutralPage], str]
    output: Callable[[NeutralPage], str]
    made: tuple[str, ...]


def lay_out(folder: Path, name: str, shared: Mapping[str, Any], at: str) -> None:
    """Copies the layouts of a generator to `at` below the folder, with the style and drawings that all pages share."""
    for file in sorted((LAYOUTS / name).rglob("*")):
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            for part in ("policy", "style", "emblem"):
                text = text.replace(f"@{part.upper()}@", shared[part])
            put(folder / at / file.relative_to(LAYOUTS / name), text)


def put(file: Path, text: str) -> None:
    """Writes a file, and the folders that it needs."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def as_json(values: Mapping[str, Any]) -> str:
    """Plain data as JSON."""
    return json.dumps(values, ensure_ascii=False, indent=1)


def with_front_matter(head: Mapping[str, Any], body: str) -> str:
    """A Markdown file with YAML before it."""
    front = yaml.safe_dump(dict(head), allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front}---\n\n{body}\n"


def with_links(page: NeutralPage, link: Callable[[str], str]) -> str:
    """The body of a page; `link` says how the generator writes one to a page, given its path."""
    folder = posixpath.dirname(page.path)

    def changed(found: re.Match[str]) -> str:
        return f"]({link(posixpath.normpath(posixpath.join(folder, found[1])))}{found[2]})"

    return LINK.sub(changed, page.body)


def icon(folder: Path) -> None:
    """Puts the site's icon into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy2(Path(__file__).parents[2] / "static/icon.svg", folder)
