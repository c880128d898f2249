"""Words with their facts filled in: what stands in a page's text can never become a tag."""

import re
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.addresses import relative
from lapa.body import Body, Kept, Link, Placeholder, converted
from lapa.model import Page
from lapa.problems import Place
from lapa.render.filling import as_html, as_text, body_as_html, typeset
from tests.printed import LOCALES
from tests.small import page, site

SITE, _ = site()
BANKS = page("lv/projects/1.1.1.i.md", SITE)
HERE = Place("x.md")


def html(text: str, *scope: str) -> str:
    return as_html(SITE, BANKS, LOCALES["lv"], text, scope)


def body(*parts: str | Placeholder | Link, of: Page = BANKS) -> str:
    changed = of._replace(kept=Kept(lambda: converted(Body(parts), ())))
    return body_as_html(SITE, changed, LOCALES[of.language], partial(relative, start=of.address))


def fact(name: str, case: str = "") -> Placeholder:
    return Placeholder(name, case, (), 0, 1)


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{amount}", "1\u00a0000\u00a0000\u00a0eiro"),
        ("{period-end:dative}", '<time datetime="2026-08-31">2026.\u00a0gada\u00a031.\u00a0augustam</time>'),
        ("{investments:accusative}", "divas investīcijas"),
    ],
)
def test_a_fact_stands_where_its_name_stood(text: str, filled: str) -> None:
    assert html(text) == filled


def test_a_year_has_its_date_too() -> None:
    filled = html("ar {since:accusative}", "targets", "care")
    assert filled == 'ar <time datetime="2027">2027.\u00a0gadu</time>'


def test_words_are_text() -> None:
    assert html('<b> & "{code}" {{ 7*7 }}') == "&lt;b&gt; &amp; &quot;1.1.1.i.&quot; {{ 7*7 }}"


def test_plain_text_has_no_tags_and_no_escapes() -> None:
    filled = as_text(SITE, BANKS, LOCALES["lv"], "<b> & līdz {period-end:dative}")
    assert filled == "<b> & līdz 2026.\u00a0gada\u00a031.\u00a0augustam"


def test_safe_html_of_a_body_stays_as_it_is() -> None:
    assert body("<p>", fact("amount"), "</p>") == "<p>1\u00a0000\u00a0000\u00a0eiro</p>"


def test_words_that_a_body_names_are_escaped_and_filled() -> None:
    walkers = page("lv/projects/1.1.2.i.md", SITE)
    assert body(fact("title"), of=walkers) == "Tilts &amp; gājēji"
    assert body(fact("description")) == (
        'Kas tiek darīts līdz <time datetime="2026-08-31">2026.\u00a0gada\u00a031.\u00a0augustam</time>.'
    )


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../contacts.md#anna-upe", "../kontakti.html#anna-upe"),
        ("1.1.2.i.md", "tilts.html"),
        ("#ka-to-dara", "#ka-to-dara"),
        ("https://upes.example/?a=1&b=2", "https://upes.example/?a=1&amp;b=2"),
        ("mailto:anna.upe@upes.example", "mailto:anna.upe@upes.example"),
    ],
)
def test_a_link_leads_to_the_file_of_the_page_in_the_same_language(link: str, address: str) -> None:
    assert body('<a href="', Link(link, 0, 1), '">') == f'<a href="{address}">'


@pytest.mark.parametrize(
    ("text", "typeset_text"),
    [
        ("noteikumi Nr. 445", "noteikumi Nr.\u00a0445"),
        ("Regulation No. 740", "Regulation No.\u00a0740"),
        ("no. 740", "no. 740"),
        ("BNo. 7", "BNo. 7"),
        ("Nr. viens", "Nr. viens"),
    ],
)
def test_a_number_stays_with_its_sign(text: str, typeset_text: str) -> None:
    assert typeset(text) == typeset_text


@given(st.text("NBor. 1é\u00a0\n"))
def test_only_the_space_between_the_two_is_another(text: str) -> None:
    assert typeset(text) == re.sub(r"(?<=\bN[ro]\.) (?=[0-9])", "\u00a0", text)


@given(st.text("<&\"'No. 1é"))
def test_words_without_facts_are_written_as_words_with_one_are(text: str) -> None:
    assert f"{html(text)}\n1.1.1.i." == html(f"{text}\n{{code}}")
    plain = partial(as_text, SITE, BANKS, LOCALES["lv"])
    assert f"{plain(text)}\n1.1.1.i." == plain(f"{text}\n{{code}}")


def test_a_number_that_is_filled_in_stays_with_its_sign_too() -> None:
    assert html("Nr. {number}", "documents", "rules") == "Nr.\u00a012"
