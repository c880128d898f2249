"""What each field wants is said for every field there is, with an example that is right."""

from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest

from lapa.forms import Form
from lapa.guide import GUIDE, HOW, MESSAGES, Entry, entry, example, wanted
from lapa.hints import field_hints, kebab
from lapa.kinds import KINDS, Document, Home, Investment, Record, Target, Text, Translated
from lapa.pipeline import voice
from lapa.schema import validate
from lapa.voice import Voice


def example_of(cls: Any, spoken: Voice) -> dict[str, Any]:
    """The front matter of a page of kind `cls`, or of an item, with every field: the guide’s examples."""
    return {name: _value(hint, entry(cls, name), spoken) for name, hint in field_hints(cls).items()}


def _value(hint: Any, found: Entry, spoken: Voice) -> Any:
    if is_dataclass(hint):
        return example_of(hint, spoken)
    if get_origin(hint) is Annotated:
        text = example(found, spoken)
        return [text] if Form.WORKING in get_args(hint) else text
    if get_origin(hint) in (Union, UnionType):
        return _value(get_args(hint)[0], found, spoken)
    return {found.key: _value(get_args(hint)[1], found, spoken)}


def dataclasses(cls: Any) -> set[Any]:
    """A dataclass of kinds.py, those it is made from, and those of its fields."""
    inner = {part for hint in field_hints(cls).values() for part in _parts(hint)}
    return {base for base in cls.__mro__ if is_dataclass(base)} | {one for part in inner for one in dataclasses(part)}


def _parts(hint: Any) -> set[Any]:
    return {hint} if is_dataclass(hint) else {part for inner in get_args(hint) for part in _parts(inner)}


ALL = {one for cls in (*KINDS.values(), Record) for one in dataclasses(cls)}


def test_every_field_of_every_kind_has_its_entry_and_no_other_is_left() -> None:
    """What a kind takes from another, it may say in its own words."""
    assert set(GUIDE) <= ALL
    for cls in ALL:
        names = {kebab(one.name) for one in fields(cls)}
        assert {name for name in names if entry(cls, name)} == names
        assert set(GUIDE.get(cls, {})) <= names


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_together_are_a_page_that_is_right(kind: str, language: str) -> None:
    """In both languages, with every optional field."""
    page, faults = validate(KINDS[kind], example_of(KINDS[kind], voice(language)))
    assert faults == ()
    assert page is not None


def test_the_examples_of_what_is_recorded_are_right() -> None:
    """A field that only a translation has."""
    assert validate(Record, example_of(Record, Voice())) == (
        Record(translated=Translated(fields={"title": "5b1d9e0c"}, text={"start": "5b1d9e0c"})),
        (),
    )


def test_every_form_says_how_it_is_written() -> None:
    """Once, not with each field."""
    assert set(HOW) == set(Form)


def test_all_is_said_in_short_sentences() -> None:
    """So that a line of a page, or a small window of an editor, holds them."""
    sentences = [*HOW.values(), *(found.says for entries in GUIDE.values() for found in entries.values())]
    for said in sentences:
        assert said[0].isupper() or said.startswith("lv")
        assert said.endswith(".")
        assert len(said) < 110


def test_the_catalogues_are_given_every_word() -> None:
    """Sentences and examples of words; not examples that are the same in every language."""
    assert {"Four digits.", "The number of the document.", "Informative report"} <= MESSAGES
    assert not MESSAGES & {"", "2026-05-31", "dace-balode"}


def test_a_kind_speaks_of_its_own_fields_first() -> None:
    """The title of an investment is its official name; a text’s is what every page’s is."""
    assert entry(Investment, "title").says == "The official name of the investment."
    assert entry(Text, "title").says == "The heading of the page, and its name where the site lists it."
    assert entry(Home, "code").example == "6.3.1.r."


def test_what_a_field_wants_ends_with_how_it_is_written() -> None:
    """Items are written as their names are, where they have no form of their own."""
    hints = {**field_hints(Target), **field_hints(Document)}
    assert wanted(Target, "due", hints["due"], Voice()) == (
        "The day by which the target is to be reached. Year, month and day."
    )
    assert wanted(Document, "address", hints["address"], Voice()).endswith("or the word unknown.")
    assert wanted(Investment, "targets", field_hints(Investment)["targets"], Voice()) == (
        "What is to be reached; each target has an id of your choice. "
        "Small letters a-z, digits and single hyphens, a letter first."
    )
    assert wanted(Home, "portal", field_hints(Home)["portal"], Voice()).endswith(" points.")


def test_an_example_of_words_names_facts_in_braces() -> None:
    """In the case that its language asks for."""
    assert example(entry(Target, "text"), voice("lv")) == (
        "Līdz {due:dative} apmācīti {value} publiskās pārvaldes darbinieki"
    )
    assert example(entry(Target, "text"), voice("en")).startswith("By {due}, {value} public")
    assert example(entry(Home, "portal"), voice("lv")) == ""
