"""Catalogues to Locales: each language's messages, joined with how the language writes."""

from collections.abc import Iterable, Mapping
from functools import cache, partial
from hashlib import sha256

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
    digest = sha256("\0".join(part for texts in said for named in texts.items() for part in named).encode()).hexdigest()

    @cache
    def messages() -> Messages:
        from lapa.language.extracting import extract  # noqa: PLC0415 -- not loaded where all is remembered

        return extract(*said)

    def compiled(language: str, source: Source) -> tuple[catalogue.Texts | None, tuple[Problem, ...]]:
        return catalogue.compiled(language, source.file, source.text, messages())

    locales: dict[str, Locale] = {}
    problems: list[Problem] = []
    for language in languages:
        source = sources.catalogues.get(language)  # one that could not be read is a problem already
        if source:
            key = f"catalogue {language} {source.file}\n{source.text}\n{digest}"
            texts, found = memo.remember(key, partial(compiled, language, source))
            problems += found
            if texts is not None:
                locales[language] = Locale(WRITINGS[language], catalogue.loaded(language, texts))
    return locales, tuple(problems)
