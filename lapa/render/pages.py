"""Which pages a site has: of a kind, in what order, and in which other languages."""

import re
from collections.abc import Iterator
from typing import TypeVar

from lapa.addresses import absolute
from lapa.kinds import Fields, Home, Investment, Text
from lapa.model import Page, Site

F = TypeVar("F", bound=Fields)


def of_kind(site: Site, language: str, kind: type[Fields]) -> tuple[Page, ...]:
    """The pages of exactly this kind in the frame of one language, in the order of the originals."""
    framed = (site.framed(original.path).get(language) for original in site.originals)
    return tuple(page for page in framed if page and type(page.fields) is kind)


def only(site: Site, language: str, kind: type[F]) -> tuple[Page, F]:
    """The page in one language of a kind that a site has once, and its fields."""
    return next((page, page.fields) for page in site.of_kind(language, kind) if isinstance(page.fields, kind))


def is_prose(page: Page) -> bool:
    """Whether a page shows nothing of others but what the ways through the site show: those of `waypoints`."""
    return type(page.fields) is Text


def waypoints(site: Site) -> Iterator[Page]:
    """The pages that every page may show something of: all but investments, and prose in folders."""
    return (page for page in site.shown if not isinstance(page.fields, Investment) and not _is_aside(page))


def _is_aside(page: Page) -> bool:
    return is_prose(page) and "/" in page.path


def investments(site: Site, language: str) -> tuple[Page, ...]:
    """The investments in one language, in the order of their codes: 6.3.1.9.i., 6.3.1.10.i."""
    return tuple(sorted(of_kind(site, language, Investment), key=_code))


def versions(site: Site, page: Page) -> tuple[Page, ...]:
    """The same page in every language that it is in, the original first."""
    same = site.framed(page.path)
    return tuple(
        same[language]
        for language in site.languages
        if language in same and same[language].frame == same[language].language
    )


def framed(site: Site, page: Page) -> tuple[Page, ...]:
    """The same page in the frame of every language: where it is not translated, the original in that frame."""
    same = site.framed(page.path)
    return tuple(same[language] for language in site.languages if language in same)


def alternates(site: Site, page: Page, base_url: str) -> tuple[tuple[str, str], ...]:
    """What search engines are told of a page's versions: hreflang and address of each.

    "x-default" is for readers of none of the languages: the choice of language for the home page,
    since it is made for them; for other pages the original, the one version that is always there.
    A page in one language alone has no alternates.
    """
    same = versions(site, page)
    if len(same) == 1:
        return ()
    default = "index.html" if isinstance(page.fields, Home) else same[0].address
    named = [(version.language, version.address) for version in same]
    return tuple((name, absolute(address, base_url)) for name, address in (*named, ("x-default", default)))


def _code(page: Page) -> tuple[list[int], str]:
    code = page.fields.code if isinstance(page.fields, Investment) else ""
    return [int(number) for number in re.findall(r"\d+", code)], page.path
