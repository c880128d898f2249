"""The line from Markdown to a site. `build` is the only build there is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lapa.check import check
from lapa.corrections import date_names, fixed, pages
from lapa.language import catalogue
from lapa.localise import localise
from lapa.memo import Memo
from lapa.parse import parse
from lapa.problems import Problem
from lapa.project import Project
from lapa.read import read, text_on_disk
from lapa.render import render
from lapa.sources import Sources
from lapa.write import NotOurs, Written, write, write_text

__all__ = ["NotOurs", "Report", "build", "messages"]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build found and did.

    stopped: whether the problems keep the site from being built; converted: pages not taken from memory;
    written: None where nothing was.
    """

    sources: Sources
    problems: tuple[Problem, ...]
    stopped: bool
    pages: int
    converted: int
    written: Written | None = None


def build(project: Project, *, publish: bool = True, strict: bool = False) -> Report:
    """Reads, checks, renders and writes the whole site; with an error, or `publish=False`, nothing is written.

    strict: a warning stops the site too.

    Raises NotOurs where the output is not a site of ours, and OSError where the disk refuses; the old
    site then stays as it was.
    """
    memo = Memo(project.cache)
    sources = read(project)
    site, unclear = parse(sources, project, memo)
    locales, untranslated = localise(sources, project.languages)
    wrong = check(site, sources, memo)
    problems = sorted({*sources.problems, *unclear, *untranslated, *wrong})
    stopped = any(strict or found.severity == "error" for found in problems)
    report = Report(sources, tuple(problems), stopped, len(site.pages), memo.made["draft"])
    if stopped:
        return report
    artifacts = render(site, locales, sources, project.base_url, memo)
    if not publish:
        return report
    written = write(artifacts, project.output)
    memo.save()
    return replace(report, written=written)


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


def messages(project: Project) -> Mapping[str, catalogue.Update]:
    """Brings i18n/ up to date with the templates; what changed, by language."""
    sources = read(project)
    found = catalogue.extract({source.file: source.text for source in sources.templates})
    write_text(project.i18n / "messages.pot", catalogue.template(found))
    updates = {}
    for language in project.languages:
        source = sources.catalogues.get(language)
        updates[language] = catalogue.update(language, source.text if source else None, found)
        write_text(project.catalogue(language), updates[language].text)
    return updates
