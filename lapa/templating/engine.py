"""Templates printed by Jinja2: what they know, and what is kept of them."""

from collections.abc import Callable, Collection, Iterable, Mapping, MutableMapping
from contextlib import suppress
from functools import cache
from types import CodeType
from typing import Any, TypeAlias

from jinja2 import (
    BytecodeCache,
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from lapa.templating.generating import Generator, escaped
from lapa.templating.reading import EXTENSIONS, SYNTAX, prepare, read

Making: TypeAlias = Callable[..., Any]


class Engine(Environment):
    """Jinja2 whose templates all know the same names, without a layer of names of each one's own."""

    code_generator_class = Generator
    escaped = staticmethod(escaped)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names that a template knows."""
        return super().make_globals(d) if d else self.globals

    def compile(self, source: Any, *named: Any, **how: Any) -> Any:
        """The code of a template, by the tree of its messages; where it cannot be read, the error has its name."""
        with suppress(TemplateSyntaxError):
            return super().compile(read(source) if isinstance(source, str) else source, *named, **how)
        return super().compile(source, *named, **how)


def engine(templates: Mapping[str, str], filters: Mapping[str, Making], messages: Mapping[str, Making]) -> Engine:
    """The templates, by path, in one language.

    filters: how it writes values, by name; messages: gettext and its sisters, giving Markup.
    """
    made = Engine(
        loader=FunctionLoader(lambda path: (templates[path], path, None) if path in templates else None),
        autoescape=True,
        undefined=StrictUndefined,
        cache_size=-1,
        auto_reload=False,
        optimized=False,
        bytecode_cache=_compiled(),
        extensions=EXTENSIONS,
        **SYNTAX,  # type: ignore[arg-type] # all are bool
    )
    made.install_gettext_callables(**messages, newstyle=True)  # type: ignore[attr-defined]
    prepare(made)
    made.globals["gettext"] = _kept(messages["gettext"])
    made.filters |= {name: _at_last(make) for name, make in filters.items()}
    return made


def without(engine: Engine, names: Collection[str]) -> Engine:
    """The same, whose templates do not know these names."""
    other: Engine = engine.overlay()
    other.globals = {name: value for name, value in engine.globals.items() if name not in names}
    return other


def compile_ahead(engine: Engine, paths: Iterable[str]) -> None:
    """Compiles templates ahead, for all engines of this process; one that cannot be read is left to who needs it."""
    for path in paths:
        with suppress(TemplateSyntaxError):
            engine.get_template(path)


class _Compiled(BytecodeCache):
    """The templates that this process has compiled, for as long as their texts stay the same."""

    def __init__(self) -> None:
        self.code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self.code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.checksum, bucket.code


@cache
def _compiled() -> _Compiled:
    """One for every language: nothing that differs between them is compiled."""
    return _Compiled()


def _kept(gettext: Making) -> Making:
    """A message as HTML, as Jinja2 has it filled in; one without values is made once."""
    plain = cache(lambda message: gettext(message) % {})

    def said(message: str, **values: object) -> Any:
        return gettext(message) % values if values else plain(message)

    return said


def _at_last(make: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that works when a page is printed, also on a constant, which Jinja2 would else put through it before."""

    @pass_context
    def filtered(_context: Context, *values: object) -> Any:
        return make(*values)

    return filtered
