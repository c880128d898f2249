"""Which words of the templates changed: their translations, as they stand in the catalogues."""

from collections.abc import Iterator

from lapa.digest.changes import Change, Row
from lapa.language import po
from lapa.language.extracting import extract
from lapa.sources import Sources, by_file

Key = tuple[str, str | None]


def changed(before: Sources, after: Sources) -> Iterator[Row]:
    """A row for each message of today's templates that is said otherwise in some language, its names not filled in."""
    old, new = _said(before), _said(after)
    if old == new:
        return
    for key in extract(by_file(after.templates), {}):
        row = {language: (old.get(language, {}).get(key, ""), said.get(key, "")) for language, said in new.items()}
        if any(was != now for was, now in row.values()):
            yield {language: [Change(was, now)] if was != now else now for language, (was, now) in row.items()}


def _said(sources: Sources) -> dict[str, dict[Key, str]]:
    """Each translation by its message; plural forms in a row."""
    return {
        language: {
            entry.key: " / ".join(text for text, _ in entry.translations)
            for entry in po.entries(source.file, source.text)[0]
        }
        for language, source in sources.catalogues.items()
    }
