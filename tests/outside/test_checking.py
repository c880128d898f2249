"""Links on a small web of real servers on this machine: what is asked, in what order, and what is concluded."""

from collections.abc import Callable, Iterator, Mapping

import pytest

from lapa.outside.asking import Asker
from lapa.outside.checking import agent, check
from lapa.outside.finding import Finding
from tests.web import Reply, Request, Web

PAGES: Mapping[str, Reply] = {
    "/": Reply(),
    "/only-get": Reply(),
    "/empty": Reply(416),
    "/missing": Reply(404),
    "/gone": Reply(410),
    "/forbidden": Reply(403),
    "/for-good": Reply(301, headers={"Location": "/now"}),
    "/twice": Reply(308, headers={"Location": "for-good#there"}),
    "/for-now": Reply(302, headers={"Location": "/for-good"}),
    "/half": Reply(301, headers={"Location": "/half-way"}),
    "/half-way": Reply(307, headers={"Location": "/"}),
    "/to-nothing": Reply(301, headers={"Location": "/missing"}),
    "/nowhere": Reply(301),
    "/loop": Reply(302, headers={"Location": "/loop"}),
    "/out": Reply(301, headers={"Location": "file:///etc/passwd"}),
    "/odd": Reply(301, headers={"Location": "/x`<b>\u00e4 y|"}),
    "/x%60%3Cb%3E%E4%20y%7C": Reply(),
    "/now": Reply(),
    "/private/a": Reply(),
    "/robots.txt": Reply(body=b"User-agent: *\nDisallow: /private/\n"),
}


def page(request: Request) -> Reply:
    if request.path == "/only-get" and request.method == "HEAD":
        return Reply(405)
    return PAGES.get(request.path, Reply(500))


@pytest.fixture
def web() -> Iterator[Web]:
    """A host with one page for each case."""
    with Web.serving(page) as server:
        yield server


def checked(*addresses: str, allow: Callable[[str], bool] = lambda _: True) -> tuple[tuple[Finding, ...], list[float]]:
    """What is found, and how long one would have waited before each question."""
    waits: list[float] = []
    return check(addresses, Asker(agent("https://lapa.example/"), allow, 0.3), waits.append), waits


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", ("fine", None, 200, "")),
        ("/#part", ("fine", None, 200, "")),
        ("/only-get", ("fine", None, 200, "")),
        ("/empty", ("fine", None, 416, "")),
        ("/missing", ("gone", "status", 404, "")),
        ("/gone", ("gone", "status", 410, "")),
        ("/forbidden", ("unknown", "status", 403, "")),
        ("/for-good", ("moved", None, 200, "/now")),
        ("/for-good#part", ("moved", None, 200, "/now#part")),
        ("/twice#part", ("moved", None, 200, "/now#part")),
        ("/for-now", ("fine", None, 200, "")),
        ("/half", ("moved", None, 200, "/half-way")),
        ("/to-nothing", ("gone", "status", 404, "")),
        ("/nowhere", ("unknown", "status", 301, "")),
        ("/loop", ("unknown", "redirects", 0, "")),
        ("/out", ("unknown", "no-address", 0, "")),
        ("/odd", ("moved", None, 200, "/x%60%3Cb%3E%E4%20y%7C")),
        ("/private/a", ("unknown", "robots", 0, "")),
    ],
)
def test_what_stands_at_an_address(web: Web, path: str, expected: tuple[str, str | None, int, str]) -> None:
    """Where it has moved for good is named as far as it is for good; what is not sure is not called broken."""
    found, _ = checked(web.address + path)
    assert [(f.state, f.reason, f.status, f.to.removeprefix(web.address)) for f in found] == [expected]


def test_a_host_is_asked_politely(web: Web) -> None:
    """First for its rules, once; then with HEAD, and with GET where that is refused; a second between all of it."""
    _, waits = checked(f"{web.address}/", f"{web.address}/missing", f"{web.address}/private/a")
    assert web.lines == ["GET /robots.txt", "HEAD /", "HEAD /missing", "GET /missing"]
    assert waits == [1.0, 1.0, 1.0]
    assert web.asked[0].headers["User-Agent"] == "lapa-links (+https://lapa.example/)"


def test_redirects_end(web: Web) -> None:
    """After five; the loop costs six questions."""
    checked(f"{web.address}/loop")
    assert web.lines == ["GET /robots.txt", *["HEAD /loop"] * 6]


def test_a_host_is_heard_on_its_pace() -> None:
    """Crawl-delay counts, up to half a minute; what is allowed to us by name is."""
    rules = "User-agent: lapa-links\nCrawl-delay: {}\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n"
    for asked, waited in (("3", 3.0), ("999", 30.0)):
        body = rules.format(asked).encode()
        with Web.serving(lambda request, body=body: Reply(body=body if "robots" in request.path else b"")) as server:  # type: ignore[misc]
            found, waits = checked(f"{server.address}/a", f"{server.address}/b")
        assert [finding.state for finding in found] == ["unknown", "fine"]
        assert waits == [waited]


def test_a_host_without_rules_may_be_asked_and_one_whose_rules_fail_may_not() -> None:
    """RFC 9309, 2.3.1.3 and 2.3.1.4; what failed is tried again later, once."""
    with Web.serving(lambda request: Reply(404 if "robots" in request.path else 200)) as server:
        found, _ = checked(f"{server.address}/")
        assert found == (Finding(f"{server.address}/", "fine", None, 200),)
    with Web.serving(lambda _: Reply(503)) as server:
        found, waits = checked(f"{server.address}/")
        assert found == (Finding(f"{server.address}/", "unknown", "status", 503),)
        assert server.lines == ["GET /robots.txt"] * 2
        assert waits == [30.0, 1.0]


def test_rules_that_have_moved_are_followed() -> None:
    """But not for ever."""
    moved = {"/robots.txt": "/rules", "/rules": "/rules"}
    with Web.serving(
        lambda request: Reply(302, headers={"Location": moved[request.path]}) if request.path in moved else Reply()
    ) as server:
        assert checked(f"{server.address}/")[0][0].state == "fine"
        assert server.lines == ["GET /robots.txt", *["GET /rules"] * 5, "HEAD /"]


def test_a_host_that_has_enough_is_left_alone() -> None:
    """Its other addresses are not asked for; after as long as it wants, up to five minutes, all are, once."""
    for asked, waited in (("60", 60.0), ("99999", 300.0), ("Mon, 23 Nov 2026 10:00:00 GMT", 30.0), ("2", 30.0)):
        busy = iter([200, 429])

        def answer(_: Request, asked: str = asked, busy: Iterator[int] = busy) -> Reply:
            status = next(busy, 200)
            return Reply(status, headers={"Retry-After": asked} if status == 429 else {})

        with Web.serving(answer) as server:
            found, waits = checked(f"{server.address}/a", f"{server.address}/b")
        assert [finding.state for finding in found] == ["fine", "fine"]
        assert server.lines == ["GET /robots.txt", "HEAD /a", "HEAD /a", "HEAD /b"]
        assert waits == [1.0, waited, 1.0, 1.0]


def test_what_stays_busy_could_not_be_checked() -> None:
    """It is not broken."""
    with Web.serving(lambda request: Reply(200 if "robots" in request.path else 429)) as server:
        found, _ = checked(f"{server.address}/a")
    assert found == (Finding(f"{server.address}/a", "unknown", "status", 429),)


def test_no_address_leads_into_a_private_network(web: Web) -> None:
    """Neither its own, nor the one it passes us on to."""
    found, _ = checked(f"{web.address}/", allow=lambda _: False)
    assert found == (Finding(f"{web.address}/", "unknown", "private"),)
    assert web.asked == []
    with Web.serving(lambda _: Reply(301, headers={"Location": f"http://127.0.0.2:{web.server_port}/"})) as server:
        found, _ = checked(f"{server.address}/", allow=lambda ip: ip == "127.0.0.1")
    assert found == (Finding(f"{server.address}/", "unknown", "private"),)
    assert web.asked == []


def test_a_host_that_nobody_knows_is_gone_if_names_are_looked_up_at_all(web: Web) -> None:
    """Without the network nothing is said against an address."""
    lost = "http://nothing.invalid/"
    alone = checked(lost)[0][0]
    assert alone.state == "unknown"
    if alone.reason == "unknown-host":
        assert checked(lost, f"{web.address}/")[0][0] == Finding(lost, "gone", "unknown-host")
