"""The real site, for machines: its open data, and the linked data of its pages, say what its readers see."""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lapa import pipeline
from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES
from lapa.language.writing import WRITINGS
from lapa.project import load
from tests.visible import visible

ROOT = Path(__file__).parents[1]
LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NOT_SEEN = {"@context", "@type", "@id", "url", "item", "contentUrl", "isBasedOn", "license"}  # addresses and terms
NOT_SEEN |= {"currency", "inLanguage", "encodingFormat"}  # codes: EUR, lv, text/csv
NOT_SEEN |= {"position"}  # of a step on the way: its place among the steps, which are seen
DAYS = {"dateModified", "lastReviewed", "dissolutionDate"}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built."""
    folder = tmp_path_factory.mktemp("site") / "output"
    report = pipeline.build(load(ROOT, output=folder))
    assert report.problems == ()
    return folder


@pytest.fixture(scope="module")
def site(output: Path) -> dict[str, str]:
    """The HTML of every page of the real site."""
    return {file.relative_to(output).as_posix(): file.read_text(encoding="utf-8") for file in output.rglob("*.html")}


@pytest.fixture(scope="module")
def data(output: Path) -> dict[str, Any]:
    """The open data, as JSON has it."""
    facts: dict[str, Any] = json.loads((output / "data/investments.json").read_bytes())
    return facts


def test_the_open_data_is_as_its_published_schema_says(output: Path, data: dict[str, Any]) -> None:
    """JSON Schema 2020-12, formats too."""
    schema = json.loads((output / "data/investments.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [fault.message for fault in validator.iter_errors(data)] == []


def as_cell(value: Any) -> str:
    """A value of the JSON as the CSV has it."""
    pieces = [f"{name}={number}" for name, number in value.items()] if isinstance(value, dict) else value
    return " ".join(pieces) if isinstance(pieces, list) else "" if value is None else str(value)


def test_the_csv_files_hold_what_the_json_holds(output: Path, data: dict[str, Any]) -> None:
    """Every value of every row, and no more."""
    investments = data["investments"]
    tables: dict[str, list[dict[str, Any]]] = {
        "investments": [
            {name: one[name] for name in one if name not in ("targets", "documents")} for one in investments
        ],
        "targets": [{"code": one["code"], **target} for one in investments for target in one["targets"]],
        "documents": [{"code": one["code"], **document} for one in investments for document in one["documents"]],
    }
    for name, rows in tables.items():
        text = (output / f"data/{name}.csv").read_bytes().decode()
        found = list(csv.DictReader(io.StringIO(text, newline="")))
        assert found == [{field: as_cell(value) for field, value in row.items()} for row in rows], name


def test_no_cell_of_the_csv_files_is_taken_for_a_formula(output: Path) -> None:
    """By a spreadsheet: none begins with = + - @."""
    for file in output.glob("data/*.csv"):
        cells = [cell for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8"))) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == [], file.name


def test_the_money_of_the_open_data_is_that_of_the_pages(data: dict[str, Any]) -> None:
    """In whole euro, and its sum that of the reform."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "content/lv/investments").glob("*.md"))]
    written = [match for text in texts for match in re.findall(r"^code: (.*)\namount: (\d+)$", text, re.MULTILINE)]
    assert [(one["code"], str(one["amount"])) for one in data["investments"]] == written
    assert data["reform"]["amount"] == sum(one["amount"] for one in data["investments"]) == 5_618_960


def test_no_licence_is_made_up(data: dict[str, Any]) -> None:
    """Nobody has stated one, and that is said in both languages."""
    assert data["license"] is None
    assert data["license_note_lv"].startswith("Licence nav norādīta.")
    assert data["license_note_en"].startswith("No licence has been stated.")


def test_the_page_of_open_data_offers_every_file_with_its_type_and_size(site: dict[str, str], output: Path) -> None:
    """And tells of every column."""
    sizes = {path: -(-(output / path).stat().st_size // 1000) for path in (*OPEN_DATA, *OPEN_DATA_NOTES)}
    tables = [(output / path).read_bytes() for path in OPEN_DATA if path.endswith(".csv")]
    columns = {name for table in tables for name in table.partition(b"\r\n")[0].decode().split(",")}
    for page in ("lv/dati.html", "en/data.html"):
        offered = re.findall(r'<a href="\.\./(data/[^"]*)">[^<]* \((CSV|JSON), (\d+)\u00a0kB\)</a>', site[page])
        assert {path: int(size) for path, _, size in offered} == sizes
        assert {kind.lower() == path.rpartition(".")[2] for path, kind, _ in offered} == {True}
        assert set(re.findall("<br><code>([a-z_]+)</code>", site[page])) == columns


def test_every_page_leads_to_the_open_data(site: dict[str, str]) -> None:
    """From its footer."""
    for page, html in site.items():
        if "/" in page:
            assert re.search(r'href="[^"]*(dati|data)\.html"', html.partition("<footer>")[2]), page


def values(node: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Every value in JSON-LD that readers should see, with the name of its property."""
    if isinstance(node, dict):
        for own, value in node.items():
            yield from values(value, own) if own not in NOT_SEEN else ()
    elif isinstance(node, list):
        for value in node:
            yield from values(value, name)
    else:
        yield name, node


def writings(name: str, value: Any, language: str) -> set[str]:
    """The ways in which a page in this language may write a value."""
    writing = WRITINGS[language]
    if name in DAYS:
        return {writing.day(date.fromisoformat(value), case) for case in ("", *writing.cases)}
    if isinstance(value, int):
        return {writing.count(value)}
    return {value.replace(" ", "\u00a0") if name == "telephone" else value}


def test_the_linked_data_of_a_page_says_nothing_that_its_readers_do_not_see(site: dict[str, str]) -> None:
    """Every number, day, phone number and name in it stands in the visible text, on every page."""
    for page, html in site.items():
        found = LINKED.findall(html)
        assert len(found) == ("/" in page), page
        text = visible(html)
        for name, value in values(json.loads(found[0])) if found else ():
            ways = writings(name, value, page[:2])
            whole = (rf"(?<!\w)(?<!\d\u00a0){re.escape(way)}(?!\w|\u00a0\d)" for way in ways)
            assert any(re.search(way, text) for way in whole), (page, name, value)


def test_an_investment_says_in_its_linked_data_what_the_open_data_says(
    site: dict[str, str], data: dict[str, Any]
) -> None:
    """Its money, end and contact, in both languages."""
    base = load(ROOT).base_url
    for facts in data["investments"]:
        for address in (facts["page_lv"], facts["page_en"]):
            project = json.loads(LINKED.findall(site[address.removeprefix(base)])[0])["mainEntity"]
            assert project["funding"]["amount"] == {
                "@type": "MonetaryAmount",
                "currency": "EUR",
                "value": facts["amount"],
            }
            assert project["dissolutionDate"] == facts["period_end"]
            assert project["contactPoint"]["name"] == facts["contact"]
            assert "tel:" + project["contactPoint"]["telephone"].replace(" ", "") == facts["phone"]
