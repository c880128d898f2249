"""The command line, as a person uses it: a real process, what it prints, and its exit status."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from tests.small import SMALL

ROOT = Path(__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of its own: the small site and a door to the program."""
    shutil.copytree(SMALL, tmp_path / "site", ignore=shutil.ignore_patterns("expected"))
    (tmp_path / "site/build.py").write_text(
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pathlib import Path; from lapa.cli import main\n"
        "sys.exit(main(sys.argv[1:], Path(__file__).parent))\n"
    )
    return tmp_path / "site"


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(folder / "build.py"), *arguments]
    return subprocess.run(
        command,
        cwd=folder.parent,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_without_a_command_it_builds(folder: Path) -> None:
    """From any folder; the last line says what happened."""
    done = run(folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Built 14 pages: 14 converted, 33 files written, 0 removed, ")
    assert done.stdout.endswith(" s.\n")
    assert (folder / "output/lv/index.html").is_file()
    assert run(folder, "build").stdout.startswith("Built 14 pages: 0 converted, 0 files written, 0 removed, ")


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


def test_a_check_says_how_many_pages_are_right(folder: Path) -> None:
    """And writes nothing."""
    done = run(folder, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Checked 14 pages: no problems, ")
    assert not (folder / "output").exists()
    assert not (folder / ".cache").exists()


def test_other_places_can_be_given(folder: Path, tmp_path: Path) -> None:
    """Content, output and the site’s address, relative to where the person stands."""
    shutil.move(folder / "content", tmp_path / "pages")
    done = run(folder, "--content", "pages", "--output", "made/site", "--base-url", "https://other.example/x")
    assert (done.returncode, done.stderr) == (0, "")
    assert "https://other.example/x/lv/" in (tmp_path / "made/site/sitemap.xml").read_text()
    assert not (folder / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--nonsense",), "unrecognized arguments"),
        (("publish",), "unrecognized arguments"),
        (("build", "--base-url", "here"), "base-url"),
        (("--output",), "expected one argument"),
        (("new", "text"), "required: NAME"),
        (("new", "contcts", "people"), "there is no kind of page “contcts”; did you mean “contacts”?"),
        (("new", "text", "../../etc/passwd"), "“..” cannot be part of an address"),
        (("new", "investment", "1.1.1.i"), "the code 1.1.1.i. is already that of content/lv/projects/1.1.1.i.md"),
        (("translated",), "required: PAGE"),
        (("translated", "content/lv/about.md"), "content/lv/about.md is neither a translation nor a folder with one"),
    ],
)
def test_wrong_usage_is_status_2(folder: Path, arguments: tuple[str, ...], says: str) -> None:
    """With one line that says why, and no traceback."""
    done = run(folder, *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_no_site_of_ours_is_never_replaced(folder: Path, tmp_path: Path) -> None:
    """Someone's documents stay."""
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "letter.txt").write_text("dear")
    done = run(folder, "--output", str(documents))
    assert done.returncode == 2
    assert "letter" not in done.stderr
    assert str(documents) in done.stderr
    assert (documents / "letter.txt").read_text() == "dear"


@pytest.mark.parametrize(
    "command", [(), ("build",), ("check",), ("new",), ("status",), ("schema",), ("messages",), ("translated",)]
)
def test_help_is_there_for_each_command(folder: Path, command: tuple[str, ...]) -> None:
    """And says what it does."""
    done = run(folder, *command, "--help")
    assert done.returncode == 0
    assert "usage: build.py" in done.stdout
    assert "--" in done.stdout


def test_messages_lists_what_is_not_translated(folder: Path) -> None:
    """The status is 1 until it is."""
    assert run(folder, "messages").returncode == 0
    template = folder / "templates/text.html"
    template.write_text(template.read_text().replace("Home{%", "Start{%"))
    done = run(folder, "messages")
    assert done.returncode == 1
    assert "lv: not translated: Start\n" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("2 messages not translated, ")


def test_a_terminal_without_utf8_is_no_reason_to_fail(folder: Path) -> None:
    """Output is UTF-8 whatever the locale says."""
    (folder / "content/lv/about.md").write_text("")
    done = run(folder, "check", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "no-front-matter" in done.stdout
    assert done.stderr == ""


def test_a_disk_that_refuses_is_one_line(folder: Path) -> None:
    """The output's folder is a file: nothing can be written, and the person is told where."""
    (folder / "here").write_text("")
    done = run(folder, "--output", str(folder / "here/output"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert str(folder / "here") in done.stderr


def test_sigterm_ends_it_without_a_trace(folder: Path) -> None:
    """At whatever moment it comes, nothing half-made stays behind."""
    for delay in (0.05, 0.15, 0.25, 0.35):
        process = subprocess.Popen(
            [sys.executable, str(folder / "build.py")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        time.sleep(delay)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate()
        assert b"Traceback" not in errors
        assert not (folder / ".output.next").exists()
        assert not (folder / "output").exists() or (folder / "output/manifest.sha256").is_file()


def test_typography_is_put_right_on_demand(folder: Path) -> None:
    """A warning names it, the status is that of the errors; --strict counts warnings; --fix mends them."""
    about = folder / "content/lv/about.md"
    about.write_text(about.read_text().replace("Teksts.", 'Teksts "te".'))
    warned = run(folder, "check")
    assert warned.returncode == 0
    assert "warning: " in warned.stdout
    assert "2 warnings, 1 notice.\nChecked 14 pages: no errors, " in warned.stdout
    assert run(folder, "check", "--strict").returncode == 1
    fixed = run(folder, "check", "--fix", "--strict")
    assert (fixed.returncode, fixed.stdout.splitlines()[0]) == (0, "content/lv/about.md: put right")
    assert "Teksts “te”." in about.read_text()


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


def test_links_say_what_could_not_be_checked(folder: Path) -> None:
    """In each format and language; what leads into a private network is not asked for, and is not called wrong."""
    number = count(1)
    for file in (folder / "content").rglob("*.md"):
        text = re.sub(r"https://[a-z.]+", lambda _: f"http://127.0.0.{next(number)}", file.read_text())
        file.write_text(text)
    done = run(folder, "links", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    first, *_, last = done.stdout.splitlines()
    assert re.fullmatch(
        r"content/lv/\S+\.md:\d+:\d+: http://\S+ – could not be checked: the host is in a private network", first
    )
    assert re.fullmatch(r"(\d+) addresses; fine: 0, moved: 0, gone: 0, could not be checked: \1\.", last)
    assert "## Nevarēja pārbaudīt" in run(folder, "links", "--lang", "lv", "--format", "markdown").stdout
    found = json.loads(run(folder, "links", "--format", "json").stdout)["addresses"]
    assert {(entry["state"], entry["reason"]) for entry in found} == {("unknown", "private")}


def test_a_copy_is_held_against_the_site_that_was_built(folder: Path) -> None:
    """The status is 1 where it differs, and each file is named; without a site there is nothing to compare with."""
    copy = str(folder / "copy")
    assert run(folder, "verify", copy).returncode == 2
    commit = "31f226f000000000000000000000000000000000"
    assert run(folder, "build", "--commit", commit).returncode == 0
    shutil.copytree(folder / "output", copy)
    done = run(folder, "verify", copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Compared 32 files: all the same, ")
    assert run(folder, "build").returncode == 0
    (folder / "copy/lv/index.html").unlink()
    done = run(folder, "verify", copy)
    assert done.returncode == 1
    assert done.stdout.startswith(
        f"lv/index.html: missing\nthe commit is {commit}, it should be –\nCompared 32 files: 1 differs, "
    )
