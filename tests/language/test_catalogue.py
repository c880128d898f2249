"""Messages from templates to a checked catalogue, and the upkeep of the .po files between."""

from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, TemplateSyntaxError

from lapa import formats
from lapa.codes import CODES
from lapa.language.catalogue import Catalogue, compiled, extract, loaded, template, update
from lapa.language.proofreading import Messages
from lapa.language.writing import WRITINGS
from lapa.problems import Problem
from lapa.voice import Voice


def read(language: str, file: str, text: str, messages: Messages) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """The catalogue, or its problems."""
    content, problems = compiled(language, file, text, messages)
    return loaded(language, content) if content else None, problems


FILE = "i18n/lv/LC_MESSAGES/messages.po"
TEMPLATES = {
    "templates/page.html": """
        <h1>{{ _("Investments") }}</h1> {{ pgettext("menu", "Home") }}
        {% trans amount=money %}The sum is {{ amount }}.{% endtrans %}
        {% trans count=n %}One page{% pluralize %}{{ count }} pages{% endtrans %}
    """,
    "templates/feed.xml": "<title>{{ _('Investments') }}</title>",
    "templates/logo.svg": "{{ _('Not a template') }}",
}
MESSAGES = extract(TEMPLATES, {})
HEADER = f"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: lv\\n"
"Plural-Forms: {WRITINGS["lv"].plural_forms}\\n"
"""
HOME = """
#: templates/page.html
msgctxt "menu"
msgid "Home"
msgstr "Sākums"
"""
INVESTMENTS = """
#: templates/feed.xml templates/page.html
msgid "Investments"
msgstr "Investīcijas"
"""
PAGES = """
#: templates/page.html
#, python-format
msgid "One page"
msgid_plural "%(count)s pages"
msgstr[0] "%(count)s lapu"
msgstr[1] "%(count)s lapa"
msgstr[2] "%(count)s lapas"
"""
SUM = """
#: templates/page.html
#, python-format
msgid "The sum is %(amount)s."
msgstr "Summa ir %(amount)s."
"""
WHOLE = HEADER + HOME + INVESTMENTS + PAGES + SUM
# Texts that look like a .po file, so that most of what can be wrong with one comes up.
LINES = st.sampled_from(
    [*WHOLE.splitlines(), "#", "#,", "#, fuzzy", '#~ msgid "Old"', '#~ msgstr "Vecs"', '"', 'msgstr[7] ""']
)
ANY_TEXT = st.text() | st.lists(LINES | st.text(), max_size=30).map("\n".join)


def found(text: str) -> list[tuple[str, int]]:
    """Codes and lines of the problems of a Latvian catalogue."""
    return [(problem.code, problem.place.line) for problem in read("lv", FILE, text, MESSAGES)[1]]


def whole(text: str = WHOLE) -> Catalogue:
    catalogue, problems = read("lv", FILE, text, MESSAGES)
    assert problems == ()
    assert catalogue is not None
    return catalogue


def test_the_template_of_catalogues_has_each_message_once_in_order_with_its_files() -> None:
    assert (
        template(MESSAGES)
        == """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#: templates/page.html
msgctxt "menu"
msgid "Home"
msgstr ""

#: templates/feed.xml templates/page.html
msgid "Investments"
msgstr ""

#: templates/page.html
#, python-format
msgid "One page"
msgid_plural "%(count)s pages"
msgstr[0] ""
msgstr[1] ""

#: templates/page.html
#, python-format
msgid "The sum is %(amount)s."
msgstr ""
"""
    )


def test_the_order_of_templates_does_not_matter() -> None:
    one, two = ("a.html", "{{ _('One') }} {{ _('Same') }}"), ("b.html", "{{ _('Two') }} {{ _('Same') }}")
    assert template(extract(dict([one, two]), {})) == template(extract(dict([two, one]), {}))
    assert update("lv", None, extract(dict([one, two]), {})) == update("lv", None, extract(dict([two, one]), {}))


def test_a_block_over_several_lines_is_one_line() -> None:
    messages = extract({"a.html": "{% trans %}\n  one\n  two\n{% endtrans %}"}, {})
    assert 'msgid "one two"' in template(messages)


def test_a_per_cent_sign_of_a_block_is_doubled_as_it_will_be_looked_up() -> None:
    assert 'msgid "15 %%"' in template(extract({"a.html": "{% trans %}15 %{% endtrans %}"}, {}))


def test_a_message_for_several_in_a_context_is_found() -> None:
    messages = extract({"a.txt": '{{ npgettext("x", "leaf", "leaves", 2) }}'}, {})
    assert 'msgctxt "x"\nmsgid "leaf"\nmsgid_plural "leaves"\n' in template(messages)


def test_a_template_that_cannot_be_parsed_is_not_passed_over() -> None:
    with pytest.raises(TemplateSyntaxError):
        extract({"a.html": '{{ _("one") }} {% trans %}'}, {})


def test_the_words_of_problems_are_messages_of_a_program_that_has_them() -> None:
    """Another program's messages are its own."""
    other = extract({}, {"lapa/greeting.py": 'voice.say("Built {number} pages")'})
    assert [message for message, _ in other] == ["Built {number} pages"]
    assert (CODES["unreadable"].message, None) in extract({}, {"lapa/codes.py": ""})


def test_the_first_update_lists_every_message_as_new_and_missing() -> None:
    first = update("lv", None, MESSAGES)
    assert first.text.startswith(HEADER + "\n")
    assert set(first.added) == {"Home", "Investments", "One page", "The sum is %(amount)s."}
    assert set(first.missing) == set(first.added)
    assert first.dropped == ()
    assert {code for code, _ in found(first.text)} == {"missing-message"}


def test_an_update_of_a_whole_catalogue_changes_nothing() -> None:
    again = update("lv", WHOLE, MESSAGES)
    assert again.text == WHOLE
    assert again.added == again.dropped == again.missing == ()


def test_an_update_keeps_translations_adds_and_drops_and_guesses_nothing() -> None:
    messages = extract({"a.html": '{{ _("Investments") }} {{ _("The sum is %(amount)s!", amount=1) }}'}, {})
    new = update("lv", WHOLE, messages)
    assert new.added == new.missing == ("The sum is %(amount)s!",)
    assert new.dropped == ("Home", "One page", "The sum is %(amount)s.")
    assert 'msgid "Investments"\nmsgstr "Investīcijas"\n' in new.text
    assert 'msgid "The sum is %(amount)s!"\nmsgstr ""\n' in new.text
    assert "fuzzy" not in new.text


def test_an_update_keeps_fuzzy_marks_and_translators_comments() -> None:
    marked = WHOLE.replace(
        "#: templates/page.html\n#, python", "# Asked the ministry.\n#: templates/page.html\n#, fuzzy, python"
    )
    assert update("lv", marked, MESSAGES).text == marked


def test_an_update_leaves_out_comments_of_programs() -> None:
    commented = WHOLE.replace("#: templates/feed", '#. Seen.\n#| msgid "Money"\n#~| msgid "Old"\n#: templates/feed')
    assert update("lv", commented, MESSAGES).text == WHOLE


def test_an_update_drops_the_forms_of_a_message_whose_plural_changed() -> None:
    new = update("lv", WHOLE.replace("s pages", "s leaves"), MESSAGES)
    assert new.added == new.dropped == new.missing == ("One page",)
    assert "lapa" not in new.text


def test_an_update_takes_back_a_message_that_was_out_of_use() -> None:
    obsolete = WHOLE.replace(INVESTMENTS, '\n#~ msgid "Investments"\n#~ msgstr "Investīcijas"\n')
    assert update("lv", obsolete, MESSAGES).text == WHOLE


def test_an_update_of_a_text_that_cannot_be_read_leaves_it() -> None:
    for text in (WHOLE + 'msgid "Home', WHOLE + "\n" + INVESTMENTS, 'msgstr "a"'):
        assert update("lv", text, MESSAGES).text == text


def test_an_update_marks_plural_forms_of_another_rule_fuzzy() -> None:
    other = WHOLE.replace("n%10==0", "n==0")
    assert update("lv", other, MESSAGES).text == WHOLE.replace(PAGES, PAGES.replace("#, p", "#, fuzzy, p"))


def test_an_update_marks_a_message_with_too_many_plural_forms_fuzzy() -> None:
    english = update("en", None, MESSAGES).text.replace('msgstr[1] ""', 'msgstr[1] "b"\nmsgstr[2] "c"')
    assert "#, fuzzy, python-format" in update("en", english, MESSAGES).text


def test_a_missing_plural_form_is_missing_after_the_update() -> None:
    assert update("lv", WHOLE.replace('msgstr[2] "%(count)s lapas"\n', ""), MESSAGES).missing == ("One page",)


def test_a_whole_catalogue_translates_with_context_and_plural_forms() -> None:
    translations = whole().translations
    assert translations.gettext("Investments") == "Investīcijas"
    assert translations.pgettext("menu", "Home") == "Sākums"
    forms = [translations.ngettext("One page", "%(count)s pages", n) % {"count": n} for n in (0, 1, 2, 11, 21, 30)]
    assert forms == ["0 lapu", "1 lapa", "2 lapas", "11 lapu", "21 lapa", "30 lapu"]


def test_a_catalogue_knows_no_time() -> None:
    assert whole().translations.info()["pot-creation-date"] == "1970-01-01 00:00+0000"


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


@given(ANY_TEXT)
def test_updating_twice_changes_nothing(text: str) -> None:
    once = update("lv", text, MESSAGES)
    assert update("lv", once.text, MESSAGES).text == once.text


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="%") | st.sampled_from("\t\n\r"),
        min_size=1,
    )
)
def test_an_update_keeps_any_translation_whatever_its_characters(translation: str) -> None:
    messages = extract({"a.html": '{{ _("a") }}'}, {})
    escaped = translation.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n").replace("\r", r"\r")
    text = f'{HEADER}msgid "a"\nmsgstr "{escaped}"\n'
    catalogue, _ = read("lv", FILE, update("lv", text, messages).text, messages)
    assert catalogue is not None
    assert catalogue.translations.gettext("a") == translation


def test_both_languages_can_be_made_up_to_date() -> None:
    for language, writing in WRITINGS.items():
        assert f'"Plural-Forms: {writing.plural_forms}\\n"' in update(language, None, MESSAGES).text
