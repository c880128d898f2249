"""Pelican: pages only, pairs by slug, its cache of what was read."""

import json
from pathlib import Path

from benchmarks.generators import Generator, as_json, icon, lay_out, put, with_links
from benchmarks.neutral import NeutralPage, NeutralSite
from benchmarks.tools import Tools


def write(site: NeutralSite, folder: Path) -> None:
    """The whole site. Facts stand in one line of JSON, since Pelican’s metadata are flat."""
    texts = ("policy", "style", "emblem")
    put(folder / "shared.json", as_json({key: site.shared[key] for key in site.shared if key not in texts}))
    lay_out(folder, "jinja", site.shared, "theme/templates")
    lay_out(folder, "pelican", site.shared, "theme/templates")
    (folder / "theme/templates/pelicanconf.py").rename(folder / "pelicanconf.py")
    icon(folder / "content")
    for page in site.pages:
        head = json.dumps({key: value for key, value in page.head.items() if key != "title"}, ensure_ascii=False)
        front = {
            "title": page.head["title"],
            "lang": page.language,
            "slug": page.path.removesuffix(".md").replace("/", "-"),
            "url": page.address,
            "save_as": page.address,
            "kind": page.head["kind"],
            "head": head,
        }
        lines = "".join(f"{name}: {value}\n" for name, value in front.items())
        put(folder / source(page), f"{lines}\n{_body(page)}\n")


def _body(page: NeutralPage) -> str:
    """With links as Pelican resolves them: {filename}/en/contacts.md"""
    return with_links(page, lambda path: f"{{filename}}/{page.language}/{path}")


def source(page: NeutralPage) -> str:
    """content/lv/contacts.md"""
    return f"content/{page.language}/{page.path}"


def command(tools: Tools, _case: str) -> list[str]:
    """Pelican finds in its cache what it need not read again."""
    return [str(tools.python), "-m", "pelican", "-q"]


PELICAN = Generator("Pelican", write, command, source, lambda page: f"output/{page.address}", ("output", "cache"))
