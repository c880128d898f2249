"""Content is untrusted: whatever a pull request brings, it is shown harmlessly or refused with file and line."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lapa import formats, pipeline
from lapa.project import Project, load
from lapa.voice import Voice
from tests.small import PAGES, SMALL

ABOUT = "content/lv/about.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the small site in a folder of its own."""
    shutil.copytree(SMALL, tmp_path / "site", ignore=shutil.ignore_patterns("expected"))
    return load(tmp_path / "site")


class Executable(HTMLParser):
    """Finds what a browser would run or load: scripts, handlers, frames, and addresses that are not plain."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "base", "form", "img", "meta"):
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc", "src"):
                self.found.append(name)
            if name == "href" and re.match(r"\s*(javascript|data|vbscript|file|blob):", value or "", re.IGNORECASE):
                self.found.append(value or "")


def published(project: Project, texts: dict[str, str]) -> tuple[list[tuple[str, int, str]], list[str]]:
    """What is wrong in a build with these files, and what a browser would run of the site, if there is one."""
    for path, text in texts.items():
        (project.root / path).write_text(text, encoding="utf-8")
    report = pipeline.build(project)
    reader = Executable()
    for file in project.output.rglob("*.html") if report.written else ():
        reader.feed(file.read_text(encoding="utf-8"))
    wrong = [found for found in report.problems if found.severity != "notice"]
    return [(found.place.file, found.place.line, found.code) for found in wrong], reader.found


BODIES = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<!--><script>alert(1)</script-->",
    "<style>@import url(//evil.example)</style>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&#115;cript:alert(1))",
    "[a](&#x6A;avascript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    "[a](//evil.example)",
    "[a](\\\\evil.example)",
    "[a](https://www.mk.gov.lv@evil.example)",
    "<javascript:alert(1)>",
    "![a](javascript:alert(1))",
    "[a]: javascript:alert(1)\n\n[a]",
    "# heading {: onclick=alert(1) }",
    "&lt;script&gt;",
]


@pytest.mark.parametrize("body", BODIES)
def test_nothing_runs_and_every_attempt_is_named(project: Project, body: str) -> None:
    """Scripts, handlers and disguised links are refused where they stand; the site is not built."""
    problems, runs = published(project, {ABOUT: f"{PAGES['lv/about.md']}\n{body}\n"})
    assert runs == []
    assert problems
    assert {(file, line >= 12) for file, line, _ in problems} == {(ABOUT, True)}


SHOWN = ["{{ 7*7 }}", "{% include '/etc/passwd' %}", "${7*7}", "`<script>`", "a < b & c > d", "\\<b>"]


@pytest.mark.parametrize("body", SHOWN)
def test_what_only_looks_like_code_is_shown_as_typed(project: Project, body: str) -> None:
    """Template syntax, code in back quotes, comparisons and entities harm nobody."""
    pages = {f"content/{page}": f"{PAGES[page]}\n{body}\n" for page in ("lv/about.md", "en/about.md")}
    problems, runs = published(project, pages)
    assert (problems, runs) == ([], [])
    html = (project.output / "lv/par-vietni.html").read_text(encoding="utf-8")
    assert "49" not in html
    assert "root:" not in html


@pytest.mark.parametrize("field", ["title", "description"])
@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "{{ 7*7 }}", "</title><script>"]
)
def test_words_of_the_front_matter_are_text(project: Project, field: str, words: str) -> None:
    """Whatever they hold, they are escaped wherever a template puts them."""
    quoted = words.replace("'", "''")
    text = re.sub(rf"^{field}: .*$", lambda _: f"{field}: '{quoted}'", PAGES["lv/about.md"], flags=re.MULTILINE)
    problems, runs = published(project, {ABOUT: text})
    assert runs == []
    assert {code for _, _, code in problems} <= {"number-differs"}


@pytest.mark.parametrize(
    "slug", ["..", "../../x", "/etc/passwd", "a/b", "C:x", "nul", "INDEX", "a\\b", "%2e%2e", "a\u200b"]
)
def test_no_slug_leaves_the_site(project: Project, slug: str) -> None:
    """Nothing is written at all, least of all elsewhere."""
    before = {file for file in project.root.parent.rglob("*") if ".cache" not in file.parts}
    text = re.sub(r"^slug: .*$", lambda _: f"slug: {slug!r}", PAGES["lv/about.md"], flags=re.MULTILINE)
    problems, _ = published(project, {ABOUT: text})
    assert problems
    assert {file for file in project.root.parent.rglob("*") if ".cache" not in file.parts} == before


NESTED = [
    ">" * 20_000,
    "- " * 20_000,
    "[" * 50_000,
    "*a **b " * 20_000,
    "`" * 50_001,
    "a\n" * 60_000,
    "|" * 60_000 + "\n" + "|-" * 30_000,
    "<" * 60_000,
    "&" * 60_000,
    "\\" * 60_000,
    "[a](" * 20_000,
    "![" * 40_000,
    "_" * 60_000,
    "x" * 240_000,
    "1. a\n" * 40_000,
    "    " * 2_000 + "x",
    "\n".join(" " * depth + "- a" for depth in range(0, 600, 2)),
]


@pytest.mark.parametrize("body", NESTED, ids=range(len(NESTED)))
def test_no_page_exhausts_the_build(project: Project, body: str) -> None:
    """Python-Markdown's slow cases are refused before it sees them, or are done at once; never a traceback."""
    code = f"{PAGES['lv/about.md']}\n{body}\n"
    assert len(code) < 256 * 1024
    problems, runs = published(project, {ABOUT: code})
    assert runs == []
    assert {file for file, _, _ in problems} <= {ABOUT}


@pytest.mark.parametrize("folder", ["static", "content/lv", "templates"])
def test_a_folder_of_the_project_is_no_link(project: Project, tmp_path: Path, folder: str) -> None:
    """A link in its place would publish, or list, what it leads to."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/secret.txt").write_text("secret")
    shutil.rmtree(project.root / folder)
    (project.root / folder).symlink_to(tmp_path / "secret")
    problems = pipeline.build(project).problems
    assert (folder, "not-a-file") in {(found.place.file, found.code) for found in problems}
    assert "secret" not in "".join(formats.text(found, Voice()) for found in problems)


def test_a_link_out_of_the_project_is_not_published(project: Project, tmp_path: Path) -> None:
    """Neither as a page nor as a static file nor as a folder."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/a.md").write_text("secret")
    (project.static / "a.txt").symlink_to(tmp_path / "secret/a.md")
    (project.content / "lv/more").symlink_to(tmp_path / "secret")
    report = pipeline.build(project)
    assert sorted((p.place.file, p.code) for p in report.problems) == [
        ("content/lv/more", "not-a-file"),
        ("static/a.txt", "not-a-file"),
    ]
