"""One question to a real server on this machine: what is sent, what comes back, and what is never asked."""

import ssl
import subprocess
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from lapa.outside.asking import Answer, Asker, Target, Unanswered, is_public, target
from tests.web import Reply, Request, Web


def anybody(_ip: str) -> bool:
    return True


def refused(asker: Asker, where: Target, limit: int = 0) -> tuple[str, int]:
    with pytest.raises(Unanswered) as caught:
        asker.ask("GET", where, limit)
    return caught.value.reason, caught.value.status


def test_what_is_sent() -> None:
    """Who asks, for what host, in one connection that is closed; of a body that nobody wants one byte."""
    with Web.serving(lambda _: Reply()) as server:
        asker = Asker("lapa (+https://lapa.example/)", anybody)
        assert asker.ask("HEAD", target(f"{server.address}/a b?č=1#d")) == Answer(200)
        asker.ask("GET", target(server.address))
        asker.ask("GET", target(server.address), 10)
    assert server.lines == ["HEAD /a%20b?%C4%8D=1", "GET /", "GET /"]
    assert dict(server.asked[0].headers) == {
        "Host": f"127.0.0.1:{server.server_port}",
        "Accept-Encoding": "identity",
        "User-Agent": "lapa (+https://lapa.example/)",
        "Accept": "*/*",
        "Connection": "close",
    }
    assert [request.headers.get("Range") for request in server.asked] == [None, "bytes=0-0", None]


def test_what_comes_back() -> None:
    """The status, the headers that count, and no more of the body than was asked for."""
    headers = {"Location": "/there", "Retry-After": "7"}
    with Web.serving(lambda _: Reply(301, b"x" * 1000, headers)) as server:
        asker = Asker("lapa", anybody)
        assert asker.ask("GET", target(server.address)) == Answer(301, "/there", "7", b"")
        assert asker.ask("GET", target(server.address), 10) == Answer(301, "/there", "7", b"x" * 10)


def test_a_private_network_is_never_asked() -> None:
    """By number or by name, in any spelling; nothing arrives there."""
    with Web.serving(lambda _: Reply()) as server:
        for host in ("127.0.0.1", "localhost", "2130706433", "127.1", "0", "[::ffff:127.0.0.1]", "0x7f.1"):
            where = target(f"http://{host}:{server.server_port}/")
            assert refused(Asker("lapa"), where) == ("private", 0), host
    assert server.asked == []


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("9.9.9.9", True),
        ("2620:fe::fe", True),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("127.8.8.8", False),
        ("::1", False),
        ("::ffff:10.0.0.1", False),
        ("fd00::1", False),
        ("fe80::1%eth0", False),
    ],
)
def test_which_addresses_are_public(ip: str, *, public: bool) -> None:
    """Those of the registries of IANA that are reachable from anywhere, and one machine's."""
    assert is_public(ip) is public


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "https://",
        "https://a.example:99999/",
        "https://[::1/",
        "https://a..example/",
        "https://a example/",
        "https://a\x00.example/",
        f"https://{'a.' * 200}example/",
        f"https://a.example/{'x' * 2048}",
    ],
)
def test_what_is_no_address_is_not_asked_for(address: str) -> None:
    """Only http and https, with a host."""
    with pytest.raises(Unanswered) as caught:
        target(address)
    assert caught.value.reason == "no-address"


def test_the_parts_of_an_address() -> None:
    """The host in ASCII, the port by the scheme, no name and no password."""
    assert target("HTTPS://u:p@ŪDENS.example/ā?b#c") == (True, "xn--dens-u7a.example", 443, "/%C4%81?b")
    assert target("http://[2620:fe::fe]:8080").origin == "http://[2620:fe::fe]:8080"


def _silent(handler: BaseHTTPRequestHandler) -> None:
    handler.rfile.read(1)


def _slow(handler: BaseHTTPRequestHandler) -> None:
    """A host that says a little every moment, and never ends."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    try:
        while True:
            handler.wfile.write(b"X: y\r\n")
            time.sleep(0.01)
    except OSError:
        pass


def _nonsense(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"nonsense\r\n\r\n")


@pytest.mark.parametrize(("by", "reason"), [(_silent, "silent"), (_slow, "silent"), (_nonsense, "unreachable")])
def test_a_host_that_does_not_answer_is_left(by: object, reason: str) -> None:
    """In the time that was given, whether it says nothing or too little."""
    with Web.serving(lambda _: Reply(by=by)) as server:  # type: ignore[arg-type]
        begin = time.monotonic()
        assert refused(Asker("lapa", anybody, 0.3), target(server.address)) == (reason, 0)
        assert time.monotonic() - begin < 2


def test_nobody_there() -> None:
    """A port that nobody listens on, and a name that nobody has: with no server of names it is as unknown."""
    with Web.serving(lambda _: Reply()) as server:
        where = target(server.address)
    assert refused(Asker("lapa", anybody), where) == ("unreachable", 0)
    assert refused(Asker("lapa", anybody), target("http://nothing.invalid/"))[0] in ("unknown-host", "unreachable")


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for localhost that nobody vouches for, with its key in the same file."""
    file = tmp_path / "localhost.pem"
    what = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    files = ["-keyout", str(file), "-out", str(tmp_path / "cert")]
    command = [*what.split(), "-addext", "subjectAltName=DNS:localhost", *files]
    subprocess.run(command, check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + (tmp_path / "cert").read_bytes())
    return file


def test_a_certificate_is_looked_at(certificate: Path) -> None:
    """For the name in the address; one that is trusted is enough."""
    with Web.serving(lambda request: Reply(body=request.path.encode())) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        port = server.server_port
        trusting = ssl.create_default_context(cafile=str(certificate))
        where = target(f"https://localhost:{port}/x")
        assert refused(Asker("lapa", anybody), where) == ("certificate", 0)
        assert Asker("lapa", anybody, context=trusting).ask("GET", where, 9) == Answer(200, body=b"/x")
        assert refused(Asker("lapa", anybody, context=trusting), target(f"https://127.0.0.1:{port}/")) == (
            "certificate",
            0,
        )
        assert server.asked == [Request("GET", "/x", server.asked[0].headers, b"")]
