"""Each language's messages and writing come together; what is wrong with a catalogue is said."""

from collections.abc import Mapping

from lapa.localise import localise
from lapa.memo import Memo
from lapa.sources import Source, Sources

TEMPLATES = (Source.of("templates/a.html", "a.html", '{{ gettext("Home") }}'),)
LATVIAN = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: lv\\n"
"Plural-Forms: nplurals=3; "
"plural=(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2);\\n"

msgid "Home"
msgstr "Sākums"
"""


def sources(catalogues: Mapping[str, str]) -> Sources:
    found = {name: Source.of(f"i18n/{name}/messages.po", "messages.po", text) for name, text in catalogues.items()}
    return Sources({}, frozenset(), TEMPLATES, found, {}, ())


def test_a_locale_has_the_writing_and_the_messages_of_its_language() -> None:
    locales, problems = localise(sources({"lv": LATVIAN}), ["lv"], Memo())
    assert problems == ()
    assert locales["lv"].language == "lv"
    assert locales["lv"].writing.money(600000) == "600\u00a0000\u00a0eiro"
    assert locales["lv"].catalogue.translations.gettext("Home") == "Sākums"


def test_a_message_without_a_translation_is_a_problem() -> None:
    locales, problems = localise(sources({"lv": LATVIAN.replace("Sākums", "")}), ["lv"], Memo())
    assert [(found.place.file, found.code) for found in problems] == [("i18n/lv/messages.po", "missing-message")]
    assert locales == {}


def test_of_a_catalogue_that_could_not_be_read_nothing_more_is_said() -> None:
    """Reading has said it."""
    assert localise(sources({"lv": LATVIAN})._replace(catalogues={}), ["lv"], Memo()) == ({}, ())
