"""Unforeseen errors of real templates, as they are told."""

import pytest
from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError

from lapa.serve.failures import told
from lapa.sources import Source


def failing(text: str) -> tuple[BaseException, Source]:
    """The error of a template that is included by another, and its source."""
    texts = {"page.html": '{% include "parts/x.html" %}', "parts/x.html": text}
    loader = FunctionLoader(lambda path: (texts[path], path, None))
    with pytest.raises(TemplateError) as found:
        Environment(loader=loader, undefined=StrictUndefined, autoescape=True).get_template("page.html").render()
    return found.value, Source.of("templates/parts/x.html", "parts/x.html", text)


def test_a_mistake_of_syntax_is_told_with_its_line() -> None:
    """As problems are: file, line, what is wrong, excerpt and carets."""
    error, source = failing("<p>\n\t{% if %}\n</p>")
    assert told(error, [source], "kļūda") == (
        "templates/parts/x.html:2: kļūda: TemplateSyntaxError: Expected an expression, got 'end of statement block'\n"
        "  2 |  {% if %}\n"
        "    |  ^^^^^^^^"
    )


def test_a_name_that_is_not_there_is_told_with_the_innermost_line() -> None:
    """Not that of the template which includes it."""
    error, source = failing("<p>\n{{ x.y }}")
    outer = Source.of("templates/page.html", "page.html", '{% include "parts/x.html" %}')
    assert told(error, [outer, source], "error") == (
        "templates/parts/x.html:2: error: UndefinedError: 'x' is undefined\n  2 | {{ x.y }}\n    | ^^^^^^^^^"
    )


def test_an_error_outside_templates_is_told_alone() -> None:
    """Its kind and its words."""
    assert told(KeyError("style.css"), [], "error") == "error: KeyError: 'style.css'"
