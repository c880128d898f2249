"""What tests of faults share: the proofs of two sites, and a project that is the first and becomes the second."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.program import build, change, project, proofs


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The manifests of the old site and of the new one."""
    return proofs(tmp_path_factory.mktemp("proofs") / "site")


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is built, and then changed; to be copied."""
    folder = project(tmp_path_factory.mktemp("prepared") / "site")
    assert build(folder).returncode == 0
    change(folder)
    return folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return shutil.copytree(prepared, tmp_path / "site")


def works(*command: str) -> bool:
    """Whether a tool is here and may do this; where all are installed, one that does not fails the tests."""
    if shutil.which(command[0]) and subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return True
    if sys.platform == "linux" and os.environ.get("CI"):
        pytest.fail(f"{command[0]} does not work here")
    return False
