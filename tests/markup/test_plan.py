"""What is known of a shape is right for every text that has it, and parts of a body make what it makes as a whole."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lapa.body import Body
from lapa.markup import convert, plan
from lapa.markup.marks import numbered
from lapa.markup.plan import plans
from lapa.markup.trace import Trace
from lapa.problems import Problem


def parts(text: str) -> int:
    """How many parts a text has."""
    return len(plans(Trace("a.md", text, 0).shape))


def slowly(text: str) -> tuple[Body, tuple[Problem, ...]]:
    """A text as a whole, each word of it read by itself, and nothing remembered."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "_parts", lambda shape: [shape])
        patch.setattr(plan, "_spans", lambda *_: {})
        patch.setattr(plan, "remembered", plan.planned)
        return convert("a.md", text, 0)


LINES = [
    "a",
    "b 5 [c](d.md) e",
    "w. *a* 5 000, **b**",
    "a  ",
    "`x",
    "x`",
    "\\- a",
    "a\\",
    "__b__ _c_",
    "{x}",
    "*a",
    "a*",
]
LINES += [
    "- a",
    "- b *c*",
    "* d",
    "+ 5",
    "- a\tb",
    "- ",
    "-\ta",
    "-",
    "- # a",
    "- - a",
    "- 1. a",
    "1. a",
    "2. b",
    "7.  c",
]
LINES += [
    "2024. x",
    "0. a",
    "1.",
    "1.\u00a0a",
    "٣. b",
    "12a b",
    "1. - a",
    "# h",
    "## h *x* 5",
    "### `c` [x](y)",
    "#",
    "---",
]
LINES += ["***", "* * *", "===", "----", "| a | b |", "|---|--:|", "| 1 | 2 | 3 |", "a|b", "-|-", "<b>x</b>", "&amp;"]
LINES += ["<https://a.lv/5>", "<a[](d)>", "<a@b.lv>", "[x]: y", "![x](y)", "[a", "](b)", "\u00a0", "\x0c", "klzzwxh:0"]
INDENTED = ["  a", "    a", "\ta", "> a", "> - b", "  - c", "    - d", "   1. x", " ", "    ", ">"]
BREAKS = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n\n\n\n"])
TEXTS = st.lists(st.tuples(st.sampled_from(LINES), BREAKS).map("".join), max_size=12).map("".join)
ANY = st.lists(st.tuples(st.sampled_from(LINES + INDENTED), BREAKS).map("".join), max_size=12).map("".join)


@settings(max_examples=1000, deadline=None)
@given(TEXTS | ANY)
@example("4. \n\n\n\n1. ")
@example("- a\n\n\u00a0\n\n- b")
@example("# a\n- b\n\n- c")
@example("1. a\n\na\n\n1. b")
@example("| a | b |\n|--|--|\n| c | d | 3 |\n\n1. x\n\n2. y")
@example("## a\n\n- b *c* 5\n\n## a\n\n- b *c* 6\n\n`a` 7")
def test_parts_make_what_the_whole_makes(text: str) -> None:
    """With the same problems, at the same places."""
    assert convert("a.md", text, 0) == slowly(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("\n\n\n", 0),
        ("a\n\n## b\n\n\nc", 3),
        ("a\n\n- b\n\nc\n\n- d", 4),
        ("- a\n\n- b\n\n1. c", 1),
        ("# a\n- b\n\n- c", 1),
        ("*a*\n\n*b*", 2),
        ("a\n\n    b", 1),
        ("> a\n\nb", 1),
        ("a\n\n \n\nb", 1),
        ("a\n\n" + "b\n" * 2600 + "\n\nc", 1),
    ],
)
def test_blocks_are_parts(text: str, count: int) -> None:
    """But lists that follow each other; a body with lines that are set in, or with a long block, is one."""
    assert parts(text) == count


def test_what_is_alike_in_shape_is_found_out_once() -> None:
    """Whatever its words, and wherever it stands."""
    first, other, second = plans("## w\n\n- w\n- 0 w\n\n## w")
    assert first is second
    assert first is not other


def test_a_long_body_is_not_remembered() -> None:
    """Nobody has another that is like it."""
    before = plan.remembered.cache_info().currsize
    plans("0 " * 1000)
    assert plan.remembered.cache_info().currsize == before


def test_spans_are_what_came_through_as_it_was() -> None:
    """Texts and addresses; not those that lost a sign, and not those without words."""
    (found,) = plans("w *w* [0 w](w.0) \\- w - *-*")
    marked = numbered("w *w* [0 w](w.0) \\- w - *-*")
    assert [*found.spans] == [marked[0:2], marked[3:4], marked[7:10], marked[12:15]]
    assert [*found.seen] == [1, 1, 1, 1, 1, 1, 0]


def test_an_address_that_is_shown_has_no_other_words() -> None:
    """What else was read in it is lost."""
    assert [found.code for found in convert("a.md", "<a[](d)>", 0)[1]] == ["link-not-whole", "lost-words"]
