"""Where pages stand: each in the frame of its language, an original without a translation in every other too."""

from collections.abc import Sequence

from lapa.hints import is_slug
from lapa.kinds import Fields, Subpage, Text
from lapa.model import Page
from lapa.problems import Place, Problem, problem
from lapa.project import Project


def untranslated(
    pages: Sequence[Page], there: frozenset[tuple[str, str]], project: Project
) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The originals that stay alone, each in the frame of every other language.

    there: language and path of each page's file. Problems: needless-none, where a file says otherwise.
    """
    found: list[Page] = []
    problems: list[Problem] = []
    for page in pages:
        alone = page.language == project.languages[0] and isinstance(page.fields, Text) and page.fields.translation
        for language in project.languages[1:] if alone else ():
            if (language, page.path) in there:
                place = page.places["translation",]
                file = project.name(project.content / language / page.path)
                problems.append(problem("needless-none", place, translation=file))
            else:
                address, wrong = placed(page.path, page.file, page.fields, language, project)
                found.append(page._replace(frame=language, address=address))
                problems += wrong
    return tuple(found), tuple(problems)


def placed(path: str, file: str, fields: Fields, frame: str, project: Project) -> tuple[str, tuple[Problem, ...]]:
    """The address of a page in a frame, below output/: the frame's language, the names of its folders, its slug.

    path, file, fields: as of a page.

    Problems: bad-folder.
    """
    folders = path.split("/")[:-1]
    names = [project.folders.get(folder, {}).get(frame, folder) for folder in folders]
    wrong = tuple(problem("bad-folder", Place(file), name=name) for name in names if not is_slug(name))
    slug = fields.slug if isinstance(fields, Subpage) else "index"
    return "/".join((frame, *names, f"{slug}.html")), wrong
