"""The guides to writing: what they tell of the program, the site and each other is so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any, get_args

import pytest
from pydantic_core import PydanticCustomError

from lapa import frontmatter, kinds, nodes
from lapa.check import check
from lapa.cli import main
from lapa.codes import CODES
from lapa.corrections import ROUNDS
from lapa.facts import facts
from lapa.forms import PATTERNS, Form
from lapa.hints import field_hints
from lapa.kinds import KINDS, Investment, Record
from lapa.language.writing import NO_BREAK_SPACE
from lapa.memo import Memo
from lapa.model import Site
from lapa.parse import parse
from lapa.problems import Problem
from lapa.read import read
from lapa.render.filling import as_text
from lapa.schema import READERS
from lapa.sources import Source, Sources
from lapa.typography import corrected, findings
from tests.fields import FIELDS, GOVERNING, GUIDES, LOCALES, PLACE, PROJECT, ROOT, TYPED, tables, written

TEXTS = {language: file.read_text(encoding="utf-8") for language, file in GUIDES.items()}
OWN = {language: PLACE.sub("", text) for language, text in TEXTS.items()}  # without the tables of fields.py
EXAMPLE = re.compile(r"^```(yaml|markdown)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WRITTEN_IN = "content/{language}/investments/6.3.1.1.i.md"  # the file of an example that names none
NEW = re.compile(r"content/../glossary\.md")  # the page that the guides make
CODE = re.compile(r"``.*?``|`[^`\n]*`")
NAME = re.compile(r"`[a-z0-9{}:./_ -]+`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
MEMO = Memo()


@dataclass(frozen=True)
class Example:
    """An example in a guide. chapter: its number; named: the file it is said to be of; wrong: the code it gives."""

    language: str
    chapter: int
    named: str
    form: str
    text: str
    wrong: str

    @property
    def file(self) -> str:
        return self.named or WRITTEN_IN.format(language=self.language)


def examples(language: str) -> Iterator[Example]:
    """The examples of a guide. The words before one name its file, and its problem."""
    text, begin = OWN[language], 0
    for found in EXAMPLE.finditer(text):
        chapter = int(re.findall(r"^## (\d+)\. ", text[: found.start()], re.MULTILINE)[-1])
        lead = text[begin : found.start()].strip().split("\n\n")[-1]
        begin = found.end()
        named = re.findall(r"`(content/(?:lv|en)/[^`]+\.md)`", lead)
        wrong = re.findall(r"\]\(problems\.md#([a-z-]+)\)", lead)
        yield Example(language, chapter, "".join(named), found[1], found[2], "".join(wrong))


ALL = [example for language in GUIDES for example in examples(language)]


@cache
def real() -> Sources:
    return read(PROJECT)


def changed(changes: list[Example]) -> tuple[Site, list[Problem]]:
    """The real site with examples put in their places, and what is told of it."""
    pages = {source.file: source.text for each in real().pages.values() for source in each}
    for example in changes:
        pages[example.file] = put(pages.get(example.file, ""), example)
    folders = {language: f"content/{language}/" for language in PROJECT.languages}
    sources = real()._replace(
        pages={
            language: tuple(
                Source.of(file, file.removeprefix(folder), text)
                for file, text in sorted(pages.items())
                if file.startswith(folder)
            )
            for language, folder in folders.items()
        },
    )
    site, problems = parse(sources, PROJECT, MEMO)
    return site, sorted({*problems, *check(site, sources, MEMO)})


def told(changes: list[Example]) -> list[Problem]:
    return changed(changes)[1]


def put(page: str, example: Example) -> str:
    """The file with an example: as the whole page, in the place of its fields, or at its end."""
    if example.text.startswith("---\n"):
        return example.text
    if example.form == "markdown":
        return f"{page}\n{example.text}"
    for field in re.split(r"^(?=\S)", example.text, flags=re.MULTILINE)[1:]:
        name = field.partition(":")[0]
        (old,) = re.findall(rf"^{name}:.*\n(?: .*\n)*", page, re.MULTILINE)
        page = page.replace(old, field)
    return page


def nested(hint: Any) -> Iterator[type]:
    """The dataclasses of kinds.py that a dataclass is made of, or an annotation; itself too."""
    if is_dataclass(hint):
        yield hint  # type: ignore[misc] # it is a class
    for inner in field_hints(hint).values() if is_dataclass(hint) else get_args(hint):
        yield from nested(inner)


@pytest.mark.parametrize("language", GUIDES)
def test_the_tables_say_what_the_program_says(language: str) -> None:
    """Pages, forms, fields, facts, cases and a message."""
    assert sorted(found[1] for found in PLACE.finditer(TEXTS[language])) == sorted(tables(language))
    assert written(language) == TEXTS[language], "python -m tests.fields writes them anew"


@pytest.mark.parametrize("language", GUIDES)
def test_every_field_has_its_row(language: str) -> None:
    """That of each kind of page, of all that stands in them, and of the record of a translation."""
    rows = {name: re.findall(r"^\| `([a-z-]+)`", text, re.MULTILINE) for name, text in tables(language).items()}
    for cls in {each for kind in (*KINDS.values(), Record) for each in nested(kind)} - {kinds.Notes}:
        there = {row for name, several in FIELDS.items() if set(cls.__mro__) & set(several) for row in rows[name]}
        assert set(field_hints(cls)) <= there, cls
    assert re.findall(r"`([a-z-]+)`", tables(language)["notes"]) == list(field_hints(kinds.Notes))


@pytest.mark.parametrize("form", TYPED)
def test_values_are_right_and_wrong_as_told(form: Form) -> None:
    """The schema takes the one and refuses the other."""
    right, wrong = (values(typed) for typed in TYPED[form])
    READERS[form](right)
    with pytest.raises(PydanticCustomError):
        READERS[form](wrong)


def test_every_form_with_a_pattern_has_a_right_and_a_wrong_value() -> None:
    """So that no guide only describes it."""
    assert set(PATTERNS) <= set(TYPED)


def test_words_ask_for_the_case_that_is_told() -> None:
    """Typography warns of every other one."""
    for case, words in GOVERNING.items():
        for word in words:
            wanted = [f"{{due:{case}}}"]
            assert not [*findings("lv", f"{word} {wanted[0]}, un", frozenset({"due"}))]
            for other in set(GOVERNING) - {case}:
                text = f"{word} {{due:{other}}}, un"
                assert [found.replacement for found in findings("lv", text, frozenset({"due"}))] == wanted, text


@pytest.mark.parametrize("language", GUIDES)
def test_every_placeholder_is_told_and_no_other(language: str) -> None:
    """All that facts.py finds anywhere on the real site, but for the names that targets give their parts."""
    site, _ = parse(real(), PROJECT, MEMO)
    known: set[str] = set()
    for page in site.pages:
        scopes = {one.scope for one in page.placeholders} | {()}
        found = {name for scope in scopes for name in facts(site, page, scope, words=not scope)}
        targets = page.fields.targets.values() if isinstance(page.fields, Investment) else ()
        known |= found - {part for target in targets for part in target.parts}
    chapter = re.split(r"^## (?=\d)", TEXTS[language], flags=re.MULTILINE)[5]
    assert set(re.findall(r"`\{([a-z-]+)(?::[a-z]+)?\}`", chapter)) == known


@pytest.mark.parametrize("chapter", sorted({example.chapter for example in ALL}))
def test_right_examples_are_right(chapter: int) -> None:
    """Those of a chapter together, of both guides, in the real site: notices are all that is told."""
    changes = [example for example in ALL if example.chapter == chapter and not example.wrong]
    found = [each for each in told(changes) if each.severity != "notice"]
    assert {each.code for each in found if not NEW.fullmatch(each.place.file)} == set()
    assert {each.code for each in found} <= {"address-not-recorded"}


@pytest.mark.parametrize("language", GUIDES)
def test_readers_see_what_is_told(language: str) -> None:
    """The words of the first chapter’s targets, with their facts."""
    site, _ = changed([example for example in ALL if example.chapter == 1])
    for page in site.pages:
        if page.file == WRITTEN_IN.format(language=page.language) and isinstance(page.fields, Investment):
            words = page.fields.targets["trained"].text
            assert f"“{as_text(site, page, LOCALES[page.language], words, ('targets', 'trained'))}”" in TEXTS[language]


@pytest.mark.parametrize(
    "example", [example for example in ALL if example.wrong], ids=lambda one: f"{one.language}-{one.wrong}"
)
def test_wrong_examples_are_wrong_as_told(example: Example) -> None:
    """Each alone in the real site: its code and no other."""
    assert {found.code for found in told([example]) if found.severity != "notice"} == {example.wrong}


def test_a_new_page_without_a_record_is_told_every_line_of_it() -> None:
    """The example of a translation leaves its record empty, and its addresses are yet to be recorded."""
    changes = [example for example in ALL if NEW.fullmatch(example.file)]
    lines = [dict(found.values)["name"] for found in told(changes) if found.code == "translation-behind"]
    assert lines == ["title", "description", "start", "kam-jautat"]
    addresses = [dict(found.values)["address"] for found in told(changes) if found.code == "address-not-recorded"]
    assert addresses == ["en/glossary.html", "lv/vardu-skaidrojumi.html"]
    assert {found.code for found in told(changes)} == {"translation-behind", "address-not-recorded"}


@pytest.mark.parametrize("language", GUIDES)
def test_what_is_typed_wrong_is_put_right_as_told(language: str) -> None:
    """Each row of the table on typography, in both languages."""
    chapter = re.split(r"^## (?=\d)", TEXTS[language], flags=re.MULTILINE)[7]
    rows = re.findall(r"^\| `(.+)` \| `(.+)` \| `(.+)` \| `(.+)` \|$", chapter, re.MULTILINE)
    assert len(rows) > 8
    for right_lv, wrong_lv, right_en, wrong_en in rows:
        for spoken, right, wrong in (("lv", right_lv, wrong_lv), ("en", right_en, wrong_en)):
            assert fixed(spoken, wrong) == right.replace("␣", NO_BREAK_SPACE)


def test_both_guides_say_the_same() -> None:
    """As far as a test can tell: headings, examples, tables, links, buttons, commands, names."""
    latvian, english = (
        {
            "headings": re.findall(r"^(#+(?: \d+\.)?)", text, re.MULTILINE),
            "examples": [
                (each.chapter, each.form, each.wrong, each.named and each.text)
                for each in ALL
                if each.language == language
            ],
            "tables": re.findall(r"<!-- ([a-z]+) -->", text),
            "links": [link for link in LINK.findall(CODE.sub("", prose(language))) if "writing" not in link],
            "buttons": re.findall(r"\*\*([^*]+)\*\*", CODE.sub("", prose(language))),
            "names": sorted(filter(NAME.fullmatch, CODE.findall(prose(language)))),
        }
        for language, text in OWN.items()
    )
    assert latvian == english


@pytest.mark.parametrize("language", GUIDES)
def test_what_a_guide_points_to_is_there(language: str) -> None:
    """Files, folders, and problems, each of which has a heading in docs/problems.md."""
    links = LINK.findall(CODE.sub("", EXAMPLE.sub("", TEXTS[language])))
    assert {link.partition("#")[2] for link in links if "#" in link} <= set(CODES)
    files = [ROOT / "docs" / link.partition("#")[0] for link in links]
    files += [ROOT / path for path in re.findall(r"`((?:content|docs|i18n|tests)/[^`]*)`", prose(language))]
    assert len(files) > 30
    assert [file for file in files if not file.exists() and not NEW.fullmatch(file.relative_to(ROOT).as_posix())] == []


@pytest.mark.parametrize("language", GUIDES)
def test_every_command_that_a_guide_names_is_there(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With its options."""
    commands = re.findall(r"`build\.py ([a-z]+)([^`]*)`", prose(language))
    assert {name for name, _ in commands} == {"check", "new", "serve", "translated"}
    for name, rest in commands:
        with pytest.raises(SystemExit) as done:
            main([name, "--help"])
        assert done.value.code == 0
        assert set(re.findall(r"--[a-z-]+", rest)) <= set(re.findall(r"--[a-z-]+", capsys.readouterr().out))


def test_warnings_stop_a_change() -> None:
    """As the guides say."""
    assert "build.py check --strict" in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", GUIDES)
def test_a_guide_is_read_in_a_quarter_of_an_hour(language: str) -> None:
    """At 180 words a minute, but for the tables, in which one looks things up."""
    text = LINK.sub("]", re.sub(r"^\|.*\n", "", OWN[language], flags=re.MULTILINE))
    assert len(re.findall(r"[^\W\d_][\w’-]*", text)) < 15 * 180


def prose(language: str) -> str:
    """A guide without its examples and tables."""
    return re.sub(r"^\|.*\n", "", EXAMPLE.sub("", OWN[language]), flags=re.MULTILINE)


def values(typed: str) -> Any:
    """A value as front matter reads it."""
    table = frontmatter.read("", f"---\nfield: {typed}\n---\n").table
    assert table
    return nodes.plain(table)["field"]


def fixed(language: str, text: str) -> str:
    """A text with its typography put right."""
    for _ in range(ROUNDS):
        text = corrected(text, [*findings(language, text)])
    return text
