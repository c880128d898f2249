"""Addresses: from one file of the site to another, on the web, and of the page that a link means."""

import posixpath
from functools import lru_cache

from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES
from lapa.model import Broken, Page

# Of the files that every site has, whatever its pages are.
MADE = (
    *("index.html", "404.html", "sitemap.xml", "robots.txt", "manifest.sha256", "data/accessibility.json"),
    *(*OPEN_DATA, *OPEN_DATA_NOTES),
)


def relative(address: str, start: str) -> str:
    """The link to the file `address` from the file `start`, both POSIX below output/: ../kontakti.html."""
    there, here = address.split("/"), start.split("/")
    shared, most = 0, min(len(there), len(here)) - 1
    while shared < most and there[shared] == here[shared]:
        shared += 1
    return "../" * (len(here) - 1 - shared) + "/".join(there[shared:])


def absolute(address: str, base_url: str) -> str:
    """The address on the web of a file below output/, a folder's for its index.html.

    base_url: where the site stands, ending in "/".
    """
    folder, slash, name = address.rpartition("/")
    return base_url + folder + slash + ("" if name == "index.html" else name)


def linked(page: Page | Broken, link: str) -> tuple[str, str] | None:
    """The path of the page and the fragment that a link in a page's body means; None: it leaves the site.

    A link names another page's Markdown file, relative to its own: ../contacts.md#dace-balode.
    """
    path, _, fragment = link.partition("#")
    if ":" in path:
        return None
    return (_joined(posixpath.dirname(page.path), path) if path else page.path), fragment


@lru_cache(4096)
def _joined(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, path))
