"""Whether anything in a whole file may be written wrong, as its signs tell: most files are seen to be right by them."""

from functools import cache

from lapa.typography.cases import may_be_in_another
from lapa.typography.finding import WORD, Sign, seen, signs
from lapa.typography.marks import MARKS
from lapa.typography.numbers import NUMBERS
from lapa.typography.quotes import may_be_others


def doubtful(language: str, words: str, body: str, dates: frozenset[str]) -> bool:
    """Whether `findings_in` may find anything in the runs of a page; where it finds something, this is true.

    words: of its front matter, an empty line after each value; body: its Markdown, as typed. Runs of words, in which
    WORD and MARK stand for some signs, may be given in the place of words.
    """
    text = f"\n{words.replace('|', WORD)}\n\n{body}"  # between the cells of a table, it is no sign of words
    return (
        "\\" in body  # before a sign, so that it is none of markup
        or seen(_signs(language), text)
        or may_be_others(language, text)
        or (language == "lv" and may_be_in_another(text, dates))
    )


@cache
def _signs(language: str) -> tuple[Sign, ...]:
    return signs(*NUMBERS[language], *MARKS)
