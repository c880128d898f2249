"""A translation that is behind its original is told of once a section, where it stands, and how to put it right."""

import re

import pytest

from lapa.check import translations
from lapa.problems import Problem
from lapa.voice import Voice
from tests.small import PAGES, edited, problems, site

BANKS, ENGLISH = "lv/projects/1.1.1.i.md", "en/projects/1.1.1.i.md"
HEADING, RECORD = 23, 18  # the lines of its heading and of the states of its body


def told(changes: dict[str, str | None]) -> list[tuple[str, int, int, str]]:
    """File, line, column and code of every notice of the changed site."""
    return problems(changes, notices=True)


def found(changes: dict[str, str | None]) -> list[Problem]:
    return list(translations.check(site(changes)[0]))


def shown(changes: dict[str, str | None]) -> str:
    """The words of the only problem."""
    (only,) = found(changes)
    return f"{only.message(Voice())}; {only.hint(Voice())}"


def test_a_site_that_is_up_to_date_has_no_notices() -> None:
    """The records of the small site are right."""
    assert told({}) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("title: Krasti", "title: Krasts", (2, 8)),
        ("no tiem", "un no tiem", (6, 1)),
        ("title: Plāns", "title: Plāni", (11, 1)),
        ("Upe tiek", "Upe netiek", (RECORD, 17)),
        ("Otrais", "Trešais", (HEADING, 1)),
        ("## Kā to dara", "## Darbi", (HEADING, 1)),
    ],
)
def test_a_changed_sentence_is_one_notice(old: str, new: str, place: tuple[int, int]) -> None:
    """At the field or heading; what stands before the first heading at its recorded state."""
    ((file, *found_at, code),) = told(edited(BANKS, old, new))
    assert (file, tuple(found_at)) == (ENGLISH, place)
    assert code == ("section-renamed" if "Darbi" in new else "translation-behind")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("amount: 1000000", "amount: 999"),
        ("due: 2026-06-30", "due: 2026-07-01"),
        ("Upe tiek sakārtota, {aim}.", "Upe tiek\nsakārtota, {aim}."),
        ("- Pirmais", "-   Pirmais"),
        ("| Krasts | Metri |", "|Krasts   |Metri|"),
        ("slug: krasti\n", "slug: krasti\n# te\n"),
    ],
)
def test_facts_lines_and_spaces_are_no_notice(old: str, new: str) -> None:
    """The translation inherits the facts, and says the same."""
    assert told(edited(BANKS, old, new)) == []


def test_a_notice_says_exactly_what_to_write() -> None:
    """So that somebody with a browser alone can put it right; what it says does."""
    assert shown(edited(BANKS, "Otrais", "Trešais")) == (
        "the section “Kā to dara” of content/lv/projects/1.1.1.i.md is newer than this translation; "
        "translate the change, then write ka-to-dara: 1b60c46f under translated: text:, "
        "or run build.py translated content/en/projects/1.1.1.i.md"
    )
    right = edited(ENGLISH, "ka-to-dara: dadafdb2", "ka-to-dara: 1b60c46f")
    assert told(edited(BANKS, "Otrais", "Trešais") | right) == []
    assert shown(edited(BANKS, "aim: tīrot", "aim: kopjot")).startswith("the section “aim” of content/lv/")
    assert "write aim: 6f60e524 under translated: fields:" in shown(edited(BANKS, "aim: tīrot", "aim: kopjot"))


def test_a_renamed_heading_says_what_it_was() -> None:
    """And what to write in its place."""
    assert shown(edited(BANKS, "## Kā to dara", "## Darbi")) == (
        "the section “Darbi” of content/lv/projects/1.1.1.i.md was “ka-to-dara” when this was translated; "
        "translate it, then write darbi: da7b80f2 in the place of ka-to-dara, "
        "or run build.py translated content/en/projects/1.1.1.i.md"
    )


def test_a_section_that_is_gone_is_told_where_it_is_recorded() -> None:
    """It may still stand in the translation."""
    text = PAGES[BANKS][: PAGES[BANKS].index("## Kā to dara")]
    assert told({BANKS: text}) == [(ENGLISH, RECORD, 27, "section-gone")]
    assert shown({BANKS: text}) == (
        "content/lv/projects/1.1.1.i.md no longer has the section “ka-to-dara”; delete it here too, "
        "and ka-to-dara under translated: text:, or run build.py translated content/en/projects/1.1.1.i.md"
    )


def test_a_new_section_is_told_where_the_record_begins() -> None:
    """Or at its heading, once the translation has it."""
    more = edited(BANKS, "| Kreisais | 700 |", "| Kreisais | 700 |\n\n## Vairāk\n\nVairāk.")
    assert told(more) == [(ENGLISH, 16, 1, "translation-behind")]
    both = more | edited(ENGLISH, "| Left | 700 |", "| Left | 700 |\n\n## More\n\nMore.")
    assert told(both) == [(ENGLISH, 34, 1, "translation-behind")]


def test_a_page_without_a_record_is_told_once() -> None:
    """Not once a section; an original needs none."""
    without = re.sub(r"translated:\n(?:  .*\n)+", "", PAGES[ENGLISH])
    assert told({ENGLISH: without}) == [(ENGLISH, 1, 1, "not-recorded")]
    assert shown({ENGLISH: without}) == (
        "no state of content/lv/projects/1.1.1.i.md is recorded that this was translated from; "
        "see that both say the same, then run build.py translated content/en/projects/1.1.1.i.md"
    )


@pytest.mark.parametrize(
    ("old", "new", "place", "hint"),
    [
        ("{title: aa4cf67e", "{titel: aa4cf67e", (17, 12), "did you mean “title”?"),
        ("ka-to-dara: dadafdb2", "ka-dara: dadafdb2", (RECORD, 27), "did you mean “ka-to-dara”?"),
        ("ka-to-dara: dadafdb2", "x: dadafdb2", (RECORD, 27), "write ka-to-dara in its place"),
    ],
)
def test_a_misspelt_section_is_an_error(old: str, new: str, place: tuple[int, int], hint: str) -> None:
    """With the name that is meant; not one that is new and one that is gone."""
    changes = edited(ENGLISH, old, new)
    assert told(changes) == []
    assert problems(changes) == [(ENGLISH, *place, "unknown-section")]
    assert shown(changes).endswith(f"; {hint}")


@pytest.mark.parametrize(
    ("old", "new", "place", "code"),
    [
        ("{title: aa4cf67e", "{title: aa4cf67", (17, 19), "bad-state"),
        ("start: e794a225", "start: E794A225", (RECORD, 17), "bad-state"),
        ("start: e794a225", "Sākums: e794a225", (RECORD, 10), "bad-id"),
        ("  text: {start", "  texts: {start", (RECORD, 3), "unknown-field"),
        ("translated:\n", "translatd:\n", (16, 1), "unknown-field"),
        ("  text: {start: e794a225, ka-to-dara: dadafdb2}", "  text: none", (RECORD, 3), "not-fields"),
    ],
)
def test_a_mistake_in_the_record_is_one_problem(old: str, new: str, place: tuple[int, int], code: str) -> None:
    """At its place, and nothing is concluded from it."""
    changes = edited(ENGLISH, old, new)
    assert problems(changes) == [(ENGLISH, *place, code)]
    assert told(changes) == []


def test_an_original_has_no_record() -> None:
    """It is made from nothing."""
    assert problems(edited("lv/about.md", "updated:", "translated: {}\nupdated:")) == [
        ("lv/about.md", 6, 1, "unknown-field")
    ]


def test_a_misspelt_record_is_recognised() -> None:
    """Its name is among those that a translation may have."""
    _, problems_of_parsing = site(edited(ENGLISH, "translated:\n", "translatd:\n"))
    assert [each.hint(Voice()) for each in problems_of_parsing] == ["did you mean “translated”?"]
