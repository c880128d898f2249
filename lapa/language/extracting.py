"""The messages that templates and the program say, found in their texts."""

import re
from ast import literal_eval
from collections.abc import Iterator, Mapping

from lapa.codes import CODES
from lapa.guide import MESSAGES
from lapa.language.proofreading import Messages, Said
from lapa.templating.said import said

_CALLS = ("say(", "count(", "SettingsError(")  # what says messages in the program
_LITERAL = r"""(?:"(?>(?:[^"\\\n]|\\.)*)"|'(?>(?:[^'\\\n]|\\.)*)')"""
_WORDS = rf"\s*+({_LITERAL}(?>(?:\s*+{_LITERAL})*))\s*+"
# It begins with a sign, not with a choice of names: so it is found several times faster.
_IN_PROGRAM = re.compile(rf"\((?:(?:(?<=\bsay\()|(?<=\bSettingsError\()){_WORDS}|(?<=\bcount\(){_WORDS},{_WORDS})[,)]")

_Found = Iterator[tuple[str, str | tuple[str, ...], str | None]]  # file, message, context


def extract(templates: Mapping[str, str], program: Mapping[str, str]) -> Messages:
    """The messages of templates and of the program's modules, by path.

    A template with messages that jinja2 cannot parse raises its TemplateSyntaxError. In the program, a message is
    literal text in its call, without comments; those of CODES and of the guide are in no call.
    """
    messages: dict[tuple[str, str | None], Said] = {}
    for file, found, context in (*said(templates), *_in_program(program)):
        key = found if isinstance(found, str) else found[0], context
        known = messages.get(key, Said(found, context, ()))
        several = found if isinstance(known.id, str) else known.id  # what is said of one alone elsewhere
        messages[key] = Said(several, context, tuple(dict.fromkeys((*known.files, file))))
    return messages


def _in_program(program: Mapping[str, str]) -> _Found:
    for file in sorted(program):
        if any(call in program[file] for call in _CALLS):
            for call in _IN_PROGRAM.finditer(program[file]):
                alone, one, several = (words and literal_eval(f"({words})") for words in call.groups())
                if alone or one:
                    yield file, alone or (one, several), None
    if "lapa/codes.py" in program:
        yield from (("lapa/codes.py", told, None) for words in CODES.values() for told in (words.message, words.hint))
    if "lapa/guide.py" in program:
        yield from (("lapa/guide.py", told, None) for told in MESSAGES)
