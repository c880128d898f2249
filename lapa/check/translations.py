"""Every translation says from which state of its original it was made, and that is the state the original is in."""

from collections.abc import Iterator

from lapa.kinds import RECORD
from lapa.model import Behind, Page, Section, Site
from lapa.problems import Place, Problem, nearest, problem


def check(site: Site) -> Iterator[Problem]:
    """Problems: not-recorded; translation-behind, section-renamed, section-gone, each of one section; unknown-section.

    None where the original is not understood, nor of a section with a link to a page that is not understood.
    """
    originals = {page.path: page for page in site.originals}
    for page in site.pages:
        original = originals.get(page.path)
        if original is None or original is page:
            continue
        if page.translated is None and (RECORD,) not in page.places:
            yield problem("not-recorded", Place(page.file, 1, 1, 3), original=original.file, file=page.file)
        for each in site.late.get(page.file, ()):
            yield _problem(page, original, each)


def _problem(page: Page, original: Page, late: Behind) -> Problem:
    values = {"original": original.file, "file": page.file, "part": late.part, "recorded": late.recorded}
    section = late.section
    if section is None:
        return problem("section-gone", page.names[RECORD, late.part, late.recorded], **values)
    values |= {"section": section.title, "name": section.name, "state": section.state}
    if late.recorded in ("", section.name):
        return problem("translation-behind", _place(page, late, section), **values)
    if late.part == "fields" or (page.translated and page.translated.text[late.recorded] == section.state):
        near = nearest(late.recorded, [section.name])
        return problem("unknown-section", page.names[RECORD, late.part, late.recorded], nearest=near, **values)
    return problem("section-renamed", _place(page, late, section), **values)


def _place(page: Page, late: Behind, section: Section) -> Place:
    """Where the section stands in the translation; where that cannot be told, where its state is recorded."""
    if late.heading:
        return page.place(late.heading.start, late.heading.end)
    field = page.places.get((section.name,)) if late.part == "fields" else None
    if field and field.file == page.file:
        return field
    return page.places.get((RECORD, late.part, late.recorded), page.places[RECORD,])
