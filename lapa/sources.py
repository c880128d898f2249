"""What a site is made from, as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass

from lapa.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Source:
    """A text as it was read: NFC, LF line ends. file: as problems name it; path: POSIX, below its folder."""

    file: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything a site is made from.

    pages: by language; unread: (language, path) of pages that could not be read; record: of the last
    accessibility test, None where it could not be read.
    """

    pages: Mapping[str, tuple[Source, ...]]
    unread: frozenset[tuple[str, str]]
    templates: tuple[Source, ...]
    catalogues: Mapping[str, Source]
    static: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    record: Source | None = None

    def excerpt(self, place: Place) -> str | None:
        """The whole line that a place stands in, if it is in a text that was read."""
        pages = (page for language in self.pages.values() for page in language)
        record = (self.record,) if self.record else ()
        texts = (*self.templates, *self.catalogues.values(), *pages, *record)
        text = next((source.text for source in texts if source.file == place.file), None)
        return text.split("\n")[place.line - 1] if text is not None and place.line else None
