"""No two files at one address, also where upper and lower case are one."""

from collections.abc import Iterator

from lapa.addresses import MADE
from lapa.model import Page, Site
from lapa.problems import Place, Problem, problem


def check(site: Site, static: frozenset[str]) -> Iterator[Problem]:
    """Problems: made-address, same-address."""
    named: list[tuple[str, str, Page | None]] = [(page.address, page.file, page) for page in site.shown]
    named += [(path.lower(), f"static/{path}", None) for path in sorted(static)]
    taken: dict[str, str] = {}
    for address, file, page in named:
        other = taken.setdefault(address, file)
        if address in MADE:
            yield problem("made-address", _place(file, page), address=address)
        elif other != file:
            yield problem("same-address", _place(file, page), address=address, other=other)


def _place(file: str, page: Page | None) -> Place:
    """What gives a file its address: of a page its slug."""
    return page.places.get(("slug",), Place(file)) if page else Place(file)
