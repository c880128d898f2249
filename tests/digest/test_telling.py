"""How a digest says things in every language at once."""

from gettext import NullTranslations

from lapa.artifact import Artifact
from lapa.digest.pages import Version
from lapa.digest.telling import Telling
from lapa.voice import Voice
from tests.small import edited, page, site, sources


class Hostile(NullTranslations):
    """A catalogue that a change brings."""

    def gettext(self, message: str) -> str:
        return "@everyone " * 100 + message


def telling(*, rendered: bool = False) -> Telling:
    changes = edited("lv/about.md", "title: Par vietni", 'title: "Par *vietni*"')
    files = (Artifact.of("lv/index.html", b"Home"),) if rendered else ()
    versions = [Version(site(found)[0], sources(found), (), files) for found in ({}, changes)]
    voices = {"lv": Voice("lv", Hostile()), "en": Voice()}
    return Telling(versions[0], versions[1], (), "https://small.example/", voices)


def test_a_catalogue_is_not_trusted() -> None:
    """What it says is shown as typed, and bounded."""
    assert telling().both(lambda voice: voice.say("Home")) == (
        "&#64;<!-- -->everyone " * 29 + "&#64;<!-- -->everyone… · Home"
    )


def test_languages_are_named_in_their_own_words() -> None:
    """The original’s first."""
    assert telling().names() == ("Latviešu", "English")


def test_a_page_is_named_by_its_title_and_address() -> None:
    """A page that is there now is linked."""
    tell = telling()
    assert tell.titled(tell.after, page("lv/about.md", tell.after.site)) == (
        "Par &#42;vietni&#42;<br><https://small.example/lv/par-vietni.html>"
    )
    assert tell.titled(tell.before, page("en/index.md", tell.before.site)) == "Small site<br>en/index.html"


def test_what_readers_find_is_the_page_or_else_its_words_and_facts() -> None:
    """Words and facts are the same though they stand in other lines."""
    tell = telling(rendered=True)
    assert tell.shown(tell.after) == {"lv/index.html": b"Home"}
    tell = telling()
    before, after = tell.shown(tell.before), tell.shown(tell.after)
    assert {address for address in before if before[address] != after[address]} == {"lv/par-vietni.html"}
