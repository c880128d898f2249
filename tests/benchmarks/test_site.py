"""The site that is measured: one that the generator accepts, the same each time, in both languages."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from benchmarks.export import export
from benchmarks.site import content, write
from lapa import pipeline
from lapa.project import load

ROOT = Path(__file__).parents[2]


def digest(files: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(files).encode()).hexdigest()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of 20 pages."""
    folder = tmp_path_factory.mktemp("benchmarks") / "site"
    write(20, folder)
    return folder


def test_the_generator_accepts_it(folder: Path) -> None:
    """Without a problem, not even a warning."""
    report = pipeline.build(load(folder), strict=True)
    assert report.problems == ()
    assert report.pages == 20
    assert report.written is not None


def test_the_same_seed_gives_the_same_bytes() -> None:
    """And another seed gives others."""
    assert digest(content(20, seed=1)) == digest(content(20, seed=1))
    assert digest(content(20, seed=1)) != digest(content(20, seed=2))


@pytest.mark.parametrize("pages", [20, 22, 200])
def test_a_site_has_as_many_pages_as_asked_for_the_same_in_both_languages(pages: int) -> None:
    """The same paths below content/lv/ and content/en/."""
    files = content(pages)
    languages = [{path[3:] for path in files if path.startswith(f"{language}/")} for language in ("lv", "en")]
    assert len(files) == pages
    assert languages[0] == languages[1]


@pytest.mark.parametrize("pages", [18, 21])
def test_a_site_is_not_too_small_and_no_page_is_alone(pages: int) -> None:
    """There are kinds of page that every site has."""
    with pytest.raises(ValueError, match="even number"):
        content(pages)


def test_other_generators_are_given_every_page_with_its_facts_filled_in(folder: Path) -> None:
    """They have no placeholders."""
    pipeline.build(load(folder))
    site = export(folder)
    texts = [page.body + json.dumps(page.head, ensure_ascii=False) for page in site.pages]
    assert len(texts) == 20
    assert [text for text in texts if re.search(r"\{[a-z-]+(:[a-z]+)?\}", text)] == []
    investment = next(page.head for page in site.pages if page.address == "en/investments/sample-investment-1.html")
    assert (investment["amount"], investment["share"]) == ("EUR\u00a0880\u00a0000", "23.8\u00a0%")
    assert investment["period"] == "until 31\u00a0May\u00a02026"


def test_the_generators_are_locked_by_hashes_and_none_by_an_address() -> None:
    """They are taken from wherever pip and npm are set to."""
    folder = ROOT / "benchmarks"
    asked = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    packages = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    versions = {**asked["dependencies"], **asked["optionalDependencies"]}.values()
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []
    lock = (folder / "requirements.txt").read_text(encoding="utf-8")
    assert lock.count("==") <= lock.count("--hash=sha256:")
    assert not re.search(r"https?://|--index-url|--find-links", lock)
