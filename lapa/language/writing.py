"""How a language writes money, counts, shares, days, years, lists, phones and alphabetical order.

The small tables below say it; what CLDR knows too is as it has it, English as in en_GB (plain `en` is American: “A, B,
and C”). The order of currency and amount is that of the EU Interinstitutional Style Guide. Spaces inside a value are
U+00A0, so that no line breaks within it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from gettext import c2py
from unicodedata import combining, normalize

NO_BREAK_SPACE = "\u00a0"

# Forms of a word stand in the order of `Writing.cases`; a language without cases has one form.
Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """One language's way of writing.

    cases: the grammatical cases, the nominative first; () for a language without. A `case` of "" is the nominative; one
    that the language does not have is a ValueError. plurals, plural_rule: how many plural forms there are, and the C
    expression by which a number n has one of them, as gettext takes it; investments: the noun in each, in that order.
    names: of the languages; decimal_sign: before tenths; conjunction: before the last in a list.
    """

    language: str
    cases: tuple[str, ...]
    plurals: int
    plural_rule: str
    names: Mapping[str, str]
    alphabet: str
    decimal_sign: str
    conjunction: str
    money_form: str
    day_form: str
    months: tuple[Forms, ...]
    year_forms: Forms
    number_words: tuple[Forms, ...]
    investments: tuple[Forms, ...]

    @property
    def plural_forms(self) -> str:
        """The header of that name that its message catalogues carry."""
        return f"nplurals={self.plurals}; plural={self.plural_rule};"

    def plural(self, number: int) -> int:
        """Which of its plural forms a number has."""
        return _rule(self.plural_rule)(number)

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
        from fractions import Fraction  # noqa: PLC0415 -- not loaded where no share is written

        ones, tenths = divmod(round(Fraction(part * 1000, whole)), 10)
        return f"{self.count(ones)}{self.decimal_sign}{tenths}{NO_BREAK_SPACE}%"

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
        noun = self.investments[self.plural(number)][self._index(case)]
        return f"{self.number_word(number, case)} {noun}"

    def join(self, items: Sequence[str]) -> str:
        """A list in a sentence: A, B un C; A, B and C."""
        *before, last = items or ("",)
        return f"{', '.join(before)} {self.conjunction} {last}" if before else last

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
def _rule(plural_rule: str) -> Callable[[int], int]:
    return c2py(plural_rule)


LATVIAN = Writing(
    language="lv",
    cases=("nominative", "genitive", "dative", "accusative", "locative"),
    # CLDR's zero, one and other, in that order. Babel has another rule and order for Latvian.
    plurals=3,
    plural_rule="(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2)",
    names={"lv": "latviešu", "en": "angļu"},
    # q, w, x and y stand where CLDR's root collation has them, y beside i as in Latvian dictionaries.
    alphabet="aābcčdeēfgģhiīyjkķlļmnņopqrsštuūvwxzž",
    decimal_sign=",",
    conjunction="un",
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
    investments=(
        ("investīciju", "investīciju", "investīcijām", "investīciju", "investīcijās"),
        ("investīcija", "investīcijas", "investīcijai", "investīciju", "investīcijā"),
        ("investīcijas", "investīciju", "investīcijām", "investīcijas", "investīcijās"),
    ),
)

ENGLISH = Writing(
    language="en",
    cases=(),
    plurals=2,
    plural_rule="(n != 1)",
    names={"lv": "Latvian", "en": "English"},
    alphabet="abcdefghijklmnopqrstuvwxyz",
    decimal_sign=".",
    conjunction="and",
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
    investments=(("investment",), ("investments",)),
)

WRITINGS: Mapping[str, Writing] = {"lv": LATVIAN, "en": ENGLISH}
