"""Hugo: a folder of content for each language, pairs by path, addresses by `url`."""

from pathlib import Path

from benchmarks.generators import Generator, as_json, icon, lay_out, put, with_front_matter
from benchmarks.neutral import NeutralPage, NeutralSite
from benchmarks.tools import Tools

LANGUAGES = ("lv", "en")


def write(site: NeutralSite, folder: Path) -> None:
    """The whole site. Links between pages are left as they are: Hugo resolves them itself."""
    shared = site.shared
    settings = {
        "baseURL": shared["base"],
        "defaultContentLanguage": "lv",
        "defaultContentLanguageInSubdir": True,
        "disableDefaultLanguageRedirect": True,
        "disableKinds": ["section", "taxonomy", "term", "rss", "404"],
        "uglyURLs": True,
        "languages": {
            language: {"contentDir": f"content/{language}", "weight": weight, "params": {"here": shared[language]}}
            for weight, language in enumerate(LANGUAGES, 1)
        },
    }
    put(folder / "hugo.json", as_json(settings))
    lay_out(folder, "hugo", shared, "layouts")
    icon(folder / "static")
    for page in site.pages:
        head = {name: value for name, value in page.head.items() if name not in OWN}
        front = {name: page.head[name] for name in ("title", "description")}
        front |= {"type": page.head["kind"], "params": head}
        if page.path != "index.md":
            front["url"] = f"/{page.address}"
        if "number" in page.head:
            front["weight"] = page.head["number"]
        put(folder / source(page), with_front_matter(front, page.body))


OWN = ("title", "description", "kind", "versions", "number")  # what Hugo has names for, or finds itself


def source(page: NeutralPage) -> str:
    """The home page is a list to Hugo."""
    return f"content/{page.language}/{'_index.md' if page.path == 'index.md' else page.path}"


def command(tools: Tools, _case: str) -> list[str]:
    """Hugo makes everything anew each time."""
    return [str(tools.hugo), "--quiet", "--noBuildLock"]


HUGO = Generator("Hugo", write, command, source, lambda page: f"public/{page.address}", ("public", "resources"))
