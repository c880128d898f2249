"""What stands for words while a converter of markup has a text.

Every run of words becomes one letter, and every run of digits one number, that stands for its place: a converter treats
them just as it would the words. Before they are numbered, all words are "w" and all digits "0": that is the shape of a
text, of which many texts have the same.
"""

import re

MOST_WORDS = 42_000
_FIRST = 0x20000  # of a block of as many Chinese letters
_BETWEEN = r" \u00a0.,;:?”’“‘„–/\-"
# Words with nothing between them that could be markup are one. It never begins with a digit, as a list item does,
# nor where an address may begin, which has no spaces. Most letters are ASCII, which are looked up sooner than others.
_WORD = re.compile(rf"(\w(?:(?<=[0-9])[0-9]*+|(?<=[<(/].)[^\W0-9]*+|[{_BETWEEN}0-9A-Za-z\w]*(?<![{_BETWEEN}])))")
MARK = re.compile(f"([{chr(_FIRST)}-{chr(_FIRST + MOST_WORDS)}]|[0-9]+)")
_UNNUMBERED = re.compile("([0w])")

_LITERAL = 0xDC00  # of the surrogates, which no text has
PLAIN = {_LITERAL + code: code for code in range(128)}


def literal(sign: str) -> str:
    """What stands for an ASCII sign that is not markup; str.translate(PLAIN) makes it the sign again."""
    return chr(_LITERAL + ord(sign))


def shaped(text: str) -> tuple[str, list[int]]:
    """The shape of a text, and how long in it are: signs, a word, signs, a word, …, signs."""
    underscore = literal("_")
    parts = _WORD.split(text.replace("_", underscore))
    lengths = [*map(len, parts)]
    parts[1::2] = ["0" if word < ":" else "w" for word in parts[1::2]]
    return "".join(parts).replace(underscore, "_"), lengths


def numbered(shape: str) -> str:
    """What stands for a shape's words: no two are the same, but those beyond MOST_WORDS."""
    parts = _UNNUMBERED.split(shape)
    kinds = enumerate(parts[1::2])
    parts[1::2] = [str(count) if kind == "0" else chr(_FIRST + min(count, MOST_WORDS)) for count, kind in kinds]
    return "".join(parts)


def number(mark: str) -> int:
    """The number of a word, by its mark."""
    return int(mark) if mark.isascii() else ord(mark) - _FIRST
