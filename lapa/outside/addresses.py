"""Which addresses outside the site its pages name, and where."""

from collections.abc import Iterator, Mapping
from typing import Any

from lapa.body import Link
from lapa.model import Broken, Page, Site
from lapa.problems import Place

_WEB = ("https://", "http://")


def named(site: Site) -> Mapping[str, tuple[Place, ...]]:
    """Every address on the web that front matter or a body names, with the places of it, in order."""
    found: dict[str, set[Place]] = {}
    everything: tuple[Page | Broken, ...] = (*site.pages, *site.broken)
    for page in everything:
        for address, place in (*_in_body(page), *(_in_fields(page) if isinstance(page, Page) else ())):
            if address.lower().startswith(_WEB) and " " not in address:
                found.setdefault(address, set()).add(place)
    return {address: tuple(sorted(found[address])) for address in sorted(found)}


def _in_body(page: Page | Broken) -> Iterator[tuple[str, Place]]:
    return ((part.address, page.place(part.start, part.end)) for part in page.body.parts if isinstance(part, Link))


def _in_fields(page: Page) -> Iterator[tuple[str, Place]]:
    """A fact that a translation inherits has its place in the original, so that it is named once."""
    for path, place in page.places.items():
        value = _value(page.fields, path)
        if isinstance(value, str):
            yield value, place


def _value(item: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path of the front matter; None where the program keeps nothing by that name."""
    for name in path:
        item = item.get(name) if isinstance(item, Mapping) else getattr(item, name.replace("-", "_"), None)
    return item
