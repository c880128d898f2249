"""Sources to Site: every page understood, paired by path with its original, and placed."""

from collections.abc import Iterator, Sequence
from functools import partial

from lapa import conformance, ledger
from lapa.memo import Memo
from lapa.model import Broken, Page, Site, Understood
from lapa.problems import Place, Problem, problem
from lapa.project import Project
from lapa.sections import behind
from lapa.sources import Source, Sources
from lapa.untranslated import placed, untranslated


def parse(sources: Sources, project: Project, memo: Memo) -> tuple[Site, tuple[Problem, ...]]:
    """The site, and every problem of its pages by themselves and of their pairs."""
    theirs = {source.path: source for source in sources.pages[project.languages[0]]}
    found = memo.remember_all(
        [
            _asked(language, source, theirs.get(source.path))
            for language in project.languages
            for source in sources.pages[language]
        ]
    )
    there = sources.unread | {(one.language, one.path) for one in found}
    problems = [*_pairs(found, there, project)]
    pages: list[Page] = []
    broken: list[Broken] = []
    whole: set[str] = set()  # a translation is not understood where its original is not: it may lack facts
    for one in found:
        problems += one.problems
        if one.page and (one.language == project.languages[0] or one.path in whole):
            page, wrong = placed(one.page, project)
            problems += wrong
            pages.append(page)
            whole.add(page.path)
        else:
            broken.append(Broken(one.path, one.language, one.file, one.body))
    alone, wrong = untranslated(pages, there, project)
    record, faults = conformance.read(sources.record) if sources.record else (None, ())
    known, slips = ledger.read(sources.ledger) if sources.ledger else (None, ())
    moved = {entry.address: entry.target for entry in known or () if entry.target}
    originals = {page.path: page for page in pages if page.language == project.languages[0]}
    late = behind(pages, originals, memo)
    site = Site(project.languages, tuple(pages), tuple(broken), record, alone, known, moved, late)
    return site, (*problems, *wrong, *faults, *slips)


def _asked(language: str, source: Source, original: Source | None) -> tuple[str, partial[Understood]]:
    """What is remembered of a page, by all that it is made from."""
    theirs = "" if original is source or original is None else f"{original.file}\n{original.text}"
    key = f"understood {language} {source.file} {original is None}\n{source.text}\n{theirs}"
    return key, partial(_understood, language, source, original)


def _understood(language: str, source: Source, original: Source | None) -> Understood:
    from lapa.understanding import understood  # noqa: PLC0415 -- not loaded where every page is remembered

    return understood(language, source, original)


def _pairs(found: Sequence[Understood], there: frozenset[tuple[str, str]], project: Project) -> Iterator[Problem]:
    """Each page is there in every language, unless its original stays alone.

    there: language and path of each page, also of one that could not be read: it is not missing.
    """
    original = project.languages[0]
    for one in found:
        if one.language != original and (original, one.path) not in there:
            yield problem("no-original", Place(one.file), original=_file(project, original, one.path))
        if one.language == original and not one.alone:
            for language in project.languages[1:]:
                if (language, one.path) not in there:
                    yield problem("no-translation", Place(one.file), translation=_file(project, language, one.path))


def _file(project: Project, language: str, path: str) -> str:
    """The file of a page, as problems name it."""
    return project.name(project.content / language / path)
