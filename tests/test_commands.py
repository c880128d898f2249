"""The commands for who writes the site, as a person runs them: what they print, and their exit status."""

from pathlib import Path

from tests.door import run
from tests.test_layers import THIRD_PARTY


def test_a_check_says_how_many_pages_are_right(folder: Path) -> None:
    """And writes nothing."""
    done = run(folder, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Checked 14 pages: no problems, ")
    assert not (folder / "output").exists()
    assert not (folder / ".cache").exists()


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


def test_where_all_is_remembered_no_package_of_others_is_loaded(folder: Path) -> None:
    """Loading them takes longer than all the rest."""
    assert run(folder).returncode == 0
    door = folder / "build.py"
    door.write_text(door.read_text().replace("leave(main", "print(main").rstrip() + "\nprint(*sys.modules)\n")
    told, _, loaded = run(folder, "check").stdout.splitlines()
    assert "no problems" in told
    assert {name.partition(".")[0] for name in loaded.split()}.isdisjoint(THIRD_PARTY)
