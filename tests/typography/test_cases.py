"""Dates and years after a preposition, in every case."""

import pytest

from lapa.language.writing import WRITINGS
from lapa.typography import Finding
from tests.typography.fixing import codes, found, shown

LATVIAN = WRITINGS["lv"]
GOVERNED = {"līdz": "dative", "no": "genitive", "pēc": "genitive", "ar": "accusative", "par": "accusative"}


@pytest.mark.parametrize("preposition", GOVERNED)
@pytest.mark.parametrize("forms", LATVIAN.months)
@pytest.mark.parametrize("case", LATVIAN.cases)
def test_every_month_in_every_case_after_every_preposition(preposition: str, forms: tuple[str, ...], case: str) -> None:
    """Comes to stand in the case that the preposition asks for; only the month's word changes."""
    right = forms[LATVIAN.cases.index(GOVERNED[preposition])]
    typed = forms[LATVIAN.cases.index(case)]
    for date in ("2026.\u00a0gada\u00a031.\u00a0", "1.\u00a0", "2026. gada "):
        before, text = f"Tas ir {preposition} {date}", f"Tas ir {preposition} {date}{typed}."
        inflected = [one for one in found("lv", text) if one.code == "date-case"]
        assert inflected == ([Finding(len(before), len(text) - 1, "date-case", right)] if typed != right else [])


@pytest.mark.parametrize("preposition", GOVERNED)
@pytest.mark.parametrize("case", LATVIAN.cases)
def test_every_year_and_placeholder_in_every_case_after_every_preposition(preposition: str, case: str) -> None:
    """The same, with the word for year; a placeholder is given the case."""
    year = LATVIAN.year(2026, case)
    right = GOVERNED[preposition]
    assert shown("lv", f"{preposition.upper()} {year}") == f"{preposition.upper()} {LATVIAN.year(2026, right)}".replace(
        "\u00a0", "~"
    )
    assert shown("lv", f"({preposition} {{since:{case}}})") == f"({preposition} {{since:{right}}})"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Līdz {due} apmācīti", "Līdz {due:dative} apmācīti"),
        ("līdz {due:genitive}", "līdz {due:dative}"),
        ("sākot ar {since}", "sākot ar {since:accusative}"),
        (
            "no 2026. gada 31. maijs līdz 2026. gada 31. augusts",
            "no 2026.~gada~31.~maija līdz 2026.~gada~31.~augustam",
        ),
        ("Līdz 2026. gada 31. maija vismaz", "Līdz 2026.~gada~31.~maijam vismaz"),
        ("Līdz 2026. gada 31. maija apmācīti darbinieki", "Līdz 2026.~gada~31.~maijam apmācīti darbinieki"),
        ("Līdz 2026. gada 31. maijā tiks pabeigts projekts.", "Līdz 2026.~gada~31.~maijam tiks pabeigts projekts."),
        ("līdz 31.~maijs darbiniekiem", "līdz 31.~maijam darbiniekiem"),
        ("sākot ar 2026.~gads", "sākot ar 2026.~gadu"),
        ("(līdz 2026.~gada)", "(līdz 2026.~gadam)"),
    ],
)
def test_dates_in_sentences(before: str, after: str) -> None:
    """Together with their spaces."""
    assert shown("lv", before) == after
    assert "date-case" in codes("lv", before)


@pytest.mark.parametrize(
    "text",
    [
        "no 2026.~gada~31.~maija līdz 2026.~gada~31.~augustam",
        "līdz 2026.~gada beigām",
        "līdz 2026.~gada 3. ceturksnim",
        "līdz 2026.~gada II ceturksnim",
        "līdz 2026.~gada~31.~maija vakaram",
        "līdz 2026.~gada~31.~maija plkst. 12.00",
        "ar 2022.~gada~22.~novembra noteikumiem Nr.~740",
        "ar 2026.~gada Eiropas Savienības Atveseļošanas un noturības mehānisma plānu",
        "par 2026.~gada 1. un 2.~jūnija sēdi",
        "par 2026.~gada~31.~maijā pieņemtajiem noteikumiem",
        "par 2026.~gadam plānoto budžetu",
        "no 2026.~gadā piešķirtajiem līdzekļiem",
        f"par 2026.~gada~31.~maija {chr(0x2060)}noteikumiem",
        "par 2026.~gada {aim}",
        "par {due:genitive} noteikumiem",
        "līdz ar 2026.~gads",
        "ar to, no tā",
        "no 15 līdz 20 cilvēkiem",
        "līdz {value}",
        "līdz {value:genitive}",
        "līdz {due:datvie}",
        "kino 2026.~gads",
        "de-no 2026.~gads",
        "līdz 2026",
        "uz 2026.~gads",
    ],
)
def test_what_is_in_its_case_or_belongs_to_another_noun_stays(text: str) -> None:
    """A date in the genitive, dative or locative may belong to what comes after it."""
    assert "date-case" not in codes("lv", text)


def test_english_has_no_cases() -> None:
    """A Latvian date there is a name."""
    assert codes("en", "līdz 2026. gada 31. maijs, līdz {due}") == set()
