"""What a page says, as JSON-LD."""

import json
import re
from typing import Any

import pytest

from lapa.render.linkeddata import linked_data, script
from tests.printed import LOCALES, printed
from tests.small import edited, page, site

BASE_URL = "https://small.example/site/"
SITE, _ = site()
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
# The properties that schema.org (version 29) has for each type, as far as they are used here; Thing has those of "".
SCHEMA_ORG = {
    "": {"@context", "@type", "@id", "name", "url", "description", "identifier"},
    "WebPage": {
        *(
            "inLanguage",
            "dateModified",
            "lastReviewed",
            "isBasedOn",
            "publisher",
        ),  # CreativeWork; lastReviewed: WebPage
        *("breadcrumb", "mainEntity"),
    },
    "Project": {"parentOrganization", "subOrganization", "funding", "dissolutionDate", "contactPoint"},  # Organization
    "GovernmentOrganization": {"department", "contactPoint"},
    "Organization": set[str](),
    "Person": {"telephone", "email"},
    "ContactPoint": {"telephone", "email"},
    "MonetaryGrant": {"amount", "funder"},
    "MonetaryAmount": {"currency", "value"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "item"},
    "Dataset": {"dateModified", "creator", "license", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
}
SCHEMA_ORG["AboutPage"] = SCHEMA_ORG["ContactPage"] = SCHEMA_ORG["WebPage"]


def data(path: str, changes: dict[str, str | None] | None = None) -> dict[str, Any]:
    parsed, _ = site(changes or {})
    own = page(path, parsed)
    return linked_data(parsed, own, LOCALES, BASE_URL, "Eiropas Savienība")


def nodes(value: Any) -> list[dict[str, Any]]:
    """Every node in JSON-LD, the outermost first."""
    if isinstance(value, list):
        return [node for inner in value for node in nodes(inner)]
    return [value, *nodes(list(value.values()))] if isinstance(value, dict) else []


@pytest.mark.parametrize("path", [f"{own.language}/{own.path}" for own in SITE.pages])
def test_every_type_has_only_properties_that_schema_org_gives_it(path: str) -> None:
    for node in nodes(data(path, edited("lv/data.md", "license: unknown", "license: https://avots.example/licence"))):
        types = node.get("@type", [])
        known = [SCHEMA_ORG[name] for name in (types if isinstance(types, list) else [types])]
        assert set(node) <= SCHEMA_ORG[""].union(*known), node


def test_a_page_says_what_and_in_which_language_it_is_and_when_it_was_checked_against_what() -> None:
    assert data("en/about.md") == {
        "@context": "https://schema.org",
        "@type": "AboutPage",
        "@id": "https://small.example/site/en/about.html",
        "url": "https://small.example/site/en/about.html",
        "name": "About",
        "inLanguage": "en",
        "dateModified": "2026-03-31",
        "lastReviewed": "2026-03-31",
        "isBasedOn": "https://avots.example/lv",
        "publisher": {
            "@type": "GovernmentOrganization",
            "@id": "https://small.example/site/lv/#institution",
            "name": "River Office",
        },
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Small site", "item": "https://small.example/site/en/"},
                {
                    "@type": "ListItem",
                    "position": 2,
                    "name": "About",
                    "item": "https://small.example/site/en/about.html",
                },
            ],
        },
    }


GRANT = {
    "@type": "MonetaryGrant",
    "amount": {"@type": "MonetaryAmount", "currency": "EUR", "value": 1_000_000},
    "funder": {"@type": "Organization", "name": "Eiropas Savienība"},
}
ANNA = {
    "@type": ["Person", "ContactPoint"],
    "@id": "https://small.example/site/lv/kontakti.html#anna-upe",
    "name": "Anna Upe",
    "telephone": "+371 60000000",
    "email": "anna.upe@upes.example",
}


def test_an_investment_is_a_project_with_its_money_end_and_contact() -> None:
    assert data("en/projects/1.1.1.i.md")["mainEntity"] == {
        "@type": "Project",
        "@id": "https://small.example/site/lv/projekti/krasti.html#project",
        "url": "https://small.example/site/en/projects/banks.html",
        "name": "Banks",
        "identifier": "1.1.1.i.",
        "parentOrganization": {"@id": "https://small.example/site/lv/#project"},
        "funding": GRANT,
        "dissolutionDate": "2026-08-31",
        "contactPoint": ANNA,
    }


def test_the_home_page_has_no_way_to_it() -> None:
    assert "breadcrumb" not in data("lv/index.md")


def test_the_reform_is_a_project_made_up_of_the_investments() -> None:
    reform = data("lv/index.md")["mainEntity"]
    assert (reform["identifier"], reform["funding"]["amount"]["value"]) == ("1.1.r.", 1_234_000)
    assert reform["parentOrganization"] == {"@id": "https://small.example/site/lv/#institution"}
    assert [(one["identifier"], one["funding"]["amount"]["value"]) for one in reform["subOrganization"]] == [
        ("1.1.1.i.", 1_000_000),
        ("1.1.2.i.", 234_000),
    ]


def test_the_institution_has_its_department_where_that_is_named() -> None:
    assert data("lv/index.md")["publisher"]["department"]["name"] == "Krastu nodaļa"


def test_the_contacts_are_those_of_the_institution() -> None:
    assert data("lv/contacts.md")["mainEntity"]["contactPoint"] == [ANNA]


def test_the_open_data_are_a_dataset_without_a_licence_that_nobody_stated() -> None:
    found = data("lv/data.md")["mainEntity"]
    assert (found["@type"], found["dateModified"], "license" in found) == ("Dataset", "2026-03-31", False)
    assert [(file["contentUrl"], file["encodingFormat"]) for file in found["distribution"]] == [
        ("https://small.example/site/data/investments.json", "application/json"),
        ("https://small.example/site/data/investments.csv", "text/csv"),
        ("https://small.example/site/data/targets.csv", "text/csv"),
        ("https://small.example/site/data/documents.csv", "text/csv"),
    ]


def test_a_licence_that_is_stated_is_named() -> None:
    stated = edited("lv/data.md", "license: unknown", "license: https://avots.example/licence")
    assert data("lv/data.md", stated)["mainEntity"]["license"] == "https://avots.example/licence"


def test_a_thing_is_the_same_in_every_language() -> None:
    latvian, english = (nodes(data(f"{language}/index.md")["mainEntity"]) for language in ("lv", "en"))
    assert [node.get("@id") for node in latvian] == [node.get("@id") for node in english]


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>&amp;</SCRIPT >",
    'a\u2028b\u2029c"\\',
    "{{ 7*7 }}",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_can_end_the_script(words: str) -> None:
    """And its readers find the text as it is."""
    text = script({"name": words})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == {"name": words}


@pytest.mark.parametrize("words", ["</script><script>alert(1)</script>", "<!--<script> & {{ 7*7 }}"])
def test_hostile_words_stand_in_the_page_as_data(words: str) -> None:
    """One script a page, in it the words; no other begins."""
    html = printed(edited("lv/projects/1.1.1.i.md", "title: Krasti", f"title: '{words}'"))["lv/projekti/krasti.html"]
    found = SCRIPT.findall(html)
    assert len(found) == html.count("<script") == html.count("</script") == 1
    assert json.loads(found[0])["mainEntity"]["name"] == words


def test_the_one_who_pays_is_named_in_the_language_of_the_page() -> None:
    made = printed()
    for path, name in (("lv/projekti/krasti.html", "Eiropas Savienība"), ("en/projects/banks.html", "European Union")):
        grant = json.loads(SCRIPT.findall(made[path])[0])["mainEntity"]["funding"]
        assert grant["funder"]["name"] == name
