"""Catalogues to Locales: each language's messages, joined with how the language writes."""

from collections.abc import Iterable, Mapping
from functools import cache, partial

from lapa.language import catalogue
from lapa.language.proofreading import Messages
from lapa.language.writing import WRITINGS
from lapa.locale import Locale
from lapa.memo import Memo
from lapa.problems import Problem
from lapa.sources import Source, Sources, by_file


def localise(
    sources: Sources, languages: Iterable[str], memo: Memo
) -> tuple[Mapping[str, Locale], tuple[Problem, ...]]:
    """The locale of each language whose catalogue is complete; and every problem of the catalogues."""
    said = by_file(sources.templates), by_file(sources.program)

    @cache
    def messages() -> Messages:
        return catalogue.extract(*said)

    def compiled(language: str, source: Source) -> tuple[bytes, tuple[Problem, ...]]:
        return catalogue.compiled(language, source.file, source.text, messages())

    locales: dict[str, Locale] = {}
    problems: list[Problem] = []
    for language in languages:
        source = sources.catalogues.get(language)  # one that could not be read is a problem already
        if source:
            key = f"catalogue {language} {source.file}\n{source.text}\n{said}"
            content, found = memo.remember(key, partial(compiled, language, source))
            problems += found
            if content:
                locales[language] = Locale(WRITINGS[language], catalogue.loaded(language, content))
    return locales, tuple(problems)
