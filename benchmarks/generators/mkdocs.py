"""MkDocs: a folder for each language, files named as their addresses, no plugins."""

import posixpath
from collections.abc import Mapping
from pathlib import Path

import yaml

from benchmarks.generators import Generator, icon, lay_out, put, with_front_matter, with_links
from benchmarks.neutral import NeutralPage, NeutralSite
from benchmarks.tools import Tools


def write(site: NeutralSite, folder: Path) -> None:
    """The whole site, with templates of its own for a theme."""
    addresses = {(page.language, page.path): page.address for page in site.pages}
    settings = {
        "site_name": site.shared["lv"]["home"],
        "site_url": site.shared["base"],
        "use_directory_urls": False,
        "plugins": [],
        "theme": {"name": None, "custom_dir": "theme"},
        "extra": {language: site.shared[language] for language in ("lv", "en")},
    }
    put(folder / "mkdocs.yml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=10_000))
    lay_out(folder, "jinja", site.shared, "theme")
    lay_out(folder, "mkdocs", site.shared, "theme")
    icon(folder / "docs")
    for page in site.pages:
        head = {**page.head, "language": page.language, "address": page.address}
        put(folder / source(page), with_front_matter(head, _body(page, addresses)))


def _body(page: NeutralPage, addresses: Mapping[tuple[str, str], str]) -> str:
    """With links as MkDocs resolves and checks them: ../contacts.md"""

    def link(path: str) -> str:
        file = addresses[page.language, path].removesuffix(".html") + ".md"
        return posixpath.relpath(file, posixpath.dirname(page.address))

    return with_links(page, link)


def source(page: NeutralPage) -> str:
    """docs/lv/kontakti.md"""
    return f"docs/{page.address.removesuffix('.html')}.md"


def command(tools: Tools, case: str) -> list[str]:
    """Only changed files, where that is enough: a dirty build does not look for pages that name a changed one."""
    mode = "--clean" if case == "title" else "--dirty"
    return [str(tools.python), "-m", "mkdocs", "build", "-q", mode]


MKDOCS = Generator("MkDocs", write, command, source, lambda page: f"site/{page.address}", ("site",))
