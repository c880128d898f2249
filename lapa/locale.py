"""How one language writes, and what it says: all that the renderer knows of a language."""

from datetime import date
from typing import Any, NamedTuple

from lapa.facts import Fact
from lapa.forms import Form
from lapa.language.catalogue import Catalogue
from lapa.language.writing import Writing


class Locale(NamedTuple):
    """A language's writing joined with its catalogue of messages.

    A `case` of "" is the nominative. Templates are the same for every language, so `day` and `year` take any case
    where the language has none. The words of a page are in one language, so `fact` does not: a case that
    the language does not have is a ValueError.
    """

    writing: Writing
    catalogue: Catalogue

    @property
    def language(self) -> str:
        """The language's code: lv."""
        return self.writing.language

    def language_name(self, language: str) -> str:
        """The name of a language in this one, as it stands in a sentence: angļu (valodā), English."""
        return self.writing.names[language]

    def day(self, day: date, case: str = "") -> str:
        """A date: 2026. gada 31. maijam, 31 May 2026."""
        return self.writing.day(day, self._case(case))

    def year(self, year: int, case: str = "") -> str:
        """A year: 2026. gadu, 2026."""
        return self.writing.year(year, self._case(case))

    def fact(self, fact: Fact, case: str = "") -> str:
        """A fact as text in a sentence: 600 000 eiro, 2026. gada 31. maijam, četras investīcijas."""
        if case and (not fact.inflects or case not in self.writing.cases):
            raise ValueError(f"{self.language}: {fact} has no {case}")
        value: Any = fact.value
        match fact.form:
            case Form.EURO:
                return self.writing.money(value)
            case Form.COUNT:
                return self.writing.counted_investments(value, case) if fact.noun else self.writing.count(value)
            case Form.DAY:
                return self.writing.day(value, case)
            case Form.YEAR:
                return self.writing.year(value, case)
            case _:
                return str(value)

    def _case(self, case: str) -> str:
        return case if self.writing.cases else ""
