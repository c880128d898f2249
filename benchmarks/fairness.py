"""Whether a generator has made an equal site: all pages, the same words and facts on them, the ways between them."""

import html
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.generators import Generator
from benchmarks.neutral import NeutralPage, NeutralSite

SAMPLE = 60  # pages that are compared in all their words, spread over the site
UNSEEN = ("kind", "description", "versions", "source", "updated", "id", "dial", "number", "address")
ALTERNATES = 2  # languages
NOT_TEXT = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def differences(site: NeutralSite, generator: Generator, folder: Path) -> Iterator[str]:
    """What a generator’s site in a folder lacks, in words."""
    for page in site.pages:
        if not (folder / generator.output(page)).is_file():
            yield f"{generator.name}: no page {page.address}"
    step = max(1, len(site.pages) // SAMPLE)
    special = (page for page in site.pages if page.head["kind"] != "text")
    for page in {page.address: page for page in (*site.pages[::step], *special)}.values():
        markup = (folder / generator.output(page)).read_text(encoding="utf-8")
        shown = _plain(html.unescape(re.sub(r"<[^>]*>", "", NOT_TEXT.sub(" ", markup))))
        said = (*_said(page), *_listed(site, page))
        yield from (f"{generator.name}: {page.address}: no “{words}”" for words in said if words not in shown)
        yield from (f"{generator.name}: {page.address}: no {what}" for what in _missing(page, markup))


def _said(page: NeutralPage) -> Iterator[str]:
    """The sentences, list items, cells and facts of a page."""
    yield from map(_plain, _facts(page.head))
    body = LINK.sub(r"\1", page.body)
    for line in body.split("\n"):
        for piece in re.split(r"\||(?<=[.!?]) ", re.sub(r"^(#+|-|\d+\.) ", "", line)):
            words = _plain(re.sub(r"[*`]", "", piece))
            if not re.fullmatch(r"[-: ]*", words):
                yield words


def _listed(site: NeutralSite, page: NeutralPage) -> Iterator[str]:
    """The investments that a page lists, by their titles."""
    if page.head["kind"] in ("home", "contacts"):
        same = (other for other in site.pages if other.language == page.language)
        yield from (_plain(other.head["title"]) for other in same if other.head["kind"] == "investment")


def _facts(value: Any) -> Iterator[str]:
    """The texts in plain data, but those that readers do not see."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in UNSEEN:
                yield from _facts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _facts(inner)
    else:
        yield str(value)


def _missing(page: NeutralPage, markup: str) -> Iterator[str]:
    """What stands in markup and not in words."""
    other = next(version["language"] for version in page.head["versions"] if version["language"] != page.language)
    wanted = {
        "fact box": 'class="sum leaf"' if page.head["kind"] in ("home", "investment") else "",
        "switch of language": f'lang="{other}" hreflang="{other}"',
        "canonical address": '<link rel="canonical"',
        "description": '<meta name="description"',
        "JSON-LD": "application/ld+json",
        "style": "<style>",
        "menu": 'class="menu"',
        "emblem": 'class="emblem"',
    }
    yield from (what for what, text in wanted.items() if text not in markup)
    if markup.count('<link rel="alternate" hreflang') < ALTERNATES:
        yield "alternates"


def _plain(text: str) -> str:
    return " ".join(text.split())
