"""The small site of tests/sites/small, through the project's own templates and catalogues."""

from collections.abc import Mapping
from pathlib import Path

from lapa.localise import localise
from lapa.memo import Memo
from lapa.project import load
from lapa.read import read
from lapa.render import render
from lapa.sources import Sources
from tests import small

PROJECT = load(Path(__file__).parents[1])
REAL = read(PROJECT)
LOCALES, _ = localise(REAL, PROJECT.languages, Memo())
BASE_URL = "https://small.example/site/"


def sources(changes: Mapping[str, str | None]) -> Sources:
    """The small site's pages, changed as in small.sources, with the project's own templates and catalogues."""
    return small.sources(changes)._replace(templates=REAL.templates, catalogues=REAL.catalogues, static=REAL.static)


def printed(changes: Mapping[str, str | None] | None = None, memo: Memo | None = None) -> dict[str, str]:
    """The text of every file of the changed site, by path."""
    site, _ = small.site(changes or {})
    made = render(site, LOCALES, sources(changes or {}), BASE_URL, memo or Memo())
    return {file.path: file.content.decode() for file in made}
