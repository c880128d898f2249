"""A warm build equals a cold one: on a site with prose, by the project's own templates, after any changes."""

import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks import site
from lapa import editing, pipeline
from lapa.project import load
from lapa.still import Begun, Last
from tests.copied import files

ASIDE = {
    "lv": "---\nkind: text\ntitle: Malā\nslug: mala\ndescription: Lapa mapē.\nupdated: 2026-03-31\n"
    "source: https://avots.example/lv\n---\n\nTeksts ar [saiti](../stage-1.md) un [vēl vienu](../investments/1.md).\n",
    "en": "---\ntitle: Aside\nslug: aside\ndescription: A page in a folder.\n---\n\n"
    "Text with [a link](../stage-1.md) and [one more](../investments/1.md).\n",
}
ALONE = ASIDE["lv"].replace("---\nkind: text", "---\nkind: text\ntranslation: none").replace("mala", "viena")

Change = Callable[[Path], object]


def edit(path: str, old: str, new: str) -> Change:
    """The first match of a pattern becomes another text; LookupError where there is none."""

    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        changed = re.sub(old, new, text, count=1, flags=re.MULTILINE)
        if changed == text:
            raise LookupError(path, old)
        (root / path).write_text(changed, encoding="utf-8")

    return change


def on_both(change: Change, root: Path) -> None:
    """The same with a page and its translation."""
    for language in ("lv", "en"):
        change(root / "content" / language / "aside/a.md")


def move(path: str) -> Change:
    """A page that others link to goes to another address, in each language, and the ledger says where."""

    def change(root: Path) -> None:
        ledger = (root / "addresses.txt").read_text(encoding="utf-8")
        for language in ("lv", "en"):
            page = root / "content" / language / path
            text = page.read_text(encoding="utf-8")
            slug = re.search(r"^slug: (.*)", text, re.MULTILINE)
            assert slug
            page.write_text(text.replace(slug[0], f"slug: new-{slug[1]}"), encoding="utf-8")
            line = re.compile(rf"^({language}/(?:\w+/)?){slug[1]}\.html$", re.MULTILINE)
            ledger, found = line.subn(rf"\g<0> -> \g<1>new-{slug[1]}.html\n\g<1>new-{slug[1]}.html", ledger)
            assert found == 1
        (root / "addresses.txt").write_text(ledger, encoding="utf-8")

    return change


def damage(root: Path) -> None:
    """A byte in the middle of what is remembered."""
    memo = root / ".cache/memo"
    content = bytearray(memo.read_bytes() if memo.is_file() else b"x")
    content[len(content) // 2] ^= 1
    (root / ".cache").mkdir(exist_ok=True)
    memo.write_bytes(content)


CHANGES: dict[str, Change] = {
    "title of an investment": edit("content/en/investments/1.md", "^title: ", "title: New "),
    "title of an original": edit("content/lv/investments/2.md", "^title: ", "title: Cits "),
    "money": edit("content/lv/investments/2.md", "^amount: .", "amount: 9"),
    "day of an investment": edit("content/lv/investments/3.md", "^updated: .*", "updated: 2026-05-05"),
    "title in the menu": edit("content/en/stage-1.md", "^title: ", "title: New "),
    "title of prose aside": edit("content/en/aside/a.md", "^title: ", "title: New "),
    "day of prose": edit("content/lv/stage-2.md", "^updated: .*", "updated: 2026-05-05"),
    "slug of prose": edit("content/en/stage-2.md", "^slug: ", "slug: new-"),
    "slug of prose alone": edit("content/lv/aside/alone.md", "^slug: ", "slug: cita-"),
    "prose that others link to moved": move("stage-1.md"),
    "investment that others link to moved": move("investments/1.md"),
    "institution": edit("content/en/index.md", "^institution: ", "institution: New "),
    "contact": edit("content/lv/contacts.md", r"^    phone: .*", "    phone: +371 67000001"),
    "body of prose": edit("content/en/stage-1.md", r"\Z", "\nMore words.\n"),
    "heading of prose": edit("content/en/stage-1.md", r"\Z", "\n## A new heading\n\nWords.\n"),
    "body of an original": edit("content/lv/stage-1.md", r"\Z", "\nVairāk vārdu.\n"),
    "body without its first words": edit("content/en/aside/a.md", r"^Text with .*", "## Heading\n\nText."),
    "record": edit("content/en/stage-1.md", r"start: \w+", "start: 00000000"),
    "link to nothing": edit("content/en/aside/a.md", r"stage-1\.md", "gone.md"),
    "page deleted": lambda root: (root / "content/en/aside/a.md").unlink(),
    "pair deleted": lambda root: on_both(Path.unlink, root),
    "pair renamed": lambda root: on_both(lambda page: page.rename(page.with_name("b.md")), root),
    "page added": lambda root: (root / "content/lv/aside/c.md").write_text(ALONE.replace("viena", "otra")),
    "ledger": lambda root: editing.record_addresses(load(root)),
    "template of all": edit("templates/page.html", "<main", '<main class="x"'),
    "template of prose": edit("templates/text.html", "<h1", '<h1 class="x"'),
    "catalogue": edit("i18n/lv/LC_MESSAGES/messages.po", 'msgstr "Sākums"', 'msgstr "Uz sākumu"'),
    "style": edit("static/style.css", r"\Z", "\np { color: teal }\n"),
    "address of the site": edit("pyproject.toml", "lapa.example", "other.example"),
    "memory damaged": damage,
    "memory foreign": lambda root: (root / ".cache/memo").write_bytes(b"foreign"),
    "memory gone": lambda root: shutil.rmtree(root / ".cache", ignore_errors=True),
    "page of the site changed": lambda root: (root / "output/en/index.html").write_text("foreign"),
    "page of the site gone": lambda root: (root / "output/en/index.html").unlink(missing_ok=True),
}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of investments, prose in the menu, in a folder, and without a translation; built once."""
    root = tmp_path_factory.mktemp("original") / "site"
    site.write(24, root)
    (root / "lapa").unlink()  # what is not of the project is not read
    for language, text in ASIDE.items():
        (root / "content" / language / "aside").mkdir()
        (root / "content" / language / "aside/a.md").write_text(text, encoding="utf-8")
    (root / "content/lv/aside/alone.md").write_text(ALONE, encoding="utf-8")
    editing.translated(load(root), [root / "content/en/aside/a.md"])
    editing.record_addresses(load(root))
    assert warm(root).problems == ()
    return root


def warm(root: Path) -> pipeline.Report:
    """As the command builds: what the last build left is known."""
    project = load(root)
    last = Last(project.cache, [], {})
    begun = Begun(last, [project.content], project.output)
    report = pipeline.build(project, publish=partial(pipeline.write, left=last.left))
    if report.written:
        begun.end("")
    return report


def restored(root: Path, original: Path) -> None:
    """Sources as they were, what is remembered and the site as they are."""
    for name in ("content", "templates", "static", "i18n"):
        shutil.rmtree(root / name)
        shutil.copytree(original / name, root / name)
    for name in ("pyproject.toml", "addresses.txt"):
        shutil.copy(original / name, root / name)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(series=st.lists(st.sampled_from(["all as it was", *CHANGES]), min_size=1, max_size=5, unique=True))
def test_a_warm_build_equals_a_cold_one_after_any_changes(
    tmp_path_factory: pytest.TempPathFactory, original: Path, series: list[str]
) -> None:
    """One after the other, with builds between: problems and bytes are those of a build from nothing."""
    root = tmp_path_factory.mktemp("warm") / "site"
    shutil.copytree(original, root)
    for name in series:
        try:
            (CHANGES.get(name) or (lambda root: restored(root, original)))(root)
        except (FileNotFoundError, LookupError):
            continue  # a change before has taken the page or its words away
        before = files(root / "output")
        report = warm(root)
        cold = root.with_name("cold")
        shutil.copytree(root, cold, ignore=shutil.ignore_patterns("output", ".cache"))
        cold_report = pipeline.build(load(cold))
        assert report.problems == cold_report.problems
        assert files(root / "output") == (before if report.stopped else files(cold / "output"))
        shutil.rmtree(cold)


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_alone_is_as_if_built_from_nothing(tmp_path: Path, original: Path, name: str) -> None:
    """And back again."""
    root, cold = tmp_path / "site", tmp_path / "cold"
    shutil.copytree(original, root)
    CHANGES[name](root)
    changed = warm(root)
    shutil.copytree(root, cold, ignore=shutil.ignore_patterns("output", ".cache"))
    assert changed.problems == pipeline.build(load(cold)).problems
    if not changed.stopped:
        assert files(root / "output") == files(cold / "output")
    restored(root, original)
    assert warm(root).problems == ()
    assert files(root / "output") == files(original / "output")
