"""Whether something stands at addresses on the web: each is asked for once, as politely as it can be.

robots.txt is heard (RFC 9309), a host is asked one thing at a time with a pause between, no body is read, and what
could not be checked is tried once more, later.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from urllib.parse import urldefrag, urljoin
from urllib.robotparser import RobotFileParser

from lapa.outside.asking import Answer, Asker, Target, Unanswered, target
from lapa.outside.finding import Finding, quoted

NAME = "lapa-links"  # as robots.txt calls us
PAUSE = 1.0  # seconds between two questions to a host
LATER = 30.0  # seconds until what failed is tried again
MAX_PAUSE, MAX_LATER = 30.0, 300.0  # seconds that a host may ask for instead
MAX_HOPS = 5  # redirects followed, of robots.txt too (RFC 9309, 2.3.1.2)
MAX_ROBOTS = 500 * 1024  # bytes (RFC 9309, 2.5)

_FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
_PASSED_ON = (*_FOR_GOOD, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)
_THERE = (*range(200, 300), HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)  # the last of something empty
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def agent(base_url: str) -> str:
    """What hosts see of us: the name, and the site that the links are on."""
    return f"{NAME} (+{quoted(base_url)})"


def check(addresses: Iterable[str], asker: Asker, wait: Callable[[float], None]) -> tuple[Finding, ...]:
    """What stands at each address, in their order. wait: sleeps for so many seconds."""
    visit = _Visit(asker, wait)
    found = {address: visit.find(address) for address in addresses}
    again = [address for address, finding in found.items() if finding.transient]
    if again:
        wait(visit.rested())
        found |= {address: visit.find(address) for address in again}
    return tuple(_without_hosts(found.values()))


def _without_hosts(found: Iterable[Finding]) -> Iterator[Finding]:
    """A host that nobody knows is gone, if names can be looked up at all: another host has answered."""
    findings = list(found)
    answered = any(finding.status for finding in findings)
    for finding in findings:
        lost = answered and finding.reason == "unknown-host"
        yield replace(finding, state="gone") if lost else finding


@dataclass
class _Visit:
    asker: Asker
    wait: Callable[[float], None]
    rules: dict[str, RobotFileParser] = field(default_factory=dict)  # by origin
    pauses: dict[str, float] = field(default_factory=dict)  # seconds, by host that was asked before
    resting: set[str] = field(default_factory=set)  # hosts that want to be left alone
    later: float = LATER

    def rested(self) -> float:
        """Forgets who was to be left alone; gives the seconds until they may be asked again."""
        self.resting.clear()
        return self.later

    def find(self, address: str) -> Finding:
        here, moved, for_good = urldefrag(address).url, "", True
        try:
            for _ in range(MAX_HOPS + 1):
                answer = self._look(here)
                if answer.status not in _PASSED_ON or not answer.location:
                    return _finding(address, answer.status, moved)
                here = _next(here, answer)
                for_good = for_good and answer.status in _FOR_GOOD
                moved = here if for_good else moved
        except Unanswered as error:
            return Finding(address, "unknown", error.reason, error.status)
        return Finding(address, "unknown", "redirects")

    def _look(self, address: str) -> Answer:
        """The answer at an address without its body; what HEAD finds wrong, GET confirms."""
        where = target(address)
        if not self._rules(where).can_fetch(NAME, where.origin + where.path):
            raise Unanswered("robots")
        answer = self._ask("HEAD", where)
        return self._ask("GET", where) if answer.status >= HTTPStatus.BAD_REQUEST else answer

    def _rules(self, where: Target) -> RobotFileParser:
        """The host's robots.txt; without one all is allowed, and while it fails nothing is asked."""
        if where.origin not in self.rules:
            here, rules = f"{where.origin}/robots.txt", RobotFileParser()
            for _ in range(MAX_HOPS + 1):
                answer = self._ask("GET", target(here), MAX_ROBOTS)
                if answer.status not in _PASSED_ON or not answer.location:
                    break
                here = _next(here, answer)
            if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise Unanswered("status", answer.status)
            is_there = HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES
            rules.parse(answer.body.decode("utf-8", "replace").splitlines() if is_there else [])
            asked = float(rules.crawl_delay(NAME) or 0)
            self.pauses[where.host] = min(max(PAUSE, asked), MAX_PAUSE)
            self.rules[where.origin] = rules
        return self.rules[where.origin]

    def _ask(self, method: str, where: Target, limit: int = 0) -> Answer:
        if where.host in self.resting:
            raise Unanswered("status", HTTPStatus.TOO_MANY_REQUESTS)
        if where.host in self.pauses:
            self.wait(self.pauses[where.host])
        self.pauses.setdefault(where.host, PAUSE)
        answer = self.asker.ask(method, where, limit)
        if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            self.resting.add(where.host)
            asked = int(answer.retry_after[:9]) if answer.retry_after[:9].isdecimal() else 0
            self.later = min(max(self.later, asked), MAX_LATER)
            raise Unanswered("status", answer.status)
        return answer


def _next(here: str, answer: Answer) -> str:
    """Where an answer passes us on to; what stands in a header is bytes (RFC 9110, 5.5)."""
    way, mark, fragment = answer.location.partition("#")
    try:
        return urljoin(here, quoted(way.encode("latin-1")) + mark + quoted(fragment.encode("latin-1")))
    except ValueError as error:
        raise Unanswered("no-address") from error


def _finding(address: str, status: int, moved: str) -> Finding:
    if status in _GONE:
        return Finding(address, "gone", "status", status)
    if status not in _THERE:
        return Finding(address, "unknown", "status", status)
    fragment = urldefrag(address).fragment
    if moved and fragment and "#" not in moved:
        moved = f"{moved}#{quoted(fragment)}"  # RFC 9110, 10.2.2
    return Finding(address, "moved" if moved else "fine", None, status, moved)
