"""What is wrong with the translations of a .po file, held against the messages of the templates."""

import re
from collections.abc import Iterator, Mapping, Sequence

from babel.messages.catalog import Message

from lapa.language.po import HEADER, Entry, has_rule, shown
from lapa.language.writing import Writing
from lapa.problems import Place, Problem, problem

# The messages of the templates, by message (for one) and context.
Messages = Mapping[tuple[str, str | None], Message]

# With newstyle gettext every translation is a format: %(name)s is filled in, and %% is the sign itself.
_PLACEHOLDER = re.compile(r"%(?:\(\w+\)[a-z]|%)")


def proofread(writing: Writing, file: str, found: Sequence[Entry], messages: Messages) -> tuple[Problem, ...]:
    """The problems of a catalogue's entries; of those that follow from each other, the first."""
    problems = []
    same_rule = has_rule(found, writing.plural_forms)
    if not same_rule:
        place = next((entry.place for entry in found if entry.key == HEADER), Place(file))
        problems.append(problem("wrong-plural-forms", place, rule=writing.plural_forms))
    for entry in found:
        if entry.key != HEADER:
            # Under another rule it is not known how many forms there are to be.
            plurals = writing.plurals if same_rule else len(entry.translations)
            problems.extend(_entry(entry, messages.get(entry.key), plurals))
    present = {entry.key for entry in found}
    absent = [message for message, context in messages if (message, context) not in present]
    return (*problems, *(problem("missing-message", Place(file), message=shown(name)) for name in absent))


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
        yield from _placeholders(entry, name)


def _placeholders(entry: Entry, name: str) -> Iterator[Problem]:
    """A plural form may leave out a placeholder that one of its messages leaves out: “one page”."""
    said = [_names(text) for text in forms(entry.id)]
    needed, allowed = set.intersection(*said), set.union(*said)
    for text, place in entry.translations:
        if "%" in _PLACEHOLDER.sub("", text):
            yield problem("message-per-cent", place, message=name)
        elif not needed <= _names(text) <= allowed:
            names = ", ".join(sorted(allowed)) or "none"
            yield problem("message-placeholders", place, message=name, names=names)


def _names(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text)) - {"%%"}
