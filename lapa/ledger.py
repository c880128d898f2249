"""The ledger of addresses, addresses.txt: every one that the site has or had, and where it went.

One address below output/ stands on a line (lv/kontakti.html), with where its readers are sent if it has moved
(lv/saites.html -> lv/kontakti.html). Lines that begin with # are for people.
"""

import re
from collections.abc import Collection, Iterable

from lapa.addresses import MADE
from lapa.model import Recorded, Site
from lapa.problems import Place, Problem, problem
from lapa.sources import Source

# No part is long or begins with a dot, so that none leaves the site or is refused by a file system.
ADDRESS = re.compile(r"(?:[a-z0-9-]{1,100}/){0,9}[a-z0-9-]{1,100}(?:\.[a-z0-9-]{1,40}){1,3}")
HOME = "index.html"  # the choice of language
ARROW = "->"
MAX_PROBLEMS = 100
MAX_SHOWN = 100  # characters of what is no address


def read(source: Source) -> tuple[tuple[Recorded, ...] | None, tuple[Problem, ...]]:
    """The lines of a ledger, in its order; or None and what is wrong. Problems: ledger-syntax, address-twice."""
    found: dict[str, Recorded] = {}
    problems: list[Problem] = []
    for number, line in enumerate(source.text.split("\n"), 1):
        parts = [] if _is_comment(line) else _parts(source.file, number, line)
        wrong = [(text, place) for text, place in parts if not ADDRESS.fullmatch(text)]
        if wrong:
            problems += (problem("ledger-syntax", place, text=_shown(text)) for text, place in wrong)
        elif parts:
            (address, place), (target, went) = parts[0], parts[-1]
            entry = Recorded(address, target if len(parts) > 1 else "", place, went)
            first = found.setdefault(address, entry)
            if first is not entry:
                problems.append(problem("address-twice", place, address=address, line=first.place.line))
    return (None, tuple(problems[:MAX_PROBLEMS])) if problems else (tuple(found.values()), ())


def kept(site: Site, static: Collection[str]) -> frozenset[str]:
    """The addresses that readers may keep: of the pages, of the choice of language, of the files below data/."""
    data = (path for path in (*MADE, *static) if path.startswith("data/"))
    pages = (page.address for page in site.shown)
    return frozenset(address for address in (HOME, *data, *pages) if ADDRESS.fullmatch(address))


def updated(text: str, added: Iterable[str]) -> str:
    """A ledger's text with these addresses too, in order; comments before the first stay first, others with theirs."""
    head: list[str] = []
    lines = dict.fromkeys(added, "")
    above = head
    for line in filter(str.strip, text.split("\n")):
        if _is_comment(line):
            above.append(line)
            continue
        parts = [part for part, _ in _parts("", 0, line)]
        comments = [] if above is head else above
        lines[parts[0]] = "".join(f"{each}\n" for each in (*comments, f" {ARROW} ".join(parts)))
        above = []
    whole = "".join(lines[address] or f"{address}\n" for address in sorted(lines))
    return "".join(f"{line}\n" for line in head) + whole + "".join(f"{line}\n" for line in above if above is not head)


def _is_comment(line: str) -> bool:
    return line.startswith("#") or not line.strip()


def _parts(file: str, number: int, line: str) -> list[tuple[str, Place]]:
    """What stands on a line, each with its place: an address, and where it went."""
    found, column = [], 1
    for part in line.split(ARROW, 1):
        text = part.strip()
        start = column + len(part) - len(part.lstrip())
        found.append((text, Place(file, number, start, max(1, len(text)))))
        column += len(part) + len(ARROW)
    return found


def _shown(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"
