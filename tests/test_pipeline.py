"""The whole line: a small site compared byte for byte, builds that depend on nothing else, and nothing half-done."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lapa import pipeline
from lapa.project import Project, load
from lapa.voice import Voice
from tests.small import SMALL

ROOT = Path(__file__).parents[1]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the small site, to be changed."""
    shutil.copytree(SMALL, tmp_path / "site", ignore=shutil.ignore_patterns("expected"))
    return load(tmp_path / "site")


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def change(project: Project, path: str, old: str, new: str) -> None:
    file = project.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_small_site_is_as_expected_byte_for_byte(project: Project) -> None:
    """Every file of it; the expected ones are read by people when they change."""
    report = pipeline.build(project)
    assert report.problems == ()
    assert files(project.output) == files(SMALL / "expected")


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
    assert pipeline.build(project, publish=False).problems == ()
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
        cold_project = replace(load(root), output=root / "cold")
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
    assert pipeline.translated(project, [project.content / "en/investments/6.3.1.5.i.md"]).problems == ()
    assert len(pipeline.record_addresses(project).changed) == 2
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


def test_messages_are_brought_up_to_date(project: Project) -> None:
    """A new message is added to each catalogue; running again changes nothing."""
    change(project, "templates/text.html", "{% trans %}Home{% endtrans %}", "{% trans %}Start{% endtrans %}")
    updates = pipeline.messages(project)
    assert {language: update.missing for language, update in updates.items()} == {"lv": ("Start",), "en": ("Start",)}
    before = files(project.i18n)
    pipeline.messages(project)
    assert files(project.i18n) == before
    assert [found.code for found in pipeline.build(project).problems] == ["missing-message", "missing-message"]


def test_fixing_puts_the_typography_right_and_nothing_else(project: Project) -> None:
    """Byte for byte, line ends included; a second time there is nothing to do."""
    about = project.content / "lv/about.md"
    about.write_bytes(about.read_bytes().replace(b"Teksts.", b'Teksts - "te" .').replace(b"\n", b"\r\n"))
    before = about.read_bytes()
    assert pipeline.fix(project) == ("content/lv/about.md",)
    assert about.read_bytes() == before.replace(b'Teksts - "te" .', "Teksts – “te”.".encode())
    assert pipeline.fix(project) == ()


def test_warnings_stop_a_site_only_when_asked(project: Project) -> None:
    """A page whose typography is wrong is published, with a word about it; a strict build refuses it."""
    change(project, "content/en/about.md", "Text.", "Text - here.")
    strict, plain = pipeline.build(project, strict=True), pipeline.build(project)
    assert [found.code for found in plain.problems] == [found.code for found in strict.problems] == ["dash"]
    assert (strict.stopped, strict.written) == (True, None)
    assert not plain.stopped
    assert plain.written is not None


ABOUT, BANKS = "content/en/about.md", "content/en/projects/1.1.1.i.md"


def told(report: pipeline.Report) -> list[tuple[str, int, str]]:
    return [(found.place.file, found.place.line, found.code) for found in report.problems]


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


def test_a_translation_is_recorded_as_up_to_date(project: Project) -> None:
    """Its file changes in this record alone, byte for byte; a second time there is nothing to do."""
    change(project, "content/lv/about.md", "Teksts.", "Cits teksts.")
    about = project.root / ABOUT
    about.write_bytes(b"\xef\xbb\xbf" + about.read_bytes().replace(b"\n", b"\r\n"))
    before = files(project.root)
    report = pipeline.translated(project, [about])
    assert (report.changed, report.problems) == ((ABOUT,), ())
    after = files(project.root)
    assert {path for path in after if after[path] != before.get(path)} == {ABOUT}
    assert after[ABOUT] == before[ABOUT].replace(b"start: 802a7cb4", b"start: 3f3a5d5c")
    assert pipeline.build(project, publish=False).problems == ()
    assert pipeline.translated(project, [about]).changed == ()


def test_a_folder_stands_for_all_translations_in_it(project: Project) -> None:
    """So that a whole site is recorded for the first time; a page that is no translation is refused."""
    for file in (project.content / "en/projects").iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(text[: text.index("translated:")] + text[text.index("---\n\n") :], encoding="utf-8")
    bridge = BANKS.replace("1.1.i", "1.2.i")
    assert told(pipeline.build(project)) == [(BANKS, 1, "not-recorded"), (bridge, 1, "not-recorded")]
    before = files(SMALL / "content")
    assert pipeline.translated(project, [project.content / "en"]).pages == 7
    assert files(project.content) == before
    for path in ("lv/about.md", "lv", "en/none.md", "../static"):
        with pytest.raises(pipeline.NotATranslation):
            pipeline.translated(project, [project.content / path])


def test_nothing_is_recorded_while_there_are_errors(project: Project) -> None:
    """In the translation, in its original, or in a page they link to; those in the record itself are put right."""
    change(project, "content/lv/projects/1.1.1.i.md", "Otrais", "Cits")
    before = files(project.content)
    for path, old, new, code in (
        (BANKS, "slug: banks", "slug: Banks", "bad-slug"),
        ("content/lv/projects/1.1.1.i.md", "amount: 1000000", "amount: 0", "bad-amount"),
        ("content/lv/contacts.md", "slug: kontakti", "slug: Kontakti", "bad-slug"),
        (BANKS, "title: Banks\nslug", "slug", "missing-field"),
    ):
        change(project, path, old, new)
        report = pipeline.translated(project, [project.root / BANKS])
        assert [found.code for found in report.problems] == [code]
        assert (report.stopped, report.changed) == (True, ())
        (project.root / path).write_bytes(before[path.removeprefix("content/")])
        assert files(project.content) == before
    change(project, BANKS, "ka-to-dara: dadafdb2", "Kā: 12")
    assert pipeline.translated(project, [project.root / BANKS]).changed == (BANKS,)
    assert pipeline.build(project, publish=False).problems == ()


def test_front_matter_in_one_line_has_no_place_for_a_record(project: Project) -> None:
    """It is left as it is, with a word about it; so are the pages that were to be recorded with it."""
    about = project.root / ABOUT
    about.write_text("---\n{title: About, slug: about, description: About.}\n---\n\nText.\n", encoding="utf-8")
    change(project, "content/lv/projects/1.1.1.i.md", "Otrais", "Cits")
    before = files(project.content)
    assert told(pipeline.translated(project, [project.content / "en"])) == [(ABOUT, 2, "front-matter-syntax")]
    assert files(project.content) == before


def test_a_new_page_goes_as_deep_as_pages_are_read(project: Project) -> None:
    """And not deeper; what is refused leaves nothing behind."""
    assert pipeline.new(project, "text", "a/b/c/d/e/f", Voice()) == (
        ("content/lv/a/b/c/d/e/f.md", "content/en/a/b/c/d/e/f.md"),
        (),
    )
    assert {found.code for found in pipeline.build(project, publish=False).problems} == {"empty-field"}
    before = files(project.root)
    made, refused = pipeline.new(project, "text", "a/b/c/d/e/f/g", Voice())
    assert (made, [found.code for found in refused]) == ((), ["deep-folder"])
    assert files(project.root) == before


def test_a_new_page_is_made_in_both_languages_or_in_none(project: Project) -> None:
    """A folder stands in the way of one of the two."""
    (project.content / "en/news.md").mkdir()
    before = files(project.root)
    with pytest.raises(FileExistsError):
        pipeline.new(project, "text", "news", Voice())
    assert files(project.root) == before


def test_the_status_is_of_what_a_build_finds(project: Project) -> None:
    """The same problems; nothing is written."""
    change(project, "content/en/about.md", "slug: about", "slgu: about")
    before = files(project.root)
    rows, problems = pipeline.status(project)
    assert problems == pipeline.build(project).problems
    assert {row.path: row.errors for row in rows if row.errors} == {"about.md": 1}
    assert files(project.root) == before
