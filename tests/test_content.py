"""The real site: every fact and sentence of its subject, in both languages, as readers see them."""

import re
from pathlib import Path

import pytest

from lapa import formats, pipeline
from lapa.project import load
from lapa.voice import Voice
from tests.visible import visible

ROOT = Path(__file__).parents[1]
NAMES = {
    "6.3.1.1.i.": ("lv/investicijas/atverta-parvalde.html", "en/investments/open-administration.html"),
    "6.3.1.2.i.": ("lv/investicijas/profesionalizacija.html", "en/investments/professionalisation.html"),
    "6.3.1.3.i.": ("lv/investicijas/inovacijas-ekosistema.html", "en/investments/innovation-ecosystem.html"),
    "6.3.1.4.i.": (
        "lv/investicijas/nevalstiskas-organizacijas.html",
        "en/investments/non-governmental-organisations.html",
    ),
}
ADDRESSES = {
    "6.3.1.3.i.": (
        "https://www.mk.gov.lv/lv/jaunums/valdiba-dod-zalo-gaismu-publiskas-parvaldes-inovacijas-ekosistemas-izveidei",
        "https://www.mk.gov.lv/en/article/government-gives-green-light-development-public-administration-innovation-ecosystem",
    ),
    "6.3.1.4.i.": ("https://tapportals.mk.gov.lv/structuralizer/data/nodes/ef8d3636-b976-46ff-bde9-1f30a253d459",) * 2,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The HTML of every page of the real site."""
    output = tmp_path_factory.mktemp("site") / "output"
    report = pipeline.build(load(ROOT, output=output))
    assert [formats.text(found, Voice()) for found in report.problems] == []
    return {file.relative_to(output).as_posix(): file.read_text(encoding="utf-8") for file in output.rglob("*.html")}


def facts(language: str) -> list[tuple[str, list[str]]]:
    """What each page of a language says, by page; ~ is a no-break space."""
    text = (Path(__file__).parent / f"facts.{language}.txt").read_text(encoding="utf-8").replace("~", "\u00a0")
    return [(part.split("\n")[0], part.strip().split("\n")[1:]) for part in text.split("== ")[1:]]


@pytest.mark.parametrize(("page", "lines"), [*facts("lv"), *facts("en")])
def test_each_page_says_its_facts_and_sentences(site: dict[str, str], page: str, lines: list[str]) -> None:
    """The source’s sentences in Latvian, the same in English, in the typography of each language."""
    text = visible(site[page])
    assert [line for line in lines if line not in text] == []


@pytest.mark.parametrize("code", NAMES)
def test_documents_lead_where_they_are_known_to_be(site: dict[str, str], code: str) -> None:
    """In each language; no other document is linked, least of all to “#”."""
    for page, wanted in zip(NAMES[code], ADDRESSES.get(code, ("", "")), strict=True):
        documents = re.search(r"<h2>(?:Dokumenti|Documents)</h2>(.*?)</section>", site[page], re.DOTALL)
        assert documents
        assert re.findall(r'href="([^"]*)"', documents[1]) == ([wanted] if wanted else [])


def test_every_page_has_the_funding_statement_and_the_emblem(site: dict[str, str]) -> None:
    """In its language; in both where a page is in both (Regulation (EU) 2021/241, Article 34(2))."""
    latvian, english = "Finansē Eiropas Savienība – NextGenerationEU", "Funded by the European Union – NextGenerationEU"
    for page, html in site.items():
        text = visible(html)
        assert (latvian in text) == (not page.startswith("en/")), page
        assert (english in text) == (not page.startswith("lv/")), page
        assert "<svg" in html


def test_working_translations_are_marked_with_the_latvian_name(site: dict[str, str]) -> None:
    """Where readers meet them first, and on their own pages."""
    for page in ("en/index.html", *(english for _, english in NAMES.values())):
        assert "working translation" in visible(site[page]), page
        assert re.search(r'<span class="original" lang="lv">\w', site[page]), page


def test_no_figure_stands_in_one_language_only(site: dict[str, str]) -> None:
    """Every number in the visible text of a Latvian page is on its English partner."""
    pairs = [("lv/index.html", "en/index.html"), ("lv/kontakti.html", "en/contacts.html"), *NAMES.values()]
    pairs += [("lv/par-vietni.html", "en/about.html"), ("lv/pieklustamiba.html", "en/accessibility.html")]
    pairs += [("lv/dati.html", "en/data.html")]
    for latvian, english in pairs:
        found, there = (
            {number.replace(",", ".") for number in re.findall(r"\d[\d\u00a0,.]*\d|\d", visible(site[page]))}
            for page in (latvian, english)
        )
        assert found <= there, latvian


def test_the_three_people_answer_for_the_four_investments(site: dict[str, str]) -> None:
    """One of them for two; alphabetically, each with phone and e-mail that work."""
    html = site["lv/kontakti.html"]
    assert re.findall(r'id="([a-z-]+)"', html)[1:] == ["baiba-vilcina", "dace-balode", "maruta-garkalne"]
    sections = dict(zip(("b", "d", "m"), re.findall(r"<section.*?</section>", html, re.DOTALL), strict=True))
    assert {key: len(re.findall(r"6\.3\.1\.\d\.i\.", section)) for key, section in sections.items()} == {
        "b": 1,
        "d": 2,
        "m": 1,
    }
    assert 'href="tel:+37167082917"' in sections["d"]
    assert 'href="mailto:dace.balode@mk.gov.lv"' in sections["d"]


def test_every_page_says_when_its_facts_were_checked_and_against_what(site: dict[str, str]) -> None:
    """With a date that machines can read."""
    for page, html in site.items():
        if "/" in page:
            assert '<time datetime="2026-11-23">' in html, page
            assert re.search(r"(Avots|Source):\s*<a href=\"https://", html), page
