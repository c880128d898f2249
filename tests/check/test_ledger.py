"""An address once published never dies: the ledger and the site agree, and so they do after any changes."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.check.ledger import check
from lapa.ledger import MAX_PROBLEMS, kept, read, updated
from lapa.model import Broken, Site
from lapa.problems import Place, Problem, problem
from lapa.sources import Source
from tests import small

SITE, _ = small.site()
SOURCES = small.sources({})
HOME = next(page for page in SITE.pages if page.address == "lv/index.html")
TODAY = updated("", kept(SITE, ()))


def checked(site: Site, text: str) -> list[Problem]:
    """The problems of a site with this ledger."""
    source = Source.of("addresses.txt", "addresses.txt", text)
    entries, faults = read(source)
    assert faults == ()
    return sorted(check(replace(site, ledger=entries), SOURCES._replace(ledger=source)))


def said(site: Site, text: str) -> list[tuple[str, dict[str, str]]]:
    return [(problem.code, dict(problem.values)) for problem in checked(site, text)]


def renamed(changes: Mapping[str, str]) -> Site:
    """The small site with some pages at other addresses."""
    pages = tuple(page._replace(address=changes.get(page.address, page.address)) for page in SITE.pages)
    return replace(SITE, pages=pages)


def test_pages_the_choice_of_language_and_data_are_kept() -> None:
    """Neither 404.html nor what only programs ask for; of static files those below data/."""
    assert kept(SITE, ("icon.svg", "data/rivers.csv", "data/Big.csv")) == {
        *(page.address for page in SITE.pages),
        *("index.html", "data/accessibility.json", "data/csv-metadata.json", "data/documents.csv", "data/rivers.csv"),
        *("data/investments.csv", "data/investments.json", "data/investments.schema.json", "data/targets.csv"),
    }


def test_a_site_whose_addresses_are_recorded_has_no_problem() -> None:
    """Also where one went to a page, or to a file of data; any file of the site may be recorded too."""
    assert checked(SITE, TODAY) == []
    assert checked(SITE, f"{TODAY}404.html\nrobots.txt\n") == []
    assert checked(SITE, f"{TODAY}lv/a.html -> lv/kontakti.html\ndata/a.csv -> data/targets.csv\n") == []


def test_an_address_that_is_not_recorded_is_told_at_its_slug() -> None:
    """Of the home page, which has none, at its file; of what no page has, at the ledger."""
    text = TODAY.replace("lv/kontakti.html\n", "").replace("lv/index.html\n", "").replace("\nindex.html\n", "\n")
    assert [(found.place.name, found.code) for found in checked(SITE, text)] == [
        ("addresses.txt", "address-not-recorded"),
        ("content/lv/contacts.md:4:7", "address-not-recorded"),
        ("content/lv/index.md", "address-not-recorded"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "target"),
    [
        ("lv/kontakti.html", "lv/kontaktpersonas.html", "lv/kontaktpersonas.html"),
        ("lv/projekti/tilts.html", "lv/tilts.html", "lv/tilts.html"),
        ("lv/projekti/tilts.html", "lv/projekti/pari-upei.html", "lv/projekti/pari-upei.html"),
        ("lv/projekti/tilts.html", "lv/darbi/pari-upei.html", "lv/index.html"),
        ("lv/index.html", "lv/xyz/sakums.html", "index.html"),
    ],
)
def test_where_a_page_may_have_gone_is_proposed(old: str, new: str, target: str) -> None:
    """A new page nearly of its name, the one new page of its folder, or home."""
    assert said(renamed({old: new}), TODAY) == [
        ("address-gone", {"address": old, "target": target}),
        ("address-not-recorded", {"address": new}),
    ]


def test_a_recorded_page_nearly_of_its_name_is_proposed_too() -> None:
    """Its address may be recorded already."""
    site = renamed({"lv/kontakti.html": "lv/kontaktpersonas.html"})
    assert said(site, f"{TODAY}lv/kontaktpersonas.html\n") == [
        ("address-gone", {"address": "lv/kontakti.html", "target": "lv/kontaktpersonas.html"})
    ]


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        ("lv/a.html -> lv/kontakt.html", [("redirect-nowhere", {"target": "lv/kontakt.html"})]),
        ("lv/a.html -> sitemap.xml", [("redirect-nowhere", {"target": "sitemap.xml"})]),
        ("lv/a.html -> lv/b.html\nlv/b.html -> lv/index.html", [("redirect-chain", {"end": "lv/index.html"})]),
        ("lv/a.html -> lv/b.html\nlv/b.html -> lv/x/y.html", [("redirect-nowhere", {"target": "lv/x/y.html"})]),
        ("lv/a.html -> lv/a.html", [("redirect-loop", {"address": "lv/a.html"})]),
        (
            "lv/a.html -> lv/b.html\nlv/b.html -> lv/c.html\nlv/c.html -> lv/b.html",
            [("redirect-loop", {"address": f"lv/{name}.html"}) for name in "abc"],
        ),
        ("robots.txt -> index.html", [("redirect-taken", {"address": "robots.txt"})]),
    ],
)
def test_a_redirect_leads_to_a_page_in_one_step(lines: str, problems: list[tuple[str, dict[str, str]]]) -> None:
    """What does not is told once, where it says so."""
    found = said(SITE, f"{TODAY}{lines}\n")
    assert [
        (code, {name: values[name] for name in wanted})
        for (code, values), (_, wanted) in zip(found, problems, strict=True)
    ] == problems


def test_a_page_stands_where_none_is_said_to_be() -> None:
    """What leads there is no chain; a static file counts too, where upper and lower case are one."""
    text = TODAY.replace("lv/kontakti.html\n", "lv/kontakti.html -> lv/index.html\nlv/a.html -> lv/kontakti.html\n")
    assert [code for code, _ in said(SITE, text)] == ["redirect-taken"]
    source = Source.of("addresses.txt", "addresses.txt", f"{TODAY}lv/a.html -> lv/index.html\n")
    sources = SOURCES._replace(ledger=source, static={"LV/a.html": b""})
    assert [found.code for found in check(replace(SITE, ledger=read(source)[0]), sources)] == ["redirect-taken"]


def test_nothing_is_said_of_addresses_that_a_broken_page_may_have() -> None:
    """Of an original also in its translation, of a translation in its language alone."""
    text = f"{TODAY}lv/a.html\nen/a.html\nlv/b.html -> lv/c.html\n"
    for language, expected in (("lv", []), ("en", ["address-gone", "redirect-nowhere"])):
        broken = Broken("a.md", language, f"content/{language}/a.md", HOME.kept, "", HOME.content)
        assert [code for code, _ in said(replace(SITE, broken=(broken,)), text)] == expected


@pytest.mark.parametrize(
    "pages",
    [
        [page for page in SITE.pages if page.fields.kind != "about"],
        [page for page in SITE.pages if page.address != "en/projects/bridge.html"],
        [page._replace(address=page.address.replace("/projects/", "/Pro jects/")) for page in SITE.pages],
        [page._replace(address=page.address.replace("bridge", "banks")) for page in SITE.pages],
    ],
)
def test_a_page_that_is_missing_or_misplaced_is_not_told_twice(pages: list[object]) -> None:
    """What is wrong with it is another problem."""
    assert said(replace(SITE, pages=tuple(pages)), TODAY) == []  # type: ignore[arg-type]


def test_a_file_that_cannot_be_read_may_be_any_page() -> None:
    """So nothing is said to be gone."""
    source = Source.of("addresses.txt", "addresses.txt", f"{TODAY}lv/a.html\n")
    site = replace(SITE, ledger=read(source)[0])
    sources = SOURCES._replace(ledger=source)
    assert [found.code for found in check(site, sources)] == ["address-gone"]
    assert list(check(site, sources._replace(unread=frozenset({("lv", "b.md")})))) == []
    refused = (problem("not-a-page", Place("content/lv/b.txt")),)
    assert list(check(site, sources._replace(problems=refused))) == []


def test_without_a_ledger_that_is_understood_nothing_is_concluded() -> None:
    """That it is missing is said elsewhere."""
    assert list(check(SITE, SOURCES)) == []
    assert list(check(replace(SITE, ledger=()), SOURCES)) == []


def test_a_long_ledger_gives_few_problems() -> None:
    """Of each kind at most so many, and soon."""
    gone = "".join(f"lv/a{number}.html\n" for number in range(5000))
    chain = "".join(f"lv/b{number}.html -> lv/b{number + 1}.html\n" for number in range(5000))
    found = checked(SITE, f"{TODAY}{gone}{chain}lv/b5000.html -> lv/index.html\n")
    assert len(found) == 2 * MAX_PROBLEMS


NAMES = st.sampled_from([f"lv/{name}.html" for name in ("a", "b", "c", "d/a", "d/b")])
STEPS = st.lists(st.tuples(st.integers(0, 3), st.none() | NAMES), max_size=12)


@given(steps=STEPS)
def test_every_address_ever_published_leads_to_a_page_in_one_step(steps: list[tuple[int, str | None]]) -> None:
    """Whatever is renamed, removed or put back, if each time the ledger is put right as the problems say."""
    template = next(page for page in SITE.pages if page.address == "lv/projekti/tilts.html")
    at: dict[int, str] = {}
    text, published = TODAY, set(kept(SITE, ()))
    for number, address in steps:
        at.pop(number, None)
        if address and address not in at.values():
            at[number] = address
        pages = [template._replace(path=f"{each}.md", address=where) for each, where in sorted(at.items())]
        others = [page._replace(language="en", frame="en", address=f"en{page.address[2:]}") for page in pages]
        site = replace(SITE, pages=(*SITE.pages, *pages, *others))
        text = put_right(site, text)
        there = kept(site, ())
        published |= there
        entries, _ = read(Source.of("", "", text))
        leads = {entry.address: entry.target or entry.address for entry in entries or ()}
        assert {leads[address] for address in published} <= there


def put_right(site: Site, text: str) -> str:
    """The ledger after somebody has done what each problem says, until there is none."""
    for _ in range(5):
        found = checked(site, text)
        if not found:
            return text
        text = done(text, found)
    raise AssertionError([(problem.code, problem.values) for problem in found])


def done(text: str, found: Collection[Problem]) -> str:
    """The text with each problem put right by the words of its hint."""
    lines = text.split("\n")
    for each in found:
        values, line = dict(each.values), each.place.line - 1
        match each.code:
            case "address-not-recorded":
                lines.append(values["address"])
            case "address-gone":
                lines[line] = f"{values['address']} -> {values['target']}"
            case "redirect-taken":
                lines[line] = values["address"]
            case "redirect-chain":
                lines[line] = lines[line].replace(f"-> {values['target']}", f"-> {values['end']}")
            case "redirect-nowhere" | "redirect-loop":
                lines[line] = f"{lines[line].partition(' -> ')[0]} -> lv/index.html"
    return "\n".join(lines)
