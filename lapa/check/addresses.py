"""No two files at one address, also where upper and lower case are one."""

from collections.abc import Iterator

from lapa.addresses import MADE
from lapa.model import Site
from lapa.problems import Place, Problem, problem


def check(site: Site, static: frozenset[str]) -> Iterator[Problem]:
    """Problems: made-address, same-address."""
    named = [(page.address, page.file, page.places.get(("slug",), Place(page.file))) for page in site.shown]
    named += [(path.lower(), f"static/{path}", Place(f"static/{path}")) for path in sorted(static)]
    taken: dict[str, str] = {}
    for address, file, place in named:
        other = taken.setdefault(address, file)
        if address in MADE:
            yield problem("made-address", place, address=address)
        elif other != file:
            yield problem("same-address", place, address=address, other=other)
