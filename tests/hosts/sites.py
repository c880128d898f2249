"""The small and the real site as hosts get them, each at the root of a server and below a prefix."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lapa import manifest
from lapa.headers import EVERYWHERE
from lapa.localise import localise
from lapa.memo import Memo
from lapa.parse import parse
from lapa.project import Security, load
from lapa.read import read
from lapa.render import render
from lapa.render.assets import lasting
from lapa.render.hosts import hosted
from lapa.write import write
from tests.small import SMALL

ROOT = Path(__file__).parents[2]
PROJECTS = {"small": SMALL, "real": ROOT}
PREFIXES = ("/", "/x/y/")
MOVED = {"lv/old.html": "lv/kontakti.html", "en/old/index.html": "en/index.html"}
SECURITY = Security(("mailto:security@small.example",), date(2027, 6, 30))
SECRET = b"nobody is to read this"


@dataclass(frozen=True)
class Site:
    """root: the folder that a server serves; files: those that readers may ask for, by path below the prefix."""

    name: str
    root: Path
    prefix: str
    files: Mapping[str, bytes]
    lasting: tuple[str, ...]
    everywhere: Mapping[str, str]


def sites(folder: Path) -> Iterator[Site]:
    """All of them, with things in their folders that nobody is to see; a secret stands above each root."""
    for name, project in PROJECTS.items():
        for number, prefix in enumerate(PREFIXES):
            root = folder / f"{name}-{number}" / "root"
            yield _site(name, project, root, prefix)
            (root.parent / "secret.txt").write_bytes(SECRET)
            _trap(root / prefix.strip("/"))


def _site(name: str, root: Path, served: Path, prefix: str) -> Site:
    project = load(root, output=served / prefix.strip("/"), base_url=f"https://{name}.example{prefix}")
    project = project._replace(compress=True, security=SECURITY)
    memo, sources = Memo(), read(project)
    parsed, _ = parse(sources, project, memo)
    locales, problems = localise(sources, project.languages, memo)
    assert problems == ()
    parsed = replace(parsed, moved=MOVED)
    made = render(parsed, locales, sources, project.base_url, memo)
    artifacts = hosted(made, sources.static, project, MOVED, memo)
    write(artifacts, project.output)
    asked = (one for one in artifacts if one.path not in MOVED and not manifest.is_for_host(one.path))
    files = {artifact.path: artifact.content for artifact in asked}
    files[manifest.NAME] = (project.output / manifest.NAME).read_bytes()
    return Site(name, served, prefix, files, tuple(lasting(sources.static).values()), EVERYWHERE)


def _trap(output: Path) -> None:
    """What does not belong into a site, but may get into its folder. The links are not theirs who own the targets."""
    (output / ".git").mkdir()
    for path in (".git/config", "lv/.hidden.html", "lv/_draft.html", ".well-known/.secret"):
        (output / path).write_bytes(SECRET)
    (output / "lv/link.html").symlink_to("/etc/passwd")
    (output / "lv/out").symlink_to("/etc")
    if os.geteuid() == 0:
        for link in ("lv/link.html", "lv/out"):
            os.chown(output / link, 1, 1, follow_symlinks=False)
