"""Which words of the templates changed."""

from collections.abc import Mapping

from lapa.digest.changes import Change
from lapa.digest.interface import changed
from lapa.sources import Source, Sources
from tests.small import sources

TEMPLATE = Source.of("templates/a.html", "a.html", '{% trans %}Home{% endtrans %} {{ _("Now") }}')


def site(catalogues: Mapping[str, str]) -> Sources:
    texts = {
        language: Source.of(f"i18n/{language}/messages.po", "messages.po", text)
        for language, text in catalogues.items()
    }
    return sources({})._replace(templates=(TEMPLATE,), catalogues=texts)


def po(**messages: str) -> str:
    return "".join(f'msgid "{message}"\nmsgstr "{said}"\n\n' for message, said in messages.items())


def test_a_message_said_otherwise_is_a_row() -> None:
    """With what the other language says; one of the program is none that readers see."""
    before = site({"lv": po(Home="Sākums", Now="Tagad", Error="Kļūda"), "en": po(Home="Home", Now="Now")})
    after = site({"lv": po(Home="Mājas", Now="Tagad", Error="Vaina"), "en": po(Home="Home", Now="At present")})
    assert list(changed(before, after)) == [
        {"lv": [Change("Sākums", "Mājas")], "en": "Home"},
        {"lv": "Tagad", "en": [Change("Now", "At present")]},
    ]
    assert list(changed(after, after)) == []


def test_a_message_that_is_new_has_no_words_before() -> None:
    """Nor has any where the catalogue was not there; one that cannot be read has none now."""
    now = site({"lv": po(Home="Mājas"), "en": po(Home="Home")})
    assert list(changed(site({}), now)) == [{"lv": [Change("", "Mājas")], "en": [Change("", "Home")]}]
    assert list(changed(now, site({"lv": "msgid Home", "en": po(Home="Home")}))) == [
        {"lv": [Change("Mājas", "")], "en": "Home"}
    ]
