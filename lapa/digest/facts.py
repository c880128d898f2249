"""Which facts of a page changed, and how a reader sees their values."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lapa.digest.fields import values
from lapa.digest.pages import Pair, Versions
from lapa.facts import Fact
from lapa.forms import Form
from lapa.locale import Locale
from lapa.voice import Voice

WRITTEN = (Form.EURO, Form.COUNT, Form.DAY, Form.YEAR)


class Change(NamedTuple):
    """A fact that changed. path: of its field; before, after: None where it was or is not there."""

    path: tuple[str, ...]
    before: Fact | None
    after: Fact | None


def changed(pair: Pair) -> Iterator[Change]:
    """The facts that changed on a page that was there before and is there now, in the order of its fields."""
    if pair.before and pair.after:
        before, after = _facts(pair.before), _facts(pair.after)
        for path in dict.fromkeys((*after, *before)):
            if before.get(path) != after.get(path):
                yield Change(path, before.get(path), after.get(path))


def written(fact: Fact, locale: Locale, voice: Voice) -> str:
    """A value as text in a language."""
    match fact.value:
        case None:
            return voice.say("address not known")
        case tuple(names):
            return ", ".join(names)
        case int() | date() if fact.form in WRITTEN:
            return locale.fact(fact)
        case value:
            return str(value)


def _facts(versions: Versions) -> dict[tuple[str, ...], Fact]:
    """The facts of a page, by the path of their field: all of its original, and what a translation says of itself."""
    found: dict[tuple[str, ...], Fact] = {}
    for language, page in versions.items():
        for path, form, value, _ in values(page.fields):
            if form is Form.WORKING and value:
                found[language, *path] = Fact(value, form)
            elif form not in (Form.WORDS, Form.SLUG, Form.WORKING):
                found.setdefault(path, Fact(value, form))
    return found
