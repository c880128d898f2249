"""What the program says to a person, and in which language."""

import pytest

from lapa import pipeline
from lapa.codes import CODES
from lapa.language import catalogue
from lapa.language.writing import WRITINGS
from lapa.project import LANGUAGES, words
from lapa.voice import Voice, language_of

LATVIAN = f"""msgid ""
msgstr "Plural-Forms: {WRITINGS["lv"].plural_forms}\\n"

#: lapa/cli.py
msgid "{{number}} page"
msgid_plural "{{number}} pages"
msgstr[0] "{{number}} lapu"
msgstr[1] "{{number}} lapa"
msgstr[2] "{{number}} lapas"

#: lapa/cli.py
msgid "there is no page {{path}}"
msgstr "lapas {{path}} nav"

#: lapa/cli.py
msgid "the disk"
msgstr ""

#: lapa/cli.py
msgid "the file {{file}}"
msgstr "{{files}}"
"""


def test_a_message_is_said_in_the_language_with_its_values() -> None:
    """Values are never read as messages or placeholders."""
    voice = catalogue.voice("lv", LATVIAN)
    assert voice.say("there is no page {path}", path="{path}.md") == "lapas {path}.md nav"
    assert [voice.count("{number} page", "{number} pages", number) for number in (0, 1, 2, 21)] == [
        "0 lapu",
        "1 lapa",
        "2 lapas",
        "21 lapa",
    ]


def test_what_is_not_translated_right_is_said_in_english() -> None:
    """Not there, empty, or with other placeholders: a problem can always be said."""
    voice = catalogue.voice("lv", LATVIAN)
    assert voice.say("the disk") == "the disk"
    assert voice.say("the file {file}", file="a.md") == "the file a.md"
    assert voice.say("nobody translated {this}", this="it") == "nobody translated it"
    assert catalogue.voice("lv", "no catalogue").say("the disk") == "the disk"
    assert Voice().count("{number} page", "{number} pages", 1) == "1 page"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "lv_LV.UTF-8"}, "lv"),
        ({"LANG": "lv"}, "lv"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "lv_LV.UTF-8"}, "lv"),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": ""}, "lv"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "lv_LV"}, "lv"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "de:lv:en"}, "lv"),
        ({"LANG": "lv_LV.UTF-8", "LANGUAGE": "de"}, "lv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_environment_says_the_language_as_gettext_reads_it(environment: dict[str, str], language: str) -> None:
    """LANGUAGE first, then LC_ALL, LC_MESSAGES, LANG; another language than ours is none."""
    assert language_of(environment, LANGUAGES) == language


def test_every_problem_is_said_in_latvian() -> None:
    """The real catalogue has the words and the hint of each code, and none is the English one."""
    latvian = pipeline.voice("lv").translations
    for code, said in CODES.items():
        assert latvian.gettext(said.message) != said.message, code
        assert latvian.gettext(said.hint) != said.hint, code


def test_the_english_catalogue_says_what_the_program_says() -> None:
    """English is the language that messages are written in."""
    english = pipeline.voice("en").translations
    for code, said in CODES.items():
        assert english.gettext(said.message) == said.message, code
        assert english.gettext(said.hint) == said.hint, code
    assert words("en").startswith('msgid ""')
