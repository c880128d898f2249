"""How Latvian and English write; expected values use “_” for the no-break space."""

from datetime import date
from gettext import c2py
from random import Random

import pytest
from babel import Locale
from babel.lists import format_list
from babel.numbers import get_decimal_symbol
from hypothesis import given
from hypothesis import strategies as st

from lapa.language.writing import WRITINGS, Writing

LV, EN = WRITINGS["lv"], WRITINGS["en"]
CLDR = ((LV, Locale("lv")), (EN, Locale("en", "GB")))
CASES = ("nominative", "genitive", "dative", "accusative", "locative")
MONTHS = """
janvāris janvāra janvārim janvāri janvārī
februāris februāra februārim februāri februārī
marts marta martam martu martā
aprīlis aprīļa aprīlim aprīli aprīlī
maijs maija maijam maiju maijā
jūnijs jūnija jūnijam jūniju jūnijā
jūlijs jūlija jūlijam jūliju jūlijā
augusts augusta augustam augustu augustā
septembris septembra septembrim septembri septembrī
oktobris oktobra oktobrim oktobri oktobrī
novembris novembra novembrim novembri novembrī
decembris decembra decembrim decembri decembrī
"""
FEMININE = """
viena vienas vienai vienu vienā
divas divu divām divas divās
trīs triju trim trīs trijās
četras četru četrām četras četrās
piecas piecu piecām piecas piecās
sešas sešu sešām sešas sešās
septiņas septiņu septiņām septiņas septiņās
astoņas astoņu astoņām astoņas astoņās
deviņas deviņu deviņām deviņas deviņās
"""
ENGLISH_MONTHS = "January February March April May June July August September October November December"


def table(text: str) -> list[tuple[int, str, str]]:
    """Row number from 1, case, and the form that stands there."""
    return [
        (row, case, form)
        for row, line in enumerate(text.strip().splitlines(), 1)
        for case, form in zip(CASES, line.split(), strict=True)
    ]


def spaced(text: str) -> str:
    return text.replace("_", "\u00a0")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1000, "1_000"),
        (16232, "16_232"),
        (600000, "600_000"),
        (5618960, "5_618_960"),
        (10**30, "1" + "_000" * 10),
    ],
)
def test_count_is_spaced_from_four_digits_on_in_both_languages(number: int, text: str) -> None:
    assert LV.count(number) == EN.count(number) == spaced(text)


def test_money_is_eiro_after_the_amount_and_eur_before_it() -> None:
    assert LV.money(600000) == spaced("600_000_eiro")
    assert LV.money(0) == spaced("0_eiro")
    assert EN.money(5618960) == spaced("EUR_5_618_960")


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (600000, 5618960, "10,7_%"),
        (2318960, 5618960, "41,3_%"),
        (0, 3, "0,0_%"),
        (3, 3, "100,0_%"),
        (1, 2000, "0,0_%"),  # 0.05 exactly: half to even, down
        (3, 2000, "0,2_%"),  # 0.15 exactly: half to even, up
        (1001, 2000000, "0,1_%"),  # just above the half
        (10**30 + 1, 2 * 10**33, "0,1_%"),  # more exact than any float or Decimal of 28 digits
        (50, 4, "1_250,0_%"),
    ],
)
def test_share_is_rounded_exactly_to_one_decimal(part: int, whole: int, text: str) -> None:
    assert LV.share(part, whole) == spaced(text)
    assert EN.share(part, whole) == spaced(text.replace(",", "."))


@pytest.mark.parametrize(("month", "case", "form"), table(MONTHS))
def test_latvian_day_in_every_month_and_case(month: int, case: str, form: str) -> None:
    assert LV.day(date(2026, month, 5), case) == spaced(f"2026._gada_5._{form}")


def test_day_without_a_case_is_the_nominative() -> None:
    assert LV.day(date(2026, 5, 31)) == spaced("2026._gada_31._maijs")


@pytest.mark.parametrize(("month", "name"), list(enumerate(ENGLISH_MONTHS.split(), 1)))
def test_english_day_in_every_month(month: int, name: str) -> None:
    assert EN.day(date(2026, month, 1)) == spaced(f"1_{name}_2026")


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("", "2026._gads"),
        ("nominative", "2026._gads"),
        ("genitive", "2026._gada"),
        ("dative", "2026._gadam"),
        ("accusative", "2026._gadu"),
        ("locative", "2026._gadā"),
    ],
)
def test_latvian_year_in_every_case(case: str, text: str) -> None:
    assert LV.year(2026, case) == spaced(text)


def test_english_year_is_the_number() -> None:
    assert EN.year(2026) == "2026"


@pytest.mark.parametrize(("number", "case", "form"), table(FEMININE))
def test_latvian_numbers_to_nine_are_feminine_words(number: int, case: str, form: str) -> None:
    assert LV.number_word(number, case) == form


def test_english_numbers_to_nine_are_words() -> None:
    words = [EN.number_word(number) for number in range(1, 10)]
    assert words == ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@pytest.mark.parametrize(("number", "text"), [(-1, "-1"), (0, "0"), (10, "10"), (20011, "20_011")])
def test_other_numbers_are_digits_in_any_case(number: int, text: str) -> None:
    assert EN.number_word(number) == LV.number_word(number) == LV.number_word(number, "dative") == spaced(text)


def test_cases_are_those_of_the_language() -> None:
    assert LV.cases == CASES
    assert EN.cases == ()


@pytest.mark.parametrize(("writing", "case"), [(LV, "vocative"), (LV, "Dative"), (EN, "nominative")])
def test_a_case_the_language_does_not_have_is_a_value_error(writing: Writing, case: str) -> None:
    with pytest.raises(ValueError, match="has no case"):
        writing.day(date(2026, 5, 31), case)
    with pytest.raises(ValueError, match="has no case"):
        writing.year(2026, case)
    with pytest.raises(ValueError, match="has no case"):
        writing.number_word(2, case)
    with pytest.raises(ValueError, match="has no case"):
        writing.number_word(20, case)


@pytest.mark.parametrize(
    ("items", "latvian", "english"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A un B", "A and B"),
        (["A", "B", "C"], "A, B un C", "A, B and C"),
        (["A", "B", "C", "D"], "A, B, C un D", "A, B, C and D"),
        (["{0}", "{", "}"], "{0}, { un }", "{0}, { and }"),
    ],
)
def test_a_list_ends_with_un_or_and_without_a_comma(items: list[str], latvian: str, english: str) -> None:
    assert LV.join(items) == latvian
    assert EN.join(items) == english


@pytest.mark.parametrize(("writing", "cldr"), CLDR)
def test_signs_and_names_are_those_of_cldr(writing: Writing, cldr: Locale) -> None:
    assert writing.decimal_sign == get_decimal_symbol(cldr)
    assert writing.names == {language: cldr.languages[language] for language in WRITINGS}


@pytest.mark.parametrize(("writing", "cldr"), CLDR)
@given(items=st.lists(st.text(), max_size=5))
def test_any_list_is_joined_as_cldr_joins_it(writing: Writing, cldr: Locale, items: list[str]) -> None:
    assert writing.join(items) == format_list(items, locale=cldr)


@given(st.integers(min_value=0), st.integers(min_value=1) | st.sampled_from([8, 16, 80, 2000]))
def test_any_share_is_rounded_half_to_even(part: int, whole: int) -> None:
    """It is off by half a tenth at the most, and then even."""
    tenths = int("".join(filter(str.isdecimal, EN.share(part, whole))))
    off = 2 * abs(tenths * whole - part * 1000)
    assert off < whole or (off == whole and tenths % 2 == 0)


def test_latvian_words_stand_in_the_order_of_its_alphabet() -> None:
    words = "aka Ādaži bērns caurums čakls Daugava ezers ēka gads ģimene ieva īle jumts kalns ķirsis lapa"
    words += " ļaudis māja nams ņemt osta rīts saule šalle upe ūdens vējš zeme Žagare"
    assert sorted(words.split()) != words.split()
    assert sorted(words.split(), key=LV.sort_key) == words.split()


def test_the_whole_latvian_alphabet_sorts_with_foreign_letters_at_their_places() -> None:
    alphabet = list("aābcčdeēfgģhiīyjkķlļmnņopqrsštuūvwxzž")
    assert sorted(sorted(alphabet), key=LV.sort_key) == alphabet
    assert sorted(sorted(letter.upper() for letter in alphabet), key=LV.sort_key) == [
        letter.upper() for letter in alphabet
    ]


def test_case_decides_only_between_words_otherwise_the_same() -> None:
    assert sorted(["Ēka", "ēkas", "ēka", "ĒKAS"], key=LV.sort_key) == ["Ēka", "ēka", "ĒKAS", "ēkas"]
    assert sorted(["Zoo", "apple", "Apple"], key=EN.sort_key) == ["Apple", "apple", "Zoo"]


def test_a_shorter_word_stands_before_the_longer_and_marks_before_letters() -> None:
    assert sorted(["lapas", "lapa", "lapa 2", "lapa-b", "1 lapa"], key=LV.sort_key) == [
        *("1 lapa", "lapa", "lapa 2", "lapa-b", "lapas")
    ]


def test_accents_the_alphabet_does_not_have_are_seen_last() -> None:
    assert sorted(["cafés", "cafe", "café", "cafet"], key=EN.sort_key) == ["cafe", "café", "cafés", "cafet"]
    assert sorted(["Ōtrs", "otrs", "ostas", "péc", "pece"], key=LV.sort_key) == [
        *("ostas", "otrs", "Ōtrs", "péc", "pece")
    ]


def test_a_letter_and_its_two_characters_sort_alike() -> None:
    composed, decomposed = "\u0137", "k\u0327"
    assert LV.sort_key(composed)[0] == LV.sort_key(decomposed)[0]


@given(st.lists(st.text()), st.randoms())
def test_any_texts_have_one_order(texts: list[str], random: Random) -> None:
    shuffled = random.sample(texts, len(texts))
    for writing in (LV, EN):
        assert sorted(texts, key=writing.sort_key) == sorted(shuffled, key=writing.sort_key)


@pytest.mark.parametrize("phone", ["+371 67082917", "+371\u00a067082917", "+371 670-82-917"])
def test_a_phone_link_has_plus_and_digits_alone(phone: str) -> None:
    assert LV.phone_link(phone) == EN.phone_link(phone) == "tel:+37167082917"


@pytest.mark.parametrize(("writing", "tags"), [(LV, ("zero", "one", "other")), (EN, ("one", "other"))])
def test_plural_forms_are_those_of_cldr_in_its_order(writing: Writing, tags: tuple[str, ...]) -> None:
    count, rule = writing.plural_forms.rstrip(";").split("; plural=")
    form = c2py(rule)
    assert count == f"nplurals={len(tags)}"
    assert [tags[form(number)] for number in range(1001)] == [
        Locale(writing.language).plural_form(number) for number in range(1001)
    ]


@pytest.mark.parametrize(("writing", "cldr"), CLDR)
@given(number=st.integers(min_value=0))
def test_a_number_has_the_plural_form_that_cldr_has(writing: Writing, cldr: Locale, number: int) -> None:
    tags = ("zero", "one", "other") if writing is LV else ("one", "other")
    assert tags[writing.plural(number)] == cldr.plural_form(number)


def test_plural_forms_are_written_as_the_catalogues_carry_them() -> None:
    assert LV.plural_forms == (
        "nplurals=3; plural=(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2);"
    )
    assert EN.plural_forms == "nplurals=2; plural=(n != 1);"


@given(st.integers(min_value=0), st.dates())
def test_no_value_has_a_space_at_which_a_line_could_break(number: int, day: date) -> None:
    for writing in (LV, EN):
        values = [writing.money(number), writing.share(number, 7), writing.day(day), writing.year(day.year)]
        assert " " not in "".join(values)


@given(st.integers(min_value=0))
def test_a_count_has_exactly_the_digits_of_its_number(number: int) -> None:
    assert int(LV.count(number).replace("\u00a0", "")) == number


@pytest.mark.parametrize(
    ("number", "phrases"),
    [
        (
            1,
            (
                "viena investīcija",
                "vienas investīcijas",
                "vienai investīcijai",
                "vienu investīciju",
                "vienā investīcijā",
            ),
        ),
        (
            4,
            (
                "četras investīcijas",
                "četru investīciju",
                "četrām investīcijām",
                "četras investīcijas",
                "četrās investīcijās",
            ),
        ),
        (10, ("10 investīciju", "10 investīciju", "10 investīcijām", "10 investīciju", "10 investīcijās")),
        (11, ("11 investīciju", "11 investīciju", "11 investīcijām", "11 investīciju", "11 investīcijās")),
        (21, ("21 investīcija", "21 investīcijas", "21 investīcijai", "21 investīciju", "21 investīcijā")),
        (22, ("22 investīcijas", "22 investīciju", "22 investīcijām", "22 investīcijas", "22 investīcijās")),
    ],
)
def test_latvian_counts_investments_in_every_case(number: int, phrases: tuple[str, ...]) -> None:
    """Number and noun agree, by CLDR's zero, one and other."""
    latvian = WRITINGS["lv"]
    assert tuple(latvian.counted_investments(number, case) for case in latvian.cases) == phrases


def test_english_counts_investments() -> None:
    """One is singular; from ten on in digits."""
    assert [WRITINGS["en"].counted_investments(n) for n in (1, 2, 10)] == [
        "one investment",
        "two investments",
        "10 investments",
    ]
