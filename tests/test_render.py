"""The small site through the project's own templates: what every page has, and what each kind says."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lapa.memo import Memo
from lapa.render import render
from tests.printed import BASE_URL, LOCALES, REAL, printed, sources
from tests.small import PAGES, edited, site

PRINTED = printed()
HTML = [path for path in PRINTED if path.endswith(".html")]
ICON = "icon.2bca15c7b1.svg"
MADE_ANEW = (ICON, "data/accessibility.json", "data/accessibility.schema.json")
REMEMBERED = [path for path in PRINTED if path not in MADE_ANEW]
PAGES_OF_ONE_LANGUAGE = [path for path in HTML if "/" in path]
STATEMENTS = {
    "lv": "Finansē Eiropas Savienība – NextGenerationEU",
    "en": "Funded by the European Union – NextGenerationEU",
}
BANKS, BANKS_EN = "lv/projekti/krasti.html", "en/projects/banks.html"


class Reader(HTMLParser):
    """What a person reads on a page: the text of each <p>, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self.inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 -- the library's
        if tag == "p":
            self.paragraphs.append("")
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "p"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.paragraphs[-1] += data


def test_the_site_is_its_pages_and_the_files_beside_them() -> None:
    """The style sheet is in the pages."""
    assert sorted(PRINTED) == [
        "404.html",
        "data/accessibility.json",
        "data/accessibility.schema.json",
        "data/csv-metadata.json",
        "data/documents.csv",
        "data/investments.csv",
        "data/investments.json",
        "data/investments.schema.json",
        "data/targets.csv",
        "en/about.html",
        "en/accessibility.html",
        "en/contacts.html",
        "en/data.html",
        "en/index.html",
        "en/projects/banks.html",
        "en/projects/bridge.html",
        ICON,
        "index.html",
        "lv/dati.html",
        "lv/index.html",
        "lv/kontakti.html",
        "lv/par-vietni.html",
        "lv/pieklustamiba.html",
        "lv/projekti/krasti.html",
        "lv/projekti/tilts.html",
        "robots.txt",
        "sitemap.xml",
    ]


@pytest.mark.parametrize("path", HTML)
def test_every_page_names_who_pays_word_for_word(path: str) -> None:
    """Regulation (EU) 2021/241, Article 34(2): in the language of the page, on a bilingual one in both."""
    spoken = [path[:2]] if "/" in path else list(STATEMENTS)
    said = [text for text in Reader(PRINTED[path]).paragraphs if "NextGenerationEU" in text]
    assert said == [STATEMENTS[language] for language in spoken]


@pytest.mark.parametrize("path", HTML)
def test_every_page_links_to_the_accessibility_statement(path: str) -> None:
    """Cabinet Regulation No. 445, Directive (EU) 2016/2102, Article 7."""
    footer = PRINTED[path].partition("<footer>")[2]
    assert re.search(r'href="[^"]*(accessibility|pieklustamiba)\.html"', footer)


@pytest.mark.parametrize("path", HTML)
def test_every_page_shows_the_emblem_with_a_name(path: str) -> None:
    name = "Emblem of the European Union" if path.startswith("en/") else "Eiropas Savienības emblēma"
    assert re.findall('<svg class="emblem".*>', PRINTED[path]) == [
        f'<svg class="emblem" viewBox="-1.44 -1.44 56.88 38.88" role="img" aria-label="{name}">'
    ]


@pytest.mark.parametrize("path", HTML)
def test_a_page_needs_nothing_but_itself(path: str) -> None:
    """No script that runs, no style of its own, nothing fetched: a strict Content-Security-Policy fits."""
    script = r"<script(?! type=.application/ld\+json.>)"
    fetching = r"<link rel=.stylesheet|<img|<iframe|<object|\sstyle=|\son\w+=|@import|url\("
    assert re.findall(f"{script}|{fetching}", PRINTED[path]) == []


@pytest.mark.parametrize("path", HTML)
def test_a_page_begins_with_its_character_set_and_has_one_title(path: str) -> None:
    html = PRINTED[path]
    assert html.startswith("<!doctype html>\n<html lang=")
    assert html.index("<meta charset") < html.index("<title>")
    assert len(re.findall("<h1[ >]", html)) == 1


def test_a_page_tells_search_engines_where_it_is_and_which_others_it_is() -> None:
    head = PRINTED[BANKS_EN].partition("<style>")[0]
    assert re.findall(r'<(?:meta (?:name|property)|link rel)="(.*)">', head) == [
        'viewport" content="width=device-width, initial-scale=1',
        'color-scheme" content="light dark',
        'referrer" content="no-referrer',
        'description" content="What is done by 31\u00a0August\u00a02026.',
        'canonical" href="https://small.example/site/en/projects/banks.html',
        'alternate" hreflang="lv" href="https://small.example/site/lv/projekti/krasti.html',
        'alternate" hreflang="en" href="https://small.example/site/en/projects/banks.html',
        'alternate" hreflang="x-default" href="https://small.example/site/lv/projekti/krasti.html',
        'og:type" content="website',
        'og:site_name" content="Small site',
        'og:title" content="Banks',
        'og:description" content="What is done by 31\u00a0August\u00a02026.',
        'og:url" content="https://small.example/site/en/projects/banks.html',
        'og:locale:alternate" content="lv_LV',
        'og:locale" content="en_GB',
        f'icon" href="../../{ICON}" type="image/svg+xml',
    ]


def test_the_title_names_the_page_and_the_site() -> None:
    assert "<title>Tilts &amp; gājēji – Mazā vietne</title>" in PRINTED["lv/projekti/tilts.html"]
    assert "<title>Mazā vietne – Upju birojs</title>" in PRINTED["lv/index.html"]


@pytest.mark.parametrize("path", PAGES_OF_ONE_LANGUAGE)
def test_who_comes_by_the_tab_key_can_skip_then_choose_the_language_then_go_on(path: str) -> None:
    body = PRINTED[path].partition("<body>")[2]
    skip, switch, home = re.findall(r"<a ([^>]*)>", body)[:3]
    other = "en" if path.startswith("lv") else "lv"
    assert skip == 'class="skip" href="#content"'
    assert f'lang="{other}" hreflang="{other}"' in switch
    assert "index.html" in home


def test_the_language_switch_leads_to_the_same_page() -> None:
    assert '<a href="../../en/projects/banks.html" lang="en" hreflang="en">English</a>' in PRINTED[BANKS]
    assert '<a href="../../lv/projekti/krasti.html" lang="lv" hreflang="lv">Latviešu</a>' in PRINTED[BANKS_EN]


def test_the_page_that_one_is_on_is_marked() -> None:
    """In the menu, and at the end of the way back."""
    assert '<a href="kontakti.html" aria-current="page">Kontakti</a>' in PRINTED["lv/kontakti.html"]
    assert PRINTED["lv/kontakti.html"].count(' aria-current="') == 2


def test_the_text_of_a_page_is_shown_as_it_is_typed() -> None:
    """It is never a template, wherever it stands."""
    asked = printed(edited("lv/about.md", "Teksts.", "{{ 7*7 }} {% include 'frame.html' %}"))
    assert "{{ 7*7 }} {% include 'frame.html' %}" in asked["lv/par-vietni.html"]


def test_the_home_page_answers_at_a_glance() -> None:
    """How much, what for, by when, who answers."""
    html = PRINTED["lv/index.html"]
    glance = html[html.index("<dl") : html.index("</dl>")]
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", glance)).strip()
    assert words == (
        "Atveseļošanas fonda finansējums 1\u00a0234\u00a0000\u00a0eiro Reforma Sakārtota upe "
        "Investīciju īstenošanas periods līdz 2026.\u00a0gada\u00a031.\u00a0augustam "
        "Kas atbild Upju birojs. Kontaktpersonas"
    ).replace("\u00a0", " ")


def test_the_home_page_lists_the_investments_with_their_share() -> None:
    html = PRINTED["en/index.html"]
    assert re.findall(r'<h2><a href="([^"]*)">', html) == ["projects/banks.html", "projects/bridge.html"]
    assert re.findall(r"<dd>([0-9.]+)\u00a0%</dd>", html) == ["81.0", "19.0"]


def test_another_investment_changes_no_template() -> None:
    """It takes its place by its code."""
    third = {
        "lv/projects/1.1.10.i.md": PAGES["lv/projects/1.1.2.i.md"]
        .replace("1.1.2.i.", "1.1.10.i.")
        .replace("tilts", "ala"),
        "en/projects/1.1.10.i.md": PAGES["en/projects/1.1.2.i.md"].replace("bridge", "cave"),
    }
    made = printed(third)
    links = re.findall(r'<h2><a href="([^"]*)">', made["en/index.html"])
    assert links == ["projects/banks.html", "projects/bridge.html", "projects/cave.html"]
    assert "three investments" in made["en/index.html"]
    assert '<a rel="next" href="cave.html">' in made["en/projects/bridge.html"]
    assert made["en/projects/cave.html"].count('<a rel="next"') == 0


def test_an_investment_names_a_document_whose_address_is_not_known() -> None:
    documents = PRINTED[BANKS_EN].partition(">Documents</h2>")[2].partition("</section>")[0]
    assert documents.split("<li>")[1].split("</li>")[0].strip() == (
        'Plan\n<span class="aside">(the address of the document is not known)</span>'
    )


def test_a_document_in_another_language_says_so() -> None:
    documents = PRINTED[BANKS_EN].partition(">Documents</h2>")[2].partition("</section>")[0]
    assert documents.split("<li>")[2].split("</li>")[0].strip() == (
        '<a href="https://avots.example/noteikumi" hreflang="lv">'
        'Rules No.\u00a012 of <time datetime="2025-12-01">1\u00a0December\u00a02025</time></a>\n'
        '<span class="aside">(in Latvian)</span>'
    )


def test_a_known_oddity_is_told_at_its_target() -> None:
    change = edited(
        "lv/projects/1.1.1.i.md",
        "    text: Līdz {due:dative} iztīrīti",
        "    known:\n      target-after-period: Tā tas ir avotā.\n    text: Līdz {due:dative} iztīrīti",
    ) | edited(
        "en/projects/1.1.1.i.md",
        "    text: By {due}, {value}",
        "    known:\n      target-after-period: So it is.\n    text: By {due}, {value}",
    )
    target = printed(change)[BANKS].partition('<ul class="targets">')[2].partition("</li>")[0]
    assert '<p class="note">Tā tas ir avotā.</p>' in target


def test_an_investment_says_whom_to_ask() -> None:
    html = PRINTED[BANKS_EN]
    assert '<a href="../contacts.html#anna-upe"><span lang="lv">Anna Upe</span></a>' in html
    assert '<a href="tel:+37160000000">+371\u00a060000000</a>' in html
    assert '<a href="mailto:anna.upe@upes.example">anna.upe@upes.example</a>' in html


def test_a_contact_lists_what_the_person_answers_for_and_no_more() -> None:
    zane = "  zane-upe:\n    name: Zane Upe\n    phone: +371 60000002\n    email: zane.upe@upes.example\n"
    change = edited("lv/contacts.md", "updated:", f"{zane}updated:") | edited(
        "lv/projects/1.1.2.i.md", "contact: anna-upe", "contact: zane-upe"
    )
    sections = re.findall(
        r'<section class="row" id="(.*?)">(.*?)</section>', printed(change)["lv/kontakti.html"], re.DOTALL
    )
    assert {id_: re.findall(r'<li><a href="([^"]*)">', section) for id_, section in sections} == {
        "anna-upe": ["projekti/krasti.html"],
        "zane-upe": ["projekti/tilts.html"],
    }


def test_a_working_translation_has_the_original_beside_it_and_says_what_it_is() -> None:
    change = edited("en/projects/1.1.1.i.md", "slug: banks", "slug: banks\nworking: [title]")
    made = printed(change)
    for path in ("en/index.html", "en/contacts.html", BANKS_EN):
        assert '<span class="original" lang="lv">Krasti</span>' in made[path], path
        assert "working translations" in made[path], path
    assert "working translations" not in PRINTED[BANKS_EN]
    assert "darba tulkojumi" not in made[BANKS]


def test_every_page_has_a_way_back_a_way_on_and_whom_to_ask() -> None:
    """Home is the way back itself, contacts are whom to ask; an investment names its person."""
    for path in PAGES_OF_ONE_LANGUAGE:
        html = PRINTED[path]
        main = html[html.index("<main") : html.index("</main>")]
        contacts = "kontakti.html" if path.startswith("lv") else "contacts.html"
        assert ('<nav class="trail"' in html) == (not path.endswith("index.html")), path
        assert re.search(r'<nav class="pager" aria-label="[^"]+">\s*<a', main), path
        assert contacts in main or path.endswith(contacts), path


def test_after_the_last_investment_come_all_of_them() -> None:
    pager = PRINTED["en/projects/bridge.html"].partition('<nav class="pager"')[2].partition("</nav>")[0]
    assert re.findall(r"<a ([^>]*)><span>([^<]*)", pager) == [
        ('rel="prev" href="banks.html"', "Previous investment"),
        ('href="../index.html"', "All investments"),
    ]


def test_a_page_ends_with_when_it_was_checked_against_what() -> None:
    assert 'Fakti pārbaudīti <time datetime="2026-03-31">2026.\u00a0gada\u00a031.\u00a0martā</time>.' in PRINTED[BANKS]
    assert '<a href="https://avots.example/lv">avots.example/lv</a>' in PRINTED[BANKS]


def test_foreign_words_are_marked() -> None:
    assert 'Savienība – <span lang="en">NextGenerationEU</span>' in PRINTED[BANKS]
    assert "Union – NextGenerationEU" in PRINTED[BANKS_EN]
    assert '<h2><span lang="lv">Anna Upe</span></h2>' in PRINTED["en/contacts.html"]


def test_the_choice_of_language_needs_no_script_and_leads_nobody_away() -> None:
    html = PRINTED["index.html"]
    assert re.findall(r"<a ([^>]*)>([^<]*)</a>", html) == [
        ('href="lv/index.html" hreflang="lv"', "Latviešu"),
        ('href="en/index.html" hreflang="en"', "English"),
        ('href="lv/pieklustamiba.html" lang="lv" hreflang="lv"', "Piekļūstamība"),
        ('href="en/accessibility.html" lang="en" hreflang="en"', "Accessibility"),
    ]
    assert '<link rel="canonical" href="https://small.example/site/">' in html
    described = "Viss par reformu 1.1.r. ar 1\u00a0234\u00a0000\u00a0eiro. / "
    assert f'<meta name="description" content="{described}' in html


def test_404_leads_home_to_the_investments_and_to_the_contacts_from_any_depth() -> None:
    links = re.findall(r'href="([^"]*)"', PRINTED["404.html"])
    assert links == [
        f"https://small.example/site/{ICON}",
        "https://small.example/site/lv/",
        "https://small.example/site/lv/projekti/krasti.html",
        "https://small.example/site/lv/projekti/tilts.html",
        "https://small.example/site/lv/kontakti.html",
        "https://small.example/site/en/",
        "https://small.example/site/en/projects/banks.html",
        "https://small.example/site/en/projects/bridge.html",
        "https://small.example/site/en/contacts.html",
        "https://small.example/site/lv/pieklustamiba.html",
        "https://small.example/site/en/accessibility.html",
    ]


def test_the_sitemap_has_every_page_with_its_versions() -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = ET.fromstring(PRINTED["sitemap.xml"]).findall("s:url", space)  # noqa: S314 -- our own
    assert len(urls) == len(PAGES_OF_ONE_LANGUAGE)
    home = next(url for url in urls if url.findtext("s:loc", "", space) == "https://small.example/site/en/")
    assert home.findtext("s:lastmod", "", space) == "2026-03-31"
    assert [(link.get("hreflang"), link.get("href")) for link in home.findall("x:link", space)] == [
        ("lv", "https://small.example/site/lv/"),
        ("en", "https://small.example/site/en/"),
        ("x-default", "https://small.example/site/"),
    ]


def test_robots_are_shown_the_sitemap() -> None:
    assert PRINTED["robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://small.example/site/sitemap.xml\n"


def test_templates_hold_no_words_but_messages() -> None:
    """So a language is added by translation alone. NextGenerationEU is a name, the same in every language."""
    for source in REAL.templates:
        text = re.sub(r"{#.*?#}", "", source.text, flags=re.DOTALL)
        text = re.sub(r"{%-? *trans.*?endtrans *-?%}", "", text, flags=re.DOTALL)
        text = re.sub(r"{{.*?}}|{%.*?%}", "", text, flags=re.DOTALL)
        spoken = re.findall(r'(?:aria-label|title|alt)="([^"]*)"', text)
        text = re.sub(r"<[^>]*>", "", text)
        if source.path != "robots.txt":
            assert re.findall(r"[^\W\d_]+", text + "".join(spoken)) == [], source.path


def test_the_same_sources_give_the_same_bytes() -> None:
    """Whatever the order of Python's hashes."""
    program = (
        "import hashlib; from tests.printed import printed; "
        "print(hashlib.sha256(repr(sorted(printed().items())).encode()).hexdigest())"
    )
    root = Path(__file__).parents[1]
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=root,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def remade(memory: Path, change: dict[str, str | None]) -> tuple[int, dict[str, str]]:
    """How many files a changed site makes anew after the small site was made, and all of them."""
    before = Memo(memory)
    printed(memo=before)
    before.save()
    after = Memo(memory)
    made = printed(change, after)
    return after.made["page"] + after.made["file"], made


def test_nothing_is_made_twice(tmp_path: Path) -> None:
    assert remade(tmp_path, {}) == (0, PRINTED)


def test_another_body_is_another_page_and_no_more(tmp_path: Path) -> None:
    change = edited("en/about.md", "Text.", "Other text.")
    assert remade(tmp_path, change) == (1, printed(change))


def test_another_body_needs_no_template(tmp_path: Path) -> None:
    """It goes into the frame that is remembered; with its first words or heading the frame is another."""
    memo = Memo(tmp_path)
    printed(memo=memo)
    memo.save()
    for new, frames in (("Other text.", 0), ("## Other\n\nText.", 1), ("Other.\n\n## Other", 1)):
        after = Memo(tmp_path)
        change = edited("en/about.md", "Text.", new)
        assert (printed(change, after), after.made["frame"]) == (printed(change), frames)


def test_another_body_of_an_original_is_another_notice_on_its_translation(tmp_path: Path) -> None:
    """Its body is not another’s business, but that it is newer is."""
    change = edited("lv/about.md", "Teksts.", "Cits teksts.")
    assert remade(tmp_path, change) == (2, printed(change))
    assert 'older than the Latvian original. <a href="../lv/par-vietni.html" ' in printed(change)["en/about.html"]


def test_another_fact_is_another_site(tmp_path: Path) -> None:
    """Any page may name a fact of any other."""
    change = edited("lv/contacts.md", "+371 60000000", "+371 60000001")
    count, made = remade(tmp_path, change)
    assert count == len(REMEMBERED)
    assert made == printed(change)


def test_another_address_template_or_style_is_another_site(tmp_path: Path) -> None:
    """And another catalogue."""
    memo = Memo(tmp_path)
    printed(memo=memo)
    memo.save()
    same = sources({})
    templates = [source._replace(content=source.content + b" ") for source in REAL.templates]
    catalogues = {name: source._replace(content=source.content + b"\n") for name, source in REAL.catalogues.items()}
    for changed, address in (
        (same, "https://other.example/"),
        (same._replace(templates=(templates[0], *REAL.templates[1:])), BASE_URL),
        (same._replace(catalogues=catalogues), BASE_URL),
        (same._replace(static={**REAL.static, "style.css": b"p {}"}), BASE_URL),
    ):
        again = Memo(tmp_path)
        render(site()[0], LOCALES, changed, address, again)
        assert again.made["page"] + again.made["file"] == len(REMEMBERED)


def test_a_page_at_an_old_address_sends_readers_on() -> None:
    """At once, by a relative address and a link with the new title; search engines are told the new one only."""
    moved = {"lv/vecs/saites.html": "lv/kontakti.html", "en/start.html": "index.html", "data/old.csv": "data/x.csv"}
    made = render(replace(site({})[0], moved=moved), LOCALES, sources({}), BASE_URL, Memo())
    files = {file.path: file.content.decode() for file in made}
    page, start = files["lv/vecs/saites.html"], files["en/start.html"]
    assert '<meta http-equiv="refresh" content="0; url=../kontakti.html">' in page
    assert f'<link rel="canonical" href="{BASE_URL}lv/kontakti.html">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert '<p>Turpiniet lasīt šeit: <a href="../kontakti.html">Kontakti</a></p>' in page
    assert '<a href="../index.html">Small site</a>' in start
    assert "data/old.csv" not in files
    assert "saites" not in files["sitemap.xml"]
    assert STATEMENTS["en"] in "".join(Reader(start).paragraphs)
