"""Catalogues to Locales: each language's messages, joined with how the language writes."""

from collections.abc import Iterable, Mapping

from lapa.language import catalogue
from lapa.language.writing import WRITINGS
from lapa.locale import Locale
from lapa.problems import Problem
from lapa.sources import Sources


def localise(sources: Sources, languages: Iterable[str]) -> tuple[Mapping[str, Locale], tuple[Problem, ...]]:
    """The locale of each language whose catalogue is complete; and every problem of the catalogues."""
    messages = catalogue.extract({source.file: source.text for source in sources.templates})
    locales: dict[str, Locale] = {}
    problems: list[Problem] = []
    for language in languages:
        source = sources.catalogues.get(language)  # one that could not be read is a problem already
        if source:
            read, found = catalogue.read(language, source.file, source.text, messages)
            problems += found
            if read:
                locales[language] = Locale(WRITINGS[language], read)
    return locales, tuple(problems)
