"""The commands that write in the sources."""

import json
import re
from pathlib import Path

from tests.door import run


def test_messages_lists_what_is_not_translated(folder: Path) -> None:
    """The status is 1 until it is."""
    assert run(folder, "messages").returncode == 0
    template = folder / "templates/text.html"
    template.write_text(template.read_text().replace("Home{%", "Start{%"))
    done = run(folder, "messages")
    assert done.returncode == 1
    assert "lv: not translated: Start\n" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("2 messages not translated, ")


def test_a_translation_is_recorded_by_the_name_that_problems_give_it(folder: Path) -> None:
    """Or by its path from where the person stands; a second time there is nothing to do."""
    about = folder / "content/lv/about.md"
    about.write_text(about.read_text().replace("Teksts.", "Cits teksts."))
    noticed = run(folder, "check", "--strict")
    assert noticed.returncode == 0
    assert noticed.stdout.splitlines()[0].endswith(
        ", or run build.py translated content/en/about.md [translation-behind]"
    )
    assert "\n1 notice.\nChecked 14 pages: no errors, " in noticed.stdout
    done = run(folder, "translated", "content/en/about.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("content/en/about.md: recorded\n1 record written, ")
    again = run(folder, "translated", "site/content/en/projects/../about.md", "site/content/en")
    assert (again.returncode, again.stdout[:19]) == (0, "0 records written, ")
    assert run(folder, "check").stdout.startswith("Checked 14 pages: no problems, ")


def test_a_translation_with_an_error_is_not_recorded(folder: Path) -> None:
    """The error is said, as a check says it."""
    about = folder / "content/en/about.md"
    about.write_text(about.read_text().replace("slug: about", "slug: About us"))
    done = run(folder, "translated", "content/en/about.md")
    assert done.returncode == 1
    assert "content/en/about.md:3:7: error: " in done.stdout
    assert done.stdout.splitlines()[-1] == "1 error; nothing was written."


def test_new_addresses_are_recorded(folder: Path) -> None:
    """Those that are recorded stay; a ledger with a mistake is not touched, and a site without one gets it anew."""
    ledger = folder / "addresses.txt"
    whole = ledger.read_text(encoding="utf-8")
    ledger.write_text(whole.replace("lv/kontakti.html\n", ""), encoding="utf-8")
    done = run(folder, "addresses")
    assert (done.returncode, done.stdout.partition(", ")[0]) == (0, "lv/kontakti.html: recorded\n1 address added")
    assert ledger.read_text(encoding="utf-8") == whole
    ledger.write_text("/lv/kontakti.html\n", encoding="utf-8")
    done = run(folder, "addresses")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "1 error; nothing was written.")
    assert ledger.read_text(encoding="utf-8") == "/lv/kontakti.html\n"
    ledger.unlink()
    assert run(folder, "addresses").returncode == 0
    assert ledger.read_text(encoding="utf-8") == whole


def test_a_new_page_is_two_files_and_what_to_do_next(folder: Path) -> None:
    """A check then names what is still empty; nothing else changed, and nothing is made twice."""
    before = {file for file in folder.rglob("*") if file.is_file()}
    done = run(folder, "new", "investment", "1.1.3.i", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "content/lv/projects/1.1.3.i.md: made\n"
        "content/en/projects/1.1.3.i.md: made\n"
        "Fill in both; build.py check says what is still missing.\n"
    )
    made = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} - {
        file.relative_to(folder).as_posix() for file in before
    }
    assert {path for path in made if "__pycache__" not in path} == {
        "content/lv/projects/1.1.3.i.md",
        "content/en/projects/1.1.3.i.md",
    }
    checked = run(folder, "check", "--lang", "en").stdout
    assert set(re.findall(r"\[([a-z-]+)\]$", checked, re.MULTILINE)) == {"empty-field"}
    again = run(folder, "new", "investment", "1.1.3.i", "--lang", "en")
    assert (again.returncode, again.stdout) == (2, "")
    assert "there is a page projects/1.1.3.i.md already" in again.stderr


def test_the_status_is_a_table(folder: Path) -> None:
    """A line for each page between the heading and the totals; the same for a program."""
    done = run(folder, "status", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    heading, *rows, total = done.stdout.splitlines()
    assert heading.split() == ["Page", "Languages", "Translation", "Errors", "Warnings", "Checked"]
    assert rows[0].split("  ")[0] == "about.md"
    assert len(rows) == 7
    assert total == "7 pages, no problems, the oldest check is of 2026-03-31."
    assert len(json.loads(run(folder, "status", "--format", "json").stdout)["pages"]) == 7
    assert not (folder / ".cache").exists()


def test_the_schemas_are_written(folder: Path) -> None:
    """Both, where editors are told to look."""
    done = run(folder, "schema", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(file.name for file in (folder / "docs/schemas").iterdir()) == [
        "original.schema.json",
        "translation.schema.json",
    ]
