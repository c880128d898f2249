"""What commands change in the content and the ledger for a person: typography, records of translations, new pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lapa import ledger, scaffold
from lapa.corrections import fixed
from lapa.create import create
from lapa.files import text_on_disk, write_text
from lapa.memo import Memo
from lapa.model import Broken, Page, Site
from lapa.pipeline import look, voice
from lapa.placing import place
from lapa.problems import Place, Problem, problem
from lapa.project import Project
from lapa.recording import due, recorded
from lapa.sources import Sources
from lapa.voice import Voice
from lapa.written import date_names, pages


class NotATranslation(Exception):  # noqa: N818 - it says what is so
    """What stands at this path is neither the file of a translation nor a folder with one."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What was written. problems: what kept it from being; pages: that were looked at; changed: files, or addresses."""

    sources: Sources
    problems: tuple[Problem, ...]
    pages: int
    changed: tuple[str, ...]

    @property
    def stopped(self) -> bool:
        """Whether nothing was written."""
        return bool(self.problems)


def fix(project: Project) -> tuple[str, ...]:
    """Puts the writing of all pages right, as the checks of typography have it; the names of the changed files."""
    found = look(project, Memo(project.cache))
    changed = []
    for page, source in pages(found.site, found.sources):
        file = project.content / page.language / page.path
        raw = text_on_disk(file)
        right = fixed(page.language, type(page.fields), source, raw, date_names(found.site, page))
        if right != raw:
            write_text(file, right)
            changed.append(page.file)
    return tuple(changed)


def translated(project: Project, paths: Sequence[Path]) -> Edited:
    """Records of translations that they say what their originals say now. paths: of their files, or folders of them.

    With an error in what they are made of, nothing is written. Raises NotATranslation, and OSError.
    """
    found = look(project, Memo(project.cache))
    chosen = _translations(project, found.site, paths)
    outdated, errors = due(found.site, chosen, sorted(found.problems))
    files = {page.file: project.content / page.language / page.path for page, _ in outdated}
    texts = {page.file: recorded(text_on_disk(files[page.file]), states) for page, states in outdated}
    errors += tuple(problem("front-matter-syntax", Place(file, 2, 1)) for file, text in texts.items() if text is None)
    for file, text in texts.items():
        if text and not errors:
            write_text(files[file], text)
    changed = () if errors else tuple(texts)
    return Edited(found.sources, errors, len(chosen), changed)


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


def record_addresses(project: Project) -> Edited:
    """Adds to the ledger the addresses that it does not have; changed: those. With a mistake in it nothing is written.

    Raises OSError.
    """
    found = look(project, Memo(project.cache))
    sources, site = found.sources, found.site
    file = project.name(project.ledger)
    faults = tuple(sorted(one for one in found.unclear if one.place.file == file))
    if any(one.code != "ledger-missing" for one in faults):
        return Edited(sources, faults, len(site.pages), ())
    added = sorted(ledger.kept(site, tuple(sources.static)) - {entry.address for entry in site.ledger or ()})
    head = "".join(f"# {_head(voice(language))}\n" for language in project.languages)
    write_text(project.ledger, ledger.updated(sources.ledger.text if sources.ledger else head, added))
    return Edited(sources, (), len(site.pages), tuple(added))


def _head(spoken: Voice) -> str:
    return spoken.say("Each address that the site has had, one a line; old -> new where its page went. Delete none.")


def new(project: Project, kind: str, name: str, spoken: Voice) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Makes the files of a new page in every language; their names, or why there can be no such page.

    kind, name: as typed; spoken: the language of the notes in them. Raises FileExistsError, and OSError.
    """
    found = look(project, Memo(project.cache))
    sources, site = found.sources, found.site
    there = {source.path for language in sources.pages.values() for source in language}
    page, refused = place(kind, name, site, there | {path for _, path in sources.unread})
    if page is None:
        return (), refused
    texts = scaffold.pages(page, site, {language: voice(language) for language in project.languages}, spoken)
    create(project.content, texts)
    return tuple(project.name(project.content / path) for path in texts), ()
