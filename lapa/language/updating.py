"""The upkeep of the .po files: the messages that are said, joined with the translations that there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from lapa.language.po import HEADER, Entry, entries, has_rule
from lapa.language.proofreading import Messages, forms, kept
from lapa.language.writing import WRITINGS


@dataclass(frozen=True, slots=True)
class Update:
    """The new text of a messages.po, and its messages that are new, gone, and without a translation."""

    text: str
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def template(messages: Messages) -> str:
    """The text of messages.pot: the messages in order of their text, each with the templates that say it."""
    return _text(_catalog(None, messages, ()))


def update(language: str, text: str | None, messages: Messages) -> Update:
    """A messages.po (None: there is none yet) brought up to date with the templates.

    A message that changed is a new one: nothing is guessed. Plural forms written for another rule are
    marked fuzzy, since their order is unknown. A text that cannot be read stays as it is, with nothing
    listed; `read` has its problems.
    """
    found, unreadable = entries("", text or "")
    if unreadable:
        return Update(text or "")
    writing = WRITINGS[language]
    plurals = writing.plurals if has_rule(found, writing.plural_forms) else 0
    found = tuple(entry._replace(fuzzy=entry.fuzzy or _has_more(entry, plurals)) for entry in found)
    same = {entry.key for entry in kept(messages, found)}
    catalog = _catalog(language, messages, found)
    return Update(
        text=_text(catalog, f"Language: {language}", f"Plural-Forms: {writing.plural_forms}"),
        added=tuple(key[0] for key in messages if key not in same),
        dropped=tuple(entry.message for entry in found if entry.key not in same | {HEADER}),
        missing=tuple(forms(message.id)[0] for message in catalog if not all(forms(message.string or ""))),
    )


def _has_more(entry: Entry, plurals: int) -> bool:
    """Whether an entry has plural forms beyond those that the rule gives a place."""
    return isinstance(entry.id, tuple) and any(text for text, _ in entry.translations[plurals:])


def _catalog(language: str | None, messages: Messages, found: Sequence[Entry]) -> Catalog:
    """Babel's catalogue of the messages, with the translations that are for them."""
    catalog = _empty(language)
    translated = {entry.key: entry for entry in kept(messages, found)}
    for key, message in messages.items():
        entry = translated.get(key)
        texts = tuple(text for text, _ in entry.translations) if entry else ("",)
        unfilled = [""] * (catalog.num_plurals - len(texts))
        catalog.add(
            message.id,
            (*texts, *unfilled) if isinstance(message.id, tuple) else texts[0],
            locations=[(file, 0) for file in message.files],
            flags=["fuzzy"] if entry and entry.fuzzy else [],
            user_comments=entry.comments if entry else [],
            context=message.context,
        )
    return catalog


def _empty(language: str | None) -> Catalog:
    """A catalogue without messages. Babel dates each by the clock unless told; its dates are not written."""
    catalog = Catalog(locale=language, creation_date=datetime(1970, 1, 1, tzinfo=UTC))
    if language:
        catalog.mime_headers = [("Plural-Forms", WRITINGS[language].plural_forms)]
    return catalog


def _text(catalog: Catalog, *headers: str) -> str:
    """The text of a .po or .pot file.

    Babel's own header would have dates and placeholder addresses; its wrapping of long lines (width) takes
    time that grows with the square of their length.
    """
    body = BytesIO()
    write_po(body, catalog, width=0, omit_header=True, sort_output=True)
    lines = ("Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit", *headers)
    header = "".join(f'"{line}\\n"\n' for line in lines)
    return f'msgid ""\nmsgstr ""\n{header}\n{body.getvalue().decode()}'.rstrip("\n") + "\n"
