"""The README's promises: two commands, and what they rest on."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_two_commands_of_one_line_each_build_first() -> None:
    """Each stands alone in a fenced block."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert [block.count("\n") for block in blocks] == [1, 1]
    assert blocks[0].endswith("&& .venv/bin/python build.py\n")
    assert blocks[1].endswith("&& .venv/bin/python -m pytest\n")


def test_the_tests_of_every_change_are_run_by_the_readmes_command() -> None:
    """To the letter."""
    command = re.findall(r"^```sh\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)[1]
    assert command in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()


def test_what_the_readme_points_to_is_there() -> None:
    """Files, folders and pictures."""
    named = [*re.findall(r"\]\(([^)#:]+)\)", README), *re.findall(r'src="([^"]+)"', README)]
    named += [path for path in re.findall(r"`([a-z.]+/[a-z0-9./]*)`", README) if not path.startswith("output")]
    assert len(named) > 8
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_no_lock_names_a_registry() -> None:
    """Versions and hashes only, for any index."""
    for name in ("requirements.txt", "requirements-dev.txt", "tests/validators/package-lock.json"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"--index-url|--find-links|registry\.|\"resolved\"|simple/", text), name
