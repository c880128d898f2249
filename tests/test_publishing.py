"""The commands for who publishes the site, as a person runs them."""

import json
import re
import shutil
from itertools import count
from pathlib import Path

from tests.door import run


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
