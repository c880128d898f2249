"""The whole line: a small site compared byte for byte, builds that depend on nothing else, and nothing half-done."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lapa import editing, pipeline
from lapa.project import Project, load
from tests.copied import change, files, told
from tests.small import SMALL

ROOT = Path(__file__).parents[1]


def test_the_small_site_is_as_expected_byte_for_byte(project: Project) -> None:
    """Every file of it; the expected ones are read by people when they change."""
    report = pipeline.build(project)
    assert report.problems == ()
    assert files(project.output) == files(SMALL / "expected")


@pytest.mark.skipif(sys.platform != "linux", reason="cores are given to a process in another way")
def test_on_one_core_it_is_the_same(project: Project) -> None:
    """With more, other processes make a part of it; and the templates are compiled before the pages are read."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        report = pipeline.build(project)
    finally:
        os.sched_setaffinity(0, cores)
    assert report.problems == ()
    assert files(project.output) == files(SMALL / "expected")


def test_a_template_that_nothing_needs_stops_no_build(project: Project) -> None:
    """Though it cannot be read, and all are compiled ahead."""
    (project.templates / "unused.html").write_text("{% if %}")
    assert pipeline.build(project).problems == ()
    assert files(project.output) == files(SMALL / "expected")


def test_where_no_catalogue_can_be_used_every_one_is_told(project: Project) -> None:
    """And nothing is compiled ahead."""
    for language in project.languages:
        project.catalogue(language).write_text("msgid\n")
    assert {found.place.file for found in pipeline.build(project).problems} == {
        f"i18n/{language}/LC_MESSAGES/messages.po" for language in project.languages
    }


def test_a_second_build_converts_and_writes_nothing(project: Project) -> None:
    """What is there already is left alone."""
    first, second = pipeline.build(project), pipeline.build(project)
    assert first.written is not None
    assert second.written is not None
    assert (first.pages, first.converted, first.written.written) == (14, 14, len(files(SMALL / "expected")))
    assert (second.pages, second.converted, second.written.written) == (14, 0, 0)


def test_a_changed_body_converts_and_writes_one_page(project: Project) -> None:
    """And the manifest, which names every file."""
    pipeline.build(project)
    change(project, "content/en/about.md", "Text.", "Other text.")
    report = pipeline.build(project)
    assert report.written is not None
    assert (report.converted, report.written.written) == (1, 2)


def test_a_changed_title_reaches_the_pages_that_show_it(project: Project) -> None:
    """The home page lists it."""
    pipeline.build(project)
    change(project, "content/en/projects/1.1.1.i.md", "title: Banks", "title: Shores")
    pipeline.build(project)
    assert "Shores" in (project.output / "en/index.html").read_text(encoding="utf-8")


def test_with_a_problem_nothing_is_written(project: Project) -> None:
    """Neither where there is no site yet nor where there is one."""
    change(project, "content/en/about.md", "title: About", "titel: About")
    assert pipeline.build(project).written is None
    assert not project.output.exists()
    change(project, "content/en/about.md", "titel: About", "title: About")
    pipeline.build(project)
    before = files(project.output)
    change(project, "content/lv/index.md", "amount: 1234000", "amount: 1")
    assert [found.code for found in pipeline.build(project).problems] == ["sum-differs"]
    assert files(project.output) == before


def test_a_check_writes_nothing_at_all(project: Project) -> None:
    """Not even what it could remember."""
    before = files(project.root)
    assert pipeline.build(project, publish=None).problems == ()
    assert files(project.root) == before


def test_what_is_removed_from_the_content_is_removed_from_the_site(project: Project) -> None:
    """No stray page stays behind."""
    pipeline.build(project)
    for language in ("lv", "en"):
        (project.content / language / "projects/1.1.2.i.md").unlink()
    change(project, "content/lv/projects/1.1.1.i.md", "1000000", "1234000")
    for language in ("lv", "en"):
        change(project, f"content/{language}/projects/1.1.1.i.md", "1.1.2.i.md", "1.1.1.i.md")
    assert [found.code for found in pipeline.build(project).problems][:2] == ["address-gone"] * 2
    change(project, "addresses.txt", "lv/projekti/tilts.html", "lv/projekti/tilts.html -> lv/index.html")
    change(project, "addresses.txt", "en/projects/bridge.html", "en/projects/bridge.html -> en/index.html")
    report = pipeline.build(project)
    assert [found.code for found in report.problems] == ["translation-behind"]
    moved = (project.output / "lv/projekti/tilts.html").read_text(encoding="utf-8")
    assert 'content="0; url=../index.html"' in moved
    assert report.written is not None
    assert report.written.removed == 0


SETTINGS = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "UTC", "LC_ALL": "lv_LV.UTF-8", "LANGUAGE": "lv", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"},
    {"TZ": "America/New_York", "LC_ALL": "tr_TR.ISO-8859-9", "PYTHONHASHSEED": "3", "SOURCE_DATE_EPOCH": "0"},
]


@pytest.mark.parametrize("environment", SETTINGS)
def test_the_same_sources_give_the_same_bytes_anywhere(tmp_path: Path, environment: dict[str, str]) -> None:
    """Whatever the folder, its files' order and times, time zone, locale, hash seed or umask."""
    folder = tmp_path / f"a b {len(environment)}"
    for source in sorted((file for file in SMALL.rglob("*") if file.is_file()), reverse="2" in environment.values()):
        target = folder / source.relative_to(SMALL)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
        os.utime(target, (len(environment), 10**9))
    code = f"import os, sys; os.umask(0o{len(environment)}7); sys.path.insert(0, {str(ROOT)!r}); "
    code += "from pathlib import Path; from lapa.cli import main; sys.exit(main(['build'], Path('.').absolute()))"
    subprocess.run([sys.executable, "-c", code], cwd=folder, env={**os.environ, **environment}, check=True)
    assert files(folder / "output") == files(SMALL / "expected")
    assert {file.stat().st_mode & 0o777 for file in (folder / "output").rglob("*")} == {0o644, 0o755}


EDITS = st.lists(
    st.sampled_from(
        [
            ("content/en/about.md", "Text.", "Text, {"),
            ("content/en/about.md", "title: About", "title: About us"),
            ("content/lv/about.md", "Teksts.", "Teksts <b>."),
            ("content/lv/about.md", "Teksts.", "Cits teksts."),
            ("content/lv/projects/1.1.1.i.md", "Otrais", "Cits"),
            ("content/lv/projects/1.1.1.i.md", "## Kā to dara", "## Kā"),
            ("content/en/projects/1.1.1.i.md", "## How it is done", "How it is done"),
            ("content/en/projects/1.1.1.i.md", "ka-to-dara", "ka"),
            ("content/lv/projects/1.1.1.i.md", "due: 2026-06-30", "due: 2026-06-29"),
            ("content/lv/projects/1.1.1.i.md", "amount: 1000000", "amount: 1000001"),
            ("content/lv/projects/1.1.1.i.md", "slug: krasti", "slug: cits"),
            ("templates/text.html", "<h1>", "<h1 class=x>"),
            ("i18n/lv/LC_MESSAGES/messages.po", "Sākums", "Uz sākumu"),
            ("i18n/lv/LC_MESSAGES/messages.po", 'msgid "Home"', '#, fuzzy\nmsgid "Home"'),
            ("static/style.css", "navy", "teal"),
            ("pyproject.toml", "small.example", "other.example"),
        ]
    ),
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_a_warm_build_equals_a_cold_one_after_any_edits(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, str, str]]
) -> None:
    """Each edit, made and unmade in turn, with builds between: problems and bytes are those of a build from nothing."""
    root = tmp_path_factory.mktemp("warm") / "site"
    shutil.copytree(SMALL, root, ignore=shutil.ignore_patterns("expected"))
    pipeline.build(load(root))
    for path, old, new in edits:
        text = (root / path).read_text(encoding="utf-8")
        (root / path).write_text(text.replace(new, old) if new in text else text.replace(old, new), encoding="utf-8")
        before = files(root / "output")
        warm = pipeline.build(load(root))
        cold_project = load(root)._replace(output=root / "cold")
        shutil.rmtree(root / "cold", ignore_errors=True)
        shutil.copytree(root / ".cache", root / "kept")
        shutil.rmtree(root / ".cache")
        cold = pipeline.build(cold_project)
        shutil.rmtree(root / ".cache", ignore_errors=True)
        (root / "kept").rename(root / ".cache")
        assert warm.problems == cold.problems
        assert files(root / "output") == (before if warm.stopped else files(root / "cold"))


def test_adding_an_investment_is_one_file_per_language(tmp_path: Path) -> None:
    """On the real site: navigation, list, totals, shares and site map follow; no template knows it."""
    for name in ("content", "templates", "static", "i18n"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("pyproject.toml", "accessibility.json", "addresses.txt"):
        shutil.copy(ROOT / name, tmp_path)
    project = load(tmp_path)
    for language in ("lv", "en"):
        folder = project.content / language / "investments"
        text = (folder / "6.3.1.1.i.md").read_text(encoding="utf-8")
        text = text.replace("code: 6.3.1.1.i.", "code: 6.3.1.5.i.").replace("slug: ", "slug: jauna-")
        text = text.replace("title: ", "title: Piektā ").replace("amount: 600000", "amount: 100000")
        (folder / "6.3.1.5.i.md").write_text(text, encoding="utf-8")
    assert editing.translated(project, [project.content / "en/investments/6.3.1.5.i.md"]).problems == ()
    assert len(editing.record_addresses(project).changed) == 2
    assert [found.code for found in pipeline.build(project).problems] == ["sum-differs"]
    change(project, "content/lv/index.md", "amount: 5618960", "amount: 5718960")
    assert pipeline.build(project).problems == ()
    site = {path: content.decode() for path, content in files(project.output).items() if path.endswith(("html", "xml"))}
    new = {"lv": "lv/investicijas/jauna-atverta-parvalde.html", "en": "en/investments/jauna-open-administration.html"}
    for language, word, money in (
        ("lv", "piecas investīcijas", "5\u00a0718\u00a0960"),
        ("en", "five investments", "5\u00a0718\u00a0960"),
    ):
        home = site[f"{language}/index.html"]
        assert word in home
        assert money in home
        assert new[language].removeprefix(f"{language}/") in home
        assert new[language] in site["sitemap.xml"]
    assert "jauna-atverta-parvalde.html" in site["lv/investicijas/nevalstiskas-organizacijas.html"]
    assert "1,7\u00a0%" in site["lv/index.html"]
    assert "1.7\u00a0%" in site["en/index.html"]
    assert "Piektā" in site["lv/kontakti.html"]


def test_warnings_stop_a_site_only_when_asked(project: Project) -> None:
    """A page whose typography is wrong is published, with a word about it; a strict build refuses it."""
    change(project, "content/en/about.md", "Text.", "Text - here.")
    strict, plain = pipeline.build(project, strict=True), pipeline.build(project)
    assert [found.code for found in plain.problems] == [found.code for found in strict.problems] == ["dash"]
    assert (strict.stopped, strict.written) == (True, None)
    assert not plain.stopped
    assert plain.written is not None


ABOUT, BANKS = "content/en/about.md", "content/en/projects/1.1.1.i.md"


def test_a_translation_that_is_behind_is_published_and_says_so(project: Project) -> None:
    """Even by a strict build; below the heading of the section, with a link to the newer one, which is there."""
    change(project, "content/lv/projects/1.1.1.i.md", "Otrais", "Cits")
    report = pipeline.build(project, strict=True)
    assert told(report) == [(BANKS, 23, "translation-behind")]
    assert not report.stopped
    html = (project.output / "en/projects/banks.html").read_text(encoding="utf-8")
    notice = '<p class="note"><a href="../../lv/projekti/krasti.html#ka-to-dara" hreflang="lv">Latvian</a></p>'
    assert f'<h2 id="how-it-is-done">How it is done</h2>\n{notice}\n' in html
    assert html.count('class="note"') == 1
    assert '<h2 id="ka-to-dara">' in (project.output / "lv/projekti/krasti.html").read_text(encoding="utf-8")


def test_a_notice_waits_until_the_errors_of_its_pages_are_put_right(project: Project) -> None:
    """It may be gone then; errors of other pages hide no notice."""
    change(project, "content/lv/about.md", "Teksts.", "Cits teksts.")
    change(project, "content/lv/index.md", "amount: 1234000", "amount: 1")
    assert told(pipeline.build(project)) == [
        (ABOUT, 7, "translation-behind"),
        ("content/lv/index.md", 7, "sum-differs"),
    ]
    change(project, "content/lv/about.md", "Cits teksts.", "Cits <b>teksts</b>.")
    assert {code for _, _, code in told(pipeline.build(project))} == {"raw-html", "sum-differs"}


def test_the_status_is_of_what_a_build_finds(project: Project) -> None:
    """The same problems; nothing is written."""
    change(project, "content/en/about.md", "slug: about", "slgu: about")
    before = files(project.root)
    rows, problems = pipeline.status(project)
    assert problems == pipeline.build(project).problems
    assert {row.path: row.errors for row in rows if row.errors} == {"about.md": 1}
    assert files(project.root) == before
