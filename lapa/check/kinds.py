"""A site has one home, one page of contacts, one about itself, one accessibility statement, one of open data."""

from collections.abc import Iterator

from lapa.kinds import ONCE
from lapa.model import Site
from lapa.problems import Place, Problem, problem


def check(site: Site) -> Iterator[Problem]:
    """Problems: second-page; missing-page, unless a second one of another kind, or one not understood, may be it."""
    there = {kind: [page for page in site.originals if page.fields.kind == kind] for kind in ONCE}
    doubled = any(len(pages) > 1 for pages in there.values())
    for kind, pages in there.items():
        for page in pages[1:]:
            yield problem("second-page", page.places["kind",], kind=kind, other=pages[0].file)
        if not pages and not site.broken and not doubled:
            yield problem("missing-page", Place(f"content/{site.languages[0]}"), kind=kind)
