"""Words with all that is no words covered: addresses, paths, codes, placeholders, phones, the numbers of things."""

import re
from functools import cache

from lapa.typography.finding import MARK, SPACE, WORD

_IN_TOKEN = r"[^\s\"'“”„‘’‚«»()\[\]{}]"  # noqa: S105 - a part of a text
_NO_WORDS = (
    rf"(?<!{_IN_TOKEN})(?={_IN_TOKEN}*?[/\\_@=]){_IN_TOKEN}++"
    r"|\{[^{}\n]*+\}"
    r"|(?<!\w)\+\d{1,3}(?>(?:[ \u00a0-]\d++)+)|(?<!\w)\+\d{7,}"
    r"|(?<!\w)\d{4}-\d\d-\d\d(?!\w)"
    r"|(?<!\w)\d++(?>(?:\.\d++){2,})(?:\.[a-z]\.|\.)?"
    r"|(?<!\w)(?:Nos?(?=\.)|(?i:nr|numur\w{1,3}|number|kod\w{1,3}|code|id|tālr|tālruni\w{1,2}|tel|phone|reģ|kont\w{1,2}"
    rf"|indeks\w{{1,2}}|isbn|iban))(?!\w)[.:]?{SPACE}{{0,3}}(?P<name>\d++(?>(?:[-.,]\d++)*))(?!\.{SPACE}{{0,3}}[a-zāčēģīķļņšūž])"
)


def covered(text: str) -> str:
    """The text, as long as it was, with WORD for each sign of all that is no words; after “Nr.”, of the digits."""
    return _no_words().sub(_cover, text)


@cache
def _no_words() -> re.Pattern[str]:
    return re.compile(_NO_WORDS)


def _cover(found: re.Match[str]) -> str:
    whole = found[0]
    shown = len(whole) - len(found["name"] or whole)
    words = whole.rstrip(MARK)
    return whole[:shown] + WORD * (len(words) - shown) + whole[max(shown, len(words)) :]
