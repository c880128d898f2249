"""A small web on this machine: a server that answers as it is told, and remembers what it was asked."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Self


@dataclass
class Request:
    """What a server was asked. path: with the query."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Reply:
    """What it answers; with `by` this does, whatever it is, instead."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    by: Callable[[BaseHTTPRequestHandler], None] | None = None


class Web(ThreadingHTTPServer):
    """A server on loopback. answer: what it says to a request."""

    daemon_threads = True

    def __init__(self, answer: Callable[[Request], Reply]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer, self.asked = answer, list[Request]()

    @property
    def address(self) -> str:
        """Where it stands, without a last "/"."""
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def lines(self) -> list[str]:
        """What was asked, in order: GET /robots.txt."""
        return [f"{request.method} {request.path}" for request in self.asked]

    @classmethod
    @contextmanager
    def serving(cls, answer: Callable[[Request], Reply]) -> Iterator[Self]:
        """A server, for as long as it is needed."""
        with cls(answer) as server:
            Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
            yield server
            server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    server: Web

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name is the library's
        pass

    def _do(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        request = Request(self.command, self.path, dict(self.headers), body)
        self.server.asked.append(request)
        reply = self.server.answer(request)
        if reply.by:
            reply.by(self)
            return
        self.send_response(reply.status)
        for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    do_GET = do_HEAD = do_POST = do_PATCH = _do  # noqa: N815 -- the names are the library's
