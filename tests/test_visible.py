"""Where the visible words of a page stand: # is what is covered, | a line end, in the tables of these tests."""

import pytest

from lapa import frontmatter
from lapa.kinds import Investment
from lapa.typography import MARK, WORD
from lapa.visible import Run, runs

OPENING = "---\nslug: a\n---\n"


def found(text: str) -> list[Run]:
    return list(runs(Investment, frontmatter.read("a.md", text), text))


def shown(body: str) -> list[str]:
    """The runs of a body, without covered ends; _ is markup, with # at the end of a link."""
    for run in (texts := found(OPENING + body)):
        whole = OPENING + body
        assert len(run.text) == run.end - run.start
        assert all(sign in (whole[run.start + at], WORD, MARK, "\n") for at, sign in enumerate(run.text))
    return [run.text.strip("\n").replace(WORD, "#").replace(MARK, "_").replace("\n", "|") for run in texts]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Viens\ndivi\n\ntrīs\n", ["Viens|divi", "trīs"]),
        ("## Virsraksts\nteksts", ["Virsraksts", "teksts"]),
        ("- viens\n- divi\n  trīs\n", ["viens", "divi|||trīs"]),
        ("1. viens\n2. divi", ["viens", "divi"]),
        ("- viens\n    - divi\n", ["viens", "divi"]),
        ("> citāts\n> tālāk", ["citāts|||tālāk"]),
        ("| a | b |\n| --- | ---: |\n| c | d |", [" a | b ", " c | d "]),
        ("a | b\n--- | ---\nc | d", ["a | b", "c | d"]),
        ("teksts `10-15` te", ["teksts ####### te"]),
        ("teksts ``a ` b`` te", ["teksts ######### te"]),
        ("`a` un `b`", ["### un ###"]),
        ("`a` un\n`b` te", ["### un|### te"]),
        ("`a\n10-15` te", ["##|###### te"]),
        ("a ` b `` c ` 10", ["a ########## 10"]),
        ("a \\` 5-6 ` 7-8 ` x", ["a \\############# x"]),
        ("`a\\` b `10-15\\` x", ["############### x"]),
        ("- a ` b\n- `10-15` c ` d", ["a ###", "########### d"]),
        ("    10-15\n\nteksts", ["teksts"]),
        ("\t10-15\n", []),
        ("teksts\n\n        10-15\n", ["teksts"]),
        (">     10-15\n", []),
        ("- \n>      - 10-15", []),
        ("## a\n    10-15\n", ["a"]),
        ("[vārdi](https://a.lv/10-15) te", ["_vārdi____________________# te"]),
        ("[vārdi](a(1-2)b) te", ["_vārdi_________# te"]),
        ("[vārdi](slikta adrese 1-2) te", ["_vārdi___________________# te"]),
        ("<https://a.lv/1-2> te", ["################## te"]),
        ('<b class="x">te</b>', ["#############te####"]),
        ("a&nbsp;b &#8211; c & d", ["a######b ####### c & d"]),
        ("a < 5 un b > 3", ["a < 5 un b > 3"]),
        ("**treknis** un *slīps* un a_b", ["__treknis__ un _slīps_ un a_b"]),
        ('\\"burti\\" un \\*', ["##burti## un ##"]),
        ("a\n---\nb", ["a|||||b"]),
        ("", []),
        ("\n \n\t\n", []),
    ],
)
def test_what_is_visible_in_a_body(body: str, expected: list[str]) -> None:
    """Paragraphs, items, headings and rows; not code, addresses, marks of markup, and escapes."""
    assert shown(body) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: Vārdi {due}", ["Vārdi {due}"]),
        ('title: "Vārdi: te"', ["\nVārdi: te\n"]),
        ("title: 'Vārdi'", ["\nVārdi\n"]),
        ("title: Vārdi\n  tālāk", ["Vārdi\n  tālāk"]),
        ("title: >-\n  Vārdi\n  tālāk\nslug: a", ["\n\n\n  Vārdi\n  tālāk"]),
        ("title: |\n  Vārdi\nslug: a", ["\n\n  Vārdi\n"]),
        ("targets:\n  a:\n    text: Vārdi\n    due: 2026-05-31", ["Vārdi"]),
        ("slug: a\ncode: 6.3\namount: 10000\nsource: https://a.lv\ncontact: a\nworking: [title]", []),
        ("nekas: Vārdi", []),
        ("title: [a, b]", []),
    ],
)
def test_what_is_visible_in_front_matter(front: str, expected: list[str]) -> None:
    """The fields of words alone, sign for sign as they stand in the file."""
    text = f"---\n{front}\n---\n"
    assert [run.text.rstrip("\n") for run in found(text)] == [one.rstrip("\n") for one in expected]
    for run in found(text):
        assert run.typed
        assert len(run.text) == run.end - run.start


@pytest.mark.parametrize("front", ['title: "10\\u002d15 \\"a\\""', "title: 'it''s'", 'title: "a\\\n  b"'])
def test_a_value_with_escapes_is_read_but_not_as_it_is_typed(front: str) -> None:
    """It has the place of the whole value."""
    text = f"---\n{front}\n---\n"
    (run,) = found(text)
    assert not run.typed
    assert text[run.start : run.end] == front.removeprefix("title: ")
    assert "\\" not in run.text


def test_a_page_that_cannot_be_read_has_no_words() -> None:
    """Without front matter, or with one that does not end; where only its fields are broken, the body has."""
    assert found("Vārdi") == []
    assert found("---\ntitle: Vārdi") == []
    assert [run.text for run in found("---\ntitle: a: b\n---\nVārdi")] == ["Vārdi"]
