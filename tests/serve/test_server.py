"""The server's own rules; its answers are tests/test_serve.py's."""

import re
from pathlib import Path

import pytest

from lapa.serve.server import NAMES, Server
from tests.served import get, serving, small


def test_an_address_is_one_that_browsers_take() -> None:
    """Port 0 becomes the port that it is; an IPv6 address stands in brackets."""
    server = Server("127.0.0.1", 0)
    assert server.port > 0
    assert server.address == f"http://127.0.0.1:{server.port}/"
    server.host = "::1"
    assert server.address == f"http://[::1]:{server.port}/"
    for one in server.sockets:
        one.close()


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]"])
def test_this_machine_has_three_names(name: str) -> None:
    """And none that only begins or ends like them."""
    assert re.match(NAMES, name)
    assert not re.match(NAMES, f"{name}.evil.example")
    assert not re.match(NAMES, f"evil.{name}")


def test_another_host_is_served_where_it_is_asked_for(tmp_path: Path) -> None:
    """By any name then: a name on the local network leads to it too."""
    with serving(small(tmp_path / "site"), "--host", "127.0.0.2") as preview:
        assert preview.url.startswith("http://127.0.0.2:")
        assert get(f"{preview.url}en/", Host="notebook.example")[0] == 200
