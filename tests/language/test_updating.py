"""The upkeep of the .po files."""

from hypothesis import given
from hypothesis import strategies as st

from lapa.language.extracting import extract
from lapa.language.updating import template, update
from lapa.language.writing import WRITINGS
from tests.language.whole import ANY_TEXT, FILE, HEADER, INVESTMENTS, MESSAGES, PAGES, WHOLE, found, read


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


def test_a_missing_plural_form_is_missing_after_the_update() -> None:
    assert update("lv", WHOLE.replace('msgstr[2] "%(count)s lapas"\n', ""), MESSAGES).missing == ("One page",)


@given(ANY_TEXT)
def test_updating_twice_changes_nothing(text: str) -> None:
    once = update("lv", text, MESSAGES)
    assert update("lv", once.text, MESSAGES).text == once.text


def test_both_languages_can_be_made_up_to_date() -> None:
    for language, writing in WRITINGS.items():
        assert f'"Plural-Forms: {writing.plural_forms}\\n"' in update(language, None, MESSAGES).text
