"""What a site is made from: the line that a problem stands in."""

from lapa.problems import Place
from lapa.sources import Source, Sources

SOURCES = Sources(
    pages={"lv": (Source.of("content/lv/a.md", "a.md", "pirmā\notrā"),)},
    unread=frozenset(),
    templates=(Source.of("templates/a.html", "a.html", "<p>"),),
    catalogues={"lv": Source.of("i18n/lv/LC_MESSAGES/messages.po", "messages.po", 'msgid ""')},
    static={},
    problems=(),
)


def test_an_excerpt_is_the_whole_line_of_whatever_file() -> None:
    """Pages, templates and catalogues."""
    assert SOURCES.excerpt(Place("content/lv/a.md", 2, 3)) == "otrā"
    assert SOURCES.excerpt(Place("templates/a.html", 1, 1)) == "<p>"
    assert SOURCES.excerpt(Place("i18n/lv/LC_MESSAGES/messages.po", 1, 1)) == 'msgid ""'


def test_a_whole_file_and_an_unread_one_have_no_excerpt() -> None:
    """There is no line to show."""
    assert SOURCES.excerpt(Place("content/lv/a.md")) is None
    assert SOURCES.excerpt(Place("content/lv/b.md", 1, 1)) is None
