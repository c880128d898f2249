"""How a language writes money, counts, shares, days, years, lists, phones and alphabetical order.

Babel (CLDR) knows decimal symbols and lists; it is loaded when it is asked. It does not know the Latvian cases, the
order of currency and amount of the EU Interinstitutional Style Guide, or collation: those are the small
tables below. Spaces inside a value are U+00A0, so that no line breaks within it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from babel import Locale

NO_BREAK_SPACE = "\u00a0"

# Forms of a word stand in the order of `Writing.cases`; a language without cases has one form.
Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """One language's way of writing.

    cases: the grammatical cases, the nominative first; () for a language without. investments: the noun
    by CLDR's plural category; cldr: the language's name there. A `case` of "" is the
    nominative; one that the language does not have is a ValueError. plurals, plural_rule: how many plural
    forms its messages have, and the C expression by which a number n has one of them, as gettext takes it.
    """

    language: str
    cases: tuple[str, ...]
    plurals: int
    plural_rule: str
    cldr: str
    alphabet: str
    money_form: str
    day_form: str
    months: tuple[Forms, ...]
    year_forms: Forms
    number_words: tuple[Forms, ...]
    investments: Mapping[str, Forms]

    @property
    def locale(self) -> "Locale":
        """What CLDR knows of the language."""
        return _locale(self.cldr)

    @property
    def plural_forms(self) -> str:
        """The header of that name that its message catalogues carry."""
        return f"nplurals={self.plurals}; plural={self.plural_rule};"

    def money(self, amount: int) -> str:
        """Whole euro: 600 000 eiro, EUR 600 000."""
        return self.money_form.format(amount=self.count(amount))

    def count(self, number: int) -> str:
        """A whole number, its thousands spaced from four digits on: 16 232.

        Python groups it: Babel fails on more than 28 digits, and has commas for English.
        """
        return f"{number:,}".replace(",", NO_BREAK_SPACE)

    def share(self, part: int, whole: int) -> str:
        """`part` (from 0) of `whole` (from 1) in per cent, rounded half to even: 10,7 %, 10.7 %."""
        from fractions import Fraction  # noqa: PLC0415 -- as Babel's locales

        from babel.numbers import get_decimal_symbol  # noqa: PLC0415 -- as above

        ones, tenths = divmod(round(Fraction(part * 1000, whole)), 10)
        return f"{self.count(ones)}{get_decimal_symbol(self.locale)}{tenths}{NO_BREAK_SPACE}%"

    def day(self, day: date, case: str = "") -> str:
        """A date: 2026. gada 31. maijs, 31 May 2026."""
        month = self.months[day.month - 1][self._index(case)]
        return self.day_form.format(year=day.year, day=day.day, month=month)

    def year(self, year: int, case: str = "") -> str:
        """A year: 2026. gads, 2026."""
        return self.year_forms[self._index(case)].format(year=year)

    def number_word(self, number: int, case: str = "") -> str:
        """One to nine in words (in Latvian feminine: divas, divu); any other number in digits."""
        forms = self.number_words[number - 1] if 1 <= number <= len(self.number_words) else None
        index = self._index(case)
        return forms[index] if forms else self.count(number)

    def counted_investments(self, number: int, case: str = "") -> str:
        """A noun phrase: četras investīcijas, 10 investīciju; four investments."""
        noun = self.investments[self.locale.plural_form(number)][self._index(case)]
        return f"{self.number_word(number, case)} {noun}"

    def join(self, items: Sequence[str]) -> str:
        """A list in a sentence: A, B un C; A, B and C."""
        from babel.lists import format_list  # noqa: PLC0415 -- as above

        return format_list(items, locale=self.locale)

    def sort_key(self, text: str) -> tuple[tuple[tuple[int, str], ...], str]:
        """The key by which texts stand in alphabetical order; what is no letter of the alphabet comes first.

        Upper and lower case, and accents on letters that the alphabet does not have, count only between
        texts that are otherwise the same.
        """
        letters = "".join(self._plain(letter) for letter in normalize("NFC", text.casefold()))
        return tuple((self.alphabet.find(letter), letter) for letter in letters), text

    @staticmethod
    def phone_link(phone: str) -> str:
        """The address that dials a phone number: tel:+37167082917 (RFC 3966)."""
        return "tel:" + "".join(mark for mark in phone if mark in "+0123456789")

    def _index(self, case: str) -> int:
        if case and case not in self.cases:
            raise ValueError(f"{self.language} has no case {case!r}")
        return self.cases.index(case) if case else 0

    def _plain(self, letter: str) -> str:
        if letter in self.alphabet:
            return letter
        return "".join(mark for mark in normalize("NFD", letter) if not combining(mark))


@cache
def _locale(name: str) -> "Locale":
    from babel import Locale  # noqa: PLC0415 -- not loaded where nothing is written

    return Locale.parse(name)


LATVIAN = Writing(
    language="lv",
    cases=("nominative", "genitive", "dative", "accusative", "locative"),
    # CLDR's zero, one and other, in that order. Babel has another rule and order for Latvian.
    plurals=3,
    plural_rule="(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2)",
    cldr="lv",
    # q, w, x and y stand where CLDR's root collation has them, y beside i as in Latvian dictionaries.
    alphabet="aābcčdeēfgģhiīyjkķlļmnņopqrsštuūvwxzž",
    money_form="{amount}\u00a0eiro",
    day_form="{year}.\u00a0gada\u00a0{day}.\u00a0{month}",
    months=(
        ("janvāris", "janvāra", "janvārim", "janvāri", "janvārī"),
        ("februāris", "februāra", "februārim", "februāri", "februārī"),
        ("marts", "marta", "martam", "martu", "martā"),
        ("aprīlis", "aprīļa", "aprīlim", "aprīli", "aprīlī"),
        ("maijs", "maija", "maijam", "maiju", "maijā"),
        ("jūnijs", "jūnija", "jūnijam", "jūniju", "jūnijā"),
        ("jūlijs", "jūlija", "jūlijam", "jūliju", "jūlijā"),
        ("augusts", "augusta", "augustam", "augustu", "augustā"),
        ("septembris", "septembra", "septembrim", "septembri", "septembrī"),
        ("oktobris", "oktobra", "oktobrim", "oktobri", "oktobrī"),
        ("novembris", "novembra", "novembrim", "novembri", "novembrī"),
        ("decembris", "decembra", "decembrim", "decembri", "decembrī"),
    ),
    year_forms=(
        "{year}.\u00a0gads",
        "{year}.\u00a0gada",
        "{year}.\u00a0gadam",
        "{year}.\u00a0gadu",
        "{year}.\u00a0gadā",
    ),
    number_words=(
        ("viena", "vienas", "vienai", "vienu", "vienā"),
        ("divas", "divu", "divām", "divas", "divās"),
        ("trīs", "triju", "trim", "trīs", "trijās"),
        ("četras", "četru", "četrām", "četras", "četrās"),
        ("piecas", "piecu", "piecām", "piecas", "piecās"),
        ("sešas", "sešu", "sešām", "sešas", "sešās"),
        ("septiņas", "septiņu", "septiņām", "septiņas", "septiņās"),
        ("astoņas", "astoņu", "astoņām", "astoņas", "astoņās"),
        ("deviņas", "deviņu", "deviņām", "deviņas", "deviņās"),
    ),
    investments={
        "zero": ("investīciju", "investīciju", "investīcijām", "investīciju", "investīcijās"),
        "one": ("investīcija", "investīcijas", "investīcijai", "investīciju", "investīcijā"),
        "other": ("investīcijas", "investīciju", "investīcijām", "investīcijas", "investīcijās"),
    },
)

ENGLISH = Writing(
    language="en",
    cases=(),
    plurals=2,
    plural_rule="(n != 1)",
    cldr="en_GB",  # its plain English is American: “A, B, and C”
    alphabet="abcdefghijklmnopqrstuvwxyz",
    money_form="EUR\u00a0{amount}",
    day_form="{day}\u00a0{month}\u00a0{year}",
    months=(
        ("January",),
        ("February",),
        ("March",),
        ("April",),
        ("May",),
        ("June",),
        ("July",),
        ("August",),
        ("September",),
        ("October",),
        ("November",),
        ("December",),
    ),
    year_forms=("{year}",),
    number_words=tuple((word,) for word in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")),
    investments={"one": ("investment",), "other": ("investments",)},
)

WRITINGS: Mapping[str, Writing] = {"lv": LATVIAN, "en": ENGLISH}
