"""The results of the accessibility test for machines are right by the JSON Schema that stands beside them."""

import json
from typing import Any

import jsonschema
import pytest

from tests.browser.real import Built


def loaded(hosted: Built, name: str) -> Any:
    return json.loads((hosted.folder / "data" / name).read_text(encoding="utf-8"))


def test_the_results_are_right_by_their_schema(hosted: Built) -> None:
    """The one that they name."""
    results = loaded(hosted, "accessibility.json")
    schema = loaded(hosted, results["$schema"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(results, schema, jsonschema.Draft202012Validator, format_checker=jsonschema.FormatChecker())


def test_the_schema_is_at_work(hosted: Built) -> None:
    """A result without its date is not let through."""
    results = loaded(hosted, "accessibility.json")
    schema = loaded(hosted, results.pop("$schema"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(results, schema)


def test_the_results_are_of_pages_that_there_are(hosted: Built) -> None:
    """And both statements are among them."""
    results = loaded(hosted, "accessibility.json")
    pages = {hosted.url + page for page in hosted.pages}
    assert set(results["scope"]["pages"]) <= pages
    assert set(results["statement"].values()) <= pages
