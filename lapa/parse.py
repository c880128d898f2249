"""Sources to Site: every page understood, paired by path with its original, and placed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from operator import itemgetter
from typing import Any

from lapa import conformance, drafting, ledger
from lapa.body import Converted, Kept, Outline
from lapa.fences import fences
from lapa.memo import Memo
from lapa.model import Broken, Conformance, Page, Site, Understood
from lapa.parallel import QUICKLY, Way
from lapa.problems import Place, Problem, problem
from lapa.project import Project
from lapa.sections import behind
from lapa.sources import Source, Sources
from lapa.untranslated import placed, untranslated


def parse(
    sources: Sources, project: Project, memo: Memo, meanwhile: Callable[[], object] | None = None
) -> tuple[Site, tuple[Problem, ...]]:
    """The site, and every problem of its pages by themselves and of their pairs. meanwhile: as for Way."""
    own = [(language, source) for language in project.languages for source in sources.pages[language]]
    heads = [(language, _head(source)) for language, source in own]
    named = {head.file: f"{head.file} {_digest(head)}" for _, head in heads}
    theirs = {head.path: head for language, head in heads if language == project.languages[0]}
    fronts = [_front(language, head, theirs.get(head.path), named) for language, head in heads]
    digests = [_digest(source) for _, source in own]
    contents = [_body(source, digest) for (_, source), digest in zip(own, digests, strict=True)]
    paired = sorted(range(len(own)), key=lambda number: own[number][1].path)  # a page, and its translation
    at_once: list[tuple[str, Callable[[], Any]]] = [*map(fronts.__getitem__, paired), *contents]
    loads = memo.later(at_once, Way(together=2, split=len(fronts), meanwhile=meanwhile, waiting=_loaded, sent=True))
    in_order = sorted(zip(paired, loads, strict=False), key=itemgetter(0))
    found: list[Understood] = [load() for _, load in in_order]
    bodies = list(map(Kept, loads[len(fronts) :]))
    outlined = [(f"outline {name}", partial(_outline, body)) for (name, _), body in zip(contents, bodies, strict=True)]
    outlines: list[Outline] = [load() for load in memo.later(outlined, QUICKLY)]
    there = sources.unread | {(one.language, one.path) for one in found}
    problems = [*_pairs(found, there, project)]
    pages: list[Page] = []
    broken: list[Broken] = []
    whole: set[str] = set()  # a translation is not understood where its original is not: it may lack facts
    each = zip(found, own, heads, digests, fronts, bodies, outlines, strict=True)
    for one, (_, source), (_, head), digest, (name, _), body, (faults, within, empty) in each:
        problems += (*one.problems, *faults)
        refused = faults and empty  # its Markdown is too much to be converted: what it says is not known
        seen = f"{name} {within}"
        if one.front and not refused and (one.language == project.languages[0] or one.path in whole):
            address, wrong = placed(one.path, one.file, one.front.fields, one.language, project)
            problems += wrong
            original = theirs[one.path]
            page = Page(
                path=one.path,
                language=one.language,
                frame=one.language,
                file=one.file,
                address=address,
                fields=one.front.fields,
                said=one.front.said,
                kept=body,
                heads=(head,) if head is original else (original, head),
                placeholders=one.front.placeholders,
                numbers=one.front.numbers,
                translated=one.front.translated,
                digest=digest,
                seen=seen,
                content=source.content,
            )
            pages.append(page)
            whole.add(one.path)
        else:
            broken.append(Broken(one.path, one.language, one.file, body, seen, source.content))
    alone, wrong = untranslated(pages, there, project)
    record, faults = _record(sources.record, memo) if sources.record else (None, ())
    known, slips = ledger.read(sources.ledger) if sources.ledger else (None, ())
    moved = {entry.address: entry.target for entry in known or () if entry.target}
    originals = {page.path: page for page in pages if page.language == project.languages[0]}
    late = behind(pages, originals, memo)
    site = Site(project.languages, tuple(pages), tuple(broken), record, alone, known, moved, late)
    return site, (*problems, *wrong, *faults, *slips)


def _loaded() -> None:
    """Loads what a new page is going to be checked with."""
    import lapa.typography  # noqa: F401, PLC0415 -- loaded ahead, while another process converts it


def _head(source: Source) -> Source:
    """A page's file up to its body."""
    return source._replace(content=source.content[: fences(source.content).body])


def _front(
    language: str, head: Source, original: Source | None, named: Mapping[str, str]
) -> tuple[str, partial[Understood]]:
    """What is remembered of a page's front matter, by all that it is made from.

    original: the head of its original; named: what names each head, by its file.
    """
    theirs = named[original.file] if original and original is not head else original is None
    return f"front {language} {named[head.file]} {theirs}", partial(drafting.front, language, head, original)


def _body(source: Source, digest: str) -> tuple[str, partial[Converted]]:
    """The same of its body."""
    return f"body {source.file} {digest}", partial(drafting.body, source)


def _outline(body: Kept) -> Outline:
    """The same of its outline."""
    return body.converted.outline


def _record(source: Source, memo: Memo) -> tuple[Conformance | None, tuple[Problem, ...]]:
    """What the record of the last accessibility test says, and what is wrong in it."""
    return memo.remember(f"record {source.file} {_digest(source)}", partial(conformance.read, source))


def _digest(source: Source) -> str:
    return sha256(source.content).hexdigest()


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
