"""What templates are compiled to prints what Jinja2's own code prints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined, TemplateAssertionError, TemplateError
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from lapa.render.vocabulary import filters, messages
from lapa.templating.engine import engine
from tests.printed import LOCALES

PIECES = (
    "<b>",
    "{{ text }}{{ marked }}{{ number }}",
    "{{ text | upper }}{{ marked | upper }}{{ text | safe }}{{ 1000 | money }}",
    "{{ texts | map('upper') | join(text) }}",
    "{% if text is string and number is not none %}{{ text }}{% else %}{{ missing }}{% endif %}",
    "{% for one in texts if one != '<' %}{{ loop.index }}{{ joined(one, *texts) }}{% else %}-{% endfor %}",
    "{% for one in texts recursive %}{{ one }}{{ loop(()) }}{% endfor %}",
    "{% macro said(one, other='<') %}{{ one }}{{ other }}{{ caller(one) if caller }}{% endmacro %}{{ said(text) }}",
    "{{ said(text, other=marked) }}{% call(inner) said(1) %}{{ inner }}{{ text }}{% endcall %}",
    "{% set kept %}{{ text }}<i>{% endset %}{{ kept }}{{ kept ~ text }}",
    "{% with own = joined(text, marked) %}{{ own }}{% endwith %}",
    "{{ joined(text, **{'class': text}) }}{{ joined(class=marked) }}{{ joined(*texts, sign=text) }}",
    "{% trans %}<a> 100 %{% endtrans %}{{ _('%(a)s', a=text) }}{{ gettext('%(a)s', a=marked) }}",
    "{% trans count=number %}one{% pluralize %}{{ count }} < many{% endtrans %}{{ ngettext('one', 'many', 1) }}",
    "{{ pgettext('a', 'b') }}{{ npgettext('a', 'b', '%(num)s', 2) }}",
    "{{ number.real }}{{ pairs.a }}{{ pairs['b'] }}{{ texts[0] }}",
    "{{ missing }}",
    "{{ missing() }}",
    "{{ pairs.missing }}",
    "{{ said('<', unknown=1) }}",
    "{% block one %}{% set own = text %}{{ joined(own) }}{{ ngettext('a', own, 2) }}{{ own }}{% endblock %}",
    "{% filter upper %}{{ text }}{% endfilter %}",
)
LOCALE = LOCALES["en"]


def joined(*values: object, **named: object) -> str:
    return "".join(map(str, (*values, *named.values())))


def printed(made: Environment, text: str, texts: list[str]) -> str:
    known = {"text": text, "texts": texts, "number": len(texts), "pairs": {"a": text, "b": 1}}
    known["marked"] = Markup(text)  # noqa: S704 -- shown to nobody
    try:
        return made.get_template("a.html").render(joined=joined, **known)
    except TemplateError as error:
        return f"{type(error).__name__}: {error}"
    except TypeError as error:
        return str(error)


@given(st.lists(st.sampled_from(PIECES)), st.text("<a&'\""), st.lists(st.text("<a"), max_size=3))
def test_any_template_is_printed_as_jinja2_prints_it(pieces: list[str], text: str, texts: list[str]) -> None:
    """Also what it fails with."""
    template = "\n".join(dict.fromkeys(pieces))
    ours = engine({"a.html": template}, filters(LOCALE), messages(LOCALE))
    theirs = ours.overlay()
    theirs.bytecode_cache = None
    theirs.code_generator_class = CodeGenerator  # type: ignore[assignment] # what ours is made of
    theirs.globals = {**ours.globals}
    assert ours.undefined is StrictUndefined
    assert printed(ours, text, texts) == printed(theirs, text, texts)


@pytest.mark.parametrize("template", ["{{ 1 | nothing }}", "{% if true %}{{ 1 | nothing }}{% endif %}"])
def test_a_filter_that_is_not_there_is_an_error(template: str) -> None:
    """Where it is used."""
    with pytest.raises((TemplateAssertionError, KeyError), match="nothing"):
        engine({"a.html": template}, filters(LOCALE), messages(LOCALE)).get_template("a.html").render()
