"""No two files at one address, also where upper and lower case are one."""

from collections.abc import Iterator

from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES
from lapa.model import Site
from lapa.problems import Place, Problem, problem

MADE = (
    *("index.html", "404.html", "sitemap.xml", "robots.txt", "manifest.sha256", "data/accessibility.json"),
    *(*OPEN_DATA, *OPEN_DATA_NOTES),
)


def check(site: Site, static: frozenset[str]) -> Iterator[Problem]:
    """Problems: same-address."""
    taken = dict.fromkeys(MADE, "the site’s own pages")
    for page in site.pages:
        place = page.places.get(("slug",), Place(page.file))
        other = taken.setdefault(page.address, page.file)
        if other != page.file:
            yield problem("same-address", place, address=page.address, other=other)
    for path in sorted(static):
        other = taken.setdefault(path.lower(), path)
        if other != path:
            yield problem("same-address", Place(f"static/{path}"), address=path, other=other)
