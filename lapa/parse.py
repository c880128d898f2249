"""Sources to Site: pages paired by path, facts inherited by the translation, bodies converted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lapa import conformance, frontmatter, markup
from lapa.faults import as_problems, unknown_kind
from lapa.frontmatter import FrontMatter, Scalar, Table
from lapa.inheritance import inherit, is_fact
from lapa.kinds import KINDS, RECORD, Record, Text
from lapa.memo import Memo
from lapa.mentions import mentions
from lapa.model import Body, Broken, Page, Site
from lapa.problems import Place, Problem, problem
from lapa.project import Project
from lapa.schema import validate
from lapa.sources import Source, Sources
from lapa.untranslated import placed, untranslated

_OTHER_ITEMS = ("unknown-item", "missing-item")


@dataclass(frozen=True, slots=True)
class Draft:
    """One page's file, understood by itself."""

    language: str
    source: Source
    front: FrontMatter
    body: Body
    problems: tuple[Problem, ...]

    @property
    def kind(self) -> str:
        """The kind of page it says it is; only an original says it."""
        node = self.front.table.entries.get("kind") if self.front.table else None
        return node.text if isinstance(node, Scalar) else ""

    @property
    def refused(self) -> bool:
        """Whether its Markdown is too much to be converted, so that what it says is not known."""
        return not self.body.parts and bool(self.problems)

    @property
    def alone(self) -> bool:
        """Whether it speaks of its translation, rightly or not, or is not understood so far."""
        table = self.front.table
        return table is None or (KINDS.get(self.kind, Text) is Text and "translation" in table.entries)


def parse(sources: Sources, project: Project, memo: Memo) -> tuple[Site, tuple[Problem, ...]]:
    """The site, and every problem of its pages by themselves and of their pairs."""
    drafts = memo.remember_all(
        [
            (f"draft {language} {source.file}\n{source.text}", partial(_draft, language, source))
            for language in project.languages
            for source in sources.pages[language]
        ]
    )
    originals = {draft.source.path: draft for draft in drafts if draft.language == project.languages[0]}
    pages: list[Page] = []
    broken: list[Broken] = []
    understood: set[str] = set()  # a translation is not where its original is not: it may lack facts
    there = sources.unread | {(draft.language, draft.source.path) for draft in drafts}
    problems = [*_pairs(drafts, there, project)]
    for draft in drafts:
        page, found = _page(draft, originals.get(draft.source.path), project)
        problems += [*draft.problems, *found]
        if page and (page.language == project.languages[0] or page.path in understood):
            pages.append(page)
            understood.add(page.path)
        else:
            broken.append(Broken(draft.source.path, draft.language, draft.source.file, draft.body))
    alone, found = untranslated(pages, there, project)
    problems += found
    record, found = conformance.read(sources.record) if sources.record else (None, ())
    return Site(project.languages, tuple(pages), tuple(broken), record, alone), (*problems, *found)


def _draft(language: str, source: Source) -> Draft:
    front = frontmatter.read(source.file, source.text)
    body, problems = Body(()), tuple[Problem, ...]()
    if front.body is not None:
        body, problems = markup.convert(source.file, source.text, front.body)
    return Draft(language, source, front, body, (*front.problems, *problems))


def _pairs(drafts: Sequence[Draft], there: frozenset[tuple[str, str]], project: Project) -> Iterator[Problem]:
    """Each page is there in every language, unless its original stays alone.

    there: language and path of each page, also of one that could not be read: it is not missing.
    """
    original = project.languages[0]
    for draft in drafts:
        path, place = draft.source.path, Place(draft.source.file)
        if draft.language != original and (original, path) not in there:
            yield problem("no-original", place, original=_file(project, original, path))
        if draft.language == original and not draft.alone:
            for language in project.languages[1:]:
                if (language, path) not in there:
                    yield problem("no-translation", place, translation=_file(project, language, path))


def _file(project: Project, language: str, path: str) -> str:
    """The file of a page, as problems name it."""
    return project.name(project.content / language / path)


def _page(draft: Draft, original: Draft | None, project: Project) -> tuple[Page | None, tuple[Problem, ...]]:
    """A page with its fields, or None where they cannot be told; a fault in a fact is said once, in the original."""
    own, theirs = draft.front.table, original.front.table if original else None
    if own is None or theirs is None or original is None:
        return None, ()
    kind = KINDS.get(original.kind)
    if kind is None:
        return None, unknown_kind(draft.source.file, own) if draft is original else ()
    values, problems = frontmatter.plain(own), tuple[Problem, ...]()
    record = Record()
    if draft is not original:
        record, slips = _record(draft.source.file, own)
        values, problems = inherit(kind, own, theirs, original.source.file)
        values, problems = {name: values[name] for name in values if name != RECORD}, (*problems, *slips)
    fields, faults = validate(kind, values)
    said = [fault for fault in faults if draft is original or not is_fact(kind, fault.path)]
    problems += as_problems(said, kind, draft.source.file, own, () if draft is original else (RECORD,))
    if fields is None or draft.refused or any(found.code in _OTHER_ITEMS for found in problems):
        return None, problems
    mentioned = mentions(kind, own, draft.source.file, draft.source.text)
    page = Page(
        path=draft.source.path,
        language=draft.language,
        frame=draft.language,
        file=draft.source.file,
        address="",
        fields=fields,
        body=draft.body,
        places={**dict(frontmatter.places(theirs)), **dict(frontmatter.places(own))},
        names={**dict(frontmatter.keys(theirs)), **dict(frontmatter.keys(own))},
        placeholders=mentioned.placeholders,
        numbers=mentioned.numbers,
        translated=record.translated,
    )
    page, wrong = placed(page, project)
    return page, (*problems, *wrong)


def _record(file: str, own: Table) -> tuple[Record, tuple[Problem, ...]]:
    """What a translation says of the original it was made from; nothing where it has a mistake."""
    values = {RECORD: frontmatter.plain(own.entries[RECORD])} if RECORD in own.entries else {}
    record, faults = validate(Record, values)
    return record or Record(), as_problems(faults, Record, file, own)
