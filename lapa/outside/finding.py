"""What was found at an address on the web."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal
from urllib.parse import quote

State = Literal["fine", "moved", "gone", "unknown"]
STATES: tuple[State, ...] = ("gone", "moved", "unknown", "fine")  # what a person has to see to comes first
Reason = Literal[
    "status", "unknown-host", "unreachable", "silent", "certificate", "robots", "private", "redirects", "no-address"
]
TRANSIENT = frozenset({"unknown-host", "unreachable", "silent"})  # may be otherwise a little later

_KEPT = "!$%&'()*+,/:;=?@[]~"  # besides letters, digits, "-", "." and "_": stands in an address as it is


@dataclass(frozen=True, slots=True)
class Finding:
    """What stands at an address. state "unknown": it could not be checked, which says nothing against it.

    reason: why it is gone or could not be checked; status: of HTTP, 0 where there was no answer; to: where it has
    moved for good, in ASCII and without white space, "<", ">", "`" or "|".
    """

    address: str
    state: State
    reason: Reason | None = None
    status: int = 0
    to: str = ""

    @property
    def transient(self) -> bool:
        """Whether it is worth asking once more: no answer, too many questions (429), or a fault of the host (5xx)."""
        failed = self.status == HTTPStatus.TOO_MANY_REQUESTS or self.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        return self.state == "unknown" and (failed or self.reason in TRANSIENT)


def quoted(text: str | bytes) -> str:
    """A part of an address with %XX for all that cannot stand in one (RFC 3986, 2.1)."""
    return quote(text, safe=_KEPT)
