"""Templates printed: one compiled template for all languages."""

import pytest
from jinja2 import TemplateSyntaxError, UndefinedError

from lapa.locale import Locale
from lapa.render.vocabulary import filters, messages
from lapa.templating.engine import Engine, engine, without
from tests.printed import LOCALES

NUMBERS = "{{ 1234567 | money }}; {{ [1234567] | map('money') | join }}"


def of(text: str, locale: Locale) -> Engine:
    return engine({"a.html": text}, filters(locale), messages(locale))


def printed(text: str, language: str) -> str:
    return of(text, LOCALES[language]).get_template("a.html").render()


def test_a_template_is_compiled_once_for_all_languages() -> None:
    """And again when its text is another."""
    texts = ("one", "two")
    code = [
        of(text, locale).get_template("a.html").root_render_func.__code__
        for text in texts
        for locale in LOCALES.values()
    ]
    assert code[0] is code[1]
    assert code[2] is code[3]
    assert [printed(text, language) for text in texts for language in LOCALES] == ["one", "one", "two", "two"]


def test_a_filter_writes_a_constant_as_each_language_does() -> None:
    """Though what is compiled for the one is used for the other."""
    assert printed(NUMBERS, "lv") == "1\u00a0234\u00a0567\u00a0eiro; 1\u00a0234\u00a0567\u00a0eiro"
    assert printed(NUMBERS, "en") == "EUR\u00a01\u00a0234\u00a0567; EUR\u00a01\u00a0234\u00a0567"


def test_a_message_is_said_as_jinja2_says_it() -> None:
    """Text in it and values of it are escaped, "%%" is "%"; also when it is said again."""
    template = '{{ gettext("<b> 100 %%") }} {{ gettext("%(sign)s 100 %%", sign="<") }}'
    text = f"{template}{{% trans sign='<' %}}{{{{ sign }}}} 1 %{{% endtrans %}}{{% trans %}}> 1 %{{% endtrans %}}"
    assert printed(text * 2, "en") == "&lt;b&gt; 100 % &lt; 100 %&lt; 1 %&gt; 1 %" * 2


def test_a_template_that_cannot_be_read_is_named() -> None:
    """Also where it is read for its messages before."""
    with pytest.raises(TemplateSyntaxError) as found:
        of("<p>\n{% if %}", LOCALES["lv"]).get_template("a.html")
    assert (found.value.name, found.value.lineno) == ("a.html", 2)


def test_names_can_be_taken_away() -> None:
    """What uses them fails; the others stay, and the whole knows them still."""
    whole = of("{{ a }}{{ b }}", LOCALES["lv"])
    whole.globals |= {"a": "A", "b": "B"}
    with pytest.raises(UndefinedError):
        without(whole, {"b"}).get_template("a.html").render()
    assert without(whole, {"c"}).get_template("a.html").render() == "AB"
    assert whole.get_template("a.html").render() == "AB"
