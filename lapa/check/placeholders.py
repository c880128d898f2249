"""A placeholder names a fact that there is, in a case that the language has."""

from collections.abc import Iterator

from lapa.body import Placeholder
from lapa.facts import fact, facts
from lapa.kinds import Accessibility
from lapa.language.writing import WRITINGS
from lapa.model import Page, Site
from lapa.problems import Problem, nearest, problem


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
    name, case = placeholder.name, placeholder.form
    named = fact(site, page, name, placeholder.scope, words=words)
    if named is None:
        names = facts(site, page, placeholder.scope, words=words)
        near = nearest(name, names)
        choices = ", ".join(f"{{{known}}}" for known in sorted(names))
        near = near and f"{{{near}}}"
        yield problem(
            "unknown-placeholder",
            page.place(placeholder.start, placeholder.end),
            name=name,
            choices=choices,
            nearest=near,
        )
        return
    cases = WRITINGS[page.language].cases if named.inflects else ()
    if case and case not in cases:
        code = "unknown-case" if cases else "no-case"
        near, choices = nearest(case, cases), ", ".join(cases)
        yield problem(
            code, page.place(placeholder.start, placeholder.end), name=name, case=case, choices=choices, nearest=near
        )
