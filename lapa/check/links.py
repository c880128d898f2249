"""A link between pages leads to a page that there is, and to a fragment that the page has."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from lapa.addresses import linked, relative
from lapa.body import Body, Link
from lapa.kinds import Contacts
from lapa.model import Broken, Page, Site
from lapa.problems import Problem, nearest, problem

MAX_CHOICES = 20  # fragments that are named, of one page


def check(site: Site) -> Iterator[Problem]:
    """Problems: broken-link, broken-fragment; none for a page that is not understood, or not yet translated."""
    whole: tuple[Page | Broken, ...] = (*site.pages, *site.broken)
    originals = {page.path for page in whole if page.language == site.languages[0]}
    for language in site.languages:
        pages = {page.path: page for page in site.shown if page.frame == language}
        broken = {page.path: page for page in site.broken if page.language == language}
        near = cache(partial(_near, [name.removesuffix(".md") for name in (*pages, *broken)]))
        for page in (page for page in whole if page.language == language):
            for link in _links(page.body):
                path, fragment = linked(page, link.address) or ("", "")
                if not path or path in broken:
                    continue
                if path not in pages:
                    if path in originals:
                        continue
                    yield _broken_link(page, link, path, near)
                elif fragment and fragment not in _ids(pages[path]):
                    yield _broken_fragment(page, link, fragment, pages[path])


def _near(names: list[str], path: str) -> str:
    """The page that a path most likely means; many pages may have a link to one that is no longer there."""
    return nearest(path.removesuffix(".md"), names)


def _broken_link(page: Page | Broken, link: Link, path: str, near: Callable[[str], str]) -> Problem:
    _, mark, fragment = link.address.partition("#")
    right = near(path) and f"{relative(near(path), page.path)}.md{mark}{fragment}"
    return problem("broken-link", page.place(link.start, link.end), path=path, language=page.language, nearest=right)


def _broken_fragment(page: Page | Broken, link: Link, fragment: str, other: Page) -> Problem:
    ids, way = _ids(other), relative(other.path, page.path)
    near = nearest(fragment, ids)
    choices = ", ".join([way, *(f"{way}#{name}" for name in ids[:MAX_CHOICES])])
    return problem(
        "broken-fragment",
        page.place(link.start, link.end),
        fragment=fragment,
        file=other.file,
        choices=choices,
        nearest=near and f"{way}#{near}",
    )


def _ids(page: Page) -> tuple[str, ...]:
    """The fragments that a page has: its headings, and people."""
    people = page.fields.people if isinstance(page.fields, Contacts) else ()
    return (*(heading.id for heading in page.body.headings), *people)


def _links(body: Body) -> Iterator[Link]:
    return (part for part in body.parts if isinstance(part, Link))
