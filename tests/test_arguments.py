"""What can be asked for on the command line."""

import pytest

from lapa.arguments import language, read
from lapa.voice import Voice


def test_without_a_command_it_is_build() -> None:
    """Whatever options are given."""
    assert read([], Voice()).command == "build"
    assert read(["--strict"], Voice()).strict is True
    assert read(["check", "--fix"], Voice()).fix is True


def test_the_language_is_the_one_asked_for_or_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked for anywhere on the line; one that there is not is told later, in that of the environment."""
    monkeypatch.setenv("LC_ALL", "lv_LV.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    assert language(["check", "--lang", "en", "--strict"]) == "en"
    assert language(["check"]) == "lv"
    assert language(["check", "--lang", "de"]) == "lv"


@pytest.mark.parametrize("commit", ["main", "31f226f", "31F226F000000000000000000000000000000000", ""])
def test_a_commit_is_told_in_full(commit: str, capsys: pytest.CaptureFixture[str]) -> None:
    """So that a manifest says which one it is for ever."""
    with pytest.raises(SystemExit):
        read(["build", "--commit", commit], Voice())
    assert "--commit" in capsys.readouterr().err
    assert read(["build", "--commit", "31f226f000000000000000000000000000000000"], Voice()).commit.startswith("31f226f")
