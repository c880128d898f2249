"""The text of a .po file as entries, and each way in which it cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa import formats
from lapa.language.po import HEADER, entries, has_rule, shown
from lapa.problems import Place
from lapa.voice import Voice

FILE = "messages.po"
TEXT = r"""msgid ""
msgstr ""
"Language: lv\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#
# Asked the ministry.
#. By a program.
#: templates/page.html
#, fuzzy, python-format
#| msgid "House"
msgctxt "menu"
msgid "Home"
msgstr ""
"Sākums\n"
"un \"gals\"\\\t"

msgid "page"
msgid_plural "pages"
msgstr[0] "lapa"
msgstr[1] "lapas"

#~ msgid "Old"
#~ msgstr "Vecs"
"""
# Texts that look like a .po file, so that most of what can be wrong with one comes up.
ANY_TEXT = st.text() | st.lists(st.sampled_from(TEXT.splitlines()) | st.text(), max_size=30).map("\n".join)


def found(text: str) -> list[tuple[str, int]]:
    """Codes and lines of the problems; a text with problems has no entries."""
    read, problems = entries(FILE, text)
    assert not (read and problems)
    return [(problem.code, problem.place.line) for problem in problems]


def test_entries_have_their_texts_places_and_marks() -> None:
    (header, home, pages, old), problems = entries(FILE, TEXT)
    assert problems == ()
    assert header.key == HEADER
    assert (home.id, home.context, home.key) == ("Home", "menu", ("Home", "menu"))
    assert home.place == Place(FILE, 13, 1, len('msgid "Home"'))
    assert home.translations == (('Sākums\nun "gals"\\\t', Place(FILE, 14, 1, len('msgstr ""'))),)
    assert home.comments == ("", "Asked the ministry.")
    assert (pages.id, pages.message, pages.context) == (("page", "pages"), "page", None)
    assert [(text, place.line) for text, place in pages.translations] == [("lapa", 20), ("lapas", 21)]
    assert [entry.fuzzy for entry in (header, home, pages, old)] == [False, True, False, False]
    assert [entry.obsolete for entry in (header, home, pages, old)] == [False, False, False, True]


def test_entries_need_no_line_between_them() -> None:
    close = "\n".join(line for line in TEXT.splitlines() if line and line[0] != "#")
    assert [entry.key for entry in entries(FILE, close)[0]] == [HEADER, ("Home", "menu"), ("page", None)]


def test_ends_of_lines_may_be_those_of_windows() -> None:
    texts, windows = (
        [entry.translations for entry in entries(FILE, text)[0]] for text in (TEXT, TEXT.replace("\n", "\r\n"))
    )
    assert texts == windows


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"lapa"', '"lapa'),
        ('"lapa"', "lapa"),
        ('"lapa"', ""),
        ('"lapa"', '"la"pa"'),
        ('"lapa"', r'"lapa\q"'),
        ('"lapa"', '"lapa\\"'),
        ('"lapa"', '"la\0pa"'),
        ('"lapa"', '"la\ud800pa"'),
        ('"lapa"', '"lapa" # one'),
        ("msgstr[0]", "msgstring[0]"),
        ("msgstr[0]", "msgstr[٠]"),
        ("msgstr[0]", "msgstr[99999999999]"),
        ("msgstr[0]", "msgstr[]"),
    ],
)
def test_a_line_that_is_no_keyword_with_one_text_is_a_problem_and_the_only_one(old: str, new: str) -> None:
    assert found(TEXT.replace(old, new, 1)) == [("catalogue-syntax", 20)]


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("msgstr[1]", "msgstr[2]", [18]),
        ("msgstr[1]", "msgstr[0]", [18]),
        ("msgstr[1]", "msgstr", [18]),
        ("msgstr[0]", "msgstr[1]", [18]),
        ('msgid_plural "pages"\n', "", [18]),
        ('msgid "page"\n', "", [18]),
        ('msgstr[0] "lapa"\nmsgstr[1] "lapas"\n', "", [18]),
        ('msgstr[1] "lapas"', 'msgstr[1] "lapas"\nmsgstr[2] ""\nmsgstr[3] ""', [18]),
        ('msgid "Home"\n', "", [12]),
        ('msgctxt "menu"', '"menu"', [12]),
        ('msgid_plural "pages"', '#, fuzzy\nmsgid_plural "pages"', [18, 20]),
        ("#~ msgstr", "msgstr", [23, 24]),
    ],
)
def test_keywords_out_of_order_are_a_problem_where_their_message_begins(old: str, new: str, lines: list[int]) -> None:
    assert found(TEXT.replace(old, new, 1)) == [("catalogue-order", line) for line in lines]


def test_the_place_of_an_indented_line_begins_at_its_text() -> None:
    (problem,) = entries(FILE, TEXT.replace('msgstr[0] "lapa"', '  msgstr[0] "lapa  ', 1))[1]
    assert problem.place == Place(FILE, 20, 3, len('msgstr[0] "lapa'))


def test_a_second_translation_names_the_line_of_the_first() -> None:
    (problem,) = entries(FILE, TEXT + '\nmsgid "page"\nmsgstr ""\n')[1]
    assert (problem.code, problem.place.line) == ("duplicate-message", 26)
    assert problem.message(Voice()) == "the message “page” stands twice"
    assert problem.hint(Voice()) == "keep one; the first is in line 18"


def test_a_message_in_another_context_is_another_message() -> None:
    assert found(TEXT + '\nmsgid "Home"\nmsgstr ""\n') == []


@pytest.mark.parametrize(("old", "new"), [("", ""), ("(n != 1)", " ( n!=1 )"), ("Plural-Forms", "plural-forms")])
def test_a_header_states_the_rule_whatever_its_spaces(old: str, new: str) -> None:
    assert has_rule(entries(FILE, TEXT.replace(old, new, 1))[0], "nplurals=2; plural=(n != 1);")


@pytest.mark.parametrize(("old", "new"), [("!=", ">"), ("Plural-Forms", "Plural"), (TEXT, "")])
def test_a_header_states_another_rule_or_none(old: str, new: str) -> None:
    assert not has_rule(entries(FILE, TEXT.replace(old, new, 1))[0], "nplurals=2; plural=(n != 1);")


def test_a_long_message_is_shown_on_one_short_line() -> None:
    assert shown("One\n two") == "One two"
    assert shown("word " * 30) == "word " * 11 + "word…"


@given(ANY_TEXT)
def test_any_text_has_entries_or_problems(text: str) -> None:
    read, problems = entries(FILE, text)
    assert not (read and problems)
    assert all(formats.text(problem, Voice()) for problem in problems)
