"""The messages that templates say."""

import re
from collections.abc import Iterator, Mapping

from jinja2.ext import extract_from_ast

from lapa.templating.reading import read

# The functions that say messages, and how many of their arguments are the message and its context.
_FUNCTIONS = {"_": 1, "gettext": 1, "ngettext": 2, "pgettext": 2, "npgettext": 3}
_SAYS = re.compile(r"\btrans\b|_\s*\(|gettext\s*\(")


def said(templates: Mapping[str, str]) -> Iterator[tuple[str, str | tuple[str, ...], str | None]]:
    """File, message and context, as Babel finds them. templates: texts by path.

    A template with messages that cannot be read raises jinja2's TemplateSyntaxError.
    """
    for file in sorted(templates):
        if file.endswith((".html", ".txt", ".xml")) and _SAYS.search(templates[file]):
            for _, function, given in extract_from_ast(read(templates[file]), tuple(_FUNCTIONS)):
                words, first = (given,) if isinstance(given, str) else given or (), int("pgettext" in function)
                found = tuple(word for word in words[first : _FUNCTIONS[function]] if isinstance(word, str))
                if len(found) == _FUNCTIONS[function] - first and found[0]:
                    yield file, found[0] if len(found) == 1 else found, words[0] if first else None
