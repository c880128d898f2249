"""What is wrong with the translations of a .po file, held against the messages of the templates and the program."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from string import Formatter
from typing import NamedTuple

from lapa.language.po import HEADER, Entry, has_rule, shown
from lapa.language.writing import Writing
from lapa.problems import Place, Problem, problem


class Said(NamedTuple):
    """A message that is said. id: as in Entry; files: those that say it."""

    id: str | tuple[str, ...]
    context: str | None
    files: tuple[str, ...]


# The messages of the templates and the program, by message (for one) and context.
Messages = Mapping[tuple[str, str | None], Said]

# With newstyle gettext every translation is a format: %(name)s is filled in, and %% is the sign itself.
_PLACEHOLDER = re.compile(r"%(?:\(\w+\)[a-z]|%)")


def proofread(writing: Writing, file: str, found: Sequence[Entry], messages: Messages) -> tuple[Problem, ...]:
    """The problems of a catalogue's entries; of those that follow from each other, the first.

    Where none of the messages is the program's, the catalogue may still hold them.
    """
    problems = []
    same_rule = has_rule(found, writing.plural_forms)
    if not same_rule:
        place = next((entry.place for entry in found if entry.key == HEADER), Place(file))
        problems.append(problem("wrong-plural-forms", place, rule=writing.plural_forms))
    program = any(_is_said_by_program(message.files) for message in messages.values())
    for entry in found:
        if entry.key != HEADER and (program or entry.key in messages or not _is_said_by_program(entry.locations)):
            # Under another rule it is not known how many forms there are to be.
            plurals = writing.plurals if same_rule else len(entry.translations)
            problems.extend(_entry(entry, messages.get(entry.key), plurals))
    present = {entry.key for entry in found}
    absent = [message for message, context in messages if (message, context) not in present]
    return (*problems, *(problem("missing-message", Place(file), message=shown(name)) for name in absent))


def is_right(writing: Writing, entry: Entry) -> bool:
    """Whether an entry of the program's messages, by itself, can be said."""
    said = Said(entry.id, entry.context, entry.locations)
    return entry.key != HEADER and not any(_entry(entry, said, writing.plurals))


def kept(messages: Messages, found: Iterable[Entry]) -> list[Entry]:
    """The entries that translate a message of today, as it is said today."""
    return [entry for entry in found if entry.key in messages and entry.id == messages[entry.key].id]


def _is_said_by_program(files: Iterable[str]) -> bool:
    """Whether a message is one of the program, whose placeholders are {name}, not one of the templates."""
    return any(file.endswith(".py") for file in files)


def forms(text: str | Sequence[str]) -> tuple[str, ...]:
    """One text, or one for each plural form, as a tuple."""
    return (text,) if isinstance(text, str) else tuple(text)


def _entry(entry: Entry, said: Said | None, plurals: int) -> Iterator[Problem]:
    empty = [place for text, place in entry.translations if not text]
    if said is None or entry.obsolete or entry.id != said.id:
        yield problem("unused-message", entry.place, message=shown(entry.message))
    elif entry.fuzzy:
        yield problem("fuzzy-message", entry.place, message=shown(entry.message))
    elif empty:
        yield problem("missing-message", empty[0], message=shown(entry.message))
    elif isinstance(entry.id, tuple) and len(entry.translations) != plurals:
        yield problem("message-forms", entry.place, message=shown(entry.message), wanted=plurals)
    else:
        yield from _placeholders(entry, _IN_PROGRAM if _is_said_by_program(said.files) else _IN_TEMPLATES)


def _placeholders(entry: Entry, written: "_Written") -> Iterator[Problem]:
    """A plural form may leave out a placeholder that one of its messages leaves out: “one page”."""
    said = [written.names(text) or frozenset() for text in forms(entry.id)]
    needed, allowed = frozenset.intersection(*said), frozenset.union(*said)
    for text, place in entry.translations:
        names = written.names(text)
        if names is None:
            yield problem(written.code, place, message=shown(entry.message))
        elif not needed <= names <= allowed:
            shown_names = ", ".join(sorted(allowed)) or "–"
            yield problem("message-placeholders", place, message=shown(entry.message), names=shown_names)


class _Written(NamedTuple):
    """How a message writes its placeholders. names: those in a text, None where one is malformed; code: of that."""

    names: Callable[[str], frozenset[str] | None]
    code: str


_NONE: frozenset[str] = frozenset()


def _per_cent(text: str) -> frozenset[str] | None:
    if "%" not in text:
        return _NONE
    if "%" in _PLACEHOLDER.sub("", text):
        return None
    return frozenset(_PLACEHOLDER.findall(text)) - {"%%"}


def _braces(text: str) -> frozenset[str] | None:
    if "{" not in text and "}" not in text:
        return _NONE
    try:
        return frozenset(f"{{{name}}}" for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None


_IN_TEMPLATES, _IN_PROGRAM = _Written(_per_cent, "message-per-cent"), _Written(_braces, "message-braces")
