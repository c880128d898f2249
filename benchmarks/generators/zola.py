"""Zola: a page’s language is in its file’s name, its address a folder; the home page is a section."""

import json
import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.generators import Generator, icon, lay_out, put, with_front_matter, with_links
from benchmarks.neutral import NeutralPage, NeutralSite
from benchmarks.tools import Tools

OWN = ("title", "description", "versions", "number")  # what Zola has names for, or finds itself


def write(site: NeutralSite, folder: Path) -> None:
    """The whole site, and the one section that templates list."""
    shared = site.shared
    extra = {language: _here(language, shared[language]) for language in ("lv", "en")}
    settings = (
        f'base_url = "{shared["base"].rstrip("/")}"\ndefault_language = "lv"\ncompile_sass = false\n'
        f"build_search_index = false\ngenerate_feed = false\nextra = {_toml(extra)}\n\n"
        "[markdown]\nhighlight_code = false\n\n[languages.en]\n"
    )
    put(folder / "config.toml", settings)
    lay_out(folder, "zola", shared, "templates")
    icon(folder / "static")
    for name in ("_index.md", "_index.en.md"):
        put(folder / "content/investments" / name, '---\nsort_by: "weight"\nrender: false\n---\n')
    for page in site.pages:
        extra = {name: value for name, value in page.head.items() if name not in OWN}
        front = {name: page.head[name] for name in ("title", "description")} | {"extra": extra}
        if page.path != "index.md":
            front["path"] = page.address.removesuffix(".html")
        if "number" in page.head:
            front["weight"] = page.head["number"]
        put(folder / source(page), with_front_matter(front, _body(page)))


def source(page: NeutralPage) -> str:
    """content/contacts.md, content/contacts.en.md; the home page is a section."""
    return f"content/{_file('_index.md' if page.path == 'index.md' else page.path, page.language)}"


def output(page: NeutralPage) -> str:
    """Zola’s pages are folders."""
    return posixpath.join("public", _address(page.address), "index.html")


def command(tools: Tools, _case: str) -> list[str]:
    """Zola makes everything anew each time."""
    return [str(tools.zola), "build"]


def _body(page: NeutralPage) -> str:
    """With links as Zola resolves and checks them: @/contacts.en.md"""
    return with_links(page, lambda path: f"@/{_file(path, page.language)}")


def _here(language: str, here: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the pages of a language share, with Zola’s addresses."""
    menus = {
        menu: [{"title": entry["title"], "address": _address(entry["address"])} for entry in here[menu]]
        for menu in ("menu", "footer")
    }
    own = {"contacts": _address(here["contacts"]), "start": "/" if language == "lv" else f"/{language}/"}
    return {**here, **menus, **own, "investments": _file("investments/_index.md", language)}


def _file(path: str, language: str) -> str:
    return path if language == "lv" else path.removesuffix(".md") + f".{language}.md"


def _address(address: str) -> str:
    """lv/kontakti/; the home page of the first language stands at the root."""
    folder = f"{address.removesuffix('.html')}/".removesuffix("index/")
    return "" if folder == "lv/" else folder


def _toml(value: object) -> str:
    """Plain data as TOML, in one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{json.dumps(name)} = {_toml(inner)}' for name, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


ZOLA = Generator("Zola", write, command, source, output, ("public",))
