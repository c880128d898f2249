"""The record in a translation's file: put in, replaced, and nothing else in the file touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.kinds import Translated
from lapa.model import Broken, Page
from lapa.problems import Place, Problem, problem
from lapa.recording import due, recorded
from tests.small import edited, site

STATES = Translated(fields={"title": "0a1b2c3d"}, text={"start": "12345678", "a-b": "00000000"})
BLOCK = "translated:\n  fields: {title: 0a1b2c3d}\n  text: {start: 12345678, a-b: 00000000}\n"
PAGE = "---\ntitle: A\n# te\nslug: a\n---\n\n## A\n"
WITH = PAGE.replace("slug: a\n", f"slug: a\n{BLOCK}")


def test_a_new_record_is_the_last_field() -> None:
    """Whatever the front matter ends with."""
    assert recorded(PAGE, STATES) == WITH
    ending = "---\ntext: |\n  translated:\n\n# te\n---"
    assert recorded(ending, STATES) == f"---\ntext: |\n  translated:\n\n# te\n{BLOCK}---"


@pytest.mark.parametrize(
    "old",
    [
        "translated:\n",
        "translated: none\n",
        "translated: {fields: {a: b},\n  text: {}}\n",
        "translated:\n  # of old\n  fields:\n    title: 00000000\n\n  text: {a: b}\n",
        "'translated':\n  fields: {title: 0a1b2c3d}\n  text: {start: 12345678}\n",
    ],
)
@pytest.mark.parametrize("after", ["", "# of slug\nslug: a\n", "\nslug:\n  a\n", "# the end\n"])
def test_a_record_is_replaced_where_it_stands(old: str, after: str) -> None:
    """However it was written; the comment of the next field stays."""
    assert recorded(f"---\ntitle: A\n{old}{after}---\n", STATES) == f"---\ntitle: A\n{BLOCK}{after}---\n"


def test_a_long_table_has_a_line_for_each_state() -> None:
    """A line has at most 120 characters."""
    names = [f"namename-{number}" for number in range(5)]
    longer = [*names[:4], f"{names[4]}-xy"]  # by one character more than fit
    states = Translated(fields=dict.fromkeys(names, "00000000"), text=dict.fromkeys(longer, "00000000"))
    line = "  fields: {" + ", ".join(f"{name}: 00000000" for name in names) + "}"
    assert len(line) == 120
    block = f"translated:\n{line}\n  text:\n" + "".join(f"    {name}: 00000000\n" for name in longer)
    assert recorded("---\ntitle: A\n---\n", states) == f"---\ntitle: A\n{block}---\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(line_end: str, mark: str) -> None:
    """The record’s lines end as the first line does."""
    raw = mark + PAGE.replace("\n", line_end)
    made = recorded(raw, STATES)
    assert made == mark + WITH.replace("\n", line_end)
    assert recorded(made, STATES) == made


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "Teksts\n",
        "---\n{title: A, slug: a}\n---\n",
        "---\n  title: A\n---\n",
        "---\ntitle: A: B\n---\n",
        "---\ntitle: A\ntitle: A\n---\n",
    ],
)
def test_a_file_that_has_no_place_for_a_record_is_refused(raw: str) -> None:
    """Rather than changed into one that says something else."""
    assert recorded(raw, STATES) is None


VALUES = st.text("ab:#'\"{}[]|>-, \n", max_size=12)


@given(values=st.lists(VALUES, max_size=4), body=VALUES)
def test_no_file_is_changed_beyond_its_record(values: list[str], body: str) -> None:
    """Whatever its fields are like: what is made is the file with the record’s lines put in."""
    raw = "---\n" + "".join(f"f{number}: {value}\n" for number, value in enumerate(values)) + f"---\n{body}"
    made = recorded(raw, STATES)
    assert made is None or (made.count(BLOCK) == 1 and made.replace(BLOCK, "") == raw)


def told(changes: dict[str, str | None], *problems: Problem) -> tuple[list[str], tuple[Problem, ...]]:
    """The translations of the changed site whose record is not up to date, and what hinders."""
    parsed, _ = site(changes)
    everything: tuple[Page | Broken, ...] = (*parsed.pages, *parsed.broken)
    translations = [page for page in everything if page.language == "en"]
    outdated, hindering = due(parsed, translations, problems)
    assert all(isinstance(page, Page) and page.translated != states for page, states in outdated)
    return [page.file for page, _ in outdated], hindering


def test_a_translation_is_due_where_its_record_is_not_of_now() -> None:
    """None is, on the small site."""
    assert told({}) == ([], ())
    assert told(edited("lv/about.md", "Teksts.", "Cits.")) == (["content/en/about.md"], ())


def test_errors_near_hinder_and_others_do_not() -> None:
    """Warnings and notices never; errors in the record itself neither."""
    change = edited("lv/about.md", "Teksts.", "Cits.")
    error = problem("bad-slug", Place("content/lv/about.md", 4, 7), value="x")
    assert told(change, error) == ([], (error,))
    assert told(change, problem("dash", Place("content/lv/about.md", 9, 1))) == (["content/en/about.md"], ())
    assert told(change, problem("bad-state", Place("content/en/about.md", 7, 17), value="x"))[1] == ()
    assert told(change, problem("not-a-language", Place("content/x")))[1] == ()


def test_every_error_hinders_where_a_state_cannot_be_told() -> None:
    """A page links to one that is not understood."""
    change = edited("lv/contacts.md", "slug: kontakti", "slug: Kontakti")
    parsed, found = site(change)
    banks = [page for page in parsed.pages if page.file == "content/en/projects/1.1.1.i.md"]
    about = [page for page in parsed.pages if page.file == "content/en/about.md"]
    assert [each.code for each in due(parsed, banks, found)[1]] == ["bad-slug"]
    assert due(parsed, about, found) == ((), ())
