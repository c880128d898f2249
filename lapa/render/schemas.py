"""How machines are told what the open data is: JSON Schema 2020-12 for the JSON, CSVW for the CSV.

What each field means is said once, by the notes of the page that offers the data, which readers see too.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from lapa.render.columns import CODE, REFORM, TABLES, WHOLE, Column, Notes, Said

Described = dict[str, Any]  # JSON


def json_schema(notes: Notes, whole: Mapping[str, Said], address: str) -> Described:
    """What investments.json is. whole: its title and description by language; address: of the schema itself."""
    inner = {
        name: {**_words(notes[name]), "type": "array", "items": _record(notes, columns[1:])}
        for name, columns in TABLES.items()
    }
    investment = _record(notes, TABLES["investments"], {name: inner[name] for name in ("targets", "documents")})
    reform = {**_words(notes["reform"]), **_record(notes, REFORM)}
    investments = {**inner["investments"], "items": investment}
    record = _record(notes, WHOLE, {"reform": reform, "investments": investments})
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": address, **_words(whole), **record}


def csvw(notes: Notes, whole: Mapping[str, Said], facts: Mapping[str, Any]) -> Described:
    """What the tables are, at the place where CSVW looks for it beside each: csv-metadata.json.

    facts: the data, for its source, date and licence.
    """
    spoken = list(whole)
    rights = {language: facts[f"license_note_{language}"] for language in spoken}
    return {
        "@context": "http://www.w3.org/ns/csvw",
        **_dublin_core(whole),
        "dc:source": {"@id": facts["source"]},
        "dc:modified": {"@value": facts["updated"], "@type": "xsd:date"},
        **({"dc:license": {"@id": facts["license"]}} if facts["license"] else {}),
        "dc:rights": _in_languages(rights),
        "tables": [
            {"url": f"{name}.csv", **_dublin_core(notes[name]), "tableSchema": _table(notes, name, columns, spoken)}
            for name, columns in TABLES.items()
        ],
    }


def _record(notes: Notes, columns: Sequence[Column], more: Mapping[str, Described] | None = None) -> Described:
    """An object that has all of these fields and no others. more: those that are not values."""
    properties = {
        name: {**_words(notes[column.name]), **_json_form(column)}
        for column in columns
        for name in column.names(notes[column.name])
    } | dict(more or {})
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _json_form(column: Column) -> Described:
    form = dict(column.form.json)
    return {**form, "type": [form["type"], "null"]} if column.empty else form


def _words(said: Mapping[str, Said]) -> Described:
    """JSON Schema has one title and one description: in both languages at once."""
    titles, texts = zip(*said.values(), strict=True)
    return {"title": " / ".join(titles), "description": " / ".join(texts)}


def _table(notes: Notes, name: str, columns: Sequence[Column], languages: Sequence[str]) -> Described:
    """A table's columns; its rows are told apart by the code and, below an investment, by their own name."""
    described = [
        {
            "name": own,
            # The first cell of a CSV column has to be among its titles; "und" is a text in no language (BCP 47).
            "titles": {"und": own, **{language: said.title for language, said in notes[column.name].items()}},
            "dc:description": _in_languages({language: said.text for language, said in notes[column.name].items()}),
            **column.form.csvw,
            **({"lang": own.rpartition("_")[2]} if column.spoken else {}),
            "required": not (column.empty or "separator" in column.form.csvw),
        }
        for column in columns
        for own in column.names(languages)
    ]
    if name == "investments":
        return {"columns": described, "primaryKey": CODE.name}
    parent = {"resource": "investments.csv", "columnReference": CODE.name}
    return {
        "columns": described,
        "primaryKey": [CODE.name, columns[1].name],
        "foreignKeys": [{"columnReference": CODE.name, "reference": parent}],
    }


def _dublin_core(said: Mapping[str, Said]) -> Described:
    return {
        "dc:title": _in_languages({language: words.title for language, words in said.items()}),
        "dc:description": _in_languages({language: words.text for language, words in said.items()}),
    }


def _in_languages(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": text, "@language": language} for language, text in texts.items()]
