"""What a writer of front matter most likely did: the code and the place of each slip that YAML cannot read."""

import pytest

from lapa.frontmatter import read


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("title: *Viss* par", ("yaml-alias", 2, 8, 1)),
        ("title: & citi", ("yaml-alias", 2, 8, 1)),
        ("title: !Jauns! x", ("yaml-tag", 2, 8, 1)),
        ("title: {due:dative} ir", ("sign-before-value", 2, 8, 1)),
        ("title: [Jauns] x", ("sign-before-value", 2, 8, 1)),
        ("title: - x", ("sign-before-value", 2, 8, 1)),
        ("title: | x", ("sign-before-value", 2, 8, 1)),
        ("title: , x", ("sign-before-value", 2, 8, 1)),
        ("a:\n  - b: % c", ("sign-before-value", 3, 8, 1)),
        ('title: "Upe" un krasts', ("words-after-quote", 2, 14, 9)),
        ("title: 'Anna's upe'", ("words-after-quote", 2, 14, 6)),
        ('title: "Upe": krasts', ("words-after-quote", 2, 13, 8)),
        ('title: "Upe\nslug: "a"\nb: c', ("open-quote", 2, 8, 1)),
        ("title: 'Upe\nslug: a", ("open-quote", 2, 8, 1)),
        ("working: [a, b\nslug: c\nd: e", ("open-bracket", 2, 10, 1)),
        ("title: {amount ir\nslug: c", ("open-bracket", 2, 8, 1)),
        ("slug a\nb: c", ("no-colon", 2, 1, 6)),
        ("a:\n  b\n    c: d", ("no-colon", 3, 3, 1)),
        ("b: c\nslug:a\nd: e", ("no-colon", 3, 1, 6)),
        ("a:\n  b: c\n  phone 1\n  d: e", ("no-colon", 4, 3, 7)),
        ("a: b\n  slug: c", ("line-indent", 3, 3, 7)),
        ('a: "b"\n  slug: c', ("line-indent", 3, 3, 7)),
        ("a:\n    b: c\n   d: e", ("line-indent", 4, 4, 4)),
        ("a: b: c", ("colon-in-value", 2, 5, 1)),
        ("a: b c\n  d e: f", ("colon-in-value", 3, 6, 1)),
        ("a: b\n- c", ("front-matter-syntax", 3, 1, 1)),
        ("**a**: b", ("front-matter-syntax", 2, 1, 1)),
        ('a: "b\\d"', ("front-matter-syntax", 2, 6, 1)),
        ("a: b\n\tc: d", ("tab-indent", 3, 1, 1)),
    ],
)
def test_a_slip_is_named_where_it_was_made(fields: str, expected: tuple[str, int, int, int]) -> None:
    """Not where a parser stumbles over it: code, line, column and length."""
    (found,) = read("x.md", f"---\n{fields}\n---\n").problems
    assert (found.code, found.place.line, found.place.column, found.place.length) == expected
