"""A site as a host sees it: addresses, and what is said of each."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from lapa.addresses import absolute
from lapa.headers import DATA, LASTING, OPEN, PAGES

PLAIN = re.compile(r"[A-Za-z0-9._~/-]*")  # means itself in an address and in every host’s files


class Served(NamedTuple):
    """prefix: the path of the site’s address, between slashes; addresses: of its files, below the prefix.

    lasting: those whose names change with their content; everywhere: the headers of every answer; moved: where
    pages that were at an address are now, both below the prefix.
    """

    prefix: str
    addresses: tuple[str, ...]
    lasting: Collection[str]
    everywhere: Mapping[str, str]
    moved: Mapping[str, str]

    def headers(self, address: str) -> Mapping[str, str]:
        """What is said of one file, or of all in a folder (data/), beside what is said everywhere."""
        if address in self.lasting:
            return LASTING
        return DATA if address.startswith(OPEN) else PAGES

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Paths on the host: from where to where; the old one both with and without its index.html."""
        for old, new in sorted(self.moved.items()):
            if not PLAIN.fullmatch(f"{self.prefix}{old}{new}"):
                raise ValueError(f"not an address of a page: {old!r}, {new!r}")
            target = absolute(new, self.prefix)
            yield from ((self.prefix + old, target), *_folder(absolute(old, self.prefix), old, target))


def _folder(path: str, old: str, target: str) -> Iterator[tuple[str, str]]:
    if not path.endswith(old):
        yield path, target
