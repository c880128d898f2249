"""A .po file to a checked catalogue, which says what it says."""

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from jinja2 import Environment

from lapa import formats
from lapa.language.catalogue import Catalogue, loaded
from lapa.language.extracting import extract
from lapa.language.proofreading import forms
from lapa.language.updating import update
from lapa.language.writing import WRITINGS
from lapa.voice import Voice
from tests.language.whole import ANY_TEXT, FILE, HEADER, HOME, MESSAGES, TEMPLATES, WHOLE, found, read

ROOT = Path(__file__).parents[2]


def whole(text: str = WHOLE) -> Catalogue:
    catalogue, problems = read("lv", FILE, text, MESSAGES)
    assert problems == ()
    assert catalogue is not None
    return catalogue


def test_a_whole_catalogue_translates_with_context_and_plural_forms() -> None:
    translations = whole().translations
    assert translations.gettext("Investments") == "Investīcijas"
    assert translations.pgettext("menu", "Home") == "Sākums"
    forms = [translations.ngettext("One page", "%(count)s pages", n) % {"count": n} for n in (0, 1, 2, 11, 21, 30)]
    assert forms == ["0 lapu", "1 lapa", "2 lapas", "11 lapu", "21 lapa", "30 lapu"]


def test_a_catalogue_knows_no_time() -> None:
    assert whole().translations.info() == {}


@pytest.mark.parametrize("language", WRITINGS)
def test_the_catalogues_say_what_gettext_says(language: str) -> None:
    """Compiled by Babel, of every number, also of what is not there."""
    file = ROOT / f"i18n/{language}/LC_MESSAGES/messages.po"
    catalog = read_po(BytesIO(file.read_bytes()))
    catalog.add(("leaf", "leaves"), tuple(f"{form}" for form in range(WRITINGS[language].plurals)), context="tree")
    texts = {(forms(message.id)[0], message.context): forms(message.string or "") for message in catalog if message.id}
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    theirs, ours = GNUTranslations(compiled), loaded(language, texts).translations
    several = {(forms(message.id)[0], message.context) for message in catalog if message.pluralizable}
    for one, context in [*texts, ("nobody says this", None), ("nor that", "tree")]:
        for say in () if (one, context) in several else ("gettext", "pgettext"):  # which Pythons say differently
            given = (one,) if say == "gettext" else (context or "", one)
            assert getattr(ours, say)(*given) == getattr(theirs, say)(*given)
        for number in range(130):
            assert ours.ngettext(one, "several", number) == theirs.ngettext(one, "several", number)
            assert ours.npgettext(context or "", one, "several", number) == theirs.npgettext(
                context or "", one, "several", number
            )


def test_jinja_fills_the_templates_from_a_catalogue() -> None:
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    environment.install_gettext_translations(whole().translations, newstyle=True)  # type: ignore[attr-defined]
    text = environment.from_string(TEMPLATES["templates/page.html"]).render(money="5 < 6", n=21)
    assert text.split("\n")[1:4] == [
        "        <h1>Investīcijas</h1> Sākums",
        "        Summa ir 5 &lt; 6.",
        "        21 lapa",
    ]


def test_a_message_in_another_context_is_another_message() -> None:
    messages = extract({"a.html": '{{ _("Home") }} {{ pgettext("menu", "Home") }}'}, {})
    text = HEADER + HOME + '\nmsgid "Home"\nmsgstr "Mājās"\n'
    catalogue, problems = read("lv", FILE, text, messages)
    assert problems == ()
    assert catalogue is not None
    assert catalogue.translations.gettext("Home") == "Mājās"


def test_what_cannot_be_read_is_not_proofread() -> None:
    assert found(WHOLE.replace('"Sākums"', '"Sākums')) == [("catalogue-syntax", 11)]


def test_what_is_not_right_is_no_catalogue() -> None:
    assert read("lv", FILE, WHOLE.replace('"Sākums"', '""'), MESSAGES)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        '""\n' * 300_000,
        "#" * 1_000_000,
        'msgid "Home"\nmsgstr "' + "-" * 1_000_000 + '"\n',
        "".join(f'msgid "{number}"\nmsgstr ""\n' for number in range(30_000)),
    ],
    ids=["pieces", "comment", "hyphens", "messages"],
)
def test_a_text_of_a_megabyte_is_read_and_updated_in_seconds(text: str) -> None:
    messages = extract({"a.html": '{{ _("Home") }}'}, {})
    assert read("lv", FILE, text, messages)[0] is None
    assert update("lv", text, messages).text


@given(ANY_TEXT)
def test_any_text_is_a_catalogue_or_has_problems(text: str) -> None:
    catalogue, problems = read("lv", FILE, text, MESSAGES)
    assert (catalogue is None) == bool(problems)
    assert all(formats.text(problem, Voice()) for problem in problems)
    assert catalogue is None or isinstance(catalogue.translations, NullTranslations)
