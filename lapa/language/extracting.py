"""The messages that templates and the program say, found in their texts."""

import re
from ast import literal_eval
from collections.abc import Iterator, Mapping

from jinja2 import Environment
from jinja2.ext import extract_from_ast

from lapa.codes import CODES
from lapa.guide import MESSAGES
from lapa.language.proofreading import Messages, Said

# The functions that say messages in templates, and how many of their arguments are the message and its context.
_FUNCTIONS = {"_": 1, "gettext": 1, "ngettext": 2, "pgettext": 2, "npgettext": 3}
_IN_TEMPLATE = re.compile(r"\btrans\b|_\s*\(|gettext\s*\(")

_CALLS = ("say(", "count(", "SettingsError(")  # what says messages in the program
_LITERAL = r"""(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+')"""
_WORDS = rf"\s*+({_LITERAL}(?:\s*+{_LITERAL})*+)\s*+"
# It begins with a sign, not with a choice of names: so it is found several times faster.
_IN_PROGRAM = re.compile(rf"\((?:(?:(?<=\bsay\()|(?<=\bSettingsError\()){_WORDS}|(?<=\bcount\(){_WORDS},{_WORDS})[,)]")

_Found = Iterator[tuple[str, str | tuple[str, ...], str | None]]  # file, message, context


def extract(templates: Mapping[str, str], program: Mapping[str, str]) -> Messages:
    """The messages of templates and of the program's modules, by path.

    A template with messages that jinja2 cannot parse raises its TemplateSyntaxError. In the program, a message is
    literal text in its call, without comments; those of CODES and of the guide are in no call.
    """
    messages: dict[tuple[str, str | None], Said] = {}
    for file, found, context in (*_in_templates(templates), *_in_program(program)):
        key = found if isinstance(found, str) else found[0], context
        said = messages.get(key, Said(found, context, ()))
        several = found if isinstance(said.id, str) else said.id  # what is said of one alone elsewhere
        messages[key] = Said(several, context, tuple(dict.fromkeys((*said.files, file))))
    return messages


def _in_templates(templates: Mapping[str, str]) -> _Found:
    """As Babel finds them. How they are read, the environment that renders them has to say too."""
    environment = Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701 -- nothing is rendered
    environment.policies["ext.i18n.trimmed"] = True
    environment.newstyle_gettext = True  # type: ignore[attr-defined] # of the extension
    for file in sorted(templates):
        if file.endswith((".html", ".txt", ".xml")) and _IN_TEMPLATE.search(templates[file]):
            for _, function, given in extract_from_ast(environment.parse(templates[file]), tuple(_FUNCTIONS)):
                words, first = (given,) if isinstance(given, str) else given or (), int("pgettext" in function)
                said = tuple(word for word in words[first : _FUNCTIONS[function]] if isinstance(word, str))
                if len(said) == _FUNCTIONS[function] - first and said[0]:
                    yield file, said[0] if len(said) == 1 else said, words[0] if first else None


def _in_program(program: Mapping[str, str]) -> _Found:
    for file in sorted(program):
        if any(call in program[file] for call in _CALLS):
            for call in _IN_PROGRAM.finditer(program[file]):
                said, one, several = (words and literal_eval(f"({words})") for words in call.groups())
                if said or one:
                    yield file, said or (one, several), None
    if "lapa/codes.py" in program:
        yield from (("lapa/codes.py", said, None) for words in CODES.values() for said in (words.message, words.hint))
    if "lapa/guide.py" in program:
        yield from (("lapa/guide.py", said, None) for said in MESSAGES)
