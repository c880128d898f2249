"""Nothing to do: told from the state of the files, and never where anything may be another."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.still import COARSE, TICK, Begun, Clock, Last, is_recent, leftovers, states
from lapa.swap import beside
from tests.damage import damaged
from tests.door import ROOT, run

MEMORY = Path("/dev/shm")  # noqa: S108 - a device of its own; in it a folder is made safely
TOLD = "Izveidotas 14 lapas, {seconds} s."
ASKED, ENVIRONMENT = ["build"], {"LANG": "lv_LV.UTF-8", "TERM": "xterm"}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with sources and a site, both older than a tick of the clock."""
    for name in ("content/lv/a.md", "content/lv/b.md", "templates/page.html", "output/lv/a.html", "settings"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("same")
    time.sleep(3 * TICK / 1e9)
    return tmp_path


def begun(place: Path) -> Begun:
    inputs = [place / name for name in ("content", "templates", "settings", "not-there")]
    return Begun(last(place), inputs, place / "output")


def last(place: Path, arguments: Sequence[str] = ASKED, environment: Mapping[str, str] = ENVIRONMENT) -> Last:
    return Last(place / ".cache", arguments, environment)


def kept(place: Path) -> str | None:
    return last(place).told


def test_what_a_build_said_is_said_again_while_nothing_changes(place: Path) -> None:
    """However often it is asked; other variables of the environment do not count."""
    begun(place).end(TOLD)
    assert kept(place) == TOLD
    assert last(place, environment={**ENVIRONMENT, "TERM": "dumb"}).told == TOLD


def rewrite(file: Path) -> None:
    """Another text of the same length at the same time."""
    times = file.stat()
    file.write_text("else")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def replace(file: Path) -> None:
    """Another file under the same name, its size and time the same."""
    shutil.copy2(file, file.with_name("other"))
    file.with_name("other").replace(file)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a folder in the site that Python could have made": lambda place: (place / "output/__pycache__").mkdir(),
    "one among the sources": lambda place: (place / "content/__pycache__").mkdir(),
    "a source with its old size and time": lambda place: rewrite(place / "content/lv/a.md"),
    "a source replaced": lambda place: replace(place / "content/lv/b.md"),
    "a source added": lambda place: (place / "content/lv/c.md").touch(),
    "a folder added": lambda place: (place / "content/en").mkdir(),
    "a source deleted": lambda place: (place / "templates/page.html").unlink(),
    "a source renamed": lambda place: (place / "content/lv/a.md").rename(place / "content/lv/c.md"),
    "a source that can be run": lambda place: (place / "settings").chmod(0o755),
    "a source that was not there": lambda place: (place / "not-there").touch(),
    "a link among the sources": lambda place: (place / "content/lv/c.md").symlink_to("a.md"),
    "a page changed": lambda place: rewrite(place / "output/lv/a.html"),
    "a page deleted": lambda place: (place / "output/lv/a.html").unlink(),
    "a foreign file in the site": lambda place: (place / "output/lv/b.html").touch(),
    "no site": lambda place: shutil.rmtree(place / "output"),
    "an old site beside it": lambda place: (place / ".output.old").mkdir(),
    "half a site beside it": lambda place: (place / ".output.next").mkdir(),
    "nothing remembered": lambda place: shutil.rmtree(place / ".cache"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_any_change_is_seen(place: Path, what: str) -> None:
    """Of what a build reads, and of what it made."""
    begun(place).end(TOLD)
    assert kept(place) == TOLD
    CHANGES[what](place)
    assert kept(place) is None


def test_another_build_is_another(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other arguments, another language, another folder to stand in, where paths mean other files."""
    begun(place).end(TOLD)
    assert last(place, ["build", "--strict"]).told is None
    assert last(place, environment={"LANG": "en"}).told is None
    monkeypatch.chdir(place)
    assert kept(place) is None


def test_a_build_that_does_not_end_leaves_nothing_to_believe(place: Path) -> None:
    """Also where one before it did."""
    begun(place).end(TOLD)
    begun(place)
    assert kept(place) is None


def test_a_change_during_a_build_is_seen(place: Path) -> None:
    """What is kept is the state of the sources before they were read."""
    build = begun(place)
    rewrite(place / "content/lv/a.md")
    build.end(TOLD)
    assert kept(place) is None


@pytest.mark.parametrize("name", ["settings", "output/lv/a.html"])
def test_two_changes_at_once_are_told_apart(place: Path, name: str) -> None:
    """Whatever the file system's clock does: of a source, and of the site."""
    for number in range(20):
        (place / name).write_text(f"{number:04}")
        begun(place).end(TOLD)
        (place / name).write_text(f"{number:04}"[::-1] + "x" * (number == 0))
        assert kept(place) is None


@pytest.mark.skipif(not MEMORY.is_dir(), reason="there is no other device")
def test_a_source_changed_just_before_is_not_relied_upon(place: Path) -> None:
    """On a device whose clock is not known: within a tick it could be changed again, and look the same."""
    with TemporaryDirectory(dir=MEMORY) as other:
        source = Path(other, "page.md")
        if source.parent.stat().st_dev == place.stat().st_dev:
            pytest.skip("there is no other device")
        source.write_text("same")
        build = Begun(last(place), [source], place / "output")
        time.sleep(3 * TICK / 1e9)
        build.end(TOLD)
        assert kept(place) is None
        time.sleep(2 * COARSE / 1e9 if source.stat().st_mtime_ns % 1_000_000_000 == 0 else 3 * TICK / 1e9)
        Begun(last(place), [source], place / "output").end(TOLD)
        assert kept(place) == TOLD


def test_other_sources_are_looked_at_by_themselves(place: Path) -> None:
    """Also where the last build had others."""
    begun(place).end(TOLD)
    Begun(last(place), [place / "content/lv/a.md"], place / "output").end(TOLD)
    assert kept(place) == TOLD
    rewrite(place / "settings")
    assert kept(place) == TOLD
    rewrite(place / "content/lv/a.md")
    assert kept(place) is None


def test_whether_a_site_is_as_it_was_left_is_told_for_itself(place: Path) -> None:
    """Also where a source is another, or there was something to tell; not of another folder."""
    begun(place).end("")
    rewrite(place / "settings")
    assert kept(place) is None
    folder, file = (place / "content").stat().st_mode, (place / "settings").stat().st_mode
    assert last(place).left(place / "output") == {b"": folder, b"lv": folder, b"lv/a.html": file}
    assert last(place).left(place / "content") == {}
    rewrite(place / "output/lv/a.html")
    assert last(place).left(place / "output") == {}


def test_a_site_written_just_before_is(place: Path) -> None:
    """Nothing is waited for: where its times are recent, what is in a file is part of its state."""
    build = begun(place)
    page = place / "output/lv/a.html"
    page.write_text("else")
    build.end(TOLD)
    assert kept(place) == TOLD
    changed = page.stat().st_ctime_ns
    ((*_, early),) = states([str(page)], Clock(changed + TICK - 1))
    ((*_, late),) = states([str(page)], Clock(changed + TICK + 1))
    ((*_, elsewhere),) = states([str(page)], Clock(changed, page.stat().st_dev + 1))
    ((*_, fine),) = states([str(page)], Clock(changed, page.stat().st_dev))
    assert (early, late) == (sha256(b"else").hexdigest(), "")
    assert (elsewhere, fine) == (early, "")


def test_what_python_compiles_of_the_program_is_none_of_its_state() -> None:
    """Python writes it, and writes it anew, when it likes."""
    (ROOT / "lapa/__pycache__").mkdir(exist_ok=True)
    found = [path for path, *_ in states([str(ROOT / "lapa")], Clock(0))]
    assert str(ROOT / "lapa/still.py") in found
    assert not [path for path in found if "__pycache__" in path]


def test_a_clock_of_whole_seconds_is_trusted_later() -> None:
    """Whatever time it shows may last for two seconds, as on FAT."""
    now = 1_800_000_000_000_000_000
    fine, coarse = now - 2 * TICK - 1, now - TICK * 100
    assert not is_recent(fine, fine, now)
    assert is_recent(now - TICK + 1, fine, now)
    assert is_recent(fine, now - TICK + 1, now)
    assert is_recent(coarse, fine, now)
    assert not is_recent(now - COARSE, fine, now)


def test_a_link_is_not_looked_through(place: Path) -> None:
    """What it leads to may change unseen."""
    (place / "templates").rename(place / "elsewhere")
    (place / "templates").symlink_to("elsewhere")
    begun(place).end(TOLD)
    assert kept(place) is None


@given(st.data())
def test_what_is_damaged_is_not_said(data: st.DataObject) -> None:
    """Whatever byte is another or lost."""
    with TemporaryDirectory() as name:  # hypothesis shares a tmp_path between its examples
        place = Path(name)
        (place / "output").mkdir()
        begun(place).end(TOLD)
        file = place / ".cache/still"
        file.write_bytes(damaged(data, file.read_bytes()))
        assert kept(place) is None


def test_where_nothing_can_be_kept_nothing_is(place: Path) -> None:
    """A disk that refuses costs time alone."""
    (place / ".cache").touch()
    begun(place).end(TOLD)
    assert kept(place) is None


def write_more(folder: Path, words: str) -> None:
    """A longer page."""
    with (folder / "content/en/about.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{words}\n")


def test_a_build_with_nothing_to_do_loads_nothing(folder: Path) -> None:
    """It says so in the person's language; one word changed, and it is built."""
    time.sleep(3 * TICK / 1e9)
    assert run(folder, "--lang", "lv").returncode == 0
    again = run(folder, "--lang", "lv", PYTHONPROFILEIMPORTTIME="1")
    assert again.stdout.startswith("Izveidotas 14 lapas: pārveidotas – 0, ierakstīti faili – 0, izdzēsti – 0, 0.0")
    loaded = {line.split()[-1] for line in again.stderr.splitlines() if "lapa." in line}
    assert loaded == {"lapa.cli", "lapa.still"}
    write_more(folder, "More.")
    assert run(folder, "--lang", "en").stdout.startswith("Built 14 pages: 1 converted, 2 files written, 0 removed, ")


def test_another_body_loads_no_templates_and_no_yaml(folder: Path) -> None:
    """It goes into the frame that is remembered."""
    run(folder)
    page = folder / "content/en/about.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Text.", "Other text."), encoding="utf-8")
    again = run(folder, PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.split()[-1] for line in again.stderr.splitlines() if line.startswith("import time:")}
    assert "Other text." in (folder / "output/en/about.html").read_text(encoding="utf-8")
    assert loaded.isdisjoint({"jinja2", "yaml", "pydantic_core", "babel"})
    assert ("markdown" in loaded) == (len(os.sched_getaffinity(0)) == 1)  # else another process has loaded it


def test_a_site_that_nobody_has_touched_is_not_read(folder: Path) -> None:
    """Where one page is another, only the new site is written, of links to the old one's files."""
    run(folder)
    write_more(folder, "More.")
    program = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from lapa.cli import main
sys.addaudithook(lambda event, given: event == "open" and print("opened", given[0]))
main([], Path({str(folder)!r}))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    opened = [line for line in done.stdout.splitlines() if "output/" in line or ".next/" in line]
    assert {line.rpartition("/")[2].strip("'") for line in opened} == {"about.html", "manifest.sha256"}


def test_a_page_changed_by_hand_is_put_right_by_any_build(folder: Path) -> None:
    """Also where its own sources are as they were."""
    run(folder)
    page = folder / "output/en/index.html"
    before = page.read_bytes()
    rewrite(page)
    write_more(folder, "More.")
    assert run(folder, "--lang", "en").stdout.startswith("Built 14 pages: 1 converted, 3 files written, 0 removed, ")
    assert page.read_bytes() == before


def test_what_is_to_be_told_is_told_each_time(folder: Path) -> None:
    """A build with a warning is never over at once."""
    write_more(folder, 'A "word".')
    first, second = run(folder, "--lang", "en"), run(folder, "--lang", "en")
    assert "[" in first.stdout
    assert first.stdout.rpartition(":")[0] == second.stdout.rpartition(":")[0]


def test_what_is_left_beside_a_site_is_what_a_swap_leaves() -> None:
    """Both name it."""
    assert [os.fsencode(path) for path in leftovers(Path("/a/output"))] == [
        beside(b"/a/output", name) for name in (b"old", b"next")
    ]


def test_in_a_folder_that_is_gone_nothing_is_believed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing fails."""
    begun(place).end(TOLD)
    (place / "gone").mkdir()
    monkeypatch.chdir(place / "gone")
    (place / "gone").rmdir()
    assert kept(place) is None
    begun(place).end(TOLD)
