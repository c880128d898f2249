"""The whole program as a process, in a project of its own, and the proof that what it leaves is a whole site."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from lapa import manifest, verify
from tests.small import SMALL

ROOT = Path(__file__).parents[2]
DOOR = """import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from lapa.cli import main
sys.exit(main(sys.argv[1:], Path(__file__).parent))
"""


def project(folder: Path) -> Path:
    """A copy of the small site, with a door to the program; its folder."""
    shutil.copytree(SMALL, folder, ignore=shutil.ignore_patterns("expected"))
    (folder / "build.py").write_text(DOOR.format(root=str(ROOT)), encoding="utf-8")
    return folder


def change(folder: Path, content: str = "content") -> None:
    """Two pages of the project say something else from now on."""
    for language, old, new in (("lv", "Teksts.", "Vārds."), ("en", "Text.", "Word.")):
        file = folder / content / language / "about.md"
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")


def build(folder: Path, *arguments: str, within: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """One run of build.py. within: the beginning of a command that runs another."""
    command = [*within, sys.executable, str(folder / "build.py"), *arguments]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60)


def proof(folder: Path) -> str:
    """The manifest of the site that stands in a project, once every file has been held to it; "": there is no site."""
    output = folder / "output"
    if not os.path.lexists(output):
        return ""
    text = (output / manifest.NAME).read_text(encoding="utf-8")
    assert list(verify.on_disk(manifest.read(text), output)) == []
    return text


def proofs(folder: Path) -> tuple[str, str]:
    """The manifests of the site as it is and as it is once changed, by runs that nothing befalls; in a new folder."""
    assert build(project(folder)).returncode == 0
    before = proof(folder)
    change(folder)
    assert build(folder).returncode == 0
    return before, proof(folder)


def nothing_left(folder: Path) -> bool:
    """Whether a project holds its own folders, the site and what is remembered, and nothing half-made."""
    own = {path.name for path in SMALL.iterdir()} - {"expected"} | {"build.py"}
    return {path.name for path in folder.iterdir()} == own | {"output", ".cache"} and {
        path.name for path in (folder / ".cache").iterdir()
    } == {"memo", "still"}
