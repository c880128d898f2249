"""A page's writing put right in its file, with all else byte for byte as it was."""

import time
from html.parser import HTMLParser
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lapa import frontmatter, markup, nodes
from lapa.corrections import fixed, problems
from lapa.kinds import Investment
from lapa.problems import Place
from lapa.sources import Source
from lapa.words import HIDDEN
from lapa.written import date_names
from tests.small import PAGES, page, site

DATES = frozenset({"due", "since"})


def source(raw: str) -> Source:
    """As a file with these characters is read."""
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Source.of("a.md", "a.md", HIDDEN.sub("\ufffd", normalize("NFC", text)))


def fix(raw: str, language: str = "lv") -> str:
    return fixed(language, Investment, source(raw), raw, DATES)


def found(raw: str, language: str = "lv") -> list[tuple[Place, str, dict[str, str]]]:
    return [(one.place, one.code, dict(one.values)) for one in problems(language, Investment, source(raw), DATES)]


def test_each_problem_has_its_place_and_the_right_form() -> None:
    """In front matter and body; ␣ is a no-break space."""
    assert found('---\ntitle: "Kopā 600 000 eiro"\n---\n\nTā **saka** "viens" .\n\nLīdz {due}\n') == [
        (Place("a.md", 2, 14, 7), "number-spaces", {"shown": "600 000", "right": "600␣000"}),
        (Place("a.md", 2, 21, 1), "unit-space", {"shown": "000 eiro", "right": "000␣eiro"}),
        (Place("a.md", 5, 13, 1), "quotation-marks", {"shown": '"viens"', "right": '“viens"'}),
        (Place("a.md", 5, 19, 1), "quotation-marks", {"shown": '"viens"', "right": '"viens”'}),
        (Place("a.md", 5, 20, 1), "space-before-mark", {"shown": '"viens" .', "right": '"viens".'}),
        (Place("a.md", 7, 6, 5), "date-case", {"shown": "{due}", "right": "{due:dative}"}),
    ]


def test_a_value_with_escapes_is_a_problem_that_no_fix_puts_right() -> None:
    """Its place is the whole value."""
    text = '---\ntitle: "a \\"10-15\\""\n---\n'
    assert [(place, code) for place, code, _ in found(text)] == [
        (Place("a.md", 2, 8, 13), "quotation-marks"),
        (Place("a.md", 2, 8, 13), "dash"),
        (Place("a.md", 2, 8, 13), "quotation-marks"),
    ]
    assert fix(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('---\ntitle: "A - b"\n---\nC - d\n', '---\ntitle: "A – b"\n---\nC – d\n'),
        ("---\ntitle: 'A \"b\" c'\n---\n", "---\ntitle: 'A “b” c'\n---\n"),
        ("---\ntitle: >-\n  A - b\n  c  d\n---\n", "---\ntitle: >-\n  A – b\n  c d\n---\n"),
        (
            "\ufeff---\r\ntitle: A - b  \r\n---\r\n\r\nC , d  \r\ne\r\n",
            "\ufeff---\r\ntitle: A – b  \r\n---\r\n\r\nC, d  \r\ne\r\n",
        ),
        ("---\rtitle: a\r---\rC - d", "---\rtitle: a\r---\rC – d"),
        ("---\ntitle: a\n---\nVa\u0304rdi - un 15% s\u030c", "---\ntitle: a\n---\nVa\u0304rdi – un 15\u00a0% s\u030c"),
        (
            "---\ntitle: a\n---\nLīdz 2026. gada 1. jūnijs",
            "---\ntitle: a\n---\nLīdz 2026.\u00a0gada\u00a01.\u00a0jūnijam",
        ),
        ("---\ntitle: a\n---\nLīdz 1. ju\u0304nijs", "---\ntitle: a\n---\nLīdz 1.\u00a0jūnijam"),
        ("---\ntitle: a\n---\n5 . viens", "---\ntitle: a\n---\n5 . viens"),
        ("---\ntitle: a: b\n---\nC - d", "---\ntitle: a: b\n---\nC – d"),
        ("---\nsource: a - b\nslug: 10-15\n---\n", "---\nsource: a - b\nslug: 10-15\n---\n"),
        ("C - d", "C - d"),
        ("---\ntitle: a\n---\nA\u200b - b", "---\ntitle: a\n---\nA\u200b – b"),
        ("---\ntitle: a\n---\na\u0304  \u0301b - c", "---\ntitle: a\n---\na\u0304  \u0301b – c"),
    ],
)
def test_a_fix_changes_the_words_alone(before: str, after: str) -> None:
    """Byte order mark, line ends, decomposed letters, spaces at line ends, hidden characters, quotes of YAML."""
    assert fix(before) == after
    assert fix(after) == after


def test_a_file_that_is_not_the_source_stays() -> None:
    """Nothing is known of where its words stand."""
    assert fixed("lv", Investment, source("---\na: b\n---\nC - d"), "cits - fails", DATES) == "cits - fails"


@pytest.mark.parametrize("path", PAGES)
def test_the_small_site_is_written_right(path: str) -> None:
    """So that its other tests find what they look for."""
    language, kind = path[:2], type(page(path).fields)
    assert list(problems(language, kind, source(PAGES[path]), date_names(site()[0], page(path)))) == []


class Structure(HTMLParser):
    """The elements of a body with their addresses, what is code, and how many letters stand in each."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[object] = []
        self.code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.code = tag == "code"
        self.parts += [tag, [pair for pair in attrs if pair[0] != "id"], ""]

    def handle_endtag(self, tag: str) -> None:
        self.code = False
        self.parts += [f"/{tag}", ""]

    def handle_data(self, data: str) -> None:
        self.parts = self.parts or [""]
        self.parts[-1] = f"{self.parts[-1]}{data if self.code else ''.join(filter(str.isalnum, data))}"


def structure(text: str) -> list[object]:
    reader = Structure()
    start = frontmatter.read("a.md", text).body or 0
    for part in markup.convert("a.md", text, start)[0].parts:
        if isinstance(part, str):
            reader.feed(part)
        else:
            reader.parts += [getattr(part, "address", getattr(part, "name", "")), ""]
    return reader.parts


BITS = (
    *[
        "vārdi",
        "15",
        "1",
        "10-15",
        "km",
        "15%",
        '"',
        "'",
        "“",
        "”",
        "-",
        ".",
        ",b,",
        "Nr.",
        "`",
        "``",
        "`10-15`",
        "\\",
        "\\`",
        "*",
        "**",
        "_",
        "[",
        "](",
        ")",
        "(a-1.md)",
        "<",
        ">",
        "{due}",
        "#",
        "|",
    ],
    *["https://a.lv/1-2", "<https://a.lv/10-15>"],
    *("600 000", "5 ", " - ", " , ", " .", "  ", "`a - b`", "[a - b](a.md)", "31. maijs", "31 May", ": ", "    ", "\t"),
    *("\n", "\n\n", "  \n", "\n    ", "\n\n    ", "\n\n        ", "\n- ", "\n1. ", "\n5", "\n## ", "\n> ", "\n>     "),
    *("\n---\n", "\n| --- | --- |\n"),
)
BODY = st.lists(st.sampled_from(BITS)).map("".join)
LANGUAGE = st.sampled_from(["lv", "en"])


@settings(max_examples=1500, deadline=None)
@example("lv", "https://a.lv/1-2* .*")
@given(LANGUAGE, BODY)
def test_a_fix_changes_no_markup_code_or_address(language: str, body: str) -> None:
    """What the converter makes of the page is the same, but for signs and spaces between letters."""
    text = f"---\ntitle: a\n---\n{body}"
    once = fix(text, language)
    assert structure(once) == structure(text)
    assert fix(once, language) == once
    assert once.count("\n") == text.count("\n")


INLINE = [*(bit for bit in BITS if "\n" not in bit), "''", '\\"', "\\u0022", " #"]
VALUE = st.lists(st.sampled_from(INLINE)).map("".join)
FORMS = ["{}", "'{}'", '"{}"', ">-\n  {}\n  {}", "|\n  {}", "\n  {}\n  {}"]


@settings(max_examples=1000, deadline=None)
@given(LANGUAGE, VALUE, st.sampled_from(FORMS), st.sampled_from(["\n", "\r\n"]))
def test_a_fix_never_breaks_front_matter(language: str, value: str, form: str, line_end: str) -> None:
    """What could be read can be read, with the same letters; facts are as they were."""
    text = f"---\ntitle: {form.replace('{}', value)}\nslug: a - b\n---\n".replace("\n", line_end)
    once = fix(text, language)
    before, after = (frontmatter.read("a.md", source(whole).text) for whole in (text, once))
    assert [one.code for one in after.problems] == [one.code for one in before.problems]
    if before.table and after.table:
        was, now = (nodes.plain(front) for front in (before.table, after.table))
        assert was.keys() == now.keys()
        assert was.get("slug") == now.get("slug")
        assert [*filter(str.isalnum, str(was["title"]))] == [*filter(str.isalnum, str(now["title"]))]
    assert fix(once, language) == once


@settings(max_examples=500, deadline=None)
@given(LANGUAGE, st.text())
def test_any_file_can_be_put_right(language: str, text: str) -> None:
    """Whatever it holds, and a second time nothing changes."""
    for raw in (text, f"---\ntitle: a\n---\n{text}"):
        once = fix(raw, language)
        assert fix(once, language) == once


@pytest.mark.parametrize(
    "piece",
    [
        "`",
        "``a` ",
        "](",
        "](a(",
        "<a",
        "<a:",
        "[",
        "*",
        "_ ",
        "\\",
        '"',
        "| ",
        "\n- ",
        "> ",
        "1. ",
        "#",
        "10-15 ",
        "    a\n",
    ],
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    """100,000 hostile characters of a body are read in less than two seconds."""
    text = source(f"---\ntitle: a\n---\n{piece * (100_000 // len(piece))}")
    start = time.process_time()
    list(problems("lv", Investment, text, DATES))
    assert time.process_time() - start < 2
