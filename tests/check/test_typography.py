"""Every page is written as its language is."""

from pathlib import Path

from lapa.check import typography
from lapa.memo import Memo
from lapa.parse import parse
from tests.small import PAGES, PROJECT, edited, site, sources

LV, EN = "lv/projects/1.1.1.i.md", "en/projects/1.1.1.i.md"


def found(changes: dict[str, str | None], memo: Memo | None = None) -> list[tuple[str, int, int, str]]:
    problems = typography.check(site(changes)[0], sources(changes), memo or Memo())
    return [(p.place.file.removeprefix("content/"), p.place.line, p.place.column, p.code) for p in problems]


def test_each_language_has_its_own_marks() -> None:
    """In fields of words and in bodies; in Latvian, dates have their case."""
    assert found({}) == []
    assert found(edited(LV, "kopj pašvaldība", 'kopj "pašvaldība"')) == [
        (LV, 20, 51, "quotation-marks"),
        (LV, 20, 62, "quotation-marks"),
    ]
    assert found(edited(LV, "Līdz {due:dative}", "Līdz {due}")) == [(LV, 17, 16, "date-case")]
    assert found(edited(EN, "Anna’s", "Anna's")) == [(EN, 25, 12, "quotation-marks")]


def test_a_page_that_is_not_understood_is_not_looked_at() -> None:
    """Its fields of words are not known."""
    change = edited("lv/contacts.md", "title: Kontakti", "titel: Kontakti - te")
    assert found(change) == []


def test_a_page_is_read_once(tmp_path: Path) -> None:
    """Until it changes."""
    memo = Memo(tmp_path)
    assert found({}, memo) == []
    assert memo.made["typography"] == len(PAGES)
    memo.save()
    again = Memo(tmp_path)
    assert found(edited(LV, "7\u00a0km", "7 km"), again) == [(LV, 43, 22, "unit-space")]
    assert again.made["typography"] == 1


def test_what_is_a_date_is_looked_up_anew(tmp_path: Path) -> None:
    """The day of the last test is one where its record is understood."""
    changes = edited("lv/accessibility.md", "Pārbaudīts {tested:locative}", "Pārbaudīts līdz {tested}")
    told = []
    for given in (sources(changes)._replace(record=None), sources(changes)):
        parsed, _ = parse(given, PROJECT, Memo())
        memo = Memo(tmp_path)
        told.append([found.code for found in typography.check(parsed, given, memo)])
        memo.save()
    assert told == [[], ["date-case"]]
