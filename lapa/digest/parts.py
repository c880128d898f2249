"""The parts of a digest: each gives its rows, in Markdown."""

from collections.abc import Iterator, Mapping, Sequence

from lapa.digest import interface
from lapa.digest.changes import Change, Row, rows
from lapa.digest.facts import changed as facts_changed
from lapa.digest.facts import written
from lapa.digest.markdown import change, clipped, escaped
from lapa.digest.pages import Pair
from lapa.digest.telling import NONE, Telling, locale
from lapa.facts import Fact
from lapa.sources import Sources, by_file
from lapa.voice import Voice

UNTRANSLATED = (
    "no-translation",
    "no-original",
    "missing-item",
    "translation-behind",
    "section-renamed",
    "section-gone",
)
STEP = " › "  # between the names of a path in front matter


def errors(tell: Telling) -> Iterator[str]:
    """Whether there are errors, since what is not understood is not in the digest."""
    was, now = tell.before.errors, tell.after.errors
    if now:
        yield tell.both(
            lambda voice: voice.say("Errors that stop the site: {number}. build.py check names them.", number=now)
        )
    if was:
        yield tell.both(
            lambda voice: voice.say(
                "Errors in the site before: {number}. What could be understood is compared.", number=was
            )
        )


def moves(tell: Telling) -> Iterator[Sequence[str]]:
    """Pages that are new, gone, or at another address, in each language."""
    for pair in tell.pairs:
        was, now = pair.before, pair.after
        added = {language: tell.titled(tell.after, now[language]) for language in now.keys() - was.keys()}
        gone = {language: tell.titled(tell.before, was[language]) for language in was.keys() - now.keys()}
        moved = {
            language: f"<del>{escaped(was[language].address)}</del><br>{tell.titled(tell.after, now[language])}"
            for language in was.keys() & now.keys()
            if was[language].address != now[language].address
        }
        for what, cells in (
            (tell.both(lambda voice: voice.say("page added")), added),
            (tell.both(lambda voice: voice.say("page moved")), moved),
            (tell.both(lambda voice: voice.say("page removed")), gone),
        ):
            if cells:
                yield what, *(cells.get(language, NONE) for language in tell.voices)


def forgotten(tell: Telling) -> Iterator[str]:
    """Published addresses whose line is no longer in the ledger: no check can miss them, since it has no past."""
    kept = {entry.address for entry in tell.after.site.ledger or ()}
    yield from (f"- {escaped(one.address)}" for one in tell.before.site.ledger or () if one.address not in kept)


def facts(tell: Telling) -> Iterator[Sequence[str]]:
    """Facts, from → to; a value stands once where all languages write it alike."""

    def value(fact: Fact | None) -> str:
        if fact is None:
            return NONE
        said = [written(fact, locale(language), voice) for language, voice in tell.voices.items()]
        return "<br>".join(escaped(clipped(text)) for text in dict.fromkeys(said))

    for pair in tell.pairs:
        for path, before, after in facts_changed(pair):
            yield escaped(pair.path), escaped(STEP.join(path)), value(before), value(after)


def sentences(tell: Telling) -> Iterator[Sequence[str]]:
    """Sentences of the pages that stay, and of the templates; a language beside the other."""
    for pair in tell.pairs:
        for path, row in _rows(tell, pair):
            yield escaped(STEP.join((pair.path, *path))), *_cells(tell, row)
    for row in interface.changed(tell.before.sources, tell.after.sources):
        yield "i18n", *_cells(tell, row)


def translations(tell: Telling) -> Iterator[Sequence[str]]:
    """What the checks find of today's translations."""
    for found in tell.after.problems:
        if found.code in UNTRANSLATED:
            yield escaped(found.place.name), tell.both(found.message)


def design(tell: Telling) -> Iterator[str]:
    """The files of templates, style and pictures that changed."""
    old, new = _design(tell.before.sources), _design(tell.after.sources)
    yield from (f"- {escaped(name)}" for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name))


def addresses(tell: Telling) -> Iterator[str]:
    """Every page that readers will find another than before, in each language."""
    before, after = tell.shown(tell.before), tell.shown(tell.after)
    for pair in tell.pairs:
        there = [page.address for page in pair.after.values()]
        if changed := [address for address in there if before.get(address) != after[address]]:
            yield f"- {' · '.join(map(tell.link, changed))}"


def _design(sources: Sources) -> Mapping[str, str | bytes]:
    """The files of the design by their names."""
    return {**by_file(sources.templates), **{f"static/{path}": content for path, content in sources.static.items()}}


def _rows(tell: Telling, pair: Pair) -> Iterator[tuple[tuple[str, ...], Row]]:
    """The changed sentences of a page in the languages that it was and is written in, with the path of their field."""
    kept = {language: (pair.before[language], page) for language, page in pair.after.items() if language in pair.before}
    own = {language: (old, new) for language, (old, new) in kept.items() if old.language == new.language == language}
    then = {language: tell.words(tell.before, old) for language, (old, _) in own.items()}
    now = {language: tell.words(tell.after, new) for language, (_, new) in own.items()}
    for path in dict.fromkeys(path for words in (*now.values(), *then.values()) for path in words):
        for row in rows(
            {language: words.get(path, []) for language, words in then.items()},
            {language: words.get(path, []) for language, words in now.items()},
        ):
            yield path, row


def _cells(tell: Telling, row: Row) -> Iterator[str]:
    return (_cell(row.get(language, ""), voice) for language, voice in tell.voices.items())


def _cell(told: Sequence[Change] | str, voice: Voice) -> str:
    """What changed, or what stands there unchanged, if anything does."""
    if isinstance(told, str):
        return escaped(voice.say("unchanged: {sentence}", sentence=clipped(told))) if told else NONE
    return "<br>".join(map(change, told))
