"""Every number and every fact that the words of a page say is said by its translation, and the other way round."""

from collections.abc import Iterator

from lapa.model import Number, Page, Placeholder, Site
from lapa.problems import Problem, problem


def check(site: Site) -> Iterator[Problem]:
    """Problems: number-differs and fact-differs, where the thing stands that the other language does not have."""
    originals = {page.path: page for page in site.originals}
    for page in site.pages:
        original = originals.get(page.path)
        if original and original is not page:
            yield from _missing(original, page)
            yield from _missing(page, original)


def _missing(page: Page, other: Page) -> Iterator[Problem]:
    """What a page says in numbers, typed or by the name of a fact, and the other page does not."""
    there = {number.value for number in _numbers(other)}
    for number in _numbers(page):
        if number.value not in there:
            yield problem("number-differs", number.place, number=number.text, other=other.file)
    named = {(fact.scope, fact.name) for fact in _placeholders(other)}
    for fact in _placeholders(page):
        if (fact.scope, fact.name) not in named:
            yield problem("fact-differs", fact.place, name=fact.name, other=other.file)


def _numbers(page: Page) -> tuple[Number, ...]:
    return (*page.numbers, *page.body.numbers)


def _placeholders(page: Page) -> Iterator[Placeholder]:
    yield from page.placeholders
    yield from (part for part in page.body.parts if isinstance(part, Placeholder))
