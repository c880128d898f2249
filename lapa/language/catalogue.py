"""A language's translations, whole and checked, as templates and the program ask for them.

Everything here works on text: no file is opened and no date is written, so that the same templates and
translations always give the same bytes.
"""

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from typing import NamedTuple

from lapa.language.po import entries
from lapa.language.proofreading import Messages, is_right, kept, proofread
from lapa.language.seeking import Key, sought
from lapa.language.writing import WRITINGS
from lapa.problems import Problem
from lapa.voice import Voice

Texts = Mapping[Key, tuple[str, ...]]  # translations, or the forms of one


class Catalogue(NamedTuple):
    """One language's translations, whole and checked, for jinja2's install_gettext_translations."""

    language: str
    translations: NullTranslations


def compiled(language: str, file: str, text: str, messages: Messages) -> tuple[Texts | None, tuple[Problem, ...]]:
    """The translations in the text of a messages.po for `loaded`, or else what keeps it from being whole and right."""
    found, problems = entries(file, text)
    problems = problems or proofread(WRITINGS[language], file, found, messages)
    return None if problems else {entry.key: entry.texts for entry in kept(messages, found)}, problems


def loaded(language: str, texts: Texts) -> Catalogue:
    """The catalogue of these translations."""
    return Catalogue(language, _Translations(texts.get, WRITINGS[language].plural))


def voice(language: str, text: str) -> Voice:
    """What the program says in a language, by the text of its messages.po; what is not right there is in English."""
    writing, find = WRITINGS[language], sought(text)

    def right(key: Key) -> tuple[str, ...] | None:
        entry = find(key)
        return entry.texts if entry and is_right(writing, entry) else None

    return Voice(language, _Translations(right, writing.plural))


class _Translations(NullTranslations):
    """What is not translated is said as it is. texts: of a message, None for such a one."""

    def __init__(self, texts: Callable[[Key], tuple[str, ...] | None], plural: Callable[[int], int]) -> None:
        super().__init__()
        self._texts, self._plural = texts, plural

    def gettext(self, message: str) -> str:
        return self._one(message, None)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._several(msgid1, msgid2, n, None)

    def pgettext(self, context: str, message: str) -> str:
        return self._one(message, context)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self._several(msgid1, msgid2, n, context)

    def _one(self, message: str, context: str | None) -> str:
        forms = self._texts((message, context)) or (message,)
        return forms[0] if len(forms) == 1 else forms[self._plural(1)]

    def _several(self, one: str, several: str, number: int, context: str | None) -> str:
        forms = self._texts((one, context)) or ()
        if len(forms) > 1:
            return forms[self._plural(number)]
        return one if number == 1 else several
