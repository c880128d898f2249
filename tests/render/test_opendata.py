"""The site's facts as files for machines."""

import csv
import io
import json
from dataclasses import replace

from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES
from lapa.model import Site
from lapa.render.dataset import dataset
from lapa.render.opendata import files
from tests.printed import LOCALES
from tests.small import edited, site

BASE_URL = "https://small.example/site/"
SITE, _ = site()


def made(of: Site = SITE) -> dict[str, bytes]:
    return dict(files(of, LOCALES, BASE_URL))


def rows(path: str, of: Site = SITE) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made(of)[path].decode(), newline="")))


def test_the_files_are_those_that_the_site_says_it_has() -> None:
    assert tuple(made()) == (*OPEN_DATA, *OPEN_DATA_NOTES)


def test_the_json_is_the_dataset() -> None:
    assert json.loads(made()["data/investments.json"]) == dataset(SITE, LOCALES, BASE_URL)


def test_letters_are_written_as_letters() -> None:
    """UTF-8 without a byte order mark, in every file."""
    for path, content in made().items():
        assert not content.startswith(b"\xef\xbb\xbf"), path
        assert "\\u" not in content.decode(), path
    assert "Tilts & gājēji" in made()["data/investments.csv"].decode()


def test_lines_of_csv_end_as_rfc_4180_says() -> None:
    for path in OPEN_DATA[1:]:
        content = made()[path]
        assert content.endswith(b"\r\n")
        assert content.count(b"\r\n") == content.count(b"\n") == content.count(b"\r")


def test_an_investment_is_a_row() -> None:
    banks, bridge = made()["data/investments.csv"].decode().split("\r\n")[1:3]
    address = "https://small.example/site/"
    assert banks == (
        "1.1.1.i.,Krasti,Banks,,1000000,2026-08-31,Anna Upe,tel:+37160000000,anna.upe@upes.example,"
        f"{address}lv/projekti/krasti.html,{address}en/projects/banks.html"
    )
    assert bridge.startswith("1.1.2.i.,Tilts & gājēji,Bridge & walkers,,234000,")


def test_a_target_is_a_row_with_the_code_of_its_investment() -> None:
    """Named numbers stand in one cell; what there is not is empty."""
    metres, care = rows("data/targets.csv")[:2]
    numbers = ("code", "target", "value", "parts", "due", "since", "known", "reason_en")
    assert [metres[name] for name in numbers] == [
        "1.1.1.i.",
        "metres",
        "1500",
        "left=700 right=800",
        "2026-06-30",
        "",
        "",
        "",
    ]
    assert [care[name] for name in numbers] == ["1.1.1.i.", "care", "", "", "", "2027", "", ""]


def test_a_document_is_a_row_with_the_code_of_its_investment() -> None:
    found = [(row["code"], row["document"], row["address_lv"], row["address_en"]) for row in rows("data/documents.csv")]
    assert found == [
        ("1.1.1.i.", "plan", "", ""),
        ("1.1.1.i.", "rules", "https://avots.example/noteikumi", ""),
        ("1.1.2.i.", "plan", "", ""),
        ("1.1.2.i.", "rules", "https://avots.example/noteikumi", ""),
    ]


def test_names_that_are_several_stand_in_one_cell() -> None:
    change = edited("en/projects/1.1.1.i.md", "slug: banks", "slug: banks\nworking: [title]")
    assert [row["working"] for row in rows("data/investments.csv", site(change)[0])] == ["en", ""]


def test_a_cell_is_what_the_fact_is_whatever_is_in_it() -> None:
    """Commas, quotation marks and the signs of formulas come back as they were."""
    words = '=1+1, "x" & @y'
    change = edited("lv/projects/1.1.1.i.md", "title: Krasti", f"title: '{words}'")
    assert rows("data/investments.csv", site(change)[0])[0]["name_lv"] == words


def test_no_cell_of_facts_without_words_begins_like_a_formula() -> None:
    """A phone number is written as its address."""
    names = ("amount", "period_end", "phone", "email", "page_lv")
    assert not any(row[name].startswith(tuple("=+-@")) for row in rows("data/investments.csv") for name in names)


def test_the_order_of_the_pages_changes_nothing() -> None:
    assert made(replace(SITE, pages=SITE.pages[::-1])) == made()
