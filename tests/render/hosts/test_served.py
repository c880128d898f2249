"""A site as hosts see it."""

import pytest

from lapa.headers import DATA, LASTING, PAGES
from tests.render.hosts.site import REDIRECTS, SITE


def test_what_is_said_of_a_file_goes_by_what_it_is() -> None:
    assert SITE.headers("lv/index.html") == SITE.headers("robots.txt") == SITE.headers("icon.svg") == PAGES
    assert SITE.headers("data/a.csv") == SITE.headers("data/") == DATA
    assert SITE.headers("icon.0123456789.svg") == LASTING


def test_an_address_that_was_moved_leads_on_with_and_without_its_index() -> None:
    assert list(SITE.redirects()) == REDIRECTS


@pytest.mark.parametrize("address", ["a b.html", "a;}.html", "a\n.html", "a$1.html", "ā.html", '"'])
def test_what_could_mean_more_than_itself_in_a_file_for_a_host_is_never_written(address: str) -> None:
    """The ledger has refused it before; here it is the program's own fault."""
    for moved in ({address: "lv/new.html"}, {"lv/old.html": address}):
        with pytest.raises(ValueError, match="not an address"):
            list(SITE._replace(moved=moved).redirects())
