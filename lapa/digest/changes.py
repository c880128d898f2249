"""What changed between two texts: sentence by sentence, and in both languages side by side."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from lapa.digest.words import Sections

MOST = 200  # sentences that are compared with as many; of more, all between the first and the last change changed


class Change(NamedTuple):
    """A sentence that changed; "" where there was or is none."""

    before: str
    after: str


class Place(NamedTuple):
    """Where a sentence stands in a text: numbers from 0. language: "" where it stands there in every language."""

    section: int = -1
    block: int = -1
    sentence: int = -1
    language: str = ""


Row: TypeAlias = Mapping[str, Sequence[Change] | str]  # by language: what changed, or else what stands there unchanged
_NOWHERE = Place()


def rows(before: Mapping[str, Sections], after: Mapping[str, Sections]) -> Iterator[Row]:
    """The changes of one text, by language, those of the same sentence in one row. Both times have the same languages.

    The languages are matched by how the text was built before, new sentences also by how it is built now. Where a
    section has not as many blocks in both, its changes stand apart; where a block has not as many sentences, together.
    """
    found: dict[tuple[Place, Place], dict[str, list[Change]]] = {}
    there: dict[tuple[Place, str], list[str]] = {}
    for language in after:
        old, new = _placed(before, language), _placed(after, language)
        for place, sentence in old:
            there.setdefault((place, language), []).append(sentence)
        for index, new_index, change in changes([text for _, text in old], [text for _, text in new]):
            place = old[index][0] if index >= 0 else _NOWHERE
            key = (place, _NOWHERE if change.before else new[new_index][0])
            found.setdefault(key, {}).setdefault(language, []).append(change)
    for key in sorted(found):
        row: dict[str, Sequence[Change] | str] = {**found[key]}
        for language in after if key[1] is _NOWHERE else ():
            row.setdefault(language, " ".join(there.get((key[0], language), [])))
        yield row


def changes(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, Change]]:
    """What changed, in order, each with the indices of the sentence in `before` and in `after`.

    One that is new has the index of the one before it in `before` (or -1), one that is gone has -1 for its second.
    """
    start = beginning(before, after)
    end = beginning(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    for first, last, first_new, last_new in _differing(old, new):
        at = start + first - 1
        for left, right in _pairs(old[first:last], new[first_new:last_new]):
            at = start + first + left if left >= 0 else at
            change = Change(before[at] if left >= 0 else "", new[first_new + right] if right >= 0 else "")
            yield at, start + first_new + right if right >= 0 else -1, change


def beginning(one: Sequence[str], other: Sequence[str]) -> int:
    """How many of them are the same from the beginning on."""
    pairs = zip(one, other, strict=False)
    return next((index for index, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _placed(texts: Mapping[str, Sections], language: str) -> list[tuple[Place, str]]:
    """The sentences of a text in one language."""
    own = texts[language]
    other = next((sections for name, sections in texts.items() if name != language), own)
    found: list[tuple[Place, str]] = []
    for section, blocks in enumerate(own):
        theirs = other[section] if len(own) == len(other) else []
        matched = len(theirs) == len(blocks)
        for block, lines in enumerate(blocks):
            whole = matched and len(theirs[block]) != len(lines)
            for line, sentence in enumerate(lines):
                place = Place(section, block, 0 if whole else line, "" if matched else language)
                found.append((place, sentence))
    return found


def _differing(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Beginning and end, in both, of each run that is not the same."""
    if max(len(old), len(new)) > MOST:
        yield 0, len(old), 0, len(new)
        return
    for what, *ends in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            yield ends[0], ends[1], ends[2], ends[3]


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Indices of each old sentence and of the new one it became, -1 for none.

    That is the next one with half of its words; the one in the same place if there are as many, or too many to look.
    """
    in_order = len(old) == len(new) or max(len(old), len(new)) > MOST
    taken = 0
    for index, sentence in enumerate(old):
        if in_order:
            partner = index if index < len(new) else -1
        else:
            partner = next((at for at in range(taken, len(new)) if _alike(sentence, new[at])), -1)
        yield from ((-1, added) for added in range(taken, partner))
        yield index, partner
        taken = max(taken, partner + 1)
    yield from ((-1, added) for added in range(taken, len(new)))


def _alike(one: str, other: str) -> bool:
    left, right = set(one.split()), set(other.split())
    return 2 * len(left & right) >= max(len(left), len(right))
