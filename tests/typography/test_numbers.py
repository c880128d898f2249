"""Numbers, units, per cent and dates, before and after; ~ is a no-break space."""

import pytest

from tests.typography.fixing import codes, shown

LATVIAN = [
    ("apmācīti 16 232 cilvēki", "apmācīti 16~232 cilvēki", "number-spaces"),
    ("apmācīti 16232 cilvēki", "apmācīti 16~232 cilvēki", "number-spaces"),
    ("1\u202f800\u2009000 cilvēku", "1~800~000 cilvēku", "number-spaces"),
    ("1 800~000 cilvēku", "1~800~000 cilvēku", "number-spaces"),
    ("1,234,567 cilvēki", "1~234~567 cilvēki", "number-spaces"),
    ("no 600 000 līdz 700000", "no 600~000 līdz 700~000", "number-spaces"),
    ("600 000,5 punkti", "600~000,5 punkti", "number-spaces"),
    ("1500~eiro", "1~500~eiro", "number-spaces"),
    ("12500000~eiro", "12~500~000~eiro", "number-spaces"),
    ("1500~km", "1~500~km", "number-spaces"),
    ("600~000 eiro", "600~000~eiro", "unit-space"),
    ("7 km garš", "7~km garš", "unit-space"),
    ("7km garš", "7~km garš", "unit-space"),
    ("1,5 m", "1,5~m", "unit-space"),
    ("5 milj. eiro", "5~milj. eiro", "unit-space"),
    ("noteikumi Nr. 740", "noteikumi Nr.~740", "unit-space"),
    ("noteikumi Nr.740", "noteikumi Nr.~740", "unit-space"),
    ("noteikumi Nr. {number}", "noteikumi Nr.~{number}", "unit-space"),
    ("15%", "15~%", "per-cent"),
    ("10,7 % no visa", "10,7~% no visa", "per-cent"),
    ("{share} %", "{share}~%", "per-cent"),
    ("2026. gada 31. maijs", "2026.~gada~31.~maijs", "date-spaces"),
    ("2026.gada 31.maijā", "2026.~gada~31.~maijā", "date-spaces"),
    ("2026.~gada 31.~maiju", "2026.~gada~31.~maiju", "date-spaces"),
    ("2022. gada 22. novembrim", "2022.~gada~22.~novembrim", "date-spaces"),
    ("31. augustā", "31.~augustā", "date-spaces"),
    ("2026. gads", "2026.~gads", "date-spaces"),
    ("2026. gadā, 2027.gadam", "2026.~gadā, 2027.~gadam", "date-spaces"),
    ("10-15 cilvēki", "10–15 cilvēki", "dash"),
    ("2021-2026", "2021–2026", "dash"),
    ("2021.-2026.~gads", "2021.–2026.~gads", "dash"),
    ("10.-15.~maijs", "10.–15.~maijs", "dash"),
    ("plkst. 9.00-17.00", "plkst. 9.00–17.00", "dash"),
    ("10 000-20 000", "10~000–20~000", "dash"),
    ("1,5—2,5", "1,5–2,5", "dash"),
]
ENGLISH = [
    ("16,232 people", "16~232 people", "number-spaces"),
    ("1,234.5 points", "1~234.5 points", "number-spaces"),
    ("16 232 people", "16~232 people", "number-spaces"),
    ("16232 people", "16~232 people", "number-spaces"),
    ("EUR~1500", "EUR~1~500", "number-spaces"),
    ("EUR 600~000", "EUR~600~000", "unit-space"),
    ("EUR600000", "EUR~600~000", "unit-space"),
    ("7 km", "7~km", "unit-space"),
    ("EUR~5 million", "EUR~5~million", "unit-space"),
    ("Regulation No. 445", "Regulation No.~445", "unit-space"),
    ("Regulation No. {number} of {date}", "Regulation No.~{number} of {date}", "unit-space"),
    ("Nos. 5 and 6", "Nos.~5 and 6", "unit-space"),
    ("15%", "15~%", "per-cent"),
    ("10.7 %", "10.7~%", "per-cent"),
    ("31 May 2026", "31~May~2026", "date-spaces"),
    ("by 31~May 2026.", "by 31~May~2026.", "date-spaces"),
    ("on 1 January", "on 1~January", "date-spaces"),
    ("10-15", "10–15", "dash"),
    ("pages 12-14", "pages 12–14", "dash"),
]
LEFT = [
    "6.3.1.1.i. un 6.3.1.r.",
    "+371 67082917",
    "tālrunis 67082917",
    "67082917",
    "reģ. 12345",
    "90000038578",
    "Nr.~12345",
    "No.~12-34",
    "2026-05-31",
    "2026-05",
    "31.05.2026",
    "1.2.3",
    "versija 2.18.10000",
    "14.00",
    "plkst. 9.30",
    "2026",
    "1500 cilvēki",
    "LV-1520",
    "COVID-19",
    "ISO 8601",
    "32016L2102",
    "(ES) 2016/2102 7. pants",
    "https://likumi.lv/ta/id/316109-kartiba",
    "www.mk.gov.lv/a/10000-20000",
    "dace.10000-20000@mk.gov.lv",
    "mape/10000.txt",
    "file_10000",
    "a=10000",
    "#10000",
    "v10000",
    "6. komponente",
    "{a-10000}",
    "{{ 7*10000 }}",
    "15-gadīgs",
    "100%-īgi",
    "50%x",
    "5 t.i.",
    "67 082 91",
    "16 232x",
    "5-3",
    "2917-6708",
    "10-15-20",
    "01-05",
    "5G un 4K",
    "0,5",
    "16~232",
    "600\n000",
    "2026.\ngada",
    "`",
    "WCAG 2.2 AA",
    "١٢٣٤٥٦",
]


@pytest.mark.parametrize(("before", "after", "code"), LATVIAN)
def test_latvian_numbers(before: str, after: str, code: str) -> None:
    """Thousands, units, per cent, dates and ranges."""
    assert shown("lv", before) == after
    assert code in codes("lv", before)


@pytest.mark.parametrize(("before", "after", "code"), ENGLISH)
def test_english_numbers(before: str, after: str, code: str) -> None:
    """The same, in the house style."""
    assert shown("en", before) == after
    assert code in codes("en", before)


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_number_or_is_right_stays(language: str, text: str) -> None:
    """Codes, phones, dates of machines, times, versions, addresses, years; and what goes on in the next line."""
    assert shown(language, text) == text


def test_months_and_commas_are_each_languages_own() -> None:
    """600,000 may be a fraction in Latvian; 31 May is English."""
    assert codes("lv", "600,000 punkti") == set()
    assert codes("lv", "31 May 2026") == set()
    assert codes("en", "2026. gada 31. maijs") == set()
    assert codes("en", "you may 31 may") == set()
