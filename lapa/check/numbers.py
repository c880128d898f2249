"""Every number and every fact that the words of a page say is said by its translation, and the other way round."""

import re
from collections.abc import Iterator

from lapa.body import Number, Placeholder
from lapa.facts import fact
from lapa.model import Page, Site
from lapa.problems import Problem, problem

_ENGLISH_THOUSANDS = re.compile(r"[0-9]{1,3},[0-9]{3}")


def check(site: Site) -> Iterator[Problem]:
    """Problems: number-differs and fact-differs, where the thing stands that the other language does not have.

    None of facts where one that there is not, by a slip in its name, may be the other language's.
    """
    originals = {page.path: page for page in site.originals}
    for page in site.pages:
        original = originals.get(page.path)
        if original and original is not page and _said(original) != _said(page):
            for one, other in ((original, page), (page, original)):
                yield from _numbers_missing(one, other)
                yield from _facts_missing(site, one, other)


def _said(page: Page) -> set[object]:
    """The numbers and facts that a page says."""
    named = ((one.scope, one.name) for one in _placeholders(page))
    return {*named, *_values(page)}


def _numbers_missing(page: Page, other: Page) -> Iterator[Problem]:
    """The numbers that a page says and the other does not."""
    there = {*_values(other)}
    for value, (_, typed, *span) in zip(_values(page), _numbers(page), strict=True):
        if value not in there:
            yield problem("number-differs", page.place(*span), number=typed, other=other.file)


def _facts_missing(site: Site, page: Page, other: Page) -> Iterator[Problem]:
    """The facts that a page names and the other does not."""
    slips = {lone.scope for lone in _lone(other, page) if not _is_there(site, other, lone)}
    for lone in _lone(page, other):
        if lone.scope not in slips and _is_there(site, page, lone):
            yield problem("fact-differs", page.place(lone.start, lone.end), name=lone.name, other=other.file)


def _lone(page: Page, other: Page) -> tuple[Placeholder, ...]:
    named = {(one.scope, one.name) for one in _placeholders(other)}
    return tuple(one for one in _placeholders(page) if (one.scope, one.name) not in named)


def _values(page: Page) -> list[str]:
    """By which its numbers compare: in English, a comma before three digits sets the thousands apart."""
    english = page.language == "en"
    return [
        typed.replace(",", "") if english and "," in typed and _ENGLISH_THOUSANDS.fullmatch(typed) else value
        for value, typed, *_ in _numbers(page)
    ]


def _numbers(page: Page) -> tuple[Number, ...]:
    return (*page.numbers, *page.body.numbers)


def _is_there(site: Site, page: Page, named: Placeholder) -> bool:
    return fact(site, page, named.name, named.scope, words=named not in page.placeholders) is not None


def _placeholders(page: Page) -> Iterator[Placeholder]:
    yield from page.placeholders
    yield from (part for part in page.body.parts if isinstance(part, Placeholder))
