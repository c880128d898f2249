"""The site map is right by the schema of its protocol, which the npm package sitemap carries."""

import subprocess
from pathlib import Path

import pytest

from tests.browser.real import Built
from tests.validators.conftest import FOLDER, PACKAGES, needed


@pytest.fixture
def check(xmllint: list[str]) -> list[str]:
    """The command that validates a site map."""
    needed("schema of site maps", there=(PACKAGES / "sitemap/schema/sitemap.xsd").is_file())
    return [*xmllint, "--schema", str(FOLDER / "sitemap.xsd")]


def test_the_site_map_is_right(check: list[str], hosted: Built) -> None:
    """With the one element of XHTML that names a page's other languages; see sitemap.xsd."""
    done = subprocess.run([*check, hosted.folder / "sitemap.xml"], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr.strip().endswith("validates")) == (0, True), done.stderr


def test_the_schema_is_at_work(check: list[str], hosted: Built, tmp_path: Path) -> None:
    """A wrong date is not let through."""
    text = (hosted.folder / "sitemap.xml").read_text(encoding="utf-8")
    wrong = tmp_path / "sitemap.xml"
    wrong.write_text(text.replace("<lastmod>20", "<lastmod>on 20"), encoding="utf-8")
    assert subprocess.run([*check, wrong], capture_output=True, check=False).returncode != 0
