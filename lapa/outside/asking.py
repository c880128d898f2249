"""One question to a host on the web, and what it answers; never to a host of a private network."""

import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from socket import EAI_NONAME, SHUT_RDWR, SOCK_STREAM, create_connection, gaierror, getaddrinfo, socket
from threading import Event, Timer
from typing import NamedTuple
from urllib.parse import urlsplit

from lapa.outside.finding import Reason, quoted

SECONDS = 20.0  # to connect, and as many for the whole answer
MAX_ADDRESS = 2048  # characters
MAX_HOST = 253  # characters of a name (RFC 1035, 2.3.4)
MAX_TRIED = 2  # of a host's IP addresses

_HOST = re.compile(r"[0-9a-z:][0-9a-z._:-]*")


class Unanswered(Exception):  # noqa: N818 - it says what is so
    """There is no answer, and why."""

    def __init__(self, reason: Reason, status: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.status = reason, status


class Answer(NamedTuple):
    """status: of HTTP; location, retry_after: the headers, "" where there are none; body: what was asked for of it."""

    status: int
    location: str = ""
    retry_after: str = ""
    body: bytes = b""


class Target(NamedTuple):
    """An address in parts. host: in ASCII; path: with the query, as it is asked for."""

    tls: bool
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """The scheme, host and port, as an address without a path."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}"


def target(address: str) -> Target:
    """The parts of an address; raises Unanswered where it is none of http or https."""
    try:
        parts = urlsplit(address)
        port = parts.port
        name = parts.hostname or ""
        host = name[: MAX_HOST + 1].encode("idna").decode()
    except ValueError as error:
        raise Unanswered("no-address") from error
    known = parts.scheme in ("https", "http") and len(address) <= MAX_ADDRESS and len(name) <= MAX_HOST
    if not known or not _HOST.fullmatch(host):
        raise Unanswered("no-address")
    path = quoted(parts.path or "/") + (f"?{quoted(parts.query)}" if parts.query else "")
    tls = parts.scheme == "https"
    return Target(tls, host, port or (443 if tls else 80), path)


def is_public(ip: str) -> bool:
    """Whether an IP address is anybody's to ask: not of this machine, nor of a private network."""
    found = ip_address(ip.partition("%")[0])
    return found.is_global and not found.is_multicast


@dataclass(frozen=True)
class Asker:
    """Who asks. agent: as hosts see it; allow: which IP addresses may be asked; seconds: how long one waits."""

    agent: str
    allow: Callable[[str], bool] = is_public
    seconds: float = SECONDS
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def ask(self, method: str, where: Target, limit: int = 0) -> Answer:
        """The answer; limit: bytes of its body, at most. Raises Unanswered."""
        try:
            with closing(self._connected(where)) as plain, _deadline(plain, self.seconds):
                return self._answer(method, where, limit, plain)
        except TimeoutError as error:
            raise Unanswered("silent") from error
        except ssl.SSLCertVerificationError as error:
            raise Unanswered("certificate") from error
        except (OSError, HTTPException) as error:
            raise Unanswered("unreachable") from error

    def _connected(self, where: Target) -> socket:
        """A connection to an IP address that was looked at: none is looked up again."""
        try:
            found = getaddrinfo(where.host, where.port, type=SOCK_STREAM)
        except gaierror as error:
            raise Unanswered("unknown-host" if error.errno == EAI_NONAME else "unreachable") from error
        ips = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not all(map(self.allow, ips)):
            raise Unanswered("private")
        *others, last = ips[:MAX_TRIED]
        for ip in others:
            with suppress(OSError):
                return create_connection((ip, where.port), self.seconds)
        return create_connection((last, where.port), self.seconds)

    def _answer(self, method: str, where: Target, limit: int, plain: socket) -> Answer:
        connection: HTTPConnection
        if where.tls:
            connection = HTTPSConnection(where.host, where.port, context=self.context)
            connection.sock = self.context.wrap_socket(plain, server_hostname=where.host)
        else:
            connection = HTTPConnection(where.host, where.port)
            connection.sock = plain
        headers = {"User-Agent": self.agent, "Accept": "*/*", "Connection": "close"}
        if method == "GET" and not limit:
            headers["Range"] = "bytes=0-0"
        with closing(connection):
            connection.request(method, where.path, headers=headers)
            response = connection.getresponse()
            body = response.read(limit) if limit else b""
            location, later = response.getheader("Location", ""), response.getheader("Retry-After", "")
            return Answer(response.status, location, later, body)


@contextmanager
def _deadline(plain: socket, seconds: float) -> Iterator[None]:
    """Ends a connection after so many seconds, however often it says a little; then raises TimeoutError."""
    over, spare = Event(), plain.dup()
    timer = Timer(seconds, _end, (spare, over))
    timer.start()
    try:
        yield
    except (OSError, HTTPException):
        if not over.is_set():
            raise
    finally:
        timer.cancel()
        timer.join()
        spare.close()
    if over.is_set():
        raise TimeoutError


def _end(spare: socket, over: Event) -> None:
    over.set()
    with suppress(OSError):
        spare.shutdown(SHUT_RDWR)
