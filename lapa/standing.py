"""Where the fields of a page stand: told only when it is asked, since most pages have nothing wrong in them."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from lapa import frontmatter, nodes
from lapa.nodes import Table
from lapa.problems import Place
from lapa.sources import Source

Paths = tuple[str, ...]


@lru_cache(maxsize=8)
def places(heads: tuple[Source, ...]) -> Mapping[Paths, Place]:
    """Where each field stands, by its path in the front matter. heads: files up to their bodies, the page's own last.

    What stands in several stands in the last of them.
    """
    return _of_all(nodes.places, heads)


@lru_cache(maxsize=8)
def names(heads: tuple[Source, ...]) -> Mapping[Paths, Place]:
    """The same of the names of fields."""
    return _of_all(nodes.keys, heads)


def _of_all(each: Callable[[Table], Iterator[tuple[Paths, Place]]], heads: tuple[Source, ...]) -> dict[Paths, Place]:
    found: dict[Paths, Place] = {}
    for head in heads:
        table = frontmatter.read(head.file, head.text).table
        found |= each(table) if table else ()
    return found
