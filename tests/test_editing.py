"""What commands change in the content: on disk, whole or not at all, and nothing else."""

import pytest

from lapa import editing, pipeline
from lapa.project import Project
from lapa.voice import Voice
from tests.copied import change, files, told
from tests.small import SMALL

ABOUT, BANKS = "content/en/about.md", "content/en/projects/1.1.1.i.md"


def test_fixing_puts_the_typography_right_and_nothing_else(project: Project) -> None:
    """Byte for byte, line ends included; a second time there is nothing to do."""
    about = project.content / "lv/about.md"
    about.write_bytes(about.read_bytes().replace(b"Teksts.", b'Teksts - "te" .').replace(b"\n", b"\r\n"))
    before = about.read_bytes()
    assert editing.fix(project) == ("content/lv/about.md",)
    assert about.read_bytes() == before.replace(b'Teksts - "te" .', "Teksts – “te”.".encode())
    assert editing.fix(project) == ()


def test_a_translation_is_recorded_as_up_to_date(project: Project) -> None:
    """Its file changes in this record alone, byte for byte; a second time there is nothing to do."""
    change(project, "content/lv/about.md", "Teksts.", "Cits teksts.")
    about = project.root / ABOUT
    about.write_bytes(b"\xef\xbb\xbf" + about.read_bytes().replace(b"\n", b"\r\n"))
    before = files(project.root)
    report = editing.translated(project, [about])
    assert (report.changed, report.problems) == ((ABOUT,), ())
    after = files(project.root)
    assert {path for path in after if after[path] != before.get(path)} == {ABOUT}
    assert after[ABOUT] == before[ABOUT].replace(b"start: 802a7cb4", b"start: 3f3a5d5c")
    assert pipeline.build(project, publish=None).problems == ()
    assert editing.translated(project, [about]).changed == ()


def test_a_folder_stands_for_all_translations_in_it(project: Project) -> None:
    """So that a whole site is recorded for the first time; a page that is no translation is refused."""
    for file in (project.content / "en/projects").iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(text[: text.index("translated:")] + text[text.index("---\n\n") :], encoding="utf-8")
    bridge = BANKS.replace("1.1.i", "1.2.i")
    assert told(pipeline.build(project)) == [(BANKS, 1, "not-recorded"), (bridge, 1, "not-recorded")]
    before = files(SMALL / "content")
    assert editing.translated(project, [project.content / "en"]).pages == 7
    assert files(project.content) == before
    for path in ("lv/about.md", "lv", "en/none.md", "../static"):
        with pytest.raises(editing.NotATranslation):
            editing.translated(project, [project.content / path])


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
        report = editing.translated(project, [project.root / BANKS])
        assert [found.code for found in report.problems] == [code]
        assert (report.stopped, report.changed) == (True, ())
        (project.root / path).write_bytes(before[path.removeprefix("content/")])
        assert files(project.content) == before
    change(project, BANKS, "ka-to-dara: dadafdb2", "Kā: 12")
    assert editing.translated(project, [project.root / BANKS]).changed == (BANKS,)
    assert pipeline.build(project, publish=None).problems == ()


def test_front_matter_in_one_line_has_no_place_for_a_record(project: Project) -> None:
    """It is left as it is, with a word about it; so are the pages that were to be recorded with it."""
    about = project.root / ABOUT
    about.write_text("---\n{title: About, slug: about, description: About.}\n---\n\nText.\n", encoding="utf-8")
    change(project, "content/lv/projects/1.1.1.i.md", "Otrais", "Cits")
    before = files(project.content)
    assert told(editing.translated(project, [project.content / "en"])) == [(ABOUT, 2, "front-matter-syntax")]
    assert files(project.content) == before


def test_a_new_page_goes_as_deep_as_pages_are_read(project: Project) -> None:
    """And not deeper; what is refused leaves nothing behind."""
    assert editing.new(project, "text", "a/b/c/d/e/f", Voice()) == (
        ("content/lv/a/b/c/d/e/f.md", "content/en/a/b/c/d/e/f.md"),
        (),
    )
    assert {found.code for found in pipeline.build(project, publish=None).problems} == {"empty-field"}
    before = files(project.root)
    made, refused = editing.new(project, "text", "a/b/c/d/e/f/g", Voice())
    assert (made, [found.code for found in refused]) == ((), ["deep-folder"])
    assert files(project.root) == before


def test_a_new_page_is_made_in_both_languages_or_in_none(project: Project) -> None:
    """A folder stands in the way of one of the two."""
    (project.content / "en/news.md").mkdir()
    before = files(project.root)
    with pytest.raises(FileExistsError):
        editing.new(project, "text", "news", Voice())
    assert files(project.root) == before
