"""Settings: where files are, and what cannot be used."""

from datetime import date
from pathlib import Path

import pytest

from lapa.project import Project, Security, SettingsError, load

SETTINGS = """
[tool.lapa]
base-url = "https://example.org/site"
languages = ["lv", "en"]

[tool.lapa.folders.investments]
lv = "investicijas"
"""


def loaded(folder: Path, settings: str = SETTINGS, **given: str) -> Project:
    (folder / "pyproject.toml").write_text(settings)
    return load(folder, **given)  # type: ignore[arg-type]


def test_settings_are_read(tmp_path: Path) -> None:
    """The address ends in a slash, the original's language comes first, folders have names in addresses."""
    project = loaded(tmp_path)
    assert project.base_url == "https://example.org/site/"
    assert project.languages == ("lv", "en")
    assert project.folders == {"investments": {"lv": "investicijas"}}
    assert (project.content, project.output) == (tmp_path / "content", tmp_path / "output")


def test_what_is_given_wins(tmp_path: Path) -> None:
    """The command line comes before the settings."""
    assert loaded(tmp_path, base_url="http://localhost:8000").base_url == "http://localhost:8000/"


SECURITY = """
[tool.lapa.security]
contact = ["mailto:security@small.example", "tel:+371-67-000000", "https://small.example/report"]
expires = 2027-06-30
"""


def test_what_is_written_for_hosts_is_set(tmp_path: Path) -> None:
    """Nothing is compressed and nobody is named where the settings do not say so."""
    assert (loaded(tmp_path).compress, loaded(tmp_path).security) == (False, None)
    project = loaded(tmp_path, SETTINGS.replace("languages", "compress = true\nlanguages") + SECURITY)
    assert project.compress is True
    assert project.security == Security(
        ("mailto:security@small.example", "tel:+371-67-000000", "https://small.example/report"), date(2027, 6, 30)
    )


def test_problems_name_files_from_the_root(tmp_path: Path) -> None:
    """A file elsewhere is named whole."""
    project = loaded(tmp_path)
    assert project.name(tmp_path / "content/lv/a.md") == "content/lv/a.md"
    assert project.name(Path("/elsewhere/a.md")) == "/elsewhere/a.md"


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ("[tool.lapa]\n", "base-url"),
        ("[tool.lapa\n", "pyproject.toml"),
        (SETTINGS.replace("https://", "ftp://"), "base-url"),
        (SETTINGS.replace("example.org/site", ""), "base-url"),
        (SETTINGS.replace("site", "site?a=b"), "base-url"),
        (SETTINGS.replace('"lv", "en"', '"lv"'), "languages"),
        (SETTINGS.replace('"lv", "en"', '"lv", "de"'), "languages"),
        (SETTINGS.replace("investicijas", "../x"), "folders"),
        (SETTINGS.replace("investicijas", "Ā"), "folders"),
        (SETTINGS.replace("base-url", "base_url"), "base_url"),
        (SETTINGS.replace("org/site", "org/a b"), "base-url"),
        (SETTINGS.replace("org/site", "org/a;}"), "base-url"),
        (SETTINGS.replace("org/site", "org/a/../b"), "base-url"),
        (SETTINGS.replace("org/site", "org/a//b"), "base-url"),
        (SETTINGS.replace("languages", 'compress = "yes"\nlanguages'), "compress"),
        (SETTINGS.replace("languages", "security = true\nlanguages"), "security"),
        (SETTINGS + SECURITY.replace("mailto:", ""), "security"),
        (SETTINGS + SECURITY.replace("https:", "http:"), "security"),
        (SETTINGS + SECURITY.replace("report", "report\\nExpires: never"), "security"),
        (SETTINGS + SECURITY.replace("2027-06-30", '"2027-06-30"'), "security"),
        (SETTINGS + SECURITY.replace("2027-06-30", "2027-06-30T00:00:00Z"), "security"),
        (SETTINGS + SECURITY.replace("expires", "until"), "security"),
        (SETTINGS + SECURITY + 'policy = "https://small.example/"', "security"),
        (SETTINGS + "[tool.lapa.security]\ncontact = []\nexpires = 2027-06-30", "security"),
    ],
)
def test_settings_that_cannot_be_used_say_why(tmp_path: Path, settings: str, reason: str) -> None:
    """A wrong setting stops the build with its name."""
    with pytest.raises(SettingsError, match=reason):
        loaded(tmp_path, settings)


def test_no_settings_at_all_is_an_error_not_a_traceback(tmp_path: Path) -> None:
    """A folder that is no project says so."""
    with pytest.raises(SettingsError, match=r"pyproject\.toml"):
        load(tmp_path)
