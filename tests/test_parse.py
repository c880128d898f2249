"""Parsing: pages paired by path, facts inherited, and what is wrong with each page by itself, all at once."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.body import Placeholder
from lapa.kinds import Investment, Translated
from lapa.memo import FILE, Memo
from lapa.parse import parse
from lapa.problems import Place
from lapa.project import Project
from lapa.shelf import HEAD, NAME
from lapa.sources import Source, Sources
from tests.small import PAGES, PROJECT, edited, page, problems, site, sources

LV, EN = "lv/projects/1.1.1.i.md", "en/projects/1.1.1.i.md"


def test_the_small_site_has_no_problems() -> None:
    """Every page is there in both languages, at its address."""
    parsed, found = site()
    assert found == ()
    assert [p.address for p in parsed.pages if p.language == "lv"] == [
        "lv/par-vietni.html",
        "lv/pieklustamiba.html",
        "lv/kontakti.html",
        "lv/dati.html",
        "lv/index.html",
        "lv/projekti/krasti.html",
        "lv/projekti/tilts.html",
    ]
    assert len(parsed.pages) == 14
    assert parsed.broken == ()


@pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="there is one core")
def test_while_others_read_pages_something_else_is_done() -> None:
    """Front matter and bodies are many enough together; what is remembered needs nobody."""
    done: list[str] = []
    memo = Memo()
    for _ in range(2):
        parse(sources({}), PROJECT, memo, lambda: done.append("once"))
    assert done == ["once"]


def test_a_translation_has_the_originals_facts_and_its_own_words() -> None:
    """Money, dates and numbers are written once."""
    fields = page(EN).fields
    assert isinstance(fields, Investment)
    assert (fields.title, fields.amount, fields.period_end) == ("Banks", 1_000_000, date(2026, 8, 31))
    target = fields.targets["metres"]
    assert (target.value, target.parts, target.due) == (1500, {"left": 700, "right": 800}, date(2026, 6, 30))
    assert target.text.startswith("By {due}, {value} metres")


def test_fields_have_places_and_an_inherited_one_stands_in_the_original() -> None:
    """So that a problem of a fact is shown where the fact can be changed."""
    places = page(EN).places
    assert places["title",] == Place(f"content/{EN}", 2, 8, 5)
    assert places["amount",] == Place(f"content/{LV}", 7, 9, 7)


def test_placeholders_of_front_matter_know_the_item_they_stand_in() -> None:
    """A description speaks for the page, a target's text for the target."""
    whole = page(EN)
    found = whole.placeholders
    assert found[0] == Placeholder("period-end", "", (), found[0].start, found[0].end)
    assert whole.place(found[0].start, found[0].end) == Place(f"content/{EN}", 4, 30, 12)
    assert {placeholder.scope for placeholder in found} == {
        (),
        ("targets", "metres"),
        ("targets", "care"),
        ("documents", "rules"),
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"en/projects/1.1.2.i.md": None}, [("lv/projects/1.1.2.i.md", 0, 0, "no-translation")]),
        ({"lv/about.md": None}, [("en/about.md", 0, 0, "no-original")]),
        (edited(LV, "kind: investment", "kind: investmnt"), [(LV, 2, 7, "unknown-kind")]),
        (edited(LV, "kind: investment\n", ""), [(LV, 1, 1, "missing-kind")]),
        (edited(LV, "kind: investment", "kind: [x]"), [(LV, 2, 7, "not-text")]),
        (edited(EN, "title: Banks", "title: Banks\namount: 5"), [(EN, 3, 1, "repeated-fact")]),
        (edited(EN, "title: Banks", "kind: text\ntitle: Banks"), [(EN, 2, 1, "repeated-fact")]),
        (edited(LV, "amount: 1000000", "amount: -1"), [(LV, 7, 9, "bad-amount")]),
        (edited(LV, "due: 2026-06-30", "due: 2026-06-31"), [(LV, 16, 10, "bad-date")]),
        (edited(EN, "  care:\n", "  cares:\n"), [(EN, 9, 3, "unknown-item")]),
        (edited(EN, "  rules:\n", "  other:\n    title: Of {date}\n  rules:\n"), [(EN, 14, 3, "unknown-item")]),
        (edited(EN, "| Left | 700 |", "|" * 31), [(EN, 32, 1, "table-too-large")]),
        (edited(EN, "title: Banks", "titel: Banks"), [(EN, 2, 1, "unknown-field")]),
        (edited(LV, "title: Krasti", "title: a: b"), [(LV, 3, 9, "colon-in-value")]),
        (edited(LV, "title: Krasti", "title: #1"), [(LV, 3, 8, "comment-after-value")]),
        (edited(LV, "\ntargets:", "\ntarget:"), [(LV, 10, 1, "unknown-field")]),
        ({LV: "no front matter"}, [(LV, 1, 1, "no-front-matter")]),
        ({LV: ""}, [(LV, 1, 1, "no-front-matter")]),
        ({EN: "---\ntitle: x"}, [(EN, 1, 1, "unclosed-front-matter")]),
    ],
)
def test_one_mistake_is_one_problem(changes: dict[str, str | None], expected: list[tuple[str, int, int, str]]) -> None:
    """Where it stands, with no false follow-ups anywhere else on the site."""
    assert [found for found in problems(changes) if found[3] != "missing-item" or found[1]] == expected


def test_a_page_that_could_not_be_read_is_not_missing() -> None:
    """Its own problem is said where it is read; nothing else follows."""
    whole = sources({"lv/about.md": None})
    unread = Sources(whole.pages, frozenset({("lv", "about.md")}), (), {}, {}, ())

    assert parse(unread, PROJECT, Memo())[1] == ()


def test_every_mistake_of_every_page_is_said_in_one_run() -> None:
    """Fields, facts, links and numbers, in both languages; the order is that of files and lines."""
    changes = {
        **edited("lv/contacts.md", "phone: +371 60000000", "phone: 60000000"),
        **edited("en/about.md", "description: About.", "descripton: About."),
        **edited("en/projects/1.1.2.i.md", "title: Bridge & walkers", "title: Bridge & walkers\ncontact: x"),
        "lv/accessibility.md": (PAGES["lv/accessibility.md"] + "\n[a](nav.md) <b>\n"),
    }
    assert problems(changes) == [
        ("en/about.md", 4, 1, "unknown-field"),
        ("en/projects/1.1.2.i.md", 3, 1, "repeated-fact"),
        ("lv/accessibility.md", 14, 5, "broken-link"),
        ("lv/accessibility.md", 14, 13, "raw-html"),
        ("lv/contacts.md", 9, 12, "bad-phone"),
    ]


def test_a_folder_that_cannot_be_part_of_an_address_is_named(tmp_path: object) -> None:
    """A folder's name becomes part of addresses unless the settings give another."""
    del tmp_path
    changes: dict[str, str | None] = {
        f"{language}/My.Folder/x.md": PAGES[f"{language}/about.md"].replace("kind: about", "kind: text")
        for language in ("lv", "en")
    }
    assert problems(changes) == [
        ("en/My.Folder/x.md", 0, 0, "bad-folder"),
        ("lv/My.Folder/x.md", 0, 0, "bad-folder"),
    ]


@given(st.text(alphabet=st.sampled_from("---\n:abtile kdn{}[]<>#\"'&*!|>%@`\\āž\t"), max_size=200))
def test_any_text_is_a_page_or_a_problem(text: str) -> None:
    """Whatever a page holds, parsing gives a page or problems, and never raises."""
    parsed, found = site({"lv/about.md": text})
    assert found or any(p.path == "about.md" for p in parsed.pages)


def project_of(languages: tuple[str, ...]) -> Project:

    return Project(PROJECT.root, PROJECT.content, PROJECT.output, PROJECT.base_url, languages, PROJECT.folders)


def test_english_can_be_the_original() -> None:
    """The order of languages in the settings says whose facts are inherited."""
    parsed, found = parse(sources({}), project_of(("en", "lv")), Memo())
    assert {p.code for p in found} == {"missing-kind"}
    assert parsed.languages == ("en", "lv")


def test_a_translation_has_the_record_of_what_it_was_made_from() -> None:
    """Its original has none, and no field of the page is one."""
    parsed, found = site()
    assert found == ()
    about, original = page("en/about.md", parsed), page("lv/about.md", parsed)
    assert about.translated == Translated(
        fields={"title": "c139744a", "description": "8e4f04b4"}, text={"start": "802a7cb4"}
    )
    assert original.translated is None
    assert not hasattr(about.fields, "translated")


def test_a_page_that_is_too_much_to_convert_is_not_understood() -> None:
    """What it says is not known; its translation is not blamed for it, and is not understood either."""
    parsed, found = site(edited("lv/contacts.md", "---\n\n", f"---\n\n{'> ' * 21}a\n\n"))
    assert [one.code for one in found] == ["indent-too-deep"]
    assert {broken.path for broken in parsed.broken} == {"contacts.md"}
    assert len(parsed.broken) == 2


def test_another_record_is_read_anew(tmp_path: Path) -> None:
    """What the one before said is of no use."""
    before, given = Memo(tmp_path), sources({})
    assert parse(given, PROJECT, before)[0].conformance
    before.save()
    other = given._replace(record=Source.of("accessibility.json", "accessibility.json", "{"))
    parsed, found = parse(other, PROJECT, Memo(tmp_path))
    assert parsed.conformance is None
    assert [one.code for one in found] == ["accessibility-malformed"]


def test_what_is_remembered_of_a_page_is_remade_by_its_part(tmp_path: Path) -> None:
    """Another body leaves all front matter as it was; other front matter is a translation's too, and a body's place."""

    def remade(path: str, old: str, new: str) -> tuple[int, int]:
        memo = Memo(tmp_path)
        parse(sources(edited(path, old, new)), PROJECT, memo)
        return memo.made["front"], memo.made["body"]

    before = Memo(tmp_path)
    parse(sources({}), PROJECT, before)
    before.save()
    assert remade("lv/about.md", "Teksts.", "Cits teksts.") == (0, 1)
    assert remade("lv/about.md", "updated: 2026-03-31", "updated: 2026-04-01") == (2, 1)


def test_a_body_is_not_loaded_where_nobody_looks_at_it(tmp_path: Path) -> None:
    """What is remembered of it is damaged, which is seen only then, and it is made anew."""
    memo = Memo(tmp_path)
    parse(sources({}), PROJECT, memo)
    memo.save()
    file = tmp_path / FILE
    content = file.read_bytes()
    index = int.from_bytes(content[NAME : NAME + 8], "big")
    file.write_bytes(content[:HEAD] + bytes(index - HEAD) + content[index:])
    again = Memo(tmp_path)
    site, _ = parse(sources({}), PROJECT, again)
    assert again.made["body"] == 0
    page = site.pages[0]
    assert page.body.parts
    assert page.body is page.body
    assert again.made["body"] == 1
