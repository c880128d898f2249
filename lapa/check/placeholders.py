"""A placeholder names a fact that there is, in a case that the language has."""

from collections.abc import Iterator

from lapa.facts import facts
from lapa.forms import Form
from lapa.kinds import Accessibility
from lapa.language.writing import WRITINGS
from lapa.model import Page, Placeholder, Site
from lapa.problems import Problem, nearest, problem

INFLECTED = (Form.DAY, Form.YEAR)


def check(site: Site) -> Iterator[Problem]:
    """Problems: unknown-placeholder, unknown-case; none in the accessibility statement without what it speaks of."""
    for page in site.pages:
        if site.conformance is None and isinstance(page.fields, Accessibility):
            continue
        for placeholder in page.placeholders:
            yield from _check(site, page, placeholder, words=False)
        for part in page.body.parts:
            if isinstance(part, Placeholder):
                yield from _check(site, page, part, words=True)


def _check(site: Site, page: Page, placeholder: Placeholder, *, words: bool) -> Iterator[Problem]:
    names = facts(site, page, placeholder.scope, words=words)
    name, case = placeholder.name, placeholder.form
    if name not in names:
        near = nearest(name, names)
        choices = ", ".join(f"{{{known}}}" for known in sorted(names))
        yield problem(
            "unknown-placeholder", placeholder.place, name=name, choices=choices, nearest=near and f"{{{near}}}"
        )
        return
    fact = names[name]
    cases = WRITINGS[page.language].cases if fact.form in INFLECTED or fact.noun else ()
    if case and case not in cases:
        code = "unknown-case" if cases else "no-case"
        yield problem(
            code, placeholder.place, name=name, case=case, choices=", ".join(cases), nearest=nearest(case, cases)
        )
