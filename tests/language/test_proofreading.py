"""Each thing that can be wrong with a translation that can be read."""

import pytest

from lapa import formats
from lapa.language.extracting import extract
from lapa.language.po import entries
from lapa.language.proofreading import proofread
from lapa.language.writing import WRITINGS
from lapa.voice import Voice

FILE = "messages.po"
LATVIAN = WRITINGS["lv"]
MESSAGES = extract(
    {
        "templates/page.html": """
        {{ _("Home") }} {% trans %}The sum is {{ amount }}.{% endtrans %}
        {% trans count=n %}One page{% pluralize %}{{ count }} pages{% endtrans %}
        """
    },
    {},
)
TEXT = f"""msgid ""
msgstr "Plural-Forms: {LATVIAN.plural_forms}\\n"
msgid "Home"
msgstr "Sākums"
msgid "The sum is %(amount)s."
msgstr "Summa ir %(amount)s."
msgid "One page"
msgid_plural "%(count)s pages"
msgstr[0] "%(count)s lapu"
msgstr[1] "%(count)s lapa"
msgstr[2] "%(count)s lapas"
"""


def found(text: str) -> list[tuple[str, int]]:
    """Codes and lines of the problems of a Latvian catalogue."""
    read, unreadable = entries(FILE, text)
    assert unreadable == ()
    return [(problem.code, problem.place.line) for problem in proofread(LATVIAN, FILE, read, MESSAGES)]


def test_a_whole_catalogue_has_no_problem() -> None:
    assert found(TEXT) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("Sākums", "", "missing-message", 4),
        ("%(count)s lapas", "", "missing-message", 11),
        ('msgstr[2] "%(count)s lapas"\n', "", "message-forms", 7),
        ('msgid "Home"', '#, fuzzy\nmsgid "Home"', "fuzzy-message", 4),
        ('msgid "Home"\nmsgstr "Sākums"', '#, fuzzy\nmsgid "Home"\nmsgstr ""', "fuzzy-message", 4),
        ("%(count)s lapas", "%(number)s lapas", "message-placeholders", 11),
        ("Summa ir %(amount)s.", "Summa ir.", "message-placeholders", 6),
        ("Summa ir %(amount)s.", "%(amount)s ir %(n)s.", "message-placeholders", 6),
        ("Summa ir %(amount)s.", "Summa ir %(amount)d.", "message-placeholders", 6),
        ("Summa ir %(amount)s.", "Summa ir %(amount).", "message-per-cent", 6),
        ("Sākums", "100 %", "message-per-cent", 4),
        ("Sākums", "100 %s", "message-per-cent", 4),
        ("nplurals=3", "nplurals=2", "wrong-plural-forms", 1),
        ("Plural-Forms", "Plural", "wrong-plural-forms", 1),
        ("n%10==0", "n==0", "wrong-plural-forms", 1),
        ("s pages", "s leaves", "unused-message", 7),
        ('msgid "Home"\nmsgstr', '#~ msgid "Home"\n#~ msgstr', "unused-message", 3),
    ],
)
def test_what_is_wrong_is_one_problem_in_its_line(old: str, new: str, code: str, line: int) -> None:
    assert found(TEXT.replace(old, new, 1)) == [(code, line)]


@pytest.mark.parametrize(
    "added",
    [
        '\nmsgid "Old"\nmsgstr ""',
        '#, fuzzy\nmsgid "Old"\nmsgstr "%(x)s"',
        '\n#~ msgid "Old"\n#~ msgstr "Vecs"',
    ],
)
def test_a_message_no_template_says_is_unused_and_nothing_else(added: str) -> None:
    assert found(TEXT + added) == [("unused-message", 13)]


def test_a_message_that_is_not_there_is_a_problem_of_the_file() -> None:
    assert found(TEXT.replace('msgid "Home"\nmsgstr "Sākums"\n', "")) == [("missing-message", 0)]


def test_nothing_at_all_has_no_rule_and_no_message() -> None:
    assert found("") == [("wrong-plural-forms", 0), *[("missing-message", 0)] * 3]


def test_the_wrong_rule_is_not_followed_by_problems_of_the_plural_forms() -> None:
    two = TEXT.replace("nplurals=3", "nplurals=2").replace('msgstr[2] "%(count)s lapas"\n', "")
    assert found(two) == [("wrong-plural-forms", 1)]


def test_a_form_may_leave_out_what_one_of_its_messages_leaves_out() -> None:
    assert found(TEXT.replace('[1] "%(count)s lapa"', '[1] "viena lapa"')) == []


def test_a_per_cent_sign_is_written_twice() -> None:
    assert found(TEXT.replace("Sākums", "100 %%")) == []


def test_a_problem_says_what_to_write() -> None:
    read, _ = entries(FILE, TEXT.replace("Summa ir %(amount)s.", "Summa"))
    (problem,) = proofread(LATVIAN, FILE, read, MESSAGES)
    assert formats.text(problem, Voice()) == (
        "messages.po:6:1: error: the translation of “The sum is %(amount)s.” has other placeholders than the"
        " message; use exactly these: %(amount)s [message-placeholders]"
    )
