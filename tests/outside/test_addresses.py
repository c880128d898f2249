"""The addresses outside the site: all of them, each with where it stands."""

from dataclasses import replace

from lapa.model import Broken, Site
from lapa.outside.addresses import named
from tests.small import edited, page, site


def where(whole: Site) -> dict[str, list[tuple[str, int, int]]]:
    return {
        address: [(place.file.removeprefix("content/"), place.line, place.column) for place in places]
        for address, places in named(whole).items()
    }


def test_front_matter_is_looked_through() -> None:
    """By address, then by place; what a translation inherits is named once, where it stands."""
    assert where(site()[0]) == {
        "https://avots.example/lv": [
            ("lv/about.md", 7, 9),
            ("lv/accessibility.md", 7, 9),
            ("lv/contacts.md", 12, 9),
            ("lv/data.md", 7, 9),
            ("lv/index.md", 19, 9),
            ("lv/projects/1.1.1.i.md", 34, 9),
            ("lv/projects/1.1.2.i.md", 34, 9),
        ],
        "https://avots.example/noteikumi": [("lv/projects/1.1.1.i.md", 31, 11), ("lv/projects/1.1.2.i.md", 31, 11)],
        "https://upes.example/": [("lv/index.md", 16, 9)],
        "https://upes.example/en/": [("lv/index.md", 17, 9)],
    }


TEXT = "[A](https://a.example/x#y), <http://b.example>, [c](index.md), [d](mailto:d@d.example), https://e.example"


def test_bodies_are_looked_through() -> None:
    """Links on the web alone; what is only written there is no link."""
    whole, _ = site(edited("lv/about.md", "Teksts.", TEXT))
    found = where(whole)
    assert {address: found[address] for address in found if "example/x" in address or "b.example" in address} == {
        "http://b.example": [("lv/about.md", 10, 30)],
        "https://a.example/x#y": [("lv/about.md", 10, 5)],
    }
    assert len(found) == 6


def test_a_page_that_is_not_understood_is_looked_through_too() -> None:
    """Its body has its links."""
    whole, _ = site(edited("lv/about.md", "Teksts.", TEXT))
    about = page("lv/about.md", whole)
    rest = tuple(found for found in whole.pages if found is not about)
    lost = Broken(about.path, "lv", about.file, about.kept, "", about.content)
    broken = replace(whole, pages=rest, broken=(lost,))
    assert where(broken)["https://a.example/x#y"] == [("lv/about.md", 10, 5)]
