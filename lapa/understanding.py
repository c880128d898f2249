"""One page's front matter, understood: its fields, with its original's facts, or what keeps them from being so."""

from functools import lru_cache
from hashlib import sha256

from lapa import frontmatter, nodes
from lapa.faults import as_problems, unknown_kind
from lapa.frontmatter import FrontMatter
from lapa.inheritance import inherit, is_fact
from lapa.kinds import KINDS, RECORD, Record, Text
from lapa.mentions import mentions
from lapa.model import Front, Understood
from lapa.nodes import Scalar, Table
from lapa.problems import Problem
from lapa.schema import validate
from lapa.sources import Source

_OTHER_ITEMS = ("unknown-item", "missing-item")


def understood(language: str, source: Source, original: Source | None) -> Understood:
    """The page in a file, without its body. original: that of the page it translates, itself where it is one, or None.

    Of both files only what stands before the body counts.
    """
    front = _read(source.file, source.text)
    theirs = _read(original.file, original.text) if original else front
    one, found = _front(source, original, front, theirs)
    return Understood(language, source.path, source.file, one, _is_alone(front), (*front.problems, *found))


@lru_cache(maxsize=2)
def _read(file: str, text: str) -> FrontMatter:
    """What stands before the body of a file; kept, since the translation of a page often follows it."""
    return frontmatter.read(file, text)


def _kind(front: FrontMatter) -> str:
    """The kind of page that front matter names; only an original does."""
    node = front.table.entries.get("kind") if front.table else None
    return node.text if isinstance(node, Scalar) else ""


def _is_alone(front: FrontMatter) -> bool:
    return front.table is None or (KINDS.get(_kind(front), Text) is Text and "translation" in front.table.entries)


def _front(
    source: Source, original: Source | None, front: FrontMatter, theirs: FrontMatter
) -> tuple[Front | None, tuple[Problem, ...]]:
    """The fields of a page; None where they cannot be told.

    A fault in a fact is said once, in the original.
    """
    own, facts = front.table, theirs.table
    if own is None or facts is None or original is None:
        return None, ()
    kind = KINDS.get(_kind(theirs))
    if kind is None:
        return None, unknown_kind(source.file, own) if original is source else ()
    values, problems = nodes.plain(own), tuple[Problem, ...]()
    record = Record()
    if original is not source:
        record, slips = _record(source.file, own)
        values, problems = inherit(kind, own, facts, original.file)
        values, problems = {name: values[name] for name in values if name != RECORD}, (*problems, *slips)
    fields, faults = validate(kind, values)
    own_faults = [fault for fault in faults if original is source or not is_fact(kind, fault.path)]
    problems += as_problems(own_faults, kind, source.file, own, () if original is source else (RECORD,))
    if fields is None or any(found.code in _OTHER_ITEMS for found in problems):
        return None, problems
    mentioned = mentions(kind, own, source.text)
    said = sha256(repr(fields).encode()).hexdigest()
    return Front(fields, said, mentioned.placeholders, mentioned.numbers, record.translated), problems


def _record(file: str, own: Table) -> tuple[Record, tuple[Problem, ...]]:
    """What a translation says of the original it was made from; nothing where it has a mistake."""
    values = {RECORD: nodes.plain(own.entries[RECORD])} if RECORD in own.entries else {}
    record, faults = validate(Record, values)
    return record or Record(), as_problems(faults, Record, file, own)
