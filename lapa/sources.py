"""What a site is made from, as it was read."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self

from lapa.problems import Place, Problem


class Source(NamedTuple):
    """A text as it was read: NFC, LF line ends.

    file: as problems name it; path: POSIX, below its folder; content: in UTF-8, which is kept, hashed and handed over
    in less time than text.
    """

    file: str
    path: str
    content: bytes

    @classmethod
    def of(cls, file: str, path: str, text: str) -> Self:
        """The source with this text."""
        return cls(file, path, text.encode())

    @property
    def text(self) -> str:
        """It in characters, made anew each time."""
        return self.content.decode()


def by_file(sources: Iterable[Source]) -> dict[str, str]:
    """Texts by the names of their files."""
    return {source.file: source.text for source in sources}


class Sources(NamedTuple):
    """Everything a site is made from.

    pages: by language; unread: (language, path) of pages that could not be read; record: of the last
    accessibility test; ledger: of addresses; both None where they could not be read; program: the modules of a
    generator that is part of the project, whose words are in the project's catalogues too.
    """

    pages: Mapping[str, tuple[Source, ...]]
    unread: frozenset[tuple[str, str]]
    templates: tuple[Source, ...]
    catalogues: Mapping[str, Source]
    static: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    record: Source | None = None
    ledger: Source | None = None
    program: tuple[Source, ...] = ()

    def excerpt(self, place: Place) -> str | None:
        """The whole line that a place stands in, if it is in a text that was read."""
        pages = (page for language in self.pages.values() for page in language)
        others = (source for source in (self.record, self.ledger) if source)
        texts = (*self.templates, *self.catalogues.values(), *pages, *others)
        text = next((source.text for source in texts if source.file == place.file), None)
        return text.split("\n")[place.line - 1] if text is not None and place.line else None
