"""Jinja2 as it is used here: what a template is to it, and what it keeps of one."""

from collections.abc import Callable, Collection, Mapping, MutableMapping
from functools import cache
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from lapa.locale import Locale
from lapa.render.vocabulary import filters, messages


def engine(templates: Mapping[str, str], locale: Locale) -> Environment:
    """Jinja2 for one language. Of messages it says what lapa.language.catalogue extracts them by."""
    environment = _Environment(
        loader=FunctionLoader(lambda path: (templates[path], path, None) if path in templates else None),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=-1,
        auto_reload=False,
        optimized=False,
        bytecode_cache=_compiled(),
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(**messages(locale), newstyle=True)  # type: ignore[attr-defined]
    environment.globals["gettext"] = _kept(messages(locale)["gettext"])
    environment.filters |= {name: _at_last(make) for name, make in filters(locale).items()}
    return environment


def without(environment: Environment, names: Collection[str]) -> Environment:
    """The same, whose templates do not know these names."""
    other = environment.overlay()
    other.globals = {name: value for name, value in environment.globals.items() if name not in names}
    return other


class _Environment(Environment):
    """Jinja2 whose templates all know the same names, without a layer of names of each one's own."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names that a template knows."""
        return super().make_globals(d) if d else self.globals


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


def _kept(gettext: Callable[[str], Markup]) -> Callable[..., Markup]:
    """A message as HTML, as Jinja2 has it filled in; one without values is made once."""
    plain = cache(lambda message: gettext(message) % {})

    def said(message: str, **values: object) -> Markup:
        return gettext(message) % values if values else plain(message)

    return said


def _at_last(make: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that works when a page is printed, also on a constant, which Jinja2 would else put through it before."""

    @pass_context
    def filtered(_context: Context, *values: object) -> Any:
        return make(*values)

    return filtered
