"""The line from Markdown to a site. `build` is the only build there is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lapa import completion, ledger, overview, scaffold
from lapa.check import check
from lapa.check.ledger import kept
from lapa.corrections import date_names, fixed, pages
from lapa.create import create
from lapa.language import catalogue
from lapa.localise import localise
from lapa.memo import Memo
from lapa.model import Broken, Page, Site
from lapa.outside import addresses
from lapa.parse import parse
from lapa.placing import place
from lapa.problems import Place, Problem, problem
from lapa.project import Project, SettingsError, load
from lapa.read import read, text_on_disk, words
from lapa.recording import due, recorded
from lapa.render import render
from lapa.render.hosts import hosted
from lapa.sources import Source, Sources, by_file
from lapa.voice import Voice
from lapa.write import NotOurs, Written, restore, write, write_text

__all__ = ["NotATranslation", "NotOurs", "Report", "build", "messages"]

# Of a project, in git.
PARTS = ("content", "templates", "static", "i18n", "accessibility.json", "addresses.txt", "pyproject.toml")


class NotATranslation(Exception):  # noqa: N818 - it says what is so
    """What stands at this path is neither the file of a translation nor a folder with one."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build found and did.

    stopped: whether the problems keep the site from being built; converted: pages not taken from memory;
    written: None where nothing was; changed: the names of changed pages' files.
    """

    sources: Sources
    problems: tuple[Problem, ...]
    stopped: bool
    pages: int
    converted: int
    written: Written | None = None
    changed: tuple[str, ...] = ()


def build(project: Project, *, publish: bool = True, strict: bool = False, commit: str = "") -> Report:
    """Reads, checks, renders and writes the whole site; with an error, or `publish=False`, nothing is written.

    strict: a warning stops the site too; commit: that the sources are, for the manifest.

    Raises NotOurs where the output is not a site of ours, and OSError where the disk refuses; the old
    site then stays as it was.
    """
    memo = Memo(project.cache)
    sources = read(project)
    site, unclear = parse(sources, project, memo)
    locales, untranslated = localise(sources, project.languages, memo)
    wrong = check(site, sources, memo)
    problems = _settled({*sources.problems, *unclear, *untranslated, *wrong})
    stopping = ("error", "warning") if strict else ("error",)
    stopped = any(found.severity in stopping for found in problems)
    report = Report(sources, problems, stopped, len(site.pages), memo.made["draft"])
    if stopped:
        if publish:
            restore(project.output)
        return report
    artifacts = render(site, locales, sources, project.base_url, memo)
    if not publish:
        return report
    artifacts = hosted(artifacts, sources.static, project, site.moved, memo)
    written = write(artifacts, project.output, commit)
    memo.save()
    return replace(report, written=written)


def _settled(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """In order, without the notices that may be gone when an error of the page or of its original is put right."""
    found = sorted(problems)
    wrong = {one.place.file for one in found if one.severity == "error"}
    about = {one: {one.place.file, dict(one.values).get("original", "")} for one in found}
    return tuple(one for one in found if one.severity != "notice" or wrong.isdisjoint(about[one]))


def fix(project: Project) -> tuple[str, ...]:
    """Puts the writing of all pages right, as the checks of typography have it; the names of the changed files."""
    sources = read(project)
    site, _ = parse(sources, project, Memo(project.cache))
    changed = []
    for page, source in pages(site, sources):
        file = project.content / page.language / page.path
        raw = text_on_disk(file)
        right = fixed(page.language, type(page.fields), source, raw, date_names(site, page))
        if right != raw:
            write_text(file, right)
            changed.append(page.file)
    return tuple(changed)


def translated(project: Project, paths: Sequence[Path]) -> Report:
    """Records of translations that they say what their originals say now. paths: of their files, or folders of them.

    With an error in what they are made of, nothing is written. Raises NotATranslation, and OSError.
    """
    sources = read(project)
    memo = Memo(project.cache)
    site, unclear = parse(sources, project, memo)
    found = {*sources.problems, *unclear, *check(site, sources, memo)}
    chosen = _translations(project, site, paths)
    outdated, errors = due(site, chosen, sorted(found))
    files = {page.file: project.content / page.language / page.path for page, _ in outdated}
    texts = {page.file: recorded(text_on_disk(files[page.file]), states) for page, states in outdated}
    errors += tuple(problem("front-matter-syntax", Place(file, 2, 1)) for file, text in texts.items() if text is None)
    for file, text in texts.items():
        if text and not errors:
            write_text(files[file], text)
    changed = () if errors else tuple(texts)
    return Report(sources, errors, bool(errors), len(chosen), memo.made["draft"], changed=changed)


def _translations(project: Project, site: Site, paths: Sequence[Path]) -> Sequence[Page | Broken]:
    """The translations at these paths or below them."""
    content = project.content.resolve()
    everything: tuple[Page | Broken, ...] = (*site.pages, *site.broken)
    files = {content / page.language / page.path: page for page in everything if page.language != project.languages[0]}
    chosen: dict[str, Page | Broken] = {}
    for path in paths:
        found = [page for file, page in files.items() if file.is_relative_to(path.resolve())]
        if not found:
            raise NotATranslation(path)
        chosen |= {page.file: page for page in found}
    return tuple(chosen.values())


def record_addresses(project: Project) -> Report:
    """Adds to the ledger the addresses that it does not have; changed: those. With a mistake in it nothing is written.

    Raises OSError.
    """
    sources, memo = read(project), Memo(project.cache)
    site, unclear = parse(sources, project, memo)
    file = project.name(project.ledger)
    faults = tuple(sorted(found for found in {*sources.problems, *unclear} if found.place.file == file))
    stopped = any(found.code != "ledger-missing" for found in faults)
    added = sorted(kept(site, tuple(sources.static)) - {entry.address for entry in site.ledger or ()})
    if not stopped:
        head = "".join(f"# {_head(voice(language))}\n" for language in project.languages)
        write_text(project.ledger, ledger.updated(sources.ledger.text if sources.ledger else head, added))
    problems, changed = (faults, ()) if stopped else ((), tuple(added))
    return Report(sources, problems, stopped, len(site.pages), memo.made["draft"], changed=changed)


def _head(spoken: Voice) -> str:
    return spoken.say("Each address that the site has had, one a line; old -> new where its page went. Delete none.")


def digest(project: Project, base: str) -> str:
    """What readers will see of the changes since a commit, as Markdown in every language. base: as git takes it.

    Pages of both times are rendered in today's design, so that only what they say is compared. Raises SettingsError
    where git does not give the commit, or the settings in it cannot be used.
    """
    from lapa.digest import Version, told  # noqa: PLC0415 -- not loaded where nothing is compared
    from lapa.git import project_at  # noqa: PLC0415 -- as above

    def version(project: Project, sources: Sources, others: Sequence[Problem] = ()) -> Version:
        site, unclear = parse(sources, project, memo)
        problems = sorted({*sources.problems, *others, *unclear, *check(site, sources, memo)})
        return Version(site, sources, tuple(problems))

    memo, sources = Memo(project.cache), read(project)
    with project_at(project.root, base, PARTS) as folder:
        try:
            old = load(folder, base_url=project.base_url)
        except SettingsError as error:
            raise SettingsError("the settings in the commit “{revision}” cannot be used", revision=base) from error
        before = version(old, read(old))
    locales, untranslated = localise(sources, project.languages, memo)
    after = version(project, sources, untranslated)
    if not before.errors and not after.errors:
        before, after = (
            replace(found, rendered=render(found.site, locales, sources, project.base_url, memo))
            for found in (before, after)
        )
    return told(before, after, project.base_url, {language: voice(language) for language in project.languages})


def templates(project: Project) -> tuple[Source, ...]:
    """The templates as they are now: to tell where one stops a build."""
    return read(project).templates


def voice(language: str) -> Voice:
    """What the program says to people in a language."""
    return catalogue.voice(language, words(language))


def new(project: Project, kind: str, name: str, spoken: Voice) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Makes the files of a new page in every language; their names, or why there can be no such page.

    kind, name: as typed; spoken: the language of the notes in them. Raises FileExistsError, and OSError.
    """
    sources = read(project)
    site, _ = parse(sources, project, Memo(project.cache))
    there = {source.path for language in sources.pages.values() for source in language}
    page, refused = place(kind, name, site, there | {path for _, path in sources.unread})
    if page is None:
        return (), refused
    texts = scaffold.pages(page, site, {language: voice(language) for language in project.languages}, spoken)
    create(project.content, texts)
    return tuple(project.name(project.content / path) for path in texts), ()


def status(project: Project) -> tuple[tuple[overview.Row, ...], tuple[Problem, ...]]:
    """How each page stands, and all that is wrong."""
    sources, memo = read(project), Memo(project.cache)
    site, unclear = parse(sources, project, memo)
    _, untranslated = localise(sources, project.languages, memo)
    problems = sorted({*sources.problems, *unclear, *untranslated, *check(site, sources, memo)})
    return overview.rows(site, sources.unread, problems), tuple(problems)


def outside(project: Project) -> Mapping[str, tuple[Place, ...]]:
    """The addresses outside the site that pages name, each with the places of it; nobody is asked for them."""
    site, _ = parse(read(project), project, Memo(project.cache))
    return addresses.named(site)


def schemas(project: Project) -> tuple[str, ...]:
    """Brings the schemas of front matter in docs/schemas/ up to date with the kinds of page; the files’ names."""
    voices = [voice(language) for language in project.languages]
    files = {
        project.schemas / "original.schema.json": completion.original(voices, voices[0]),
        project.schemas / "translation.schema.json": completion.translation(voices, voices[1]),
    }
    for file, schema in files.items():
        write_text(file, completion.document(schema))
    return tuple(map(project.name, files))


def messages(project: Project) -> Mapping[str, catalogue.Update]:
    """Brings i18n/ up to date with the templates; what changed, by language."""
    sources = read(project)
    found = catalogue.extract(by_file(sources.templates), by_file(sources.program))
    write_text(project.i18n / "messages.pot", catalogue.template(found))
    updates = {}
    for language in project.languages:
        source = sources.catalogues.get(language)
        updates[language] = catalogue.update(language, source.text if source else None, found)
        write_text(project.catalogue(language), updates[language].text)
    return updates
