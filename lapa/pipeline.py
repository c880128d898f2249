"""The line from Markdown to a site. `build` is the only build there is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lapa.artifact import Artifact
from lapa.check import check
from lapa.language import catalogue
from lapa.localise import localise
from lapa.memo import Memo
from lapa.model import Site
from lapa.parse import parse
from lapa.problems import Place, Problem
from lapa.project import Project, SettingsError, load, words
from lapa.render import prepare, render
from lapa.render.hosts import hosted
from lapa.sources import Sources
from lapa.voice import Voice
from lapa.write import NotOurs, Written, restore, write

if TYPE_CHECKING:  # what a build needs none of
    from lapa.overview import Row

__all__ = ["NotOurs", "Report", "build", "look", "write"]

Publish: TypeAlias = Callable[[Sequence[Artifact], Path], Written]

# Of a project, in git.
PARTS = ("content", "templates", "static", "i18n", "accessibility.json", "addresses.txt", "pyproject.toml")


class Look(NamedTuple):
    """What a project says. unclear: what is wrong in its files by themselves and in pairs; wrong: in the whole site."""

    sources: Sources
    site: Site
    unclear: frozenset[Problem]
    wrong: frozenset[Problem]

    @property
    def problems(self) -> frozenset[Problem]:
        """All of them, in no order."""
        return self.unclear | self.wrong


def look(
    project: Project,
    memo: Memo,
    ahead: Callable[[Sources], object] = lambda _: None,
    sources: Sources | None = None,
) -> Look:
    """Reads, parses and checks, which is where every command begins; nothing is written.

    ahead: what may be done of the rest while other processes convert pages; it is done only where they do. sources:
    the project's files, where they have been read.
    """
    sources = sources or read(project)
    site, unclear = parse(sources, project, memo, partial(ahead, sources))
    wrong = check(site, sources, memo)
    return Look(sources, site, frozenset((*sources.problems, *unclear)), frozenset(wrong))


class Report(NamedTuple):
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


def build(
    project: Project,
    *,
    publish: Publish | None = write,
    strict: bool = False,
    memo: Memo | None = None,
    sources: Sources | None = None,
) -> Report:
    """Reads, checks, renders and writes the whole site; with an error nothing is written.

    publish: what writes it, None to check it alone; strict: a warning stops the site too; memo: for this build alone;
    sources: as for `look`.

    Raises NotOurs where the output is not a site of ours, and OSError where the disk refuses; the old
    site then stays as it was.
    """
    memo = memo or Memo(project.cache)
    found = look(project, memo, partial(_ahead, project, memo), sources)
    sources, site = found.sources, found.site
    locales, untranslated = localise(sources, project.languages, memo)
    problems = _settled(found.problems.union(untranslated))
    stopping = ("error", "warning") if strict else ("error",)
    stopped = any(one.severity in stopping for one in problems)
    report = Report(sources, problems, stopped, len(site.pages), memo.made["body"])
    if stopped:
        if publish:
            restore(project.output)
        return report
    artifacts = render(site, locales, sources, project.base_url, memo)
    if not publish:
        return report
    artifacts = hosted(artifacts, sources.static, project, site.moved, memo)
    written = publish(artifacts, project.output)
    memo.save()
    return report._replace(written=written)


def _ahead(project: Project, memo: Memo, sources: Sources) -> None:
    locales, _ = localise(sources, project.languages, memo)
    if len(locales) == len(project.languages):
        prepare(sources.templates, locales)


def _settled(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """In order, without the notices that may be gone when an error of the page or of its original is put right."""
    found = sorted(problems)
    wrong = {one.place.file for one in found if one.severity == "error"}
    about = {one: {one.place.file, dict(one.values).get("original", "")} for one in found}
    return tuple(one for one in found if one.severity != "notice" or wrong.isdisjoint(about[one]))


def digest(project: Project, base: str) -> str:
    """What readers will see of the changes since a commit, as Markdown in every language. base: as git takes it.

    Pages of both times are rendered in today's design, so that only what they say is compared. Raises SettingsError
    where git does not give the commit, or the settings in it cannot be used.
    """
    from lapa.digest import Version, told  # noqa: PLC0415 -- not loaded where nothing is compared
    from lapa.git import project_at  # noqa: PLC0415 -- as above

    memo = Memo(project.cache)
    now = look(project, memo)
    with project_at(project.root, base, PARTS) as folder:
        try:
            old = load(folder, base_url=project.base_url)
        except SettingsError as error:
            raise SettingsError("the settings in the commit “{revision}” cannot be used", revision=base) from error
        then = look(old, memo)
    locales, untranslated = localise(now.sources, project.languages, memo)
    before = Version(then.site, then.sources, tuple(sorted(then.problems)))
    after = Version(now.site, now.sources, tuple(sorted(now.problems.union(untranslated))))
    if not before.errors and not after.errors:
        before, after = (
            replace(found, rendered=render(found.site, locales, now.sources, project.base_url, memo))
            for found in (before, after)
        )
    return told(before, after, project.base_url, {language: voice(language) for language in project.languages})


def read(project: Project) -> Sources:
    """The project's files as they are now, whatever they say."""
    from lapa.read import read  # noqa: PLC0415 -- not loaded where another process has read them

    return read(project)


def voice(language: str) -> Voice:
    """What the program says to people in a language."""
    return catalogue.voice(language, words(language))


def status(project: Project) -> "tuple[tuple[Row, ...], tuple[Problem, ...]]":
    """How each page stands, and all that is wrong."""
    from lapa import overview  # noqa: PLC0415 -- not loaded where nobody asks

    memo = Memo(project.cache)
    found = look(project, memo)
    _, untranslated = localise(found.sources, project.languages, memo)
    problems = sorted(found.problems.union(untranslated))
    return overview.rows(found.site, found.sources.unread, problems), tuple(problems)


def outside(project: Project) -> Mapping[str, tuple[Place, ...]]:
    """The addresses outside the site that pages name, each with the places of it; nobody is asked for them."""
    from lapa.outside import addresses  # noqa: PLC0415 -- as above

    return addresses.named(look(project, Memo(project.cache)).site)
