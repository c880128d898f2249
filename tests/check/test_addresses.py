"""No two files at one address."""

from lapa.check import addresses
from tests.small import PROJECT, edited, problems, site


def test_two_pages_at_one_address() -> None:
    """The second is told, at its slug, of the first."""
    change = edited("lv/projects/1.1.2.i.md", "slug: tilts", "slug: krasti")
    assert problems(change) == [("lv/projects/1.1.2.i.md", 4, 7, "same-address")]


def test_the_same_slug_in_two_folders_or_languages_is_no_problem() -> None:
    """Addresses count, not slugs."""
    assert problems(edited("lv/projects/1.1.2.i.md", "slug: tilts", "slug: kontakti")) == []
    assert problems(edited("en/projects/1.1.2.i.md", "slug: bridge", "slug: tilts")) == []


def test_a_static_file_does_not_take_a_pages_place() -> None:
    """Also not the place of a file that every site has, nor where upper and lower case are one."""
    parsed, _ = site()
    static = {"LV/Kontakti.html", "404.html", "data/targets.csv", "style.css", "lv/picture.png"}
    found = addresses.check(parsed, frozenset(static))
    assert [(p.place.file, p.code, dict(p.values).get("other", "")) for p in found] == [
        ("static/404.html", "made-address", ""),
        ("static/LV/Kontakti.html", "same-address", "content/lv/contacts.md"),
        ("static/data/targets.csv", "made-address", ""),
    ]


def test_a_folder_has_its_name_in_each_language() -> None:
    """As the settings say; otherwise its own."""
    assert PROJECT.folders == {"projects": {"lv": "projekti"}}
    shown = {page.address for page in site()[0].pages if "1.1.1" in page.path}
    assert shown == {"lv/projekti/krasti.html", "en/projects/banks.html"}
