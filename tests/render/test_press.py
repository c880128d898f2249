"""The templates at work, with templates of the tests' own."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from jinja2 import UndefinedError

from lapa.render.press import Press
from lapa.sources import Source
from tests.printed import LOCALES, REAL
from tests.small import page, site

SITE, _ = site()
CONTACTS = page("lv/contacts.md", SITE)


def press(templates: Mapping[str, str]) -> Press:
    texts = tuple(Source.of(path, path, text) for path, text in templates.items())
    sources = REAL._replace(templates=texts, static={"style.css": b"p {}"})
    return Press(SITE, LOCALES, sources, "https://small.example/")


def test_a_kind_has_its_own_template() -> None:
    templates = {"contacts.html": "{{ fields.title }}", "text.html": "no"}
    assert press(templates).page(CONTACTS) == "Kontakti"


def test_a_changed_template_is_compiled_anew() -> None:
    """Though the process has compiled one of that name before, for either language."""
    texts = [press({"text.html": text}).page(CONTACTS) for text in ("one", "two", "{{ language }}", "one")]
    assert texts == ["one", "two", "lv", "one"]


def test_what_is_said_once_is_what_each_page_would_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every page, by the project's own templates; on the first page of a folder and on those after it."""
    kept, asked = (Press(SITE, LOCALES, REAL, "https://small.example/") for _ in range(2))
    for environment in asked.environments.values():
        monkeypatch.setitem(environment.globals, "once", lambda macro, *values: macro(*values))
    assert [kept.page(found) for found in SITE.pages * 2] == [asked.page(found) for found in SITE.pages * 2]


def test_what_is_said_once_is_made_once_for_a_folder() -> None:
    macro = '{% macro menu(href) %}{{ asset("counted") }}{{ href(home.address) }}{% endmacro %}'
    pages = ("lv/contacts.md", "lv/about.md", "lv/projects/1.1.1.i.md", "en/contacts.md")
    counted = press({"menu.html": macro, "text.html": '{% from "menu.html" import menu %}{{ once(menu, href) }}'})
    made: list[str] = []
    for environment in counted.environments.values():
        environment.globals["asset"] = made.append
    links = [counted.page(page(path, SITE)).removeprefix("None") for path in pages]
    assert (links, len(made)) == (["index.html", "index.html", "../index.html", "index.html"], 3)


def test_a_template_knows_how_large_the_open_data_are() -> None:
    made = press({"text.html": '{{ size_of("data/targets.csv") }}'})
    assert made.page(CONTACTS) == str(len(made.data["data/targets.csv"]))


def test_a_kind_without_one_is_prose() -> None:
    assert press({"text.html": "{{ fields.title }}"}).page(CONTACTS) == "Kontakti"


def test_a_link_is_relative_to_the_page() -> None:
    templates = {"text.html": '{{ href("en/contacts.html") }}'}
    assert press(templates).page(CONTACTS) == "../en/contacts.html"


@pytest.mark.parametrize("name", ["robots.txt", "sitemap.xml", "other"])
def test_every_template_escapes(name: str) -> None:
    """Whatever its name ends in."""
    assert press({name: '{{ "<&>" }}'}).file(name) == "&lt;&amp;&gt;"


def test_what_a_template_does_not_know_is_a_bug() -> None:
    with pytest.raises(UndefinedError, match="titel"):
        press({"text.html": "{{ fields.titel }}"}).page(CONTACTS)


def test_the_text_of_a_page_is_not_a_template() -> None:
    asking = CONTACTS._replace(fields=replace(CONTACTS.fields, title="{{ 7*7 }}{% raw %}"))
    assert press({"text.html": "{{ words(page, fields.title) }}"}).page(asking) == "{{ 7*7 }}{% raw %}"


def test_messages_are_said_in_the_language_of_the_page() -> None:
    templates = {"text.html": "{% trans %}\n  Home\n{% endtrans %}"}
    english = page("en/contacts.md", SITE)
    assert (press(templates).page(CONTACTS), press(templates).page(english)) == ("Sākums", "Home")


BILINGUAL = "{% for part in parts %}{{ part.language }}: {{ part.main | safe }}; {% endfor %}"
MAIN = '{% block main %}<a href="{{ href(home.address) }}">{{ gettext("Home") }}</a>{% endblock %}'


def test_a_bilingual_page_has_its_blocks_in_every_language() -> None:
    made = press({"bilingual.html": BILINGUAL, "index.html": MAIN}).bilingual("index.html")
    assert made == 'lv: <a href="lv/index.html">Sākums</a>; en: <a href="en/index.html">Home</a>; '


def test_the_links_of_404_lead_home_from_anywhere() -> None:
    made = press({"bilingual.html": BILINGUAL, "404.html": MAIN}).bilingual("404.html")
    assert made.startswith('lv: <a href="https://small.example/lv/">Sākums</a>')


def test_an_old_address_speaks_the_language_that_its_page_spoke() -> None:
    """Of an address below no language, the original's; the page it leads to is known to the template, a file is not."""
    templates = {"moved.html": "{{ language }} {{ href(target) }} {{ page.fields.title if page }}"}
    moved = press(templates).moved
    assert moved("en/old/a.html", "lv/kontakti.html") == "en ../../lv/kontakti.html Kontakti"
    assert moved("a.html", "data/targets.csv") == "lv data/targets.csv "
