"""A page's Markdown to its body: safe whatever is typed, exact in every place, always the same, and soon done."""

import re
import time
from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lapa.body import Body, Heading, Link, Placeholder
from lapa.markup import convert
from lapa.problems import Place, Problem, problem
from lapa.words import link_fault

TAGS = {"a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong"} | {
    *("table", "tbody", "td", "th", "thead", "tr", "ul")
}
VOID = {"br", "hr"}
ATTRIBUTES = {
    ("a", "href"): r"[^\x00-\x20<>\"]+",
    ("h2", "id"): r"[a-z0-9-]+",
    ("h3", "id"): r"[a-z0-9-]+",
    ("h4", "id"): r"[a-z0-9-]+",
    ("ol", "start"): r"[0-9]{1,3}",
    ("td", "class"): r"right|center",
    ("th", "class"): r"right|center",
}


class Reader(HTMLParser):
    """Reads HTML as a browser would, and refuses what is not on the closed list or not properly nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert tag != "a" or "a" not in self.open
        for name, value in attrs:
            assert re.fullmatch(ATTRIBUTES[tag, name], value or ""), (tag, name, value)
            self.ids += [value or ""] if name == "id" else []
        self.open += [] if tag in VOID else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        pytest.fail(data)

    def handle_decl(self, decl: str) -> None:
        pytest.fail(decl)

    def handle_pi(self, data: str) -> None:
        pytest.fail(data)

    def unknown_decl(self, data: str) -> None:
        pytest.fail(data)


def read(body: Body) -> Reader:
    """A body as a browser reads it, its links as typed."""
    reader = Reader()
    for part in body.parts:
        match part:
            case Link(address=address):
                assert link_fault(address) == ""
                reader.feed(escape(address))
            case Placeholder(name=name):
                reader.feed(f"{{{name}}}")
            case _:
                assert re.search(r'<a\b(?! href="$)', part) is None
                reader.feed(part)
    reader.close()
    assert reader.open == []
    return reader


def test_a_body_is_html_in_pieces_with_links_and_placeholders_between() -> None:
    """With its headings and numbers, and the place of each, in a file whose front matter comes before it."""
    text = "---\n---\n## No {due:dative}\n\nSee [contacts](../contacts.md#dace-balode): 600 000 *eiro*."
    assert convert("a.md", text, 8) == (
        Body(
            (
                '<h2 id="no-due-dative">No ',
                Placeholder("due", "dative", (), 14, 26),
                '</h2>\n<p>See <a href="',
                Link("../contacts.md#dace-balode", 43, 69),
                '">contacts</a>: 600 000 <em>eiro</em>.</p>\n',
            ),
            (Heading(2, "no-due-dative", "No {due:dative}", 8, 26),),
            (("600000", "600 000", 72, 79),),
        ),
        (),
    )


def test_every_number_stands_at_its_own_place() -> None:
    """Also where the same digits stand before it as an item's number, in an address, a placeholder or code."""
    text = (
        "3. **3** [3](3.md) 3\n4. `3` {a3} \\{3\\} 3\n\n"
        "| 3 | *3* |\n|--:|---|\n| 3 | `3` |\n\n"
        "> 3 un\n> 3 **un _3_**\n\n"
        "    3\n\n"
        "<https://a.lv/3> <a3@b.lv> 3\\.3"
    )
    places = [_standing(text, start) for *_, start, _ in convert("a.md", text, 0)[0].numbers]
    assert places == [
        *[(1, 6), (1, 11), (1, 20), (2, 5), (2, 15), (2, 19)],
        *[(4, 3), (4, 8), (6, 3), (6, 8)],
        *[(8, 3), (9, 3), (9, 11)],
        (11, 5),
        (13, 28),
    ]


def test_every_problem_stands_at_its_own_place() -> None:
    """Though the same signs stand before it as code or escaped."""
    text = (
        "`<b>` \\<b> <b> **x <b>**\n\n- `![a](b)` [![a](b)](c.md)\n\n"
        "| `&amp;` | \\&amp; &amp; |\n|---|---|\n| a | <!-- |"
    )
    found = convert("a.md", text, 0)[1]
    assert [(each.code, each.place.line, each.place.column, each.place.length) for each in found] == [
        ("raw-html", 1, 12, 3),
        ("raw-html", 1, 20, 3),
        ("image", 3, 14, 7),
        ("raw-html", 5, 20, 5),
        ("raw-html", 7, 7, 4),
    ]


def test_placeholders_are_found_in_text_alone() -> None:
    """Not in code, not in addresses, not escaped, not in other braces."""
    text = "{a} `{b}` \\{c\\} \\{d} {{e}} [{f}](g.md) <https://a.lv/{h}> **{i}**"
    body, problems = convert("a.md", text, 0)
    assert [part.name for part in body.parts if isinstance(part, Placeholder)] == ["a", "f", "i"]
    assert [found.code for found in problems] == ["link-not-whole"]
    assert "".join(read(body).text) == "{a} {b} {c} {d} {{e}} {f} https://a.lv/{h} {i}\n"


ATTACKS = {
    "<script>alert(1)</script>": {"raw-html"},
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>": {"raw-html"},
    "<script\n>alert(1)</script>": {"raw-html"},
    "<scr<script>ipt>alert(1)</scr</script>ipt>": {"raw-html"},
    "<<script>alert(1);//<</script>": {"raw-html"},
    "<script/x>alert(1)</script/x>": {"raw-html"},
    '<img src="javascript:alert(1)">': {"raw-html"},
    "<img src=x onerror=alert(1)>": {"raw-html"},
    "<img src=x onerror=alert(1)//": set(),
    "<img src=`javascript:alert(1)`>": {"raw-html"},
    "<svg/onload=alert(1)>": {"raw-html"},
    "<body onload=alert(1)>": {"raw-html"},
    "<iframe src=javascript:alert(1)></iframe>": {"raw-html"},
    "<a href=javascript:alert(1)>x</a>": {"raw-html"},
    '<a\nhref="javascript:alert(1)">x</a>': {"raw-html"},
    "<base href=//evil.example/>": {"raw-html"},
    "<meta http-equiv=refresh content=0;url=//evil.example>": {"raw-html"},
    "<style>@import 'https://evil.example';</style>": {"raw-html"},
    "<!-- --><script>alert(1)</script>": {"raw-html"},
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->": {"raw-html"},
    "<?php echo 1 ?>": {"raw-html"},
    "<![CDATA[<script>alert(1)</script>]]>": {"raw-html"},
    "<math><mi xlink:href=javascript:alert(1)>": {"raw-html"},
    "<div>\n\n<script>alert(1)</script>\n\n</div>": {"raw-html"},
    "&lt;script&gt;alert(1)&lt;/script&gt;": {"raw-html"},
    "&#60;script&#62;alert(1)&#x3c;/script&#x3E;": {"raw-html"},
    "\\<script>alert(1)\\</script>": set(),
    "`<script>alert(1)</script>`": set(),
    "    <script>alert(1)</script>": set(),
    "# <script>alert(1)</script>": {"raw-html", "heading-level"},
    "[x](javascript:alert(1))": {"link-scheme"},
    "[x](JaVaScRiPt:alert(1))": {"link-scheme"},
    "[x]( javascript:alert(1))": {"bad-link"},
    "[x](java\nscript:alert(1))": {"bad-link"},
    "[x](java\tscript:alert(1))": {"bad-link"},
    "[x](javascript&#58;alert(1))": {"link-entity"},
    "[x](javascript&colon;alert(1))": {"link-entity"},
    "[x](&#106;avascript:alert(1))": {"link-entity"},
    "[x](&#x6A&#x61vascript:alert(1))": {"bad-link"},
    "[x](javascript%3Aalert(1))": {"bad-link"},
    "[x](%6Aavascript:alert(1))": {"bad-link"},
    "[x](javascript\\:alert(1))": {"link-scheme"},
    "[x](\\javascript:alert(1))": {"link-from-root"},
    "[x](javascript://https://a.lv/%0Aalert(1))": {"link-scheme"},
    "[x](javascript:alert(1)//a.md)": {"link-scheme"},
    "[x](vbscript:msgbox(1))": {"link-scheme"},
    "[x](data:text/html;base64,PHNjcmlwdD4=)": {"link-scheme"},
    "[x](file:///etc/passwd)": {"link-scheme"},
    "[x](blob:https://a.lv/b)": {"link-scheme"},
    "[x](view-source:https://a.lv)": {"link-scheme"},
    "[x](//evil.example)": {"link-from-root"},
    "[x](\\\\\\\\evil.example)": {"link-from-root"},
    "[x](/\\evil.example)": {"link-from-root"},
    "[x](https:evil.example)": {"link-not-whole"},
    "[x](https:///evil.example)": {"link-not-whole"},
    "[x](https:\\\\\\\\evil.example)": {"link-not-whole"},
    "[x](https://www.mk.gov.lv@evil.example)": {"link-not-whole"},
    "[x](https://a.lv\\\\@evil.example)": {"link-not-whole"},
    "[x](http://a.lv:80:80)": {"link-not-whole"},
    "[x](../../../etc/passwd)": {"bad-link"},
    "[x](https://rīga.lv)": {"link-not-whole"},
    '[x](https://a.lv"onclick="alert(1))': {"link-not-whole"},
    "[x](https://a.lv'onclick='alert(1))": {"link-not-whole"},
    '[x](https://a.lv "onclick=alert(1)")': {"link-not-whole"},
    "[x](<javascript:alert(1)>)": {"bad-link"},
    "[x](<https://a.lv>)": {"bad-link"},
    "[x](x.md){: onclick=alert(1) }": set(),
    "## x {: #content onclick=alert(1) }": set(),
    "<javascript:alert(1)>": {"link-scheme"},
    "<javascript://a%0Aalert(1)>": {"link-scheme"},
    "<https://a.lv@evil.example>": {"link-not-whole"},
    '<https://a.lv/"onclick=alert(1)>': {"link-not-whole"},
    "<mailto:a@b.lv?body=x>": {"link-not-whole"},
    '<"onclick=alert(1)"@b.lv>': set(),
    "<a@b.lv/onclick=alert(1)>": {"link-not-whole"},
    "[x]: javascript:alert(1)\n\n[x]": {"reference-link"},
    "[y][x]\n\n[x]: javascript:alert(1)": {"reference-link"},
    "![x](javascript:alert(1))": {"image"},
    "![x][y]\n\n[y]: javascript:alert(1)": {"image", "reference-link"},
    '![x"onerror="alert(1)](y)': {"image"},
    "[![x](javascript:alert(1))](a.md)": {"image"},
    "[<script>alert(1)</script>](a.md)": {"raw-html"},
    "[a<https://evil.example>](a.md)": {"raw-html"},
    "*<script>*alert(1)*</script>*": {"raw-html"},
    "a | b\n-|-\n<script> | [x](javascript:alert(1))": {"raw-html", "link-scheme"},
    "a | b\n:-onclick=alert(1)|-\nc | d": set(),
    "1<script>. a": {"raw-html"},
    "%3Cscript%3E ＜script＞ ‹script›": set(),
    "{{ 7*7 }} {% x %} ${7*7} {{x|safe}}": set(),
}
SAFE_LINKS = {"x.md", "a.md"}


@pytest.mark.parametrize("text", ATTACKS)
def test_no_disguise_makes_anything_but_text(text: str) -> None:
    """Scripts, handlers, schemes and hosts in every dress are shown as text, and named where they are foreign."""
    body, problems = convert("a.md", text, 0)
    read(body)
    assert {part.address for part in body.parts if isinstance(part, Link)} <= SAFE_LINKS
    assert {found.code for found in problems} == ATTACKS[text]


def test_there_are_enough_disguises() -> None:
    """Those that OWASP's list of them teaches to fear, and some."""
    assert len(ATTACKS) > 80


SIGNS = [*"*_[]()<>`!&\\|#-+=.:{}\"'~ \n\t1aā", "\n\n", "    ", "- ", "1. ", "> ", "**", "](", "![", "](b.md)", "<a>"]
SIGNS += ["&amp;", "```", "  \n", "a|b\n-|:-:\n", "\n---\n", "## ", "{a}", "<a@b.lv>", "<https://a.lv>", "javascript:"]
SIGNS += ["[a](https://a.lv)", "\u00a0", "٣. ", "²", "\U00020000", "<!--", "\\*", "600 000"]
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join) | st.text(st.sampled_from("*_`[]()<\\a \n"))


@settings(max_examples=500, deadline=None)
@given(TEXTS)
@example("*\\***<*\\*")
@example("1*1*\n===")
@example("1. ***a\n> \n**![1. ")
def test_whatever_is_typed(text: str) -> None:
    """Only what is on the closed list comes out, no id twice, every place is in the file, and again the same."""
    body, problems = convert("a.md", text, 0)
    reader = read(body)
    lines = text.split("\n")
    assert sorted(reader.ids) == sorted({heading.id for heading in body.headings})
    assert "klzzwxh" not in "".join(reader.text)
    assert not any("\x00" <= sign < "\t" or "\ud800" <= sign <= "\udfff" for sign in "".join(reader.text))
    for place in (each.place for each in problems):
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    for part in (part for part in body.parts if not isinstance(part, str)):
        assert text[part.start : part.end].startswith(_typed(part)), part
    for _, typed, start, end in body.numbers:
        assert _unquoted(text[start:end]) == typed
    assert convert("a.md", text, 0) == (body, problems)


def _standing(text: str, at: int) -> tuple[int, int]:
    """The line and column of a character."""
    place = Place.at("", text, at, at + 1)
    return place.line, place.column


def _unquoted(text: str) -> str:
    """Words of several lines, as they stand in the text without what a line of a quotation or a list begins with."""
    return re.sub(r"\n[ \t>]*", "\n", text)


def _typed(part: Link | Placeholder) -> str:
    """How what was found begins where it stands."""
    match part:
        case Placeholder(name=name):
            return f"{{{name}"
        case Link(address=address):
            return address.removeprefix("mailto:")


WORDS = st.lists(st.from_regex(r"[a-zā]{1,8}|[0-9]{1,4}", fullmatch=True), min_size=1)
DRESS = st.sampled_from(["{}", "*{}*", "**{}**", "`{}`", "[{}](b5.md)", "\\[{}\\].", "\\*{}", '"{}"'])


@settings(max_examples=200, deadline=None)
@given(WORDS, st.data())
def test_prose_comes_out_as_it_went_in(words: list[str], data: st.DataObject) -> None:
    """No word is lost or moved, whatever stands around it, and each number stands at its own place."""
    lines = [f"x {data.draw(DRESS).format(word)}" for word in words]
    body, problems = convert("a.md", "\n".join(lines), 0)
    assert problems == ()
    assert re.findall(r"\w+", "".join(read(body).text)) == [each for word in words for each in ("x", word)]
    typed = [
        (number, line.index(word) + 1, word) for number, (word, line) in enumerate(zip(words, lines, strict=True), 1)
    ]
    numbers = [(*_standing("\n".join(lines), start), typed) for _, typed, start, _ in body.numbers]
    assert numbers == [each for each in typed if each[2].isdigit()]


SLOW = ["*a **b ", "*a*", "a*", "**a", "_a_ ", "[", "[a](", "[a](b", "](", "[]", "`", "``a`", "`a", "\\", "\\*", "!["]
SLOW += ["<", "<a", "<a:", "<a@b>", "&amp;", "{", "{a} ", "(", "#", "# a\n", "## a\n\n", "-\n", "---\n\n", "a\n=\n"]
SLOW += [
    ">",
    "> a\n",
    "> a\n\n",
    "- a\n",
    "- a\n\n",
    "- \n",
    "1. ",
    "1. a\n",
    "- a\n    - b\n",
    "    a\n\n",
    "a|",
    "|-\n",
]
SLOW += [
    ". | " * 29 + ".\n",
    "\n",
    " ",
    "\t",
    "a\n",
    "a ",
    "a",
    "a  \n",
    "1 000 ",
    "[a](b.md) ",
    "<b> ",
    "**",
    "[a][b]",
]


@pytest.mark.parametrize("unit", SLOW)
def test_no_page_takes_long(unit: str) -> None:
    """What Python-Markdown takes quadratic time for, at the limits: as large as is accepted, or refused at once."""
    signs, words = sum(map(unit.count, "`*_[]<>\\&")), len(re.findall(r"\w+", unit))
    count = min(
        256 * 1024 // len(unit), 29_000 // max(signs, 1), 41_000 // max(words, 1), 9_900 // (unit.count("\n") or 1)
    )
    whole = unit * count
    paragraph = unit * (4_000 // len(unit))
    pages = [whole, "\n\n".join([paragraph] * max(1, count * len(unit) // (len(paragraph) + 2)))]
    pages.append(". | " * 29 + ".\n" + "--|" * 29 + "--\n" + whole)
    for page in pages:
        start = time.process_time()
        convert("a.md", page[: 256 * 1024], 0)
        assert time.process_time() - start < 4


def test_an_empty_body_is_empty() -> None:
    """Also of blank lines, and after front matter."""
    assert convert("a.md", "", 0) == (Body(()), ())
    assert convert("a.md", "---\na: 5\n---\n\n \n", 13) == (Body(()), ())


def test_what_is_too_much_is_refused_unconverted() -> None:
    """With nothing but its problem."""
    found: tuple[Body, tuple[Problem, ...]] = convert("a.md", "> " * 21 + "<b>", 0)
    assert found == (Body(()), (problem("indent-too-deep", Place("a.md", 1, 1, 1), limit=40),))
