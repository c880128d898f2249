"""What all tests share: settings, and sites to be changed.

How long an example takes says something of the machine, not of the code.
"""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from lapa.project import Project, load
from tests.door import ROOT
from tests.small import SMALL

settings.register_profile("project", deadline=None)
settings.load_profile("project")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the small site, to be changed."""
    shutil.copytree(SMALL, tmp_path / "site", ignore=shutil.ignore_patterns("expected"))
    return load(tmp_path / "site")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of its own: the small site and a door to the program."""
    shutil.copytree(SMALL, tmp_path / "site", ignore=shutil.ignore_patterns("expected"))
    (tmp_path / "site/build.py").write_text(
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pathlib import Path; from lapa.cli import leave, main\n"
        "leave(main(sys.argv[1:], Path(__file__).parent))\n"
    )
    return tmp_path / "site"
