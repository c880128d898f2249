"""Eleventy: Markdown with its address in front matter, Nunjucks layouts, collections by language."""

from collections.abc import Mapping
from pathlib import Path

from benchmarks.generators import Generator, as_json, icon, lay_out, put, with_front_matter, with_links
from benchmarks.neutral import NeutralPage, NeutralSite
from benchmarks.tools import Tools


def write(site: NeutralSite, folder: Path) -> None:
    """The whole site. Links are given as addresses: Eleventy would resolve them in the finished HTML, slowly."""
    addresses = {(page.language, page.path): page.address for page in site.pages}
    texts = ("policy", "style", "emblem")
    put(folder / "_data/shared.json", as_json({key: value for key, value in site.shared.items() if key not in texts}))
    lay_out(folder, "jinja", site.shared, "_includes")
    lay_out(folder, "eleventy", site.shared, "_includes")
    (folder / "_includes/eleventy.config.js").rename(folder / "eleventy.config.mjs")
    (folder / "content").mkdir()
    (folder / "_includes/sitemap.njk").rename(folder / "content/sitemap.njk")
    icon(folder / "content")
    for page in site.pages:
        head = {**page.head, "language": page.language, "address": page.address}
        front = {"layout": "page.njk", "permalink": f"/{page.address}", "tags": page.head["kind"], "p": head}
        put(folder / source(page), with_front_matter(front, _body(page, addresses)))


def _body(page: NeutralPage, addresses: Mapping[tuple[str, str], str]) -> str:
    """With links as they are to be in HTML."""
    return with_links(page, lambda path: f"/{addresses[page.language, path]}")


def source(page: NeutralPage) -> str:
    """content/lv/contacts.md"""
    return f"content/{page.language}/{page.path}"


def command(tools: Tools, _case: str) -> list[str]:
    """A single run makes everything anew; its incremental mode is for watching, or has to be told what changed."""
    return ["node", str(tools.eleventy), "--quiet"]


ELEVENTY = Generator("Eleventy", write, command, source, lambda page: f"_site/{page.address}", ("_site",))
