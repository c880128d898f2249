"""The door, as a person comes through it; what it does where nothing has changed is in test_still.py."""

from pathlib import Path

from tests.door import run


def test_a_terminal_without_utf8_is_no_reason_to_fail(folder: Path) -> None:
    """Output is UTF-8 whatever the locale says."""
    (folder / "content/lv/about.md").write_text("")
    done = run(folder, "check", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "no-front-matter" in done.stdout
    assert done.stderr == ""
