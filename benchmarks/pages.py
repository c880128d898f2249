"""The pages of a generated site, each as Markdown in both languages: the forms in sample/, filled in."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from string import Template

from benchmarks.words import AIMS, ITEMS, NUMBERED, PARTS, SECTIONS, SENTENCES, STEPS, Pair
from lapa.language.writing import NO_BREAK_SPACE, WRITINGS

SAMPLE = Path(__file__).parent / "sample"
WRITTEN = tuple(WRITINGS[language] for language in ("lv", "en"))
PEOPLE = ("persona-a", "persona-b", "persona-c")
INVESTMENTS = 4  # those that pages of prose link to; every site has as many


def investment(number: int, amount: int, chance: Random) -> Pair:
    """An investment: its facts, and prose that names them. amount: whole euro."""
    return _filled(
        "investment",
        number=number,
        amount=amount,
        aim=AIMS[number % len(AIMS)],
        trained=chance.randrange(100, 3000) * 10 + 5,
        due=_day(chance),
        rules=chance.randrange(100, 900),
        date=_day(chance),
        contact=PEOPLE[number % len(PEOPLE)],
        rest=_rest(chance, "../"),
    )


def contacts() -> Pair:
    """The people who answer for the investments."""
    return _filled("contacts")


def section(index: int, numbers: Sequence[int]) -> Pair:
    """A page that lists the pages of its section, which have these numbers."""
    name, latvian, titles = SECTIONS[index]
    links = [(f"- [{lv}]({name}/{n}.md)", f"- [{en}]({name}/{n}.md)") for n in numbers for lv, en in [_title(n)]]
    return _filled("section", title=titles, slug=(latvian, name), links=_joined("\n", links))


def text(number: int, chance: Random, up: str = "") -> Pair:
    """A page of prose. up: the way from its folder to that of the language."""
    name, latvian, _ = SECTIONS[(number - 1) % len(SECTIONS)]
    slugs = (f"{latvian}-{number}", f"{name}-{number}")
    return _filled("text", title=_title(number), slug=slugs, lead=_sentences(chance), rest=_rest(chance, up))


def _title(number: int) -> Pair:
    latvian, english = SECTIONS[(number - 1) % len(SECTIONS)][2]
    return f"{latvian}, posms Nr.{NO_BREAK_SPACE}{number}", f"{english}, stage No.{NO_BREAK_SPACE}{number}"


def _rest(chance: Random, up: str) -> Pair:
    """The part of a page that has headings: paragraphs, two lists, a table, links."""
    rows = [_row(part, chance) for part in chance.sample(PARTS, 5)]
    steps = chance.sample(STEPS, 4)
    return _filled(
        "rest",
        first=_sentences(chance),
        items=_joined("\n", [(f"- {lv}", f"- {en}") for lv, en in chance.sample(ITEMS, 5)]),
        second=_joined(" ", [_sentences(chance), _numbered(chance)]),
        steps=_joined("\n", [(f"{n}. {lv}", f"{n}. {en}") for n, (lv, en) in enumerate(steps, 1)]),
        third=_joined(" ", [_numbered(chance), _sentences(chance)]),
        rows=_joined("\n", rows),
        fourth=_sentences(chance),
        investment=chance.randrange(INVESTMENTS) + 1,
        up=up,
    )


def _sentences(chance: Random) -> Pair:
    return _joined(" ", chance.sample(SENTENCES, 3))


def _numbered(chance: Random) -> Pair:
    """A sentence with a sum and a number of its own, so that no two pages are alike."""
    words, amount, number = chance.choice(NUMBERED), chance.randrange(10, 900) * 1000, chance.randrange(10**5)
    latvian, english = (
        said.format(money=written.money(amount), number=written.count(number))
        for said, written in zip(words, WRITTEN, strict=True)
    )
    return latvian, english


def _row(part: Pair, chance: Random) -> Pair:
    due, amount = _day(chance), chance.randrange(1, 500) * 1000
    latvian, english = (
        f"| {said} | {written.day(due)} | {written.money(amount)} |"
        for said, written in zip(part, WRITTEN, strict=True)
    )
    return latvian, english


def _day(chance: Random) -> date:
    return date(2024, 1, 1) + timedelta(days=chance.randrange(850))


def _joined(between: str, pairs: Sequence[Pair]) -> Pair:
    return between.join(latvian for latvian, _ in pairs), between.join(english for _, english in pairs)


def _filled(name: str, **values: object) -> Pair:
    """A form of sample/ in both languages; of a pair, each has its own."""
    latvian, english = (
        _form(f"{name}.{language}.md").substitute(
            {key: value[n] if isinstance(value, tuple) else value for key, value in values.items()}
        )
        for n, language in enumerate(("lv", "en"))
    )
    return latvian, english


@cache
def _form(name: str) -> Template:
    return Template((SAMPLE / name).read_text(encoding="utf-8").rstrip("\n"))
