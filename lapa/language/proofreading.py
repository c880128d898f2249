"""What is wrong with the translations of a .po file, held against the messages of the templates and the program."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from string import Formatter
from typing import NamedTuple

from babel.messages.catalog import Message

from lapa.language.po import HEADER, Entry, has_rule, shown
from lapa.language.writing import Writing
from lapa.problems import Place, Problem, problem

# The messages of the templates, by message (for one) and context.
Messages = Mapping[tuple[str, str | None], Message]

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
    program = any(_is_said_by_program(path for path, _ in message.locations) for message in messages.values())
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
    message = Message(entry.id, locations=[(path, 0) for path in entry.locations])
    return entry.key != HEADER and not any(_entry(entry, message, writing.plurals))


def _is_said_by_program(files: Iterable[str]) -> bool:
    """Whether a message is one of the program, whose placeholders are {name}, not one of the templates."""
    return any(file.endswith(".py") for file in files)


def forms(text: str | Sequence[str]) -> tuple[str, ...]:
    """Babel's one text, or one for each plural form, as a tuple."""
    return (text,) if isinstance(text, str) else tuple(text)


def _entry(entry: Entry, message: Message | None, plurals: int) -> Iterator[Problem]:
    name = shown(entry.message)
    empty = [place for text, place in entry.translations if not text]
    if message is None or entry.obsolete or entry.id != message.id:
        yield problem("unused-message", entry.place, message=name)
    elif entry.fuzzy:
        yield problem("fuzzy-message", entry.place, message=name)
    elif empty:
        yield problem("missing-message", empty[0], message=name)
    elif isinstance(entry.id, tuple) and len(entry.translations) != plurals:
        yield problem("message-forms", entry.place, message=name, wanted=plurals)
    else:
        yield from _placeholders(
            entry, name, _IN_PROGRAM if _is_said_by_program(path for path, _ in message.locations) else _IN_TEMPLATES
        )


def _placeholders(entry: Entry, name: str, written: "_Written") -> Iterator[Problem]:
    """A plural form may leave out a placeholder that one of its messages leaves out: “one page”."""
    said = [written.names(text) or set() for text in forms(entry.id)]
    needed, allowed = set.intersection(*said), set.union(*said)
    for text, place in entry.translations:
        names = written.names(text)
        if names is None:
            yield problem(written.code, place, message=name)
        elif not needed <= names <= allowed:
            yield problem("message-placeholders", place, message=name, names=", ".join(sorted(allowed)) or "–")


class _Written(NamedTuple):
    """How a message writes its placeholders. names: those in a text, None where one is malformed; code: of that."""

    names: Callable[[str], set[str] | None]
    code: str


def _per_cent(text: str) -> set[str] | None:
    if "%" in _PLACEHOLDER.sub("", text):
        return None
    return set(_PLACEHOLDER.findall(text)) - {"%%"}


def _braces(text: str) -> set[str] | None:
    try:
        return {f"{{{name}}}" for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


_IN_TEMPLATES, _IN_PROGRAM = _Written(_per_cent, "message-per-cent"), _Written(_braces, "message-braces")
