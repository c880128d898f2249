"""The real site on paper, as Chromium prints it to PDF; read with poppler's programs."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.real import Built, opened

INVESTMENT = "lv/investicijas/nevalstiskas-organizacijas.html"
HOME = "en/index.html"
PAGES = (INVESTMENT, HOME, "lv/kontakti.html", "en/accessibility.html")
RESIZE = """size => [...document.styleSheets[0].cssRules]
  .find(rule => rule instanceof CSSPageRule).style.setProperty("size", size)"""
Paper = Callable[[str], Path]


@pytest.fixture(scope="module")
def paper(chromium: Browser, built: Built, tmp_path_factory: pytest.TempPathFactory) -> Paper:
    """The PDF of a page, made once, from a window in dark colours."""
    if shutil.which("pdftotext") is None:
        if os.environ.get("CI"):
            pytest.fail("poppler-utils are not on this machine")
        pytest.skip("poppler-utils are not on this machine")
    folder = tmp_path_factory.mktemp("paper")

    @cache
    def made(page: str) -> Path:
        file = folder / page.replace("/", "-").replace(".html", ".pdf")
        with opened(chromium, color_scheme="dark") as window:
            window.goto(built.url + page)
            window.pdf(path=file, tagged=True, prefer_css_page_size=True, print_background=True)
        return file

    return made


def said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def text(file: Path) -> str:
    """The words of a PDF in its own order, with single spaces."""
    return re.sub(r"\s+", " ", said("pdftotext", "-raw", file, "-"))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_a_tagged_document_on_a4(paper: Paper, page: str) -> None:
    """With its title."""
    info = said("pdfinfo", paper(page))
    assert re.search(r"^Tagged: +yes$", info, re.MULTILINE)
    assert re.search(r"^Page size: .*\(A4\)$", info, re.MULTILINE)
    assert re.search(r"^Title: +\w", info, re.MULTILINE)


def test_a_tagged_document_has_headings_lists_and_pictures_with_their_names(paper: Paper) -> None:
    structure = said("pdfinfo", "-struct-text", paper(HOME))
    for tag in ("H1", "H2", "L", "LI", "Figure"):
        assert re.search(rf"^ *{tag}\b", structure, re.MULTILINE), tag


def test_an_investment_reads_in_order(paper: Paper) -> None:
    """Heading, money, targets, contact, when it was checked, who pays."""
    words = text(paper(INVESTMENT))
    order = [
        "Nevalstisko organizāciju izaugsme", "2 318 960 eiro", "Mērķi", "atbalstītas 30 NVO", "Baiba Vilciņa",
        "baiba.vilcina@mk.gov.lv", "Fakti pārbaudīti", "Finansē Eiropas Savienība – NextGenerationEU",
    ]  # fmt: skip
    places = [words.find(piece) for piece in order]
    assert -1 not in places, dict(zip(order, places, strict=True))
    assert places == sorted(places)


@pytest.mark.parametrize("page", PAGES)
def test_who_pays_and_when_it_was_checked_are_on_paper(paper: Paper, page: str) -> None:
    words = text(paper(page))
    assert "NextGenerationEU" in words
    assert re.search(r"Fakti pārbaudīti|Facts checked on", words)


def test_addresses_of_links_are_on_paper_but_none_twice(paper: Paper) -> None:
    """An e-mail address or a phone number is its own link."""
    words = re.sub(r"\s", "", said("pdftotext", "-raw", paper(INVESTMENT), "-"))
    assert (
        words.count("https://tapportals.mk.gov.lv/structuralizer/data/nodes/ef8d3636-b976-46ff-bde9-1f30a253d459") == 1
    )
    assert words.count("baiba.vilcina@mk.gov.lv") == 1
    assert words.count("67082914") == 1


def test_paper_is_light_whatever_the_screen_is(chromium: Browser, built: Built) -> None:
    with opened(chromium, color_scheme="dark") as window:
        window.goto(built.url + HOME)
        window.emulate_media(media="print", color_scheme="dark")
        colours = "node => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color]"
        assert window.locator("html").evaluate(colours) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


@pytest.mark.parametrize("height", ["15cm", "18cm", "21cm", "24cm", "27cm"])
def test_no_page_ends_within_an_investment_or_a_deadline(
    paper: Paper, chromium: Browser, built: Built, tmp_path: Path, height: str
) -> None:
    """Wherever pages happen to end: what belongs together is on the same one."""
    assert paper(HOME).is_file()
    with opened(chromium) as window:
        window.goto(built.url + HOME)
        window.evaluate(RESIZE, f"21cm {height}")
        window.pdf(path=tmp_path / "home.pdf", prefer_css_page_size=True)
    sheets = [re.sub(r"\s+", " ", sheet) for sheet in said("pdftotext", "-raw", tmp_path / "home.pdf", "-").split("\f")]
    for together in (
        ("Open, transparent, fair", "600 000", "6.3.1.1.i. – ", "whistleblowing"),
        ("Professionalisation of", "1 800 000", "6.3.1.2.i. – ", "be reached and assessed."),
        ("Development of the", "900 000", "6.3.1.3.i. – ", "services it provides."),
        ("Growth of non-", "EUR 2 318 960", "6.3.1.4.i. – ", "state budget funding."),
        ("End of the implementation period", "6.3.1.4.i."),
        ("15 + 15", "By 31 August 2026", "how it stands in the source"),
    ):
        assert any(all(piece in sheet for piece in together) for sheet in sheets), together


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_by_the_edge_of_the_paper(paper: Paper, page: str) -> None:
    """Every word stands between the margins, a hair's breadth aside."""
    boxes = re.findall(
        r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', said("pdftotext", "-bbox", paper(page), "-")
    )
    margin = 16 / 25.4 * 72
    assert boxes
    assert min(float(left) for left, _ in boxes) >= margin - 1
    assert max(float(right) for _, right in boxes) <= 594.96 - margin + 1
