"""The validators are locked, to versions and not to a place."""

import json
import re

from tests.validators.conftest import FOLDER


def test_every_package_is_locked_by_its_hash_and_none_by_its_address() -> None:
    """npm takes them from wherever it is set to."""
    lock = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(lock)["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert re.findall(r"https?://[^\"/]*(?:registry|npmjs)[^\"]*", lock) == []


def test_the_packages_asked_for_are_single_versions() -> None:
    """A range would not say what was run."""
    asked = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in asked.values())
