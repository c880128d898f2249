"""Whatever befalls a run, the output is a whole site: on a real disk, with real processes and signals."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lapa.artifact import Artifact
from lapa.write import NotOurs, Written, restore, write

ROOT = Path(__file__).parents[1]
OLD = {"index.html": "old", "lv/same.html": "same", "gone/deep/page.html": "gone"}
NEW = {"index.html": "new", "lv/same.html": "same", "en/page.html": "page"}

# A run in a process of its own, which SIGTERM ends in an orderly way; it writes the sites one after another.
PROGRAM = """
import json, signal, sys
from pathlib import Path
from lapa.artifact import Artifact
from lapa.write import write
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
for site in json.loads(sys.argv[2]):
    write([Artifact.of(path, text.encode()) for path, text in site.items()], Path(sys.argv[1]))
"""
CHANGES = (  # the system calls that change a disk; "?": in case this machine has it
    "?mkdir,?mkdirat,?open,?openat,?write,?chmod,?fchmod,?fchmodat,?fchmodat2,?link,?linkat,"
    "?rename,?renameat,?renameat2,?unlink,?unlinkat,?rmdir"
)
NO_EXCHANGE = ("-e", "inject=renameat2:error=ENOSYS")

Tree = dict[str, tuple[str, bytes]]


def put(site: Mapping[str, str], output: Path) -> Written:
    return write([Artifact.of(path, text.encode()) for path, text in site.items()], output)


def program(output: Path, *sites: Mapping[str, str]) -> list[str]:
    return [sys.executable, "-c", PROGRAM, str(output), json.dumps(sites)]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, cwd=ROOT)


def tree(top: Path) -> Tree:
    """Type and mode, and content, of all there is at `top`; a link is not followed."""
    found: Tree = {}
    for path in [top, *top.rglob("*")] if os.path.lexists(top) else []:
        content = os.fsencode(path.readlink()) if path.is_symlink() else b""
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
        found[str(path.relative_to(top))] = (f"{path.lstat().st_mode:o}", content)
    return found


def whole(site: Mapping[str, str]) -> Tree:
    """The `tree` of just this site."""
    lines = [f"{sha256(site[path].encode()).hexdigest()}  {path}\n" for path in sorted(site)]
    files = {**site, "manifest.sha256": "".join(lines)}
    folders = {str(folder): ("40755", b"") for path in files for folder in Path(path).parents}
    return {**folders, **{path: ("100644", text.encode()) for path, text in files.items()}}


def beside(output: Path) -> list[str]:
    """The names of all that stands next to the output."""
    return sorted(path.name for path in output.parent.iterdir() if path != output)


def stamps(top: Path) -> dict[str, tuple[int, int, int]]:
    """By these it shows if anything at `top`, or `top` itself, was touched."""
    paths = [top, *top.rglob("*")]
    return {str(p): (p.stat().st_ino, p.stat().st_mtime_ns, p.stat().st_ctime_ns) for p in paths}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture(scope="session")
def strace() -> str:
    """A program that makes any system call of another program fail, or kills it there."""
    if shutil.which("strace") and run("strace", "-o", os.devnull, "true").returncode == 0:
        return "strace"
    if sys.platform == "linux" and os.environ.get("CI"):
        pytest.fail("strace does not work here")
    pytest.skip("strace does not work here")


def test_the_artifacts_and_a_manifest_of_them_are_written(output: Path) -> None:
    result = write([Artifact.of("lv/ā b.html", b"abc"), Artifact.of("en.html", b"")], output)
    assert result == Written(written=3, removed=0, kept=0)
    manifest = (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  en.html\n"
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  lv/ā b.html\n"
    )
    assert tree(output) == {
        ".": ("40755", b""),
        "lv": ("40755", b""),
        "lv/ā b.html": ("100644", b"abc"),
        "en.html": ("100644", b""),
        "manifest.sha256": ("100644", manifest.encode()),
    }


def test_a_site_proves_itself_with_the_usual_tool(output: Path) -> None:
    put({"b.html": "b", " ā/*.html": "a", "Z": "", "#": "x", "-y": "y"}, output)
    tool = ["sha256sum"] if shutil.which("sha256sum") else ["shasum", "-a", "256"]
    result = subprocess.run([*tool, "-c", "manifest.sha256"], cwd=output, capture_output=True, check=True)
    assert result.stdout.count(b": OK\n") == 5
    assert result.stderr == b""


def test_changes_are_counted_and_nothing_stays_beside_the_output(output: Path) -> None:
    put(OLD, output)
    assert put(NEW, output) == Written(written=3, removed=1, kept=1)
    assert tree(output) == whole(NEW)
    assert beside(output) == []


def test_when_nothing_differs_nothing_is_touched(output: Path) -> None:
    put(OLD, output)
    before = stamps(output.parent)
    assert put(OLD, output) == Written(written=0, removed=0, kept=4)
    assert stamps(output.parent) == before


def test_folders_above_the_output_are_made(output: Path) -> None:
    put(OLD, output / "a" / "b")
    assert tree(output / "a" / "b") == whole(OLD)


def test_an_empty_folder_may_become_the_output(output: Path) -> None:
    output.mkdir(mode=0o700)
    put(NEW, output)
    assert tree(output) == whole(NEW)


PATHS = st.lists(st.sampled_from(["a", "b", "ā", ".c"]), min_size=1, max_size=3).map("/".join)
SITES = st.dictionaries(PATHS, st.sampled_from(["", "1", "2", "33"]), min_size=1, max_size=8).map(
    lambda site: {p: text for p, text in site.items() if not any(o.startswith(p + "/") for o in site)}
)


@settings(max_examples=100, deadline=None)
@given(old=SITES, new=SITES)
def test_any_site_replaces_any_other_and_files_that_stay_are_the_same_files(
    old: dict[str, str], new: dict[str, str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "output")
        put(old, output)
        same = [path for path in old if old[path] == new.get(path)]
        for path in same:
            os.utime(output / path, (1, 1))
        before = {path: (output / path).stat().st_ino for path in same}
        put(new, output)
        assert tree(output) == whole(new)
        assert {path: (output / path).stat().st_ino for path in same} == before
        assert {(output / path).stat().st_mtime for path in same} <= {1.0}


def edit_keeping_size_and_time(output: Path) -> None:
    times = (output / "index.html").stat()
    (output / "index.html").write_text("odl")
    os.utime(output / "index.html", ns=(times.st_atime_ns, times.st_mtime_ns))


def link_instead_of_file(output: Path) -> None:
    (output / "index.html").rename(output.parent / "elsewhere" / "index.html")
    (output / "index.html").symlink_to(output.parent / "elsewhere" / "index.html")


def link_instead_of_folder(output: Path) -> None:
    (output / "lv").rename(output.parent / "elsewhere" / "lv")
    (output / "lv").symlink_to(output.parent / "elsewhere" / "lv")


def folder_instead_of_file(output: Path) -> None:
    (output / "index.html").unlink()
    (output / "index.html").mkdir()


def file_instead_of_folder(output: Path) -> None:
    shutil.rmtree(output / "lv")
    (output / "lv").write_text("")


@pytest.mark.parametrize(
    "damage",
    [
        edit_keeping_size_and_time,
        link_instead_of_file,
        link_instead_of_folder,
        folder_instead_of_file,
        file_instead_of_folder,
        lambda output: (output / "index.html").write_text("older"),
        lambda output: (output / "index.html").unlink(),
        lambda output: (output / "index.html").chmod(0o600),
        lambda output: (output / "lv").chmod(0o700),
        lambda output: output.chmod(0o700),
        lambda output: (output / "stray.html").write_text("stray"),
        lambda output: (output / "stray").mkdir(),
        lambda output: (output / "stray").symlink_to(output.parent / "elsewhere"),
        lambda output: os.mkfifo(output / "stray"),
        pytest.param(
            lambda output: (output / os.fsdecode(b"stray-\xff")).write_text("not UTF-8"),
            marks=pytest.mark.skipif(sys.platform == "darwin", reason="its file system has no such names"),
        ),
        lambda output: (output / "manifest.sha256").write_text("0"),
    ],
)
def test_an_output_changed_by_hand_heals_and_what_links_lead_to_stays(
    output: Path, damage: Callable[[Path], object]
) -> None:
    elsewhere = output.parent / "elsewhere"
    elsewhere.mkdir()
    put(OLD, output)
    damage(output)
    theirs = tree(elsewhere)
    put(OLD, output)
    assert tree(output) == whole(OLD)
    assert tree(elsewhere) == theirs
    assert {path.stat().st_nlink for path in output.rglob("*") if path.is_file()} == {1}


def modes(output: Path) -> dict[bytes, int]:
    there = [output, *output.rglob("*")]
    return {b"" if path == output else bytes(path.relative_to(output)): path.lstat().st_mode for path in there}


def test_a_site_that_nobody_has_touched_is_not_read(output: Path) -> None:
    """Its manifest says what is in it; without one, or with another line in it, all is read."""
    put(OLD, output)
    page = output / next(path for path in OLD if path in NEW and OLD[path] == NEW[path])
    page.write_text("changed unseen")
    site = [Artifact.of(path, text.encode()) for path, text in NEW.items()]
    assert write(site, output, left=modes) == Written(written=3, removed=1, kept=1)
    assert page.read_text() == "changed unseen"
    with (output / "manifest.sha256").open("a") as manifest:
        manifest.write("more")
    assert write(site, output, left=modes) == Written(written=2, removed=0, kept=2)
    assert tree(output) == whole(NEW)


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_modes_do_not_depend_on_the_umask(output: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        put(OLD, output)
        put(NEW, output)
    finally:
        os.umask(before)
    assert tree(output) == whole(NEW)


@pytest.mark.parametrize(
    "paths",
    [
        [],
        [""],
        ["/a"],
        ["a/"],
        ["a//b"],
        ["."],
        ["a/./b"],
        ["../a"],
        ["a/.."],
        ["a\\b"],
        ["a\0b"],
        ["a\nb"],
        ["a\udcffb"],
        ["a", "a"],
        ["a", "a/b"],
        ["a/b/c", "a/b"],
        ["manifest.sha256"],
        ["manifest.sha256/a"],
    ],
)
def test_artifacts_that_make_no_site_are_a_bug_and_change_nothing(output: Path, paths: list[str]) -> None:
    put(OLD, output)
    with pytest.raises(ValueError, match=r"path|empty|surrogates"):
        write([Artifact.of(path, b"") for path in paths], output)
    assert tree(output) == whole(OLD)
    assert beside(output) == []


def a_folder_of_theirs(output: Path) -> Path:
    (output / "letters").mkdir(parents=True)
    return output


def a_file(output: Path) -> Path:
    output.write_text("theirs")
    return output


def a_link_to_a_site(output: Path) -> Path:
    put(OLD, output.with_name("site"))
    output.symlink_to("site")
    return output


def a_link_to_nothing(output: Path) -> Path:
    output.symlink_to("missing/site")
    return output


def a_folder_with_a_link_for_a_mark(output: Path) -> Path:
    put(OLD, output)
    (output / "manifest.sha256").rename(output.with_name("manifest"))
    (output / "manifest.sha256").symlink_to("../manifest")
    return output


def a_site_above_the_working_folder(output: Path) -> Path:
    put(OLD, output)
    os.chdir(output / "lv")
    return output


def the_working_folder(output: Path) -> Path:
    output.mkdir()
    os.chdir(output)
    return Path()


def home(output: Path) -> Path:
    output.mkdir()
    os.environ["HOME"] = str(output)
    return output


def above_home(output: Path) -> Path:
    os.environ["HOME"] = str(output / "me")
    return output


@pytest.mark.parametrize(
    "make",
    [
        a_folder_of_theirs,
        a_file,
        a_link_to_a_site,
        a_link_to_nothing,
        a_folder_with_a_link_for_a_mark,
        a_site_above_the_working_folder,
        the_working_folder,
        home,
        above_home,
        lambda _: Path("/"),
        lambda _: Path.home().parent,
    ],
)
def test_what_is_not_ours_is_refused_and_stays(
    output: Path, make: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path.cwd())  # both are put back afterwards
    monkeypatch.setenv("HOME", os.environ["HOME"])
    place = make(output)
    before = tree(output.parent)
    with pytest.raises(NotOurs, match=re.escape(str(place))):
        put(NEW, place)
    assert tree(output.parent) == before


def test_a_link_that_stands_where_the_next_site_is_built_is_not_followed(output: Path) -> None:
    theirs = output.with_name("theirs")
    theirs.mkdir(mode=0o700)
    (theirs / "letter").write_text("dear")
    before = tree(theirs)
    output.with_name(".output.next").symlink_to(theirs)
    put(NEW, output)
    assert tree(theirs) == before
    assert beside(output) == ["theirs"]


def steps(log: Path, folder: Path) -> Iterator[tuple[str, int]]:
    """Name and turn of each traced call that changes something in the folder."""
    turns: Counter[str] = Counter()
    for line in log.read_text().splitlines():
        name = line.partition("(")[0]
        turns[name] += 1
        if str(folder) in line and "O_RDONLY" not in line:
            yield name, turns[name]


@pytest.mark.parametrize("event", ["signal=KILL", "signal=TERM", "error=ENOSPC"])
@pytest.mark.parametrize(
    ("old", "swap"), [({}, ()), (OLD, ()), (OLD, NO_EXCHANGE)], ids=["first", "exchange", "renames"]
)
def test_stopped_at_any_step_the_output_is_the_old_site_or_the_new_one_and_the_next_run_mends(
    tmp_path: Path, strace: str, old: dict[str, str], swap: tuple[str, ...], event: str
) -> None:
    def begin(name: str) -> Path:
        output = tmp_path / name / "output"
        output.parent.mkdir()
        if old:
            put(old, output)
        return output

    def stop_at(step: tuple[str, int]) -> bool:
        """One run, stopped; whether the new site came to stand."""
        output = begin(f"{step[0]}-{step[1]}")
        inject = ("-e", f"inject={step[0]}:{event}:when={step[1]}")
        result = run(strace, "-o", os.devnull, "-e", f"trace={CHANGES}", *swap, *inject, *program(output, NEW))
        stands = tree(output) == whole(NEW)
        ended = {"signal=KILL": -9, "signal=TERM": 143, "error=ENOSPC": 0 if stands else 1}[event]
        assert result.returncode == ended, step
        killed_between = swap and event == "signal=KILL" and not output.exists()
        left = output.with_name(".output.old") if killed_between else output
        assert stands or tree(left) == (whole(old) if old else {}), step
        if event != "signal=KILL" and not stands:
            assert beside(output) == [], step
        put(NEW, output)
        assert tree(output) == whole(NEW), step
        assert beside(output) == [], step
        return stands

    output, log = begin("unharmed"), tmp_path / "log"
    run(strace, "-y", "-o", str(log), "-e", f"trace={CHANGES}", *swap, *program(output, NEW))
    assert tree(output) == whole(NEW)
    with ThreadPoolExecutor() as pool:
        stood = list(pool.map(stop_at, steps(log, output.parent)))
    assert stood.count(False) >= 15
    assert stood.count(True) >= (10 if old else 0)


def test_an_old_site_taken_away_is_put_back_even_when_the_next_run_fails(output: Path, strace: str) -> None:
    put(OLD, output)
    output.rename(output.with_name(".output.old"))
    result = run(strace, "-o", os.devnull, "-e", "inject=?mkdir,?mkdirat:error=EROFS", *program(output, NEW))
    assert "Read-only file system" in result.stderr
    assert tree(output) == whole(OLD)
    assert beside(output) == []


@pytest.mark.parametrize("error", ["EPERM", "EMLINK", "EXDEV", "ENOSYS"])
def test_where_files_cannot_be_linked_they_are_written(output: Path, strace: str, error: str) -> None:
    put(OLD, output)
    result = run(strace, "-o", os.devnull, "-e", f"inject=?link,?linkat:error={error}", *program(output, NEW))
    assert result.returncode == 0
    assert tree(output) == whole(NEW)


@pytest.fixture
def common_user() -> list[str]:
    """How to start a program for which permissions count, as they do not for root."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root cannot put its powers down here")
    return ["setpriv", "--inh-caps=-all", "--bounding-set=-all"]


def test_in_a_folder_that_cannot_be_written_to_the_old_site_stays(output: Path, common_user: list[str]) -> None:
    put(OLD, output)
    output.parent.chmod(0o555)
    result = run(*common_user, *program(output, NEW))
    output.parent.chmod(0o755)
    assert "PermissionError" in result.stderr
    assert tree(output) == whole(OLD)
    assert beside(output) == []


def test_a_site_made_read_only_is_replaced(output: Path, common_user: list[str]) -> None:
    put(OLD, output)
    for path in [*output.rglob("*"), output]:
        path.chmod(0o555)
    result = run(*common_user, *program(output, NEW))
    assert result.stderr == ""
    assert tree(output) == whole(NEW)
    assert beside(output) == []


def read_at_once(output: Path) -> bool:
    """Read the site that stands there now and hold it to its manifest; False if it was replaced meanwhile."""
    top = os.open(output, os.O_RDONLY | os.O_DIRECTORY)

    def read(path: str) -> bytes:
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags, dir_fd=top)) as file:
            return file.read()

    try:
        for line in read("manifest.sha256").decode().splitlines():
            digest, path = line.split("  ")
            assert sha256(read(path)).hexdigest() == digest
    except FileNotFoundError:
        assert output.stat().st_ino != os.fstat(top).st_ino
        return False
    finally:
        os.close(top)
    return True


def test_runs_at_the_same_time_wait_for_each_other_and_a_reader_always_finds_a_whole_site(
    output: Path,
) -> None:
    one, two = ({f"{n}/{own}.html": own * (n % 3) for n in range(20)} for own in "ab")
    put(one, output)
    runs = [subprocess.Popen(program(output, *[one, two] * 40), stderr=subprocess.PIPE, cwd=ROOT) for _ in range(2)]
    whole_reads = 0
    while None in [process.poll() for process in runs]:
        whole_reads += read_at_once(output)
    assert [process.communicate()[1] for process in runs] == [b"", b""]
    assert whole_reads > 20
    assert tree(output) == whole(two)
    assert beside(output) == []


def test_what_a_killed_run_left_is_put_right_without_a_new_site(tmp_path: Path) -> None:
    """Where the disk cannot exchange folders, one killed between its two steps leaves the old site beside its place."""
    output = tmp_path / "output"
    write([Artifact.of("index.html", b"old")], output)
    output.rename(tmp_path / ".output.old")
    (tmp_path / ".output.next").mkdir()
    restore(output)
    assert (output / "index.html").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output"]
    restore(output)
    restore(tmp_path / "nowhere/output")
    assert (output / "index.html").read_bytes() == b"old"
