"""A page that says `translation: none`: one file, and a page in each language, in the words of the original."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lapa.memo import Memo
from lapa.model import Site
from lapa.parse import parse
from lapa.project import Project
from lapa.render import render
from tests.printed import BASE_URL, LOCALES, printed
from tests.printed import sources as printable
from tests.small import PAGES, PROJECT, edited, problems, site, sources

RULES = """\
---
kind: text
title: Kārtība
slug: kartiba
description: Kā rīkojas līdz {updated:dative}.
translation: none
updated: 2026-03-31
source: https://avots.example/lv
---

Sākumā – [krasti](projects/1.1.1.i.md#ka-to-dara), pēc tam [pirmais solis](#pirmais-solis).

## Pirmais solis

Līdz {updated:dative} ir 3 soļi.
"""
ALONE: dict[str, str | None] = {"lv/rules.md": RULES}
LINKED = ALONE | edited("en/about.md", "Text.", "[The rules](rules.md#pirmais-solis).")
RULES_IN_ENGLISH = "---\ntitle: Rules\nslug: rules\ndescription: Rules.\n---\n\nThe 3 steps.\n"
PRINTED = printed(LINKED)
ORIGINAL, COPY = PRINTED["lv/kartiba.html"], PRINTED["en/kartiba.html"]
HOMES = ("lv/index.html", "en/index.html")


def made(changes: Mapping[str, str | None], project: Project, memo: Memo) -> tuple[Site, dict[str, str]]:
    """The changed site by other settings, and its files."""
    changed = printable(changes)
    parsed, found = parse(changed, project, Memo())
    assert found == ()
    return parsed, {file.path: file.content.decode() for file in render(parsed, LOCALES, changed, BASE_URL, memo)}


def said(old: str, new: str, others: dict[str, str | None] | None = None) -> list[tuple[str, int, int, str]]:
    """The problems of the site with the page, `old` in it being `new`."""
    assert old in RULES
    return problems({"lv/rules.md": RULES.replace(old, new), **(others or {})})


def test_it_is_no_problem() -> None:
    """No number, link, placeholder or dash of it is looked for in another file, or told twice."""
    assert problems(LINKED) == []


def test_what_is_wrong_with_it_is_said_once() -> None:
    assert said("3 soļi", "3 soļi <b>") == [("lv/rules.md", 15, 33, "raw-html")]
    assert said("līdz {updated:dative}.\n", "līdz {updatd}.\n") == [("lv/rules.md", 5, 30, "unknown-placeholder")]
    assert said("#ka-to-dara", "#ka") == [("lv/rules.md", 11, 19, "broken-fragment")]
    assert said("Sākumā –", "Sākumā -") == [("lv/rules.md", 11, 8, "dash")]
    assert said("slug: kartiba", "slug: about") == [("lv/rules.md", 4, 7, "same-address")]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("translation: none\n", "", [(0, 0, "no-translation")]),
        ("translation: none", "translation: later", [(6, 14, "bad-translation")]),
        ("translation: none", "translation:", [(6, 13, "empty-field")]),
        ("translation: none", "translation: [none]", [(6, 14, "not-text")]),
        ("translation: none", "translatoin: none", [(0, 0, "no-translation"), (6, 1, "unknown-field")]),
        ("2026-03-31", "2026-02-31", [(7, 10, "bad-date")]),
        ("kind: text", "kind: texts", [(2, 7, "unknown-kind")]),
        ("---\nkind", "kind", [(1, 1, "no-front-matter")]),
        ("title: Kārtība", "title: a: b", [(3, 9, "colon-in-value")]),
    ],
)
def test_a_missing_translation_is_a_mistake_unless_it_is_said_or_cannot_be_told(
    old: str, new: str, found: list[tuple[int, int, str]]
) -> None:
    """Nor is a link to a page that is not understood broken."""
    others = edited("en/about.md", "Text.", "[The rules](rules.md#pirmais-solis).")
    assert said(old, new, others) == [("lv/rules.md", *each) for each in found]


def test_only_prose_may_stay_alone() -> None:
    """An investment's words stand in lists, pictures and open data, in both languages."""
    path = "lv/projects/1.1.2.i.md"
    change = edited(path, "updated:", "translation: none\nupdated:") | {"en/projects/1.1.2.i.md": None}
    assert {found[3] for found in problems(change)} == {"no-translation", "unknown-field"}


def test_a_translation_that_is_there_is_not_denied() -> None:
    found = problems(ALONE | {"en/rules.md": RULES_IN_ENGLISH})
    assert [one for one in found if one[3] != "fact-differs"] == [("lv/rules.md", 6, 14, "needless-none")]
    parsed, told = site(ALONE | {"en/rules.md": RULES_IN_ENGLISH})
    assert ([one.code for one in told], parsed.untranslated) == (["needless-none"], ())
    unread = sources(ALONE)._replace(unread=frozenset({("en", "rules.md")}))
    assert [one.code for one in parse(unread, PROJECT, Memo())[1]] == ["needless-none"]


def test_a_translation_does_not_say_that_there_is_none() -> None:
    change = {"lv/rules.md": RULES.replace("translation: none\n", ""), "en/rules.md": RULES}
    assert ("en/rules.md", 6, 1, "repeated-fact") in problems(change)


def test_a_link_to_it_is_checked() -> None:
    change = ALONE | edited("en/about.md", "Text.", "[The rules](rules.md#solis).")
    assert [(file, code) for file, _, _, code in problems(change)] == [("en/about.md", "broken-fragment")]


def test_its_pages_are_the_original_and_that_in_another_frame() -> None:
    """The site's own pages stay as they are."""
    parsed, _ = site(ALONE)
    original = next(page for page in parsed.pages if page.path == "rules.md")
    assert parsed.untranslated == (original._replace(frame="en", address="en/kartiba.html"),)
    assert {path for path in PRINTED if "kartiba" in path} == {"lv/kartiba.html", "en/kartiba.html"}


def test_it_stands_in_the_folders_of_the_readers_language() -> None:
    parsed, _ = site({"lv/projects/rules.md": RULES.replace("projects/", "")})
    assert [page.address for page in parsed.shown if page.path == "projects/rules.md"] == [
        "lv/projekti/kartiba.html",
        "en/projects/kartiba.html",
    ]


def test_search_engines_are_told_of_the_original_alone() -> None:
    """Of no version in another language, since there is none."""
    head = COPY.partition("<style>")[0]
    assert re.findall(r'<(?:meta (?:name|property)|link rel)="(.*)">', head)[3:-1] == [
        'description" lang="lv" content="Kā rīkojas līdz 2026.\u00a0gada\u00a031.\u00a0martam.',
        'robots" content="noindex',
        'canonical" href="https://small.example/site/lv/kartiba.html',
        'og:type" content="website',
        'og:site_name" content="Mazā vietne',
        'og:title" content="Kārtība',
        'og:description" content="Kā rīkojas līdz 2026.\u00a0gada\u00a031.\u00a0martam.',
        'og:url" content="https://small.example/site/lv/kartiba.html',
        'og:locale" content="lv_LV',
    ]
    assert '<html lang="en">' in head
    assert '<title lang="lv">Kārtība – Mazā vietne</title>' in head
    assert '<link rel="canonical" href="https://small.example/site/lv/kartiba.html">' in ORIGINAL
    assert "noindex" not in ORIGINAL
    assert "hreflang" not in ORIGINAL + COPY


def test_the_site_map_has_the_original_alone() -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    urls = ET.fromstring(PRINTED["sitemap.xml"]).findall("s:url", space)  # noqa: S314 -- our own
    found = [url for url in urls if "kartiba" in url.findtext("s:loc", "", space)]
    assert [[element.text for element in url] for url in found] == [
        ["https://small.example/site/lv/kartiba.html", "2026-03-31"]
    ]


def test_machines_are_told_what_readers_see() -> None:
    """The words are the original's, the way to them is that of the page."""
    titled = RULES.replace("title: Kārtība", "title: Kārtība līdz {updated:dative}")
    html = printed({"lv/rules.md": titled})["en/kartiba.html"]
    data = json.loads(html.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    title = "Kārtība līdz 2026.\u00a0gada\u00a031.\u00a0martam"
    assert (data["url"], data["name"], data["inLanguage"]) == (
        "https://small.example/site/en/kartiba.html",
        title,
        "lv",
    )
    assert f"<p>{data['publisher']['name']}</p>" in html
    steps = [(step["name"], step["item"]) for step in data["breadcrumb"]["itemListElement"]]
    assert steps == [
        ("Small site", "https://small.example/site/en/"),
        (title, "https://small.example/site/en/kartiba.html"),
    ]


def test_readers_are_told_first_and_shown_the_original() -> None:
    main = COPY.partition('<main id="content">\n')[2]
    assert main.partition("\n")[0] == (
        '<p class="note">This page is available in Latvian only. '
        '<a href="../lv/kartiba.html">The original in Latvian</a></p>'
    )
    assert 'class="note"' not in ORIGINAL


def test_each_word_is_in_the_language_that_it_says_it_is() -> None:
    """The frame in the reader's, the page in its own."""
    before, _, main = COPY.partition('<main id="content">\n')
    assert '<a class="skip" href="#content">Skip to the content</a>' in before
    assert '<a href="kartiba.html" lang="lv" aria-current="page">Kārtība</a>' in before
    assert '<li aria-current="page"><span lang="lv">Kārtība</span></li>' in before
    assert re.findall('<([^>]*) lang="lv">', main) == ["h1", 'div class="prose lead"', 'div class="prose parts"']
    assert 'Līdz <time datetime="2026-03-31">2026.\u00a0gada\u00a031.\u00a0martam</time> ir 3 soļi.' in main
    assert 'Facts checked on <time datetime="2026-03-31">31\u00a0March\u00a02026</time>.' in main
    assert ' lang="lv"' not in ORIGINAL.partition("<body>")[2]


def test_its_links_stay_in_its_language_and_lead_to_the_same_places() -> None:
    """Their words are in that language, so is what they lead to."""
    links = (
        '<a href="../lv/projekti/krasti.html#ka-to-dara">krasti</a>, pēc tam <a href="#pirmais-solis">pirmais solis</a>'
    )
    assert links in COPY
    assert links.replace("../lv/", "") in ORIGINAL
    assert '<h2 id="pirmais-solis">Pirmais solis</h2>' in COPY


def test_the_choice_of_language_leads_there_and_back() -> None:
    assert '<a href="../en/kartiba.html" lang="en">English</a>' in ORIGINAL
    assert '<a href="../lv/kartiba.html" lang="lv">Latviešu</a>' in COPY


def test_others_lead_to_it() -> None:
    """The menu of every page, its title marked; and links, in the reader's language."""
    assert '<a href="../kartiba.html" lang="lv">Kārtība</a>' in PRINTED["en/projects/banks.html"]
    assert '<a href="../kartiba.html">Kārtība</a>' in PRINTED["lv/projekti/krasti.html"]
    assert '<a href="kartiba.html#pirmais-solis">The rules</a>' in PRINTED["en/about.html"]


def test_pages_of_prose_stand_in_one_order_in_every_language() -> None:
    """Translated or not."""
    text = RULES.replace("translation: none\n", "")
    change = LINKED | {
        "lv/a.md": text.replace("slug: kartiba", "slug: pirms"),
        "lv/z.md": text.replace("slug: kartiba", "slug: beigas"),
        "en/a.md": RULES_IN_ENGLISH.replace("rules", "before"),
        "en/z.md": RULES_IN_ENGLISH.replace("rules", "after"),
    }
    files = printed(change)
    menus = [files[path].partition('<nav class="menu"')[2].partition("</nav>")[0] for path in HOMES]
    assert [re.findall(r'href="([\w-]+)\.html"', menu)[2:-1] for menu in menus] == [
        ["pirms", "kartiba", "beigas"],
        ["before", "kartiba", "after"],
    ]


def test_the_open_data_does_not_know_of_it() -> None:
    without = printed()
    assert {path for path in without if path.startswith("data/") and without[path] != PRINTED[path]} == set()


def test_what_is_remembered_is_what_would_be_made(tmp_path: Path) -> None:
    """After a page lost its translation, and after another body."""
    text = RULES.replace("translation: none\n", "")
    translated = {"lv/rules.md": text, "en/rules.md": RULES_IN_ENGLISH.replace("slug: rules", "slug: kartiba")}
    other = {"lv/rules.md": RULES.replace("3 soļi", "4 soļi")}
    for changes in (translated, ALONE, other):
        memo = Memo(tmp_path)
        assert printed(changes, memo) == printed(changes)
        memo.save()
    assert memo.made["page"] == 2


def test_another_folder_in_the_readers_language_is_another_address(tmp_path: Path) -> None:
    """Though no file of any page is another. In a folder it is not in the menu, as no page there is."""
    change = {"lv/rules/rules.md": RULES.replace("projects/", "../projects/")}
    for name in ("first", "second"):
        project, memo = PROJECT._replace(folders={"rules": {"en": name}}), Memo(tmp_path)
        _, files = made(change, project, memo)
        memo.save()
        assert f"en/{name}/kartiba.html" in files
        assert "Kārtība" not in files["en/index.html"]


def test_the_original_can_be_english() -> None:
    """As the settings say; the notice is then in Latvian."""
    swapped = {
        f"{language}/{path.partition('/')[2]}": re.sub(r":[a-z]+}", "}", text)
        for path, text in {**PAGES, "lv/rules.md": RULES}.items()
        for language in ("en" if path.startswith("lv") else "lv",)
    }
    parsed, files = made(swapped, PROJECT._replace(languages=("en", "lv")), Memo())
    assert [page.address for page in parsed.untranslated] == ["lv/kartiba.html"]
    assert files["lv/kartiba.html"].partition('<main id="content">\n')[2].partition("\n")[0] == (
        '<p class="note">Šī lapa ir pieejama tikai angļu valodā. '
        '<a href="../en/kartiba.html">Oriģināls angļu valodā</a></p>'
    )
