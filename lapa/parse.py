"""Sources to Site: pages paired by path, facts inherited by the translation, bodies converted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lapa import conformance, frontmatter, markup
from lapa.faults import as_problems, unknown_kind
from lapa.frontmatter import FrontMatter, Scalar
from lapa.inheritance import inherit, is_fact
from lapa.kinds import KINDS, Fields, Text
from lapa.memo import Memo
from lapa.mentions import mentions
from lapa.model import Body, Broken, Page, Site
from lapa.problems import Place, Problem, problem
from lapa.project import Project
from lapa.schema import is_slug, validate
from lapa.sources import Source, Sources


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


def parse(sources: Sources, project: Project, memo: Memo) -> tuple[Site, tuple[Problem, ...]]:
    """The site, and every problem of its pages by themselves and of their pairs."""
    drafts = [
        memo.remember(f"draft {language} {source.file}\n{source.text}", partial(_draft, language, source))
        for language in project.languages
        for source in sources.pages[language]
    ]
    originals = {draft.source.path: draft for draft in drafts if draft.language == project.languages[0]}
    pages: list[Page] = []
    broken: list[Broken] = []
    problems = [*_pairs(drafts, sources, project)]
    for draft in drafts:
        page, found = _page(draft, originals.get(draft.source.path), project)
        problems += [*draft.problems, *found]
        if page:
            pages.append(page)
        else:
            broken.append(Broken(draft.source.path, draft.language, draft.source.file, draft.body))
    record, found = conformance.read(sources.record) if sources.record else (None, ())
    return Site(project.languages, tuple(pages), tuple(broken), record), (*problems, *found)


def _draft(language: str, source: Source) -> Draft:
    front = frontmatter.read(source.file, source.text)
    body, problems = Body(()), tuple[Problem, ...]()
    if front.body is not None:
        body, problems = markup.convert(source.file, source.text, front.body)
    return Draft(language, source, front, body, (*front.problems, *problems))


def _pairs(drafts: Sequence[Draft], sources: Sources, project: Project) -> Iterator[Problem]:
    """Each page is there in every language; one that is there but could not be read is not missing."""
    there = {(draft.language, draft.source.path) for draft in drafts} | sources.unread
    original = project.languages[0]
    for draft in drafts:
        path = draft.source.path
        if draft.language != original and (original, path) not in there:
            yield problem("no-original", Place(draft.source.file), original=f"{original}/{path}")
        if draft.language == original:
            for language in project.languages[1:]:
                if (language, path) not in there:
                    yield problem("no-translation", Place(draft.source.file), translation=f"{language}/{path}")


def _page(draft: Draft, original: Draft | None, project: Project) -> tuple[Page | None, tuple[Problem, ...]]:
    """A page with its fields, or None where they cannot be told; a fault in a fact is said once, in the original."""
    own, theirs = draft.front.table, original.front.table if original else None
    if own is None or theirs is None or original is None:
        return None, ()
    kind = KINDS.get(original.kind)
    if kind is None:
        return None, unknown_kind(draft.source.file, own) if draft is original else ()
    values, problems = frontmatter.plain(own), tuple[Problem, ...]()
    if draft is not original:
        values, problems = inherit(kind, own, theirs, original.source.file)
    fields, faults = validate(kind, values)
    said = [fault for fault in faults if draft is original or not is_fact(kind, fault.path)]
    problems += as_problems(said, kind, draft.source.file, own)
    if fields is None or any(found.code == "missing-item" for found in problems):
        return None, problems
    mentioned = mentions(kind, own, draft.source.file, draft.source.text)
    address, wrong = _address(draft, fields, project)
    page = Page(
        path=draft.source.path,
        language=draft.language,
        file=draft.source.file,
        address=address,
        fields=fields,
        body=draft.body,
        places={**dict(frontmatter.places(theirs)), **dict(frontmatter.places(own))},
        placeholders=mentioned.placeholders,
        numbers=mentioned.numbers,
    )
    return page, (*problems, *wrong)


def _address(draft: Draft, fields: Fields, project: Project) -> tuple[str, tuple[Problem, ...]]:
    """Where a page stands below output/: the language, the names of its folders, its slug."""
    folders = draft.source.path.split("/")[:-1]
    names = [project.folders.get(folder, {}).get(draft.language, folder) for folder in folders]
    wrong = tuple(problem("bad-folder", Place(draft.source.file), name=name) for name in names if not is_slug(name))
    slug = fields.slug if isinstance(fields, Text) else "index"
    return "/".join((draft.language, *names, f"{slug}.html")), wrong
