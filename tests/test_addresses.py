"""Links are relative and name the file; absolute addresses are for others than readers."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.addresses import absolute, linked, relative
from lapa.model import Broken
from tests.small import NOTHING

FILES = st.lists(st.sampled_from(["a", "b", "c"]), max_size=4).map(lambda folders: "/".join([*folders, "x.html"]))
PAGE = Broken("projects/1.1.1.i.md", "lv", "content/lv/projects/1.1.1.i.md", NOTHING, "", b"")


@pytest.mark.parametrize(
    ("address", "start", "link"),
    [
        ("lv/kontakti.html", "lv/projekti/krasti.html", "../kontakti.html"),
        ("en/projects/banks.html", "lv/projekti/krasti.html", "../../en/projects/banks.html"),
        ("lv/index.html", "index.html", "lv/index.html"),
        ("lv/kontakti.html", "lv/kontakti.html", "kontakti.html"),
    ],
)
def test_a_link_leads_from_file_to_file(address: str, start: str, link: str) -> None:
    assert relative(address, start) == link


@given(FILES, FILES)
def test_a_link_is_the_shortest_way(address: str, start: str) -> None:
    assert relative(address, start) == posixpath.relpath(address, posixpath.dirname(start) or ".")


def test_a_file_may_be_called_as_a_folder_is() -> None:
    assert relative("a", "a/b.html") == "../a"


@pytest.mark.parametrize(
    ("address", "on_the_web"),
    [
        ("index.html", "https://small.example/site/"),
        ("lv/index.html", "https://small.example/site/lv/"),
        ("lv/kontakti.html", "https://small.example/site/lv/kontakti.html"),
    ],
)
def test_on_the_web_a_folder_stands_for_its_index(address: str, on_the_web: str) -> None:
    assert absolute(address, "https://small.example/site/") == on_the_web


@pytest.mark.parametrize(
    ("link", "meant"),
    [
        ("../contacts.md#anna-upe", ("contacts.md", "anna-upe")),
        ("1.1.2.i.md", ("projects/1.1.2.i.md", "")),
        ("#how", ("projects/1.1.1.i.md", "how")),
        ("https://upes.example/a.md#b", None),
        ("mailto:anna.upe@upes.example", None),
        ("tel:+37160000000", None),
    ],
)
def test_a_link_means_a_page_below_the_folder_of_its_language(link: str, meant: tuple[str, str] | None) -> None:
    assert linked(PAGE, link) == meant
