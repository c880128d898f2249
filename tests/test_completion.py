"""The schemas for editors: they are current, and agree with what a build accepts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from lapa import completion, frontmatter, nodes
from lapa.forms import PATTERNS, Form
from lapa.hints import hint_at
from lapa.inheritance import is_fact
from lapa.kinds import KINDS, RECORD, Record
from lapa.lines import Lines
from lapa.nodes import Items, Node, Scalar, Spot
from lapa.pipeline import voice
from lapa.project import load
from lapa.schema import validate
from lapa.upkeep import schemas
from lapa.voice import Voice
from tests.small import PAGES as SMALL
from tests.test_guide import example_of

ROOT = Path(__file__).parents[1]
REAL = {
    file.relative_to(ROOT / "content").as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((ROOT / "content").rglob("*.md"))
}
VOICES = [voice("lv"), voice("en")]
ROLES = {
    "lv": Draft202012Validator(completion.original(VOICES, VOICES[0])),
    "en": Draft202012Validator(completion.translation(VOICES, VOICES[1])),
}


def as_editors_read_it(node: Node, text: str) -> Any:
    """The value of a node by the core schema of YAML 1.2, which is what JSON Schema is held against."""
    if isinstance(node, Scalar):
        if text[node.spot.start : node.spot.start + 1] in ("'", '"'):
            return node.text
        if re.fullmatch(r"[-+]?[0-9]+", node.text):
            return int(node.text)
        if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text):
            return float(node.text)
        return {"": None, "~": None, "null": None, "true": True, "false": False}.get(node.text, node.text)
    if isinstance(node, Items):
        return [as_editors_read_it(value, text) for value in node.values]
    return {key: as_editors_read_it(value, text) for key, value in node.entries.items()}


def accepts(schema: Validator, text: str) -> bool:
    """Whether the front matter of a page, as typed, fits a schema."""
    table = frontmatter.read("page.md", text).table
    return table is not None and schema.is_valid(as_editors_read_it(table, text))


@pytest.mark.parametrize("role", ["original", "translation"])
def test_the_schemas_in_docs_are_current(role: str, tmp_path: Path) -> None:
    """If this fails: .venv/bin/python build.py schema."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")
    name = f"docs/schemas/{role}.schema.json"
    assert name in schemas(load(tmp_path))
    assert (ROOT / name).read_bytes() == (tmp_path / name).read_bytes(), "run build.py schema"


@pytest.mark.parametrize("language", ROLES)
def test_the_schemas_are_schemas(language: str) -> None:
    """By the meta-schema of their dialect; every value is described in Latvian and English."""
    schema: Any = ROLES[language].schema
    Draft202012Validator.check_schema(schema)
    for cls in schema["$defs"].values():
        assert cls["additionalProperties"] is False
        for field in cls["properties"].values():
            assert len(field["description"].split("\n")) == 2


def test_examples_are_in_the_language_of_the_page() -> None:
    """And a number is one, so that editors do not put it in quotation marks."""
    schemas: list[Any] = [role.schema for role in ROLES.values()]
    original, translation = (schema["$defs"]["Investment"]["properties"] for schema in schemas)
    assert original["amount"]["examples"] == [600_000]
    assert original["title"]["examples"] == ["Atvērta, caurskatāma, godprātīga un atbildīga publiskā pārvalde"]
    assert translation["title"]["examples"] == ["Open, transparent, fair and accountable public administration"]
    assert "amount" not in translation


@pytest.mark.parametrize(("path", "text"), [*REAL.items(), *SMALL.items()])
def test_every_page_there_is_is_accepted(path: str, text: str) -> None:
    """Of the real site and of the small one, as it stands there."""
    assert accepts(ROLES[path[:2]], text)


ORIGINAL = REAL["lv/investments/6.3.1.4.i.md"]
TRANSLATION = REAL["en/investments/6.3.1.4.i.md"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: investment", "kind: investmnt"),
        ("kind: investment\n", ""),
        ("kind: investment", "kind: home"),
        ("amount: 2318960", "amount: 2 318 960"),
        ("amount: 2318960", "amount: 2318960.50"),
        ("amount: 2318960", "amount: 0"),
        ("amount: 2318960", "amount: -5"),
        ("amount: 2318960", "amount: EUR 5"),
        ("amount: 2318960", "amount: 1000000000000"),
        ("amount: 2318960", "amount:"),
        ("amount: 2318960\n", ""),
        ("amount: 2318960", "amont: 2318960"),
        ("due: 2026-08-31", "due: 31.08.2026"),
        ("due: 2026-08-31", "due: 2026"),
        ("due: 2026-08-31", "due: [2026-08-31]"),
        ("period-end: 2026-05-31", "period_end: 2026-05-31"),
        ("code: 6.3.1.4.i.", "code: 6.3.1.4.i"),
        ("slug: nevalstiskas-organizacijas", "slug: Nevalstiskās organizācijas"),
        ("slug: nevalstiskas-organizacijas", "slug: index"),
        ("contact: baiba-vilcina", "contact: Baiba Vilciņa"),
        ("source: https://", "source: "),
        ("      representation: 15", "      representation: piecpadsmit"),
        ("      representation: 15", "      Representation: 15"),
        ("      lv: https://", "      de: https://"),
        ("      lv: https://", "      lv: "),
        ("      lv: https://", "      lv: see https://"),
        ("    title: Ministru", "    titel: Ministru"),
    ],
)
def test_a_typical_mistake_in_an_original_is_refused_by_both(old: str, new: str) -> None:
    """By the schema while it is typed, and by a check."""
    assert ORIGINAL.count(old) == 1
    text = ORIGINAL.replace(old, new)
    table = frontmatter.read("page.md", text).table
    assert table is not None
    assert validate(KINDS["investment"], nodes.plain(table))[1] or "kind: home" in text
    assert not accepts(ROLES["lv"], text)


def test_the_longest_number_is_accepted() -> None:
    """By both; typed with quotation marks or without."""
    for typed in ("999999999999", '"999999999999"'):
        text = ORIGINAL.replace("amount: 2318960", f"amount: {typed}")
        table = frontmatter.read("page.md", text).table
        assert table is not None
        assert validate(KINDS["investment"], nodes.plain(table))[1] == ()
        assert accepts(ROLES["lv"], text)


def test_items_may_be_missing_only_where_there_are_none() -> None:
    """An investment has targets, if only an empty list; a translation of that has nothing to say of them."""
    original = ORIGINAL[: ORIGINAL.index("targets:")] + ORIGINAL[ORIGINAL.index("documents:") :]
    translation = TRANSLATION[: TRANSLATION.index("targets:")] + TRANSLATION[TRANSLATION.index("documents:") :]
    assert not accepts(ROLES["lv"], original)
    assert accepts(ROLES["lv"], original.replace("documents:", "targets: {}\ndocuments:"))
    assert accepts(ROLES["en"], translation)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("slug: ", "code: 6.3.1.4.i.\nslug: "),
        ("slug: ", "kind: investment\nslug: "),
        ("slug: ", "updated: 2026-11-23\nslug: "),
        ("aim: ", "goal: "),
        ("slug: ", "sulg: "),
        ("working: [title]", "working: title"),
        ("working: [title]", "working: [titel]"),
        ("    title: Cabinet", "    number: 740\n    title: Cabinet"),
        ("    title: Cabinet", "    titel: Cabinet"),
        ("slug: ", "translated:\n  fields:\n    title: no\nslug: "),
    ],
)
def test_a_typical_mistake_in_a_translation_is_refused(old: str, new: str) -> None:
    """A fact above all."""
    text = re.sub(r"^translated:\n(  .*\n)+", "", TRANSLATION, flags=re.MULTILINE)
    assert text.count(old) == 1
    assert accepts(ROLES["en"], text)
    assert not accepts(ROLES["en"], text.replace(old, new))


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(str.strip)
TEXTS = {form: st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True) for form, pattern in PATTERNS.items()} | {
    Form.WORDS: WORDS,
    Form.NAME: WORDS,
    Form.ADDRESS: st.from_regex(r"https?://[a-z]{1,9}\.lv(/[a-z0-9%&=?#-]{0,9})?", fullmatch=True),
    Form.KIND: st.sampled_from(list(KINDS)),
}
TEXTS[Form.KNOWN_ADDRESS] = st.just("unknown") | TEXTS[Form.ADDRESS]


def ways(value: Any, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The ways to all single values below a value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from ways(inner, (*way, key))
    else:
        yield way


def put(value: Any, way: tuple[str, ...], new: object) -> Any:
    """The value with another one at a place."""
    return new if not way else {**value, way[0]: put(value[way[0]], way[1:], new)}


def as_typed(text: str) -> Any:
    """A text as YAML reads it where it stands without quotation marks."""
    return as_editors_read_it(Scalar(text, Spot(0, 0, Lines("page.md", ""))), "")


@settings(max_examples=400, deadline=None)
@given(kind=st.sampled_from(list(KINDS)), data=st.data())
def test_what_a_build_accepts_an_editor_accepts(kind: str, data: st.DataObject) -> None:
    """Any value of any form at any place of any kind; not the other way round, since a check knows more."""
    cls: Any = KINDS[kind]
    page = put(example_of(cls, Voice()), ("kind",), kind)
    way = data.draw(st.sampled_from([way for way in ways(page) if way not in (("kind",), ("working",))]))
    form = get_args(hint_at(cls, way))[1]
    text = data.draw(TEXTS[form] | st.one_of(*TEXTS.values()) | st.text(max_size=9))
    typed = as_typed(text.strip())
    if not validate(cls, put(page, way, text))[1]:
        assert ROLES["lv"].is_valid(put(page, way, text if isinstance(typed, bool | None) else typed))


def test_a_translation_of_every_kind_is_accepted() -> None:
    """With every optional field that has words, and with what it was made from."""
    for kind, cls in KINDS.items():
        page = _words(cls, example_of(cls, VOICES[1]))
        assert ROLES["en"].is_valid(page), kind
        assert ROLES["en"].is_valid({**page, RECORD: example_of(Record, VOICES[1])[RECORD]}), kind


def _words(cls: type, page: Any, way: tuple[str, ...] = ()) -> Any:
    """The front matter without its facts."""
    if not isinstance(page, dict):
        return page
    return {name: _words(cls, value, (*way, name)) for name, value in page.items() if not is_fact(cls, (*way, name))}
