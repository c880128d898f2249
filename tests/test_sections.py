"""Sections: the state of each changes with its words and nothing else; what a translation is behind is told."""

import re
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.model import Behind, Site
from lapa.sections import record, sections
from tests.small import PAGES, edited, page, site

BANKS, ENGLISH = "lv/projects/1.1.1.i.md", "en/projects/1.1.1.i.md"
ABOUT = "lv/about.md"


def states(path: str, changes: dict[str, str | None] = {}) -> dict[tuple[str, str], str]:  # noqa: B006 - only read
    """The state of each section of a page of the changed site, by its table and name."""
    parsed, _ = site(changes)
    originals = {found.path: found for found in parsed.originals}
    return {(found.part, found.name): found.state for found in sections(page(path, parsed), originals)}


def changed(path: str, changes: dict[str, str | None]) -> list[tuple[str, str]]:
    """The sections that a change of the site puts into another state."""
    before, after = states(path), states(path, changes)
    assert list(before) == list(after)
    return [name for name, state in after.items() if state != before[name]]


def body(text: str, path: str = ABOUT) -> dict[str, str | None]:
    """The page with this body."""
    return {path: PAGES[path][: PAGES[path].index("---\n\n") + 4] + text}


def text_states(text: str) -> dict[str, str]:
    """The states of the sections of a body."""
    return {name: state for (part, name), state in states(ABOUT, body(text)).items() if part == "text"}


def late(changes: dict[str, str | None], path: str = ENGLISH) -> list[tuple[str, str, str, str]]:
    """Table, present name, recorded name and the translation's heading of all that a translation is behind."""
    return [
        (each.part, each.section.name if each.section else "", each.recorded, each.heading.id if each.heading else "")
        for each in site(changes)[0].late[f"content/{path}"]
    ]


def test_the_sections_are_the_fields_of_words_and_the_body_from_heading_to_heading() -> None:
    """In the order of the kind, then of the body; facts, the slug and other names are none."""
    parsed, _ = site()
    originals = {found.path: found for found in parsed.originals}
    found = list(sections(page(BANKS, parsed), originals))
    assert [(each.part, each.name, each.title) for each in found] == [
        ("fields", "title", "title"),
        ("fields", "description", "description"),
        ("fields", "aim", "aim"),
        ("fields", "targets", "targets"),
        ("fields", "documents", "documents"),
        ("text", "start", "start"),
        ("text", "ka-to-dara", "Kā to dara"),
    ]
    assert all(re.fullmatch("[0-9a-f]{8}", each.state) for each in found)


def test_the_beginning_is_a_section_only_where_something_stands_there() -> None:
    """A heading called “Start” is another one."""
    assert list(text_states("Ievads.\n\n## Start\n\nA\n\n### B\n")) == ["start", "start-2", "b"]
    assert list(text_states("\n## Start\n\nA\n")) == ["start-2"]
    assert list(text_states("\n\n")) == []


def test_a_state_is_a_hash_of_the_words() -> None:
    """SHA-256 of what the words are, so that anybody can count it anew."""
    assert states(ABOUT)["fields", "title"] == sha256(b" Par vietni").hexdigest()[:8]
    assert text_states("Viens\n  *divi*.\n")["start"] == sha256(b"<p>Viens <em>divi</em>.</p>").hexdigest()[:8]


CHANGES = {
    ("title: Krasti", "title: Krasts"): [("fields", "title")],
    ("{period-end:dative}", "{period-end:genitive}"): [("fields", "description")],
    ("no tiem", "un no tiem"): [("fields", "targets")],
    ("title: Plāns", "title: Plāni"): [("fields", "documents")],
    ("Upe tiek", "Upe netiek"): [("text", "start")],
    ("sakārtota, {aim}.", "sakārtota, {description}."): [("text", "start")],
    ("Otrais", "Trešais"): [("text", "ka-to-dara")],
    ("**[Annas]", "[Annas]"): [("text", "ka-to-dara")],
    ("contacts.md#anna-upe", "contacts.md"): [("text", "ka-to-dara")],
    ("(1.1.2.i.md)", "(../about.md)"): [("text", "ka-to-dara")],
}


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_another_word_is_another_state_of_its_section_alone(old: str, new: str) -> None:
    """Also the name of a fact, its case, an emphasis, and where a link leads."""
    assert changed(BANKS, edited(BANKS, old, new)) == CHANGES[old, new]


SAME = [
    ("amount: 1000000", "amount: 999"),
    ("value: 1500", "value: 1501"),
    ("due: 2026-06-30", "due: 2026-07-01"),
    ("slug: krasti", "slug: upes-krasti"),
    ("lv: unknown", "lv: https://avots.example/plans"),
    ("title: Krasti\nslug: krasti\n", "slug: krasti\n# te\ntitle:   'Krasti'\n"),
    ("title: Krasti\n", "title: >\n  Krasti\n"),
    ("    text: Līdz {due:dative} iztīrīti", "    text: >-\n      Līdz\n      {due:dative} iztīrīti"),
    ("Upe tiek sakārtota, {aim}.", "Upe\ntiek   sakārtota,\n{aim}."),
    ("Upe tiek sakārtota", "Upe\u00a0tiek sakārtota"),
    ("## Kā to dara\n\n", "## Kā to dara ##\n\n\n"),
    ("## Kā to dara\n", "Kā to dara\n---\n"),
    ("un [citu projektu]", "un [citu\nprojektu]"),
    ("**[Annas](../contacts.md#anna-upe)**", "__[Annas](../contacts.md#anna-upe)__"),
    ("- Pirmais krasts ir 7\u00a0km garš.\n- Otrais", "*   Pirmais krasts\n    ir 7\u00a0km garš.\n*   Otrais"),
    ("| Krasts | Metri |\n| --- | ---: |\n| Kreisais | 700 |", "Krasts   |Metri\n:--|--:\nKreisais |    700"),
    ("(1.1.2.i.md)", "(../projects/1.1.2.i.md)"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_other_facts_lines_spaces_and_signs_are_the_same_state(old: str, new: str) -> None:
    """What readers would not call another sentence."""
    assert changed(BANKS, edited(BANKS, old, new)) == []


def test_moving_pages_to_another_folder_changes_no_state() -> None:
    """With the links in them rewritten; the records of their translations stay right."""
    moves: dict[str, str | None] = {}
    for language in ("lv", "en"):
        for name in ("1.1.1.i.md", "1.1.2.i.md"):
            moves[f"{language}/projects/{name}"] = None
        banks = PAGES[f"{language}/projects/1.1.1.i.md"].replace("../contacts.md", "../../contacts.md")
        moves[f"{language}/works/new/banks.md"] = banks.replace("(1.1.2.i.md)", "(../bridge.md)")
        moves[f"{language}/works/bridge.md"] = PAGES[f"{language}/projects/1.1.2.i.md"]
    assert states("lv/works/new/banks.md", moves) == states(BANKS)
    assert {file: found for file, found in site(moves)[0].late.items() if found} == {}


def test_the_order_of_items_does_not_count() -> None:
    """A translation’s are in the order of its original’s anyway."""
    text = PAGES[BANKS]
    care = text[text.index("  care:") : text.index("documents:")]
    assert states(BANKS, {BANKS: text.replace(care, "").replace("  metres:", f"{care}  metres:")}) == states(BANKS)


def test_code_that_looks_like_a_fact_is_another_state() -> None:
    """So is a fact in another section."""
    assert text_states("`{code}`") != text_states("{code}") != text_states("\\{code}")
    assert text_states("<fact code:>") != text_states("{code}")


WORDS = st.text("aābc.,–“”0123456789", min_size=1, max_size=8).map(lambda word: f"v{word}")
PIECES = st.one_of(WORDS, st.sampled_from(["{code}", "*un*", "[a](data.md)"]))
PARAGRAPHS = st.lists(st.lists(PIECES, min_size=1), min_size=1)


@given(paragraphs=PARAGRAPHS, breaks=st.lists(st.sampled_from([" ", "  ", "\n", "\n  ", " \n"]), min_size=1))
def test_any_wrapping_of_paragraphs_is_the_same_state(paragraphs: list[list[str]], breaks: list[str]) -> None:
    """Wherever their lines end, with whatever spaces between their words."""
    wrapped = []
    for words in paragraphs:
        gaps = [breaks[number % len(breaks)] for number in range(len(words) - 1)]
        wrapped.append("".join(piece for pair in zip(words, [*gaps, ""], strict=True) for piece in pair))
    plain = "\n\n".join(" ".join(words) for words in paragraphs)
    assert text_states("\n\n\n".join(wrapped)) == text_states(plain)


def test_a_record_of_now_is_behind_nothing() -> None:
    """Of every page; a page without one is not told of."""
    parsed, _ = site({"en/about.md": PAGES["en/about.md"].replace("translated:", "translatd:")})
    found = parsed.late
    assert set(found.values()) == {()}
    assert len(found) == 6
    originals = {each.path: each for each in parsed.originals}
    assert record(page(BANKS, parsed), originals) == page(ENGLISH, parsed).translated


def test_a_changed_section_is_told_with_its_heading_in_the_translation() -> None:
    """A field, and what stands before the first heading, have none."""
    assert late(edited(BANKS, "Otrais", "Trešais")) == [("text", "ka-to-dara", "ka-to-dara", "how-it-is-done")]
    assert late(edited(BANKS, "Upe tiek", "Upe netiek")) == [("text", "start", "start", "")]
    assert late(edited(BANKS, "aim: tīrot", "aim: kopjot")) == [("fields", "aim", "aim", "")]


def test_a_heading_is_not_told_where_the_pages_have_not_as_many() -> None:
    """The page as a whole is behind then."""
    changes = edited(BANKS, "Otrais", "Trešais") | edited(ENGLISH, "## How it is done", "How it is done")
    assert late(changes) == [("text", "ka-to-dara", "ka-to-dara", "")]


def test_a_renamed_heading_is_one_section_that_is_behind() -> None:
    """Not one that is new and one that is gone."""
    assert late(edited(BANKS, "## Kā to dara", "## Darbi")) == [("text", "darbi", "ka-to-dara", "how-it-is-done")]


def test_a_new_section_and_one_that_is_gone_are_told() -> None:
    """By the only name there is."""
    assert late(edited(BANKS, "- Otrais", "### Vairāk\n\n- Otrais")) == [
        ("text", "ka-to-dara", "ka-to-dara", ""),
        ("text", "vairak", "", ""),
    ]
    assert late(edited(BANKS, "## Kā to dara\n\n", "")) == [
        ("text", "start", "start", ""),
        ("text", "", "ka-to-dara", ""),
    ]
    without = {
        path: re.sub(r"^documents:\n(?: .*\n)+", "", PAGES[path], flags=re.MULTILINE) for path in (BANKS, ENGLISH)
    }
    assert late({**without}) == [("fields", "", "documents", "")]


def test_nothing_is_told_of_a_section_that_links_to_a_page_that_is_not_understood() -> None:
    """Its state is not known; that of its neighbours is."""
    changes = edited("lv/contacts.md", "slug: kontakti", "slug: Kontakti") | edited(BANKS, "Upe tiek", "Upe netiek")
    assert states(BANKS, changes)["text", "ka-to-dara"] == ""
    assert late(changes) == [("text", "start", "start", "")]


def test_nothing_is_told_of_a_page_without_its_original() -> None:
    """Or whose original is not understood."""
    parsed: Site = site({BANKS: None, **edited(ABOUT, "slug: par-vietni", "slug: Par")})[0]
    told = parsed.late
    assert f"content/{ENGLISH}" not in told
    assert "content/en/about.md" not in told
    assert all(isinstance(each, Behind) for found in told.values() for each in found)
