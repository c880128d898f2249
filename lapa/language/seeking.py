"""Single messages of a .po file, found without reading all of it."""

from collections.abc import Callable, Mapping
from functools import cache

from lapa.language.po import Entry, entries

Key = tuple[str, str | None]  # message (for one) and context


def sought(text: str) -> Callable[[Key], Entry | None]:
    """The entry that a key has in the text of a .po file, None where it has none, whatever is wrong elsewhere."""

    @cache
    def whole() -> Mapping[Key, Entry]:
        return _by_key(text)

    def entry(key: Key) -> Entry | None:
        return _by_key(_block(text, key[0])).get(key) or whole().get(key)

    return cache(entry)


def _by_key(text: str) -> dict[Key, Entry]:
    return {entry.key: entry for entry in entries("", text)[0]}


def _block(text: str, message: str) -> str:
    """The lines around a message up to the empty ones, where it stands in one line and nothing beyond belongs to it."""
    at = text.find(f'\nmsgid "{message}"\n')
    start, end = text.rfind("\n\n", 0, at + 1), text.find("\n\n", at)
    if min(at, start, end) < 0 or text[start - 1] != '"' or text[end + 2 : end + 3] not in ("#", "m"):
        return ""
    return text[start:end]
