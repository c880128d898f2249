"""The ledger of addresses: what its lines say, and that a hostile one gives problems and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.ledger import ADDRESS, MAX_PROBLEMS, read, updated
from lapa.model import Recorded
from lapa.problems import Place, Problem
from lapa.sources import Source

TEXT = """\
# Every address.

lv/kontakti.html
 lv/saites.html  ->  lv/kontakti.html
"""


def understood(text: str) -> tuple[tuple[Recorded, ...] | None, tuple[Problem, ...]]:
    return read(Source.of("addresses.txt", "addresses.txt", text))


def test_a_line_is_an_address_and_where_it_went() -> None:
    """Each with its place; comments and empty lines say nothing."""
    contacts, links = Place("addresses.txt", 3, 1, 16), Place("addresses.txt", 4, 2, 14)
    assert understood(TEXT) == (
        (
            Recorded("lv/kontakti.html", "", contacts, contacts),
            Recorded("lv/saites.html", "lv/kontakti.html", links, Place("addresses.txt", 4, 22, 16)),
        ),
        (),
    )
    assert understood("") == ((), ())


@pytest.mark.parametrize(
    ("line", "column", "length"),
    [
        ("/lv/a.html", 1, 10),
        ("lv/", 1, 3),
        ("lv/a", 1, 4),
        ("lv/A.html", 1, 9),
        ("../a.html", 1, 9),
        ("lv/../a.html", 1, 12),
        ("lv//a.html", 1, 10),
        ("_headers.txt", 1, 12),
        (".well-known/security.txt", 1, 24),
        ("https://upes.example/a.html", 1, 27),
        ("//upes.example/a.html", 1, 21),
        ("lv\\a.html", 1, 9),
        ("lv/a.html?b", 1, 11),
        ("lv/a.html lv/b.html", 1, 19),
        ("lv/a.html # here", 1, 16),
        ("lv/a.html ->", 13, 1),
        ("-> lv/a.html", 1, 1),
        ("lv/a.html -> javascript:alert(1)", 14, 19),
        ("lv/a.html -> lv/b.html -> lv/c.html", 14, 22),
        ("lv/a.html -> lv/b.html\t<b>", 14, 13),
        (f"lv/{'a' * 101}.html", 1, 109),
        (f"{'a/' * 10}a.html", 1, 26),
    ],
)
def test_nothing_in_a_ledger_leaves_the_site(line: str, column: int, length: int) -> None:
    """Whatever is no address below output/ is a problem where it stands."""
    found, problems = understood(f"index.html\n{line}\n")
    assert found is None
    assert [(problem.place, problem.code) for problem in problems] == [
        (Place("addresses.txt", 2, column, length), "ledger-syntax")
    ]


def test_an_address_stands_once() -> None:
    """Wherever it went."""
    found, problems = understood("lv/a.html\nlv/b.html\nlv/a.html -> lv/b.html\n")
    assert found is None
    assert [(problem.place.line, problem.code, dict(problem.values)["line"]) for problem in problems] == [
        (3, "address-twice", "1")
    ]


def test_a_ledger_of_nonsense_gives_few_and_short_problems() -> None:
    """However long it and its lines are."""
    _, problems = understood("<\n" * 100_000 + "x" * 100_000)
    assert len(problems) == MAX_PROBLEMS
    _, (problem,) = understood("x" * 100_000)
    assert len(dict(problem.values)["text"]) == 101


def test_new_addresses_are_put_in_order_and_the_rest_stays() -> None:
    """Comments stay with the line below them, the first ones at the top."""
    text = "# Top.\nlv/c.html\n\n# On b.\n lv/b.html->lv/c.html\n# End.\n"
    whole = "# Top.\nlv/a.html\n# On b.\nlv/b.html -> lv/c.html\nlv/c.html\n# End.\n"
    assert updated(text, ["lv/a.html"]) == whole
    assert updated(whole, []) == whole
    assert updated("# Top.\n", ["lv/b.html", "lv/a.html"]) == "# Top.\nlv/a.html\nlv/b.html\n"


ADDRESSES = st.from_regex(ADDRESS, fullmatch=True)


@given(lines=st.dictionaries(ADDRESSES, st.none() | ADDRESSES), added=st.sets(ADDRESSES))
def test_no_address_is_lost_by_adding_others(lines: dict[str, str | None], added: set[str]) -> None:
    """What an address says of itself stays, and once in order the text stays too."""
    text = "".join(f"{address} -> {target}\n" if target else f"{address}\n" for address, target in lines.items())
    whole = updated(text, added - lines.keys())
    found, problems = understood(whole)
    assert problems == ()
    assert {entry.address: entry.target for entry in found or ()} == dict.fromkeys(added, "") | {
        address: target or "" for address, target in lines.items()
    }
    assert updated(whole, []) == whole


@given(text=st.text(alphabet="ab./->\n# "))
def test_nothing_in_a_ledger_is_a_traceback(text: str) -> None:
    """It is understood, or it is a problem."""
    found, problems = understood(text)
    assert (found is None) == bool(problems)
