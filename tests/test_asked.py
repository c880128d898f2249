"""How a person is told: problems in each format, and errors in one line."""

import json
from pathlib import Path

from tests.door import run


def test_problems_are_printed_and_counted(folder: Path) -> None:
    """With file, line, column, excerpt, caret and hint; the status is 1."""
    contacts = folder / "content/lv/contacts.md"
    contacts.write_text(contacts.read_text().replace("    phone:", "    phnoe:"))
    done = run(folder, "check")
    assert done.returncode == 1
    assert done.stdout == (
        "content/lv/contacts.md:9:5: error: there is no field “phnoe”; did you mean “phone”? [unknown-field]\n"
        "  9 |     phnoe: +371 60000000\n"
        "    |     ^^^^^\n"
        "1 error; nothing was written.\n"
    )
    assert not (folder / "output").exists()


def test_problems_are_told_to_a_code_host_and_to_a_program(folder: Path) -> None:
    """The counts agree in all formats; a document is the whole output."""
    about = folder / "content/lv/about.md"
    about.write_text(about.read_text().replace("updated: 2026-03-31", "updated: 31.03.2026") + "\n<b>\n")
    shown = run(folder, "check").stdout
    hosted = run(folder, "check", "--format", "github").stdout
    document = json.loads(run(folder, "check", "--format", "json").stdout)
    assert shown.splitlines()[-1] == hosted.splitlines()[-1] == "2 errors; nothing was written."
    assert [line.partition(" ")[0] for line in hosted.splitlines()[:-1]] == ["::error", "::error"]
    assert (document["errors"], document["warnings"], len(document["problems"])) == (2, 0, 2)


def test_a_program_is_told_that_there_are_no_problems(folder: Path) -> None:
    """A document is the whole output, whatever there is to tell."""
    for command in ("check", "build"):
        document = json.loads(run(folder, command, "--format", "json").stdout)
        assert (document["errors"], document["problems"]) == (0, [])


def test_a_disk_that_refuses_is_one_line(folder: Path) -> None:
    """The output's folder is a file: nothing can be written, and the person is told where."""
    (folder / "here").write_text("")
    done = run(folder, "--output", str(folder / "here/output"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert str(folder / "here") in done.stderr
