"""The pages whose writing is looked at."""

from lapa.written import date_names, pages
from tests.small import page, site, sources


def test_the_dates_of_a_page_are_those_its_words_name() -> None:
    """A year too; not a number, nor a date that no words name."""
    assert date_names(site()[0], page("lv/projects/1.1.1.i.md")) == {"due", "since", "period-end", "date"}
    assert date_names(site()[0], page("lv/contacts.md")) == set()


def test_each_page_that_is_understood_has_its_file() -> None:
    found = site()[0]
    assert [(one, source.file) for one, source in pages(found, sources({}))] == [(one, one.file) for one in found.pages]
