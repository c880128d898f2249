"""The order of upload, with a real rsync and S3: whoever reads meanwhile never meets a link that leads nowhere."""

import os
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager
from email.message import Message
from hashlib import sha256
from pathlib import Path
from urllib.parse import urljoin

import pytest

from lapa import headers, manifest, verify
from lapa.artifact import Artifact
from lapa.write import write
from tests.hosting.servers import ROOT, S3, Server, rsync, s3

PAGES = 24
PADDING = "<p>" + "word " * 400
SERVERS = {"rsync": rsync, "s3": s3}


def site(pages: range, icon: str) -> list[Artifact]:
    """Each page links to the next, the last to the first, and all to an icon whose name says what is in it."""
    name = f"icon.{sha256(icon.encode()).hexdigest()[:10]}.svg"
    made = [Artifact.of(name, icon.encode()), Artifact.of(".nojekyll", b""), Artifact.of("_headers", b"")]
    names = [f"lv/{number}.html" for number in pages]
    for own, to in zip(["index.html", *names], [*names, "index.html"], strict=True):
        up = "../" * own.count("/")
        text = f'<link rel="icon" href="{up}{name}"><a href="{up}{to}">{icon}</a>{PADDING}'
        made.append(Artifact.of(own, text.encode()))
    return made


OLD, NEW = site(range(PAGES), "old"), site(range(4, PAGES + 4), "new")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the scripts, the program and an empty place for the site."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    shutil.copytree(ROOT / "lapa", folder / "lapa", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """One of both."""
    programs = {"rsync": "rsync", "s3": str(S3 / "moto_server")}
    if not shutil.which(programs[request.param]):
        if sys.platform == "linux" and os.environ.get("CI"):
            pytest.fail(f"{programs[request.param]} is not installed")
        pytest.skip(f"{programs[request.param]} is not installed")
    made: AbstractContextManager[Server] = SERVERS[request.param](tmp_path)
    with made as running:
        yield running


def upload(project: Path, server: Server, pause: str = "1") -> subprocess.Popen[bytes]:
    environment = {**os.environ, **server.environment, "PAUSE": pause}
    return subprocess.Popen(server.upload, cwd=project, env=environment, stderr=subprocess.PIPE)


def put(project: Path, server: Server) -> None:
    """A whole upload, to its end."""
    with upload(project, server, "0") as running:
        assert running.communicate()[1] == b""
    assert running.returncode == 0


def get(url: str) -> tuple[int, bytes, Message]:
    """Status, body and headers."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 -- of the test’s own server
            return answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as error:
        error.close()
        return error.code, b"", Message()


def walk(url: str) -> str:
    """From the first page along every link until nothing is new; what was read: "old", "new", or "oldnew"."""
    waiting, seen, read = [urljoin(url, "index.html")], set(), set()
    while waiting:
        at = waiting.pop()
        seen.add(at)
        status, body, _ = get(at)
        assert status == 200, at
        text = body.decode()
        read |= {found for found in ("old", "new") if f">{found}<" in text}
        waiting += {urljoin(at, link) for link in re.findall(r'href="([^"]+)"', text)} - seen - {*waiting}
    return "".join(sorted(read, reverse=True))


def test_at_every_moment_every_link_leads_somewhere(project: Path, server: Server) -> None:
    """While one site takes another's place; then the new one stands alone, and its manifest proves it."""
    write(OLD, project / "output")
    put(project, server)
    assert walk(server.url) == "old"
    write(NEW, project / "output")
    running = upload(project, server)
    met = []
    while running.poll() is None:
        met.append(walk(server.url))
    assert running.communicate()[1] == b""
    assert running.returncode == 0
    assert {"old", "new"} <= {*met}
    assert walk(server.url) == "new"
    proof = manifest.read((project / "output/manifest.sha256").read_text())
    assert list(verify.on_web(proof, server.url)) == []
    assert get(f"{server.url}manifest.sha256")[1].decode() == (project / "output/manifest.sha256").read_text()
    assert [get(f"{server.url}{one.path}")[0] for one in OLD if one.path not in proof.files] == [404] * 5


def test_what_is_not_ours_is_not_deleted(project: Path, server: Server) -> None:
    """Where no manifest is, no site of ours has stood: a wrong address costs nobody anything."""
    write([Artifact.of("letters.html", b"theirs")], project / "output")
    put(project, server)
    if "s3" in " ".join(server.upload):
        where = server.upload[-2:]
        environment = {**os.environ, **server.environment}
        removed = ["aws", "s3", "rm", "s3://site/www/manifest.sha256", *where]
        subprocess.run(removed, check=True, capture_output=True, env=environment)
    else:
        (project.parent / "www/manifest.sha256").unlink()
    write(NEW, project / "output")
    put(project, server)
    assert get(f"{server.url}letters.html")[:2] == (200, b"theirs")
    put(project, server)
    assert get(f"{server.url}letters.html")[0] == 404


@pytest.mark.parametrize("server", ["s3"], indirect=True)
def test_a_bucket_says_of_each_file_what_other_hosts_say(project: Path, server: Server) -> None:
    """Its type, how long it may be kept and how it is packed; files for other hosts are not put there."""
    packed = Artifact.of("index.html.br", b"packed")
    write([*NEW, packed, Artifact.of("data/a.csv", b"a,b")], project / "output")
    put(project, server)
    icon = NEW[0].path
    for path, kept, packing in (
        ("index.html", headers.PAGES, None),
        ("data/a.csv", headers.PAGES, None),
        (icon, headers.LASTING, None),
        ("index.html.br", headers.PAGES, "br"),
    ):
        said = get(f"{server.url}{path}")[2]
        assert said["Content-Type"] == headers.content_type(path.removesuffix(".br")), path
        assert said["Cache-Control"] == kept["Cache-Control"], path
        assert said.get("Content-Encoding") == packing, path
    assert [get(f"{server.url}{path}")[0] for path in ("_headers", ".nojekyll")] == [404, 404]
