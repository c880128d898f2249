"""A link between pages leads to a page that there is, and to a fragment that the page has."""

from collections.abc import Iterator

from lapa.addresses import linked
from lapa.kinds import Contacts
from lapa.model import Body, Broken, Link, Page, Site
from lapa.problems import Problem, nearest, problem


def check(site: Site) -> Iterator[Problem]:
    """Problems: broken-link, broken-fragment; none for a page that is not understood, or not yet translated."""
    originals = {page.path for page in site.originals}
    for language in site.languages:
        pages = {page.path: page for page in site.pages if page.language == language}
        broken = {page.path: page for page in site.broken if page.language == language}
        everything: list[Page | Broken] = [*pages.values(), *broken.values()]
        for page in everything:
            for link in _links(page.body):
                path, fragment = linked(page, link.address) or ("", "")
                if not path or path in broken:
                    continue
                if path not in pages:
                    if path in originals:
                        continue
                    near = nearest(path, pages)
                    yield problem("broken-link", link.place, path=path, language=language, nearest=near)
                elif fragment and fragment not in (ids := _ids(pages[path])):
                    near = nearest(fragment, ids)
                    yield problem("broken-fragment", link.place, fragment=fragment, file=pages[path].file, nearest=near)


def _ids(page: Page) -> frozenset[str]:
    """The fragments that a page has: its headings, and people."""
    people = page.fields.people if isinstance(page.fields, Contacts) else ()
    return frozenset([*(heading.id for heading in page.body.headings), *people])


def _links(body: Body) -> Iterator[Link]:
    return (part for part in body.parts if isinstance(part, Link))
