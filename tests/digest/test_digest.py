"""The digest of real changes in a real repository, as a person reads it: each is kept beside this file."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown import markdown

from lapa.cli import main
from tests.digest.repository import Repository, git

BANKS = "projects/1.1.1.i.md"
BRIDGE = "projects/1.1.2.i.md"
THIRD = "projects/1.1.3.i.md"


def sentence(site: Repository) -> None:
    """A sentence in both languages; and one that is new in both."""
    site.edit(f"lv/{BANKS}", ("ir 7\u00a0km garš.", "ir tīrs. Tas ir 7\u00a0km garš."))
    site.edit(f"en/{BANKS}", ("is 7\u00a0km long.", "is clean. It is 7\u00a0km long."))
    site.edit("lv/contacts.md", ("Rakstiet droši.", "Rakstiet vai zvaniet."))
    site.edit("en/contacts.md", ("Do write.", "Write or call."))
    site.translated()


def facts(site: Repository) -> None:
    """An amount, with the sum that it is part of, and a date."""
    site.edit(f"lv/{BANKS}", ("amount: 1000000", "amount: 1100000"), ("due: 2026-06-30", "due: 2026-07-31"))
    site.edit("lv/index.md", ("amount: 1234000", "amount: 1334000"))


def added(site: Repository) -> None:
    """An investment in both languages, with a part of another’s money."""
    for language, slugs in (("lv", ("slug: tilts", "slug: laipas")), ("en", ("slug: bridge", "slug: footbridges"))):
        shutil.copy(site.root / "content" / language / BRIDGE, site.root / "content" / language / THIRD)
        site.edit(f"{language}/{THIRD}", slugs)
    site.edit(f"lv/{THIRD}", ("code: 1.1.2.i.", "code: 1.1.3.i."), ("amount: 234000", "amount: 34000"))
    site.edit(f"lv/{BRIDGE}", ("amount: 234000", "amount: 200000"))
    site.addresses()


def moved(site: Repository) -> None:
    """One page has another slug in one language, another stands in another folder."""
    site.edit("lv/about.md", ("slug: par-vietni", "slug: par-mums"))
    for language in ("lv", "en"):
        site.move(f"{language}/{BRIDGE}", f"{language}/1.1.2.i.md")
        site.edit(f"{language}/{BANKS}", ("(1.1.2.i.md)", "(../1.1.2.i.md)"))
    bridges = {"lv/projekti/tilts.html": "lv/tilts.html", "en/projects/bridge.html": "en/bridge.html"}
    site.addresses({"lv/par-vietni.html": "lv/par-mums.html", **bridges})


def removed(site: Repository) -> None:
    """An investment, with all that names it."""
    for language in ("lv", "en"):
        (site.root / "content" / language / BRIDGE).unlink()
    site.edit(f"lv/{BANKS}", (" un [citu projektu](1.1.2.i.md)", ""))
    site.edit(f"en/{BANKS}", (" and [another project](1.1.2.i.md)", ""))
    site.edit("lv/index.md", ("amount: 1234000", "amount: 1000000"))
    site.translated()
    site.addresses({"lv/projekti/tilts.html": "lv/index.html", "en/projects/bridge.html": "en/index.html"})


def behind(site: Repository) -> None:
    """A sentence in the original alone; its translation is recorded."""
    site.edit(f"lv/{BANKS}", ("Pirmais krasts", "Pirmais upes krasts"))


@pytest.mark.parametrize("change", [sentence, facts, added, moved, removed, behind], ids=lambda change: change.__name__)
def test_what_readers_will_see_of_a_change(tmp_path: Path, change: Callable[[Repository], None]) -> None:
    """Six changes; their digests are read by people when they change."""
    site = Repository(tmp_path)
    change(site)
    expected = Path(__file__).with_name(f"{change.__name__}.md").read_text(encoding="utf-8")
    assert site.digest() == expected


def test_nothing_to_see_is_said(tmp_path: Path) -> None:
    """A change of spaces, of places in the file, or of the record of a translation is none."""
    site = Repository(tmp_path)
    site.edit("lv/about.md", ("title: Par vietni\nslug: par-vietni", "slug: par-vietni\ntitle:   Par vietni"))
    site.edit("en/about.md", ("Text.", "Text.\n\n"))
    assert site.digest() == (
        "## Ko redzēs lasītāji · What readers will see\n\nLasītājiem nekas nemainās. · Nothing changes for readers.\n"
    )


def test_an_address_that_is_taken_out_of_the_ledger_is_named(tmp_path: Path) -> None:
    """With its page: a check of what is there now would miss neither."""
    site = Repository(tmp_path)
    removed(site)
    ledger = site.root / "addresses.txt"
    lines = ledger.read_text(encoding="utf-8").splitlines()
    ledger.write_text("\n".join(line for line in lines if " -> " not in line), encoding="utf-8")
    assert (
        "\n### Publicētās adreses, kas tiktu aizmirstas: atlieciet to rindas · "
        "Published addresses that would be forgotten: put their lines back\n\n"
        "- en/projects/bridge.html\n- lv/projekti/tilts.html\n\n"
    ) in site.digest()


def test_any_commit_can_be_compared_with(tmp_path: Path) -> None:
    """By its name, or from the newest backwards; all changes since then are one."""
    site = Repository(tmp_path)
    git(site.root, "tag", "first")
    site.edit("en/about.md", ("Text.", "One."))
    site.commit()
    site.edit("en/about.md", ("One.", "Two."))
    assert "<del>One.</del><br><ins>Two.</ins>" in site.digest()
    assert "<del>Text.</del><br><ins>Two.</ins>" in site.digest("HEAD~1")
    assert site.digest("HEAD~1") == site.digest("first") == site.digest(git(site.root, "rev-parse", "first"))


def test_a_broken_site_is_compared_as_far_as_it_is_understood(tmp_path: Path) -> None:
    """Nothing is concluded from a page that is not; the errors of both times are counted."""
    site = Repository(tmp_path)
    site.edit("lv/contacts.md", ("kind: contacts", "kind: contact"))
    site.commit()
    site.edit("lv/contacts.md", ("kind: contact", "kind: contacts"))
    site.edit("lv/about.md", ("updated: 2026-03-31", "updated: 31.03.2026"), ("Teksts.", "Cits."))
    site.edit("en/index.md", ("The {institution} carries", "The new {institution} carries"))
    lines = site.digest().splitlines()
    assert [line.partition(" · ")[2] for line in lines if "rrors" in line] == [
        "Errors that stop the site: 1. build.py check names them.",
        "Errors in the site before: 1. What could be understood is compared.",
    ]
    assert [line.partition(" |")[0] for line in lines if line.startswith(("| ", "- "))] == [
        "| Lapa · Page",
        "| ---",
        "| index.md",
        "- <https://small.example/en/>",
    ]


def test_a_page_that_stays_in_one_language_is_new_in_both_frames(tmp_path: Path) -> None:
    """Its readers in the other language find it too."""
    site = Repository(tmp_path)
    about = (site.root / "content/lv/about.md").read_text(encoding="utf-8")
    alone = about.replace("kind: about", "kind: text\ntranslation: none").replace("slug: par-vietni", "slug: vieni")
    (site.root / "content/lv/alone.md").write_text(alone, encoding="utf-8")
    assert (
        "| lapa pievienota · page added | Par vietni<br><https://small.example/lv/vieni.html>"
        " | Par vietni<br><https://small.example/en/vieni.html> |\n"
    ) in site.digest()


def test_the_design_and_its_words_are_told_apart_from_the_pages(tmp_path: Path) -> None:
    """Both times are printed in today’s design, so no page counts as changed by it."""
    site = Repository(tmp_path)
    (site.root / "static/style.css").write_text("body { color: black }")
    (site.root / "templates/new.html").write_text("New")
    catalogue = site.root / "i18n/lv/LC_MESSAGES/messages.po"
    catalogue.write_text(catalogue.read_text(encoding="utf-8").replace('msgstr "Sākums"', 'msgstr "Mājas"'), "utf-8")
    assert site.digest().split("\n\n", 1)[1] == (
        "### Mainītie teikumi · Sentences changed\n\n"
        "| Lapa · Page | Latviešu | English |\n| --- | --- | --- |\n"
        "| i18n | <del>Sākums</del><br><ins>Mājas</ins> | unchanged: Home |\n\n"
        "### Mainījies noformējums: apskatiet jebkuru lapu · Design changed: look at any page\n\n"
        "- static/style.css\n- templates/new.html\n"
    )


HOSTILE = (
    "@everyone @org/team #1 GH-2 !3 a@b.example https://evil.example www.evil.example [x](https://evil.example)"
    " ![x](https://evil.example/x.png) <img src=x onerror=alert(1)> <script>alert(1)</script> `code` **bold** | cell |"
    " :tada: $x$ ~~no~~ \\ <!-- no --> \u202e &#64;everyone"
)


def test_content_shows_as_typed_and_does_nothing(tmp_path: Path) -> None:
    """Wherever it stands: in titles, sentences, facts, words of the interface. Only the site itself is linked."""
    site = Repository(tmp_path)
    typed = json.dumps(HOSTILE)
    site.edit("lv/about.md", ("title: Par vietni", f"title: {typed}"), ("slug: par-vietni", "slug: par-mums"))
    site.edit("en/about.md", ("description: About.", f"description: {typed}"))
    site.edit("lv/contacts.md", ("name: Anna Upe", f"name: {typed}"))
    site.edit("en/contacts.md", ("Do write.", "`" + HOSTILE.replace("`", "´").replace("\u202e", "") + "`"))
    catalogue = site.root / "i18n/lv/LC_MESSAGES/messages.po"
    text = catalogue.read_text(encoding="utf-8").replace(
        'msgstr "Sākums"', "msgstr " + json.dumps(HOSTILE, ensure_ascii=False)
    )
    catalogue.write_text(text, "utf-8")
    found = site.digest()
    page = Rendered(found)
    assert page.tags <= {
        "h2",
        "h3",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "ul",
        "li",
        "a",
        "del",
        "ins",
        "b",
        "br",
    }
    assert {address for address in page.addresses if not address.startswith("https://small.example/")} == set()
    assert page.text.count(HOSTILE.replace("\u202e", "\ufffd")) == 5
    assert re.search(r"[@#!$%^~](?=\S)|:(?=\S)|www\.|gh-\d", Rendered(found).apart, re.IGNORECASE) is None


def test_it_fits_into_a_comment_and_says_what_it_leaves_out(tmp_path: Path) -> None:
    """However much changes; each part keeps its place, and no sentence is without end."""
    site = Repository(tmp_path)
    about = (site.root / "content/lv/about.md").read_text(encoding="utf-8").replace("kind: about", "kind: text")
    for number in range(300):
        (site.root / f"templates/{number:03}-{'x' * 60}.html").write_text("")
        page = about.replace("slug: par-vietni", f"slug: vieni-{number}")
        (site.root / f"content/lv/{number:03}.md").write_text(page, encoding="utf-8")
    words = "\n\n".join(["Teikums ar vārdiem. Otrs teikums. " * 9] * 50 + ["Ļoti " * 900 + "garš."])
    for path in (BANKS, BRIDGE, "contacts.md", "about.md", "data.md"):
        for language in ("lv", "en"):
            file = site.root / "content" / language / path
            file.write_text(f"{file.read_text(encoding='utf-8')}\n\n{words}\n", encoding="utf-8")
    found = site.digest()
    assert 35_000 < len(found.encode()) < 60_000
    assert len(re.findall(r"^### ", found, re.MULTILINE)) == 5
    assert len(re.findall(r"^.+ · Rows left out here: \d+$", found, re.MULTILINE)) == 5
    assert max(map(len, re.findall(r"<ins>(.*?)</ins>", found))) < 700


def test_the_same_change_gives_the_same_digest(tmp_path: Path) -> None:
    """Byte for byte, whatever the order in which Python keeps its sets."""
    site = Repository(tmp_path)
    moved(site)
    facts(site)
    program = "import sys, pathlib, lapa.cli; lapa.cli.main(['digest', '--base', 'HEAD'], pathlib.Path(sys.argv[1]))"
    found = {
        subprocess.run(
            [sys.executable, "-c", program, str(site.root)],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in (1, 2, 3)
    }
    assert found == {site.digest().encode()}


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--base",),
        ("--base", "--output=/etc"),
        ("--base=--output=/etc",),
        ("--base=-x",),
        ("--base=nope",),
        ("--base=",),
    ],
)
def test_a_base_that_is_none_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    """The status is 2; nothing is printed but one reason."""
    site = Repository(tmp_path)
    try:
        status: object = main(["digest", *arguments], site.root)
    except SystemExit as error:  # argparse's own
        status = error.code
    told = capsys.readouterr()
    assert (status, told.out) == (2, "")
    assert told.err.splitlines()[-1].startswith(("error: git does not give the commit", "build.py digest: error: "))


def test_settings_that_cannot_be_used_any_more_are_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As those of a commit from before there were any."""
    site = Repository(tmp_path)
    settings = (site.root / "pyproject.toml").read_text(encoding="utf-8")
    (site.root / "pyproject.toml").unlink()
    site.commit()
    (site.root / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert main(["digest", "--base", "HEAD", "--lang", "en"], site.root) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "error: the settings in the commit “HEAD” cannot be used"


def test_a_page_that_was_a_link_is_new(tmp_path: Path) -> None:
    """What a link led to was never on the site, and is not read."""
    site = Repository(tmp_path)
    for language in ("lv", "en"):
        site.move(f"{language}/about.md", f"{language}.txt")
        (site.root / f"content/{language}/about.md").symlink_to("/etc/hostname")
    site.commit()
    for language in ("lv", "en"):
        (site.root / f"content/{language}/about.md").unlink()
        site.move(f"{language}.txt", f"{language}/about.md")
    assert "| lapa pievienota · page added | Par vietni<br>" in site.digest()


class Rendered(HTMLParser):
    """A digest as Markdown makes it: its tags, where its links lead, and its words; apart: with comments as spaces."""

    def __init__(self, digest: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.text, self.apart = "", ""
        self._linked = False
        self.feed(markdown(digest, extensions=["tables"]))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._linked = tag == "a"
        self.addresses += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, _tag: str) -> None:
        self._linked = False

    def handle_data(self, data: str) -> None:
        self.text += data
        self.apart += "" if self._linked else data

    def handle_comment(self, _data: str) -> None:
        self.apart += " "
