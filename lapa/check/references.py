"""What a page calls by name is there: people, and the fields it marks as working translations."""

from collections.abc import Iterator

from lapa.forms import Form
from lapa.hints import names_of
from lapa.kinds import Contacts, Investment
from lapa.model import Page, Site
from lapa.problems import Problem, nearest, problem


def check(site: Site) -> Iterator[Problem]:
    """Problems: unknown-contact, unless the contacts are not understood; unknown-working; taken-id."""
    contacts = [page.fields for page in site.originals if isinstance(page.fields, Contacts)]
    people = {person for fields in contacts for person in fields.people}
    for page in site.originals:
        if contacts and isinstance(page.fields, Investment) and page.fields.contact not in people:
            name = page.fields.contact
            choices = ", ".join(sorted(people))
            yield problem(
                "unknown-contact", page.places["contact",], name=name, choices=choices, nearest=nearest(name, people)
            )
    for page in site.pages:
        yield from _taken(page)
        for name in page.fields.working:
            words = names_of(type(page.fields), Form.WORDS)
            if name not in words:
                choices = ", ".join(words)
                place = page.places.get(("working", name), page.places["working",])
                yield problem("unknown-working", place, name=name, choices=choices, nearest=nearest(name, words))


def _taken(page: Page) -> Iterator[Problem]:
    """Headings of the contacts whose id is a person's: a link could not tell them apart."""
    if not isinstance(page.fields, Contacts):
        return
    for heading in page.body.headings:
        if heading.id in page.fields.people:
            yield problem("taken-id", page.place(heading.start, heading.end), heading=heading.text, name=heading.id)
