"""Messages: the words that templates ask for, and their translations in .po files (GNU gettext).

Everything here works on text: no file is opened and no date is written, so that the same templates and
translations always give the same bytes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract as extract_messages
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from lapa.codes import CODES
from lapa.guide import MESSAGES
from lapa.language.po import HEADER, Entry, entries, has_rule
from lapa.language.proofreading import Messages, forms, is_right, proofread
from lapa.language.writing import WRITINGS
from lapa.problems import Problem
from lapa.voice import Voice

_VOICE = {"say": None, "count": (1, 2), "SettingsError": None}  # what is called with messages in the program
# How templates are read; the environment that renders them has to say the same.
_TEMPLATES = {"newstyle_gettext": "true", "trimmed": "true", "silent": "false"}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language's translations, whole and checked, for jinja2's install_gettext_translations."""

    language: str
    translations: NullTranslations


@dataclass(frozen=True, slots=True)
class Update:
    """The new text of a messages.po, and its messages that are new, gone, and without a translation."""

    text: str
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def extract(templates: Mapping[str, str], program: Mapping[str, str]) -> Messages:
    """The messages of templates and of the program's modules, by path.

    A template that jinja2 cannot parse raises its TemplateSyntaxError. In the program's messages, {name} is a value;
    those of CODES and of the guide are in no call, so they are taken as they are.
    """
    catalog = _empty(None)
    for path in sorted(templates):
        if path.endswith((".html", ".txt", ".xml")):
            source = BytesIO(templates[path].encode())
            for _, message, _, context in extract_messages("jinja2", source, options=_TEMPLATES):
                catalog.add(message, locations=[(path, 0)], context=context)
    for path in sorted(program):
        for _, message, _, _ in extract_messages("python", BytesIO(program[path].encode()), keywords=_VOICE):
            catalog.add(message, locations=[(path, 0)])
    for words in CODES.values() if "lapa/codes.py" in program else ():
        for message in (words.message, words.hint):
            catalog.add(message, locations=[("lapa/codes.py", 0)])
    for message in MESSAGES if "lapa/guide.py" in program else ():
        catalog.add(message, locations=[("lapa/guide.py", 0)])
    return {(forms(message.id)[0], message.context): message for message in catalog if message.id}


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
    kept = {entry.key for entry in _kept(messages, found)}
    catalog = _catalog(language, messages, found)
    return Update(
        text=_text(catalog, f"Language: {language}", f"Plural-Forms: {writing.plural_forms}"),
        added=tuple(key[0] for key in messages if key not in kept),
        dropped=tuple(entry.message for entry in found if entry.key not in kept | {HEADER}),
        missing=tuple(forms(message.id)[0] for message in catalog if not all(forms(message.string or ""))),
    )


def compiled(language: str, file: str, text: str, messages: Messages) -> tuple[bytes, tuple[Problem, ...]]:
    """The catalogue in the text of a messages.po for `loaded`, or else what keeps it from being whole and right."""
    found, problems = entries(file, text)
    problems = problems or proofread(WRITINGS[language], file, found, messages)
    return b"" if problems else _compiled(_catalog(language, messages, found)), problems


def loaded(language: str, content: bytes) -> Catalogue:
    """The catalogue that was compiled to this content."""
    return Catalogue(language, GNUTranslations(BytesIO(content)))


def voice(language: str, text: str) -> Voice:
    """What the program says in a language, by the text of its messages.po; what is not right there is in English."""
    found, _ = entries("", text)
    writing = WRITINGS[language]
    right = tuple(entry for entry in found if is_right(writing, entry))
    messages = {entry.key: Message(entry.id, context=entry.context) for entry in right}
    return Voice(language, loaded(language, _compiled(_catalog(language, messages, right))).translations)


def _compiled(catalog: Catalog) -> bytes:
    content = BytesIO()
    write_mo(content, catalog)
    return content.getvalue()


def _kept(messages: Messages, found: Sequence[Entry]) -> list[Entry]:
    """The entries that translate a message of today, as it is said today."""
    return [entry for entry in found if entry.key in messages and entry.id == messages[entry.key].id]


def _has_more(entry: Entry, plurals: int) -> bool:
    """Whether an entry has plural forms beyond those that the rule gives a place."""
    return isinstance(entry.id, tuple) and any(text for text, _ in entry.translations[plurals:])


def _catalog(language: str | None, messages: Messages, found: Sequence[Entry]) -> Catalog:
    """Babel's catalogue of the messages, with the translations that are for them."""
    catalog = _empty(language)
    kept = {entry.key: entry for entry in _kept(messages, found)}
    for key, message in messages.items():
        entry = kept.get(key)
        texts = tuple(text for text, _ in entry.translations) if entry else ("",)
        unfilled = [""] * (catalog.num_plurals - len(texts))
        catalog.add(
            message.id,
            (*texts, *unfilled) if message.pluralizable else texts[0],
            locations=message.locations,
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
