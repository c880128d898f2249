"""The facts that words may name: by which name, from where on a page, written in which form."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from lapa.forms import Form
from lapa.kinds import Accessibility, Investment
from lapa.model import Conformance, Page, Site

NAMEABLE = frozenset(
    {Form.WORDS, Form.EURO, Form.COUNT, Form.DAY, Form.YEAR, Form.CODE, Form.NAME, Form.PHONE, Form.EMAIL}
)


class Fact(NamedTuple):
    """A value and how it is written. noun: the things that a count is written out with: "investments"."""

    value: object
    form: Form
    noun: str = ""

    @property
    def inflects(self) -> bool:
        """Whether it is written in grammatical cases, where the language has them."""
        return self.form in (Form.DAY, Form.YEAR) or bool(self.noun)


def facts(site: Site, page: Page, scope: tuple[str, ...] = (), *, words: bool = True) -> Mapping[str, Fact]:
    """The facts that words of a page may name, by the name they use: {period-end}, {due}.

    scope: the path in the front matter of the item that the words stand in, () for the page itself
    and its body. The item's facts come before those of what it stands in, the page's before the
    site's. words: with the fields of words; a body may name them, but words in front matter may
    not, so that no words ever contain themselves.
    """
    found = _of_site(site, page)
    for item in _items(page.fields, scope):
        found |= _parts(item)
        found |= _fields(item)
    return {name: fact for name, fact in found.items() if words or fact.form is not Form.WORDS}


def fact(site: Site, page: Page, name: str, scope: tuple[str, ...] = (), *, words: bool = True) -> Fact | None:
    """The one of `facts` that goes by this name; None where there is none."""
    found = next(filter(None, (_named(item, name) for item in reversed(tuple(_items(page.fields, scope))))), None)
    if found is None:
        found = _of_site(site, page).get(name)
    return found if found and (words or found.form is not Form.WORDS) else None


def _of_site(site: Site, page: Page) -> dict[str, Fact]:
    """The facts that are no page's own."""
    counted = Fact(site.counted(page.language, Investment), Form.COUNT, noun="investments")
    tested = _tested(site.conformance) if site.conformance and isinstance(page.fields, Accessibility) else {}
    return {"investments": counted, **tested}


def _tested(record: Conformance) -> dict[str, Fact]:
    """What the accessibility statement says of the last test; runs: of the tool, on one page in one setting."""
    pages, widths = len(record.pages), record.widths
    return {
        "tested": Fact(record.tested, Form.DAY),
        "axe": Fact(record.axe, Form.NAME),
        "chromium": Fact(record.chromium, Form.NAME),
        "pages": Fact(pages, Form.COUNT),
        "runs": Fact(pages * len(widths) * len(record.schemes), Form.COUNT),
        "rules": Fact(record.rules, Form.COUNT),
        "narrowest": Fact(min(widths), Form.COUNT),
        "widest": Fact(max(widths), Form.COUNT),
        "violations": Fact(len(record.violations), Form.COUNT),
        "undecided": Fact(len(record.undecided), Form.COUNT),
    }


def _items(item: Any, scope: tuple[str, ...]) -> Iterator[Any]:
    """The dataclasses on the way from the page's fields along `scope`, the outermost first."""
    if is_dataclass(item):
        yield item
    if scope:
        inner = item[scope[0]] if isinstance(item, Mapping) else getattr(item, scope[0].replace("-", "_"))
        yield from _items(inner, scope[1:])


def _fields(item: Any) -> dict[str, Fact]:
    """The fields of an item that hold a fact, by their names in front matter."""
    kind: type = type(item)
    return {
        name: Fact(getattr(item, attribute), form)
        for name, (attribute, form) in _forms(kind).items()
        if getattr(item, attribute) is not None
    }


def _parts(item: Any) -> dict[str, Fact]:
    """The numbers that an item names itself, such as the parts of a target."""
    tables = (getattr(item, field.name) for field in fields(item))
    numbers = (entry for table in tables if isinstance(table, Mapping) for entry in table.items())
    return {name: Fact(value, Form.COUNT) for name, value in numbers if isinstance(value, int)}


def _named(item: Any, name: str) -> Fact | None:
    """The fact of an item that goes by this name."""
    kind: type = type(item)
    attribute, form = _forms(kind).get(name, ("", None))
    value = getattr(item, attribute) if form else None
    return Fact(value, form) if form and value is not None else _parts(item).get(name)


@cache
def _forms(kind: type) -> Mapping[str, tuple[str, Form]]:
    """The fields of a dataclass of kinds.py that can be named: by their names, those in Python and their forms."""
    hints = get_type_hints(kind, include_extras=True)
    forms = {name: _form(hint) for name, hint in hints.items()}
    return {name.replace("_", "-"): (name, form) for name, form in forms.items() if form in NAMEABLE}


def _form(hint: Any) -> Form | None:
    """The form that an annotation carries; that of Count | None is Count's."""
    if get_origin(hint) is Annotated:
        form = get_args(hint)[1]
        return form if isinstance(form, Form) else None
    if get_origin(hint) in (Union, UnionType):
        return _form(get_args(hint)[0])
    return None
