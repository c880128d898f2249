"""Each server with each site, for every test here."""

import os
import tempfile
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.hosts.servers import PROGRAMS, missing, started
from tests.hosts.sites import PREFIXES, PROJECTS, Site, sites

SITES = [f"{name} at {prefix}" for name in PROJECTS for prefix in PREFIXES]


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: HTTPMessage
    body: bytes


class Host(NamedTuple):
    """A server that has a site."""

    server: str
    site: Site
    port: int

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Asks for a path below the prefix, as it is typed. headers: with _ for - in their names."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest(method, self.site.prefix + path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, response.msg, response.read())
        finally:
            connection.close()


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """One that servers can enter under another name than ours, as those of pytest cannot be."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
def built(folder: Path) -> tuple[Site, ...]:
    """The sites."""
    return tuple(sites(folder))


@pytest.fixture(scope="session", params=PROGRAMS)
def server(request: pytest.FixtureRequest, built: tuple[Site, ...], folder: Path) -> Iterator[dict[str, Host]]:
    """The sites on one server, by their names."""
    if lacking := missing(request.param):
        if os.environ.get("CI"):
            pytest.fail(f"{lacking} is not installed")
        pytest.skip(f"{lacking} is not installed")
    own = folder / request.param.replace(" ", "-")
    own.mkdir()
    with started(request.param, built, own) as ports:
        yield {name: Host(request.param, site, ports[str(site.root)]) for name, site in zip(SITES, built, strict=True)}


@pytest.fixture(params=SITES)
def host(request: pytest.FixtureRequest, server: dict[str, Host]) -> Host:
    """One site on one server."""
    return server[request.param]
