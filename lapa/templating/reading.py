"""Templates read by Jinja2: once, for their messages and for what is compiled of them."""

from functools import cache, lru_cache

from jinja2 import Environment, nodes

# How templates are read, wherever they are.
SYNTAX = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}
EXTENSIONS = ("jinja2.ext.i18n",)
MANY = 256  # templates that are kept


@lru_cache(MANY)
def read(text: str) -> nodes.Template:
    """The tree of a template, not to be changed. Raises jinja2's TemplateSyntaxError."""
    return _environment().parse(text)


def prepare(environment: Environment) -> None:
    """Lets messages be read as everywhere: without the line breaks in them, with their values named."""
    environment.policies["ext.i18n.trimmed"] = True
    environment.newstyle_gettext = True  # type: ignore[attr-defined] # of the extension


@cache
def _environment() -> Environment:
    environment = Environment(**SYNTAX, extensions=EXTENSIONS)  # type: ignore[arg-type] # noqa: S701 -- nothing is rendered
    prepare(environment)
    return environment
