"""What machines are told of the open data: by JSON Schema of the JSON, by CSVW of the CSV."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lapa.render.columns import TABLES
from lapa.render.dataset import dataset, notes, whole
from lapa.render.schemas import csvw, json_schema
from tests.printed import LOCALES
from tests.small import edited, site

BASE_URL = "https://small.example/site/"
SITE, _ = site()
FACTS = dataset(SITE, LOCALES, BASE_URL)
NOTES, WHOLE = notes(SITE, LOCALES), whole(SITE, LOCALES)
SCHEMA = json_schema(NOTES, WHOLE, FACTS["described_by"])
METADATA = csvw(NOTES, WHOLE, FACTS)


def faults(data: dict[str, Any]) -> list[tuple[list[str | int], str]]:
    """Where the data is not as the schema says, and by which of its words."""
    validator = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [(list(fault.absolute_path), fault.validator) for fault in validator.iter_errors(data)]


def test_the_schema_is_one_of_2020_12_and_names_itself() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "https://small.example/site/data/investments.schema.json"


def test_the_data_is_as_the_schema_says() -> None:
    assert faults(FACTS) == []


@pytest.mark.parametrize(
    ("change", "at", "word"),
    [
        ({"amount": "1000000"}, ["amount"], "type"),
        ({"amount": 1000000.5}, ["amount"], "type"),
        ({"amount": 0}, ["amount"], "minimum"),
        ({"period_end": "31.08.2026"}, ["period_end"], "format"),
        ({"name_lv": None}, ["name_lv"], "type"),
        ({"share": 81.0}, [], "additionalProperties"),
    ],
)
def test_data_that_is_otherwise_is_found(change: dict[str, Any], at: list[str], word: str) -> None:
    first, second = FACTS["investments"]
    assert faults(FACTS | {"investments": [first | change, second]}) == [(["investments", 0, *at], word)]


def test_a_field_that_is_not_there_is_found() -> None:
    without = {name: value for name, value in FACTS.items() if name != "license"}
    assert faults(without) == [([], "required")]


def test_every_field_has_its_title_and_description_in_both_languages() -> None:
    """One after the other, since JSON Schema has one of each."""

    def described(schema: dict[str, Any]) -> int:
        fields = schema.get("properties", {}) | schema.get("items", {}).get("properties", {})
        for field in fields.values():
            assert " / " in field["title"]
            assert " / " in field["description"]
        return len(fields) + sum(described(field) for field in fields.values())

    assert described(SCHEMA) == 8 + 5 + 13 + 10 + 7
    amount = SCHEMA["properties"]["reform"]["properties"]["amount"]
    assert amount["title"] == "Finansējums / Financing"


def test_the_metadata_describe_each_table_by_its_columns() -> None:
    tables = {
        table["url"]: [column["name"] for column in table["tableSchema"]["columns"]] for table in METADATA["tables"]
    }
    assert tables == {
        f"{name}.csv": [own for column in columns for own in column.names(("lv", "en"))]
        for name, columns in TABLES.items()
    }


def test_a_column_has_its_titles_and_description_by_language() -> None:
    """And as a title its name, which the file begins with (CSVW, Metadata Vocabulary, schema compatibility)."""
    amount = METADATA["tables"][0]["tableSchema"]["columns"][4]
    assert amount == {
        "name": "amount",
        "titles": {"und": "amount", "lv": "Finansējums", "en": "Financing"},
        "dc:description": [
            {"@value": "Finansējums.", "@language": "lv"},
            {"@value": "Financing.", "@language": "en"},
        ],
        "datatype": "positiveInteger",
        "required": True,
    }


def test_a_column_of_words_is_in_its_language() -> None:
    columns = {column["name"]: column for column in METADATA["tables"][0]["tableSchema"]["columns"]}
    assert (columns["name_lv"]["lang"], columns["name_en"]["lang"]) == ("lv", "en")


def test_targets_and_documents_belong_to_an_investment() -> None:
    for table in METADATA["tables"][1:]:
        schema = table["tableSchema"]
        assert schema["foreignKeys"] == [
            {"columnReference": "code", "reference": {"resource": "investments.csv", "columnReference": "code"}}
        ]
        assert schema["primaryKey"][0] == "code"


def test_no_licence_is_named_where_none_is_stated() -> None:
    assert "dc:license" not in METADATA
    assert METADATA["dc:rights"] == [
        {"@value": "Licence nav zināma.", "@language": "lv"},
        {"@value": "The licence is not known.", "@language": "en"},
    ]


def test_a_licence_that_is_stated_is_named() -> None:
    stated, _ = site(edited("lv/data.md", "license: unknown", "license: https://avots.example/licence"))
    metadata = csvw(NOTES, WHOLE, dataset(stated, LOCALES, BASE_URL))
    assert metadata["dc:license"] == {"@id": "https://avots.example/licence"}
