"""What can be asked for on the command line."""

import argparse
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.arguments import _parsed as parsed
from lapa.arguments import language, read
from lapa.project import LANGUAGES
from lapa.voice import Voice, language_of


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


@pytest.mark.parametrize("arguments", [[], ["build"], ["build", "--strict"], ["check"]])
def test_the_plainest_are_read_as_any_others(arguments: list[str]) -> None:
    """Without loading what reads them."""
    assert read(arguments, Voice()) == parsed(arguments, Voice())


@given(st.lists(st.sampled_from(["--lang", "--l", "--la=en", "--lang=lv", "-l", "en", "lv", "de", "--", "build"])))
def test_a_language_is_found_wherever_it_is_asked_for(arguments: list[str]) -> None:
    """As argparse finds it, shortened too."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--lang", choices=LANGUAGES)
    try:
        asked = parser.parse_known_args(arguments)[0].lang
    except argparse.ArgumentError:
        asked = None
    assert language(arguments) == (asked or language_of(os.environ, LANGUAGES))
