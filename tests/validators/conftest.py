"""The real site, built and served at a root as on a host of its own; and the validators that npm brings."""

import gzip
import os
import shutil
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest

from tests.browser.real import Built, Handler, served

FOLDER = Path(__file__).parent
PACKAGES = FOLDER / "node_modules"


class Host(Handler):
    """Serves a site at its root, its texts compressed, as hosts do."""

    prefix = "/"

    def do_GET(self) -> None:  # noqa: N802 -- the name is the library's
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        content = gzip.compress(file.read_bytes(), 9)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The site as it is published."""
    with served(tmp_path_factory.mktemp("hosted"), Host) as site:
        yield site


def needed(what: str, *, there: bool) -> None:
    """Skips a test on a machine that lacks what it needs; where CI is set, the test fails."""
    if not there:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"there is no {what} on this machine")


@pytest.fixture(scope="session")
def vnu() -> list[str]:
    """The command of the Nu HTML checker."""
    jar = PACKAGES / "vnu-jar/build/dist/vnu.jar"
    java = shutil.which("java")
    needed("java", there=java is not None)
    needed("vnu-jar; run npm ci --ignore-scripts in tests/validators", there=jar.is_file())
    return [java or "", "-jar", str(jar)]


@pytest.fixture(scope="session")
def lighthouse() -> list[str]:
    """The command of Lighthouse."""
    program = PACKAGES / "lighthouse/cli/index.js"
    node = shutil.which("node")
    needed("node", there=node is not None)
    needed("Lighthouse; run npm ci --ignore-scripts in tests/validators", there=program.is_file())
    return [node or "", str(program)]


@pytest.fixture(scope="session")
def xmllint() -> list[str]:
    """The command that validates XML; it asks no network."""
    program = shutil.which("xmllint")
    needed("xmllint", there=program is not None)
    return [program or "", "--nonet", "--noout"]
