"""How dashes, marks and the spaces around them are written, in both languages alike.

Source: the EU Interinstitutional Style Guide, in both of its editions.
"""

import re

from lapa.typography.finding import MARK, NO_BREAK_SPACE, SPACE, SPACES, each, rule

_LETTER = r"[^\W0-9_]"
_LOWER = "[a-zāčēģīķļņšūž]"
_UPPER = "[A-ZĀČĒĢĪĶĻŅŠŪŽ]"


def _one_space(found: re.Match[str]) -> str:
    return NO_BREAK_SPACE if NO_BREAK_SPACE in found[0] else " "


def _then_space(found: re.Match[str]) -> str:
    return f"{found[0]} "


MARKS = (
    rule(
        "dash",
        r"(?<=\S[ \u00a0])(?:-{1,3}|—)(?=[ \u00a0]\S)",
        "–",
        *each("-—", r"(?<=[^\s|][ \u00a0].)-{0,2}[ \u00a0][^\s|]"),
    ),
    rule("dash", rf"(?<={_LETTER})—(?={_LETTER})", " – ", "—"),
    # Not where a number would come to stand as that of a list, nor in a proportion or an ellipsis, nor after
    # markup, or a sign of it, which might then be read otherwise.
    rule(
        "space-before-mark",
        rf"^\s*\d++{SPACE}++\.|\d{SPACE}++:{SPACE}++\d"
        rf"|(?<=[^\s{MARK}.…,;:!?*_`\\])(?P<x>{SPACE}++)(?!\.\.)[,.;:!?]{{1,3}}(?=[\s{MARK}”“’»\"']|$)",
        "",
        *each(SPACES, rf"[,.;:!?][,.;:!?]{{0,2}}(?:[\s{MARK}”“’»\"'*_\[\]|]|\Z)"),
    ),
    # Not after a full stop that may belong to an abbreviation or a name.
    rule(
        "space-after-mark", rf"(?<={_LETTER})[,;](?={_LETTER})", _then_space, *each(",;", rf"{_LETTER}(?<={_LETTER}..)")
    ),
    rule(
        "space-after-mark",
        rf"(?<![\w.]){_LOWER}{{3,}}[.!?](?={_UPPER}{_LOWER}{{2}})",
        _then_space,
        *each(".!?", rf"{_UPPER}(?<={_LOWER}..){_LOWER}"),
    ),
    rule(
        "double-space",
        r"(?<=\S)[ \u00a0]{2,}+(?=\S)",
        _one_space,
        *each(" \u00a0", r"[ \u00a0](?<=[^\s|]..)[ \u00a0]*+[^\s|]"),
    ),
)
