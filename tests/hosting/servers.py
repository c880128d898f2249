"""A real rsync and a real server of S3's protocol, each on 127.0.0.1; what they hold is read over HTTP."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).parents[2]
S3 = Path(__file__).parent / ".venv/bin"  # filled by .ci/run from requirements.txt
SECONDS = 20  # until a server answers
KEYS = {"AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none", "AWS_DEFAULT_REGION": "us-east-1"}
RSYNC = """\
use chroot = no
uid = {user}
gid = {group}
port = {port}
address = 127.0.0.1
[site]
path = {path}
read only = no
"""


@dataclass(frozen=True)
class Server:
    """url: where what was put there is read; upload: the command that puts output/ there, from a project's folder."""

    url: str
    upload: Sequence[str]
    environment: dict[str, str] = field(default_factory=dict)


class Quiet(SimpleHTTPRequestHandler):
    """Says nothing on the terminal."""

    def log_message(self, *_: object) -> None: ...


@contextmanager
def rsync(folder: Path) -> Iterator[Server]:
    """A daemon of rsync, slow enough that readers come in between."""
    (folder / "www").mkdir()
    port = free()
    settings = RSYNC.format(user=os.geteuid(), group=os.getegid(), port=port, path=folder / "www")
    (folder / "rsyncd.conf").write_text(settings, encoding="utf-8")
    web = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "www")))
    Thread(target=web.serve_forever, daemon=True).start()
    with running(port, "rsync", "--daemon", "--no-detach", f"--config={folder}/rsyncd.conf"):
        yield Server(
            f"http://127.0.0.1:{web.server_port}/",
            (".ci/upload-rsync", f"rsync://127.0.0.1:{port}/site", "--bwlimit=50"),
        )
    web.shutdown()
    web.server_close()


@contextmanager
def s3(_: Path) -> Iterator[Server]:
    """A bucket that all may read; the site is below a prefix."""
    port = free()
    where = ("--endpoint-url", f"http://127.0.0.1:{port}")
    environment = {"PATH": f"{S3}:{os.environ['PATH']}", **KEYS}
    with running(port, str(S3 / "moto_server"), "-H", "127.0.0.1", "-p", str(port)):
        made = ("s3api", "create-bucket", "--bucket", "site", "--acl", "public-read")
        subprocess.run(["aws", *made, *where], check=True, capture_output=True, env={**os.environ, **environment})
        yield Server(
            f"http://127.0.0.1:{port}/site/www/",
            (sys.executable, ".ci/upload_s3.py", "s3://site/www", *where),
            environment,
        )


@contextmanager
def running(port: int, *command: str) -> Iterator[None]:
    """A program until it is no longer needed; first until it answers."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            end = time.monotonic() + SECONDS
            while not answers(port):
                assert process.poll() is None, command
                assert time.monotonic() < end, command
                time.sleep(0.05)
            yield
        finally:
            process.terminate()


def answers(port: int) -> bool:
    """Whether anything does."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def free() -> int:
    """A port that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        port: int = one.getsockname()[1]
        return port
