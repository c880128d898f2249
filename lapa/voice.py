"""What the program says to a person, in their language: its messages are in the catalogues of the site."""

from collections.abc import Mapping
from gettext import NullTranslations


class Voice:
    """One language's words. A message is written in English where it is said; {name} in it stands for a value."""

    def __init__(self, language: str = "en", translations: NullTranslations | None = None) -> None:
        """language: a BCP 47 tag; translations: of its messages, none where they are said as they are written."""
        self.language = language
        self.translations = translations or NullTranslations()

    def say(self, message: str, /, **values: object) -> str:
        """The message in this language; as it is written where there is no translation."""
        return self.translations.gettext(message).format(**values)

    def count(self, one: str, several: str, number: int, /, **values: object) -> str:
        """The same of a number of things, {number} in it: one page, several pages."""
        return self.translations.ngettext(one, several, number).format(number=number, **values)


def language_of(environment: Mapping[str, str], languages: tuple[str, ...]) -> str:
    """The first of `languages` that an environment asks for, as gettext reads it (its manual, “Locale Names”).

    LANGUAGE is a list in order of preference; then the first of LC_ALL, LC_MESSAGES, LANG that is set counts. Where
    none of `languages` is asked for, English.
    """
    asked = [*environment.get("LANGUAGE", "").split(":")]
    asked += [next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")]
    named = (name.partition(".")[0].partition("_")[0].lower() for name in asked)
    return next((name for name in named if name in languages), "en")
