"""Single messages of a .po file."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lapa.language.po import entries
from lapa.language.seeking import sought
from lapa.project import LANGUAGES, words

LINES = (
    *('msgid "a"', 'msgid "b"', 'msgstr "c"', 'msgstr "d\\n"', 'msgid ""', 'msgstr ""', '"a"', '"b"', 'msgctxt "a"'),
    *('msgid_plural "b"', 'msgstr[0] "e"', 'msgstr[1] "f"', "#, fuzzy", "#: a.py", "", "", " ", '#~ msgid "a"'),
    *('#~ msgstr "g"', "msgid", '  msgid "a"'),
)
ENTRIES = (
    *('msgid "a"\nmsgstr "c"\n', '#, fuzzy\nmsgid "b"\nmsgstr ""\n"d"\n', 'msgctxt "b"\nmsgid "a"\nmsgstr "e"\n'),
    *('msgid "c"\nmsgid_plural "b"\nmsgstr[0] "f"\n', '#~ msgid "d"\n#~ msgstr "g"\n', "\n", "\n", "#, fuzzy\n"),
    *('"more"\n', " \n", 'msgid "e\\n"\nmsgstr "h"\n', 'msgid ""\n"e"\nmsgstr "i"'),
)
KEYS = [(message, context) for message in ("", "a", "b", "c", "d", "e", "e\n", "ab") for context in (None, "a", "b")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_of_the_catalogues_is_found(language: str) -> None:
    """Elsewhere than in the whole file, and the same otherwise."""
    find = sought(words(language))
    for entry in entries("", words(language))[0]:
        found = find(entry.key)
        assert found is not None
        assert (found.id, found.texts, found.fuzzy) == (entry.id, entry.texts, entry.fuzzy)
    assert find(("nobody says this", None)) is None


@given(st.lists(st.sampled_from(ENTRIES)).map("".join) | st.lists(st.sampled_from(LINES)).map("\n".join))
@example('msgid "c"\nmsgstr "d"\n\n#, fuzzy\n\nmsgid "a"\nmsgstr "b"\n\nmsgid "e"\nmsgstr "f"\n')
def test_in_any_file_that_can_be_read_is_found_what_it_has(text: str) -> None:
    """Whatever stands between, before and behind."""
    known = {entry.key: entry for entry in entries("", text)[0]}
    find = sought(text)
    for key in KEYS if known else ():
        found, whole = find(key), known.get(key)
        assert (found and (found.id, found.texts, found.fuzzy)) == (whole and (whole.id, whole.texts, whole.fuzzy))


def test_a_message_is_found_though_another_is_not_right() -> None:
    """And none where nothing is."""
    text = 'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d\n'
    assert [found and found.texts for found in map(sought(text), [("a", None), ("c", None), ("d", None)])] == [
        *(("b",), None, None)
    ]
