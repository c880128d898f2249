"""Elements to HTML: a closed list of tags and attributes, links and headings that hold, lists as they are typed."""

import pytest

from lapa.body import Heading, Link
from lapa.markup import convert
from lapa.problems import Place, Problem, problem


def html(text: str) -> str:
    """The HTML of a page's text, with links as typed."""
    parts = convert("a.md", text, 0)[0].parts
    return "".join(part if isinstance(part, str) else part.address if isinstance(part, Link) else "" for part in parts)


def problems(text: str) -> list[tuple[str, int, int, int]]:
    """The codes of a text's problems, with line, column and length."""
    found = convert("a.md", text, 0)[1]
    return [(each.code, each.place.line, each.place.column, each.place.length) for each in found]


WRITTEN = {
    "a *b* **c** `d`": "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>\n",
    "`&gt; <`": "<p><code>&amp;gt; &lt;</code></p>\n",
    "a  \nb": "<p>a<br>\nb</p>\n",
    "---": "<hr>\n",
    "> a": "<blockquote>\n<p>a</p>\n</blockquote>\n",
    "- a\n- b": "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
    "1. a\n2. b": "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n",
    "3. a\n4. b": '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n',
    "    a\n    <b>\n\n": "<pre><code>a\n&lt;b&gt;\n</code></pre>\n",
    "## A": '<h2 id="a">A</h2>\n',
    "a | b | c | d\n--|:-|-:|:-:\n1 | 2 | 3 | 4": (
        '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n<th class="right">c</th>\n<th class="center">d</th>\n</tr>\n'
        '</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n<td class="right">3</td>\n<td class="center">4</td>\n</tr>\n'
        "</tbody>\n</table>\n"
    ),
    "[a *b*](c.md#d)": '<p><a href="c.md#d">a <em>b</em></a></p>\n',
    "<https://a.lv/b> <a@b.lv>": (
        '<p><a href="https://a.lv/b">https://a.lv/b</a> <a href="mailto:a@b.lv">a@b.lv</a></p>\n'
    ),
    "[a](javascript:b)": "<p>a</p>\n",
    "": "",
    "\n \n": "",
}


@pytest.mark.parametrize("text", WRITTEN)
def test_what_is_written(text: str) -> None:
    """Each tag of the closed list; a link that may not lead there is its words."""
    assert html(text) == WRITTEN[text]


def test_headings_have_ids_of_their_own() -> None:
    """Of ASCII letters, digits and hyphens, never empty, never one of the templates'."""
    text = (
        "## Ķīšezera iela 5, “B”\n\n## Ķīšezera iela 5 b\n\n### Привет\n\n### *a* `b` [c](d.md)\n\n"
        "## Content\n\n## Start\n\n## A 2\n\n## A\n\n## A"
    )
    body, found = convert("a.md", text, 0)
    assert found == ()
    assert [(heading.level, heading.id, heading.text) for heading in body.headings] == [
        (2, "kisezera-iela-5-b", "Ķīšezera iela 5, “B”"),
        (2, "kisezera-iela-5-b-2", "Ķīšezera iela 5 b"),
        (3, "section", "Привет"),
        (3, "a-b-c", "a b c"),
        (2, "content-2", "Content"),
        (2, "start-2", "Start"),
        (2, "a-2", "A 2"),
        (2, "a", "A"),
        (2, "a-3", "A"),
    ]
    assert [f' id="{heading.id}"' in html(text) for heading in body.headings] == [True] * 9


def test_a_placeholder_in_a_heading_is_typed_in_its_text() -> None:
    """Its value is known later than its id."""
    assert convert("a.md", "## {amount} a", 0)[0].headings == (Heading(2, "amount-a", "{amount} a", 0, 13),)


LEVELS = {
    "# a": (1, "#", "##"),
    "a\n===": (1, "#", "##"),
    "### a": (1, "###", "##"),
    "## a\n\n#### b": (3, "####", "##, ###"),
    "## a\n\n### b\n\n##### c": (5, "#####", "##, ###, ####"),
    "## a\n\n### b\n\n#### c\n\n##### d": (7, "#####", "##, ###, ####"),
}


@pytest.mark.parametrize("text", LEVELS)
def test_headings_leave_no_level_out(text: str) -> None:
    """The page's title is the only one of the first level; the fourth is the last."""
    number, level, choices = LEVELS[text]
    line = text.split("\n")[number - 1]
    place = Place("a.md", number, 1, len(line))
    assert convert("a.md", text, 0)[1] == (problem("heading-level", place, level=level, choices=choices, text=line),)


def test_levels_may_go_down_one_by_one_and_up_at_once() -> None:
    """And stay."""
    assert problems("## a\n\n### b\n\n#### c\n\n#### d\n\n## e\n\n### f") == []


def test_a_heading_without_words_is_a_problem() -> None:
    """Where it stands."""
    assert problems("a\n\n##\n\nb") == [("empty-heading", 3, 1, 2)]


LISTS = {
    "1. a\n2. b\n3. c": [],
    "1. a\n1. b\n1. c": [],
    "5. a\n6. b": [],
    "1. a\n\n    b\n\n2. c": [],
    " 9. a\n10. b": [],
    "- a\n    1. b\n    2. c\n- d": [],
    "1. a\n    - b\n2. c": [],
    "1. [a](6.3.1.md)\n2. 3 b": [],
    "2026\\. gada 31. maijs": [],
    "2026. gada 31. maijs": [("list-number", 1, 1, 4)],
    "31. maijs": [("list-number", 1, 1, 2)],
    "a\n\n2026. b\n\n2027. c": [("list-number", 3, 1, 4), ("list-number", 5, 1, 4)],
    "1. a 2026. gada\n31. maijs": [("list-number", 2, 1, 2)],
    "1. a\n3. b": [("list-number", 2, 1, 1)],
    "1. a\n2. b\n\n1. c\n2. d": [("list-number", 5, 1, 1)],
    "- a\n  - b\n- c": [("list-indent", 2, 1, 5)],
    "1. a\n   1. b": [("list-indent", 2, 1, 7)],
    "> - a\n>   - b": [("list-indent", 2, 1, 7)],
    "- a\n\t- b\n    - c\n- d": [],
    "- **a**\n- `b`\n- [c](d.md)\n- *e*": [],
}


@pytest.mark.parametrize("text", LISTS)
def test_a_list_is_what_its_writer_meant(text: str) -> None:
    """A date at a line's beginning is no item, and an item set in too little is below none."""
    assert problems(text) == LISTS[text]


def test_words_that_a_table_leaves_out_are_a_problem() -> None:
    """A row with more cells than its heading loses them."""
    assert convert("a.md", "a | b\n--|--\n1 | 2 | c d | 4\n", 0)[1] == (
        problem("lost-words", Place("a.md", 3, 9, 7), text="c d | 4"),
    )


def fault(code: str, text: str, line: int, column: int) -> Problem:
    return problem(code, Place("a.md", line, column, len(text)), text=text)


def test_a_bad_link_is_said_where_its_address_stands() -> None:
    """Though the same words stand in code, in the link's words and in another link."""
    text = "`javascript:a` [javascript:a](javascript:a)\n[b](javascript:a) <javascript:a>"
    assert convert("a.md", text, 0)[1] == (
        fault("link-scheme", "javascript:a", 1, 31),
        fault("link-scheme", "javascript:a", 2, 5),
        fault("link-scheme", "javascript:a", 2, 20),
    )


def test_a_link_without_words_or_address_is_bad() -> None:
    """Nobody could follow it."""
    assert convert("a.md", "[](a.md) [b]()", 0)[1] == (
        fault("link-without-words", "a.md", 1, 4),
        fault("link-without-address", "]", 1, 12),
    )


def test_a_link_stands_where_its_address_is_typed() -> None:
    """Two equal ones each at their own; its address is what is meant, escapes undone."""
    text = "x\n\n- [a](b.md) [a](b.md)\n\n| c | d |\n|---|---|\n| `b.md` | [b.md](b.md) |\n\n> [e](https://a.lv/\\_f)"
    parts = convert("a.md", text, 0)[0].parts
    assert [part for part in parts if isinstance(part, Link)] == [
        Link("b.md", 9, 13),
        Link("b.md", 19, 23),
        Link("b.md", 64, 68),
        Link("https://a.lv/_f", 79, 95),
    ]
