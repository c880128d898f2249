"""How much the site's headers, packing and checks cost a real nginx: its home page beside a bare file of the same size.

    python -m benchmarks.load --write

Needs nginx with its module for Brotli, and wrk. Both are on 127.0.0.1; in each round both are asked in turns.
"""

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from lapa import pipeline
from lapa.project import PROGRAM, load

README = Path(__file__).parent / "README.md"
START, END = "<!-- load -->\n", "<!-- /load -->\n"
PAGE = "lv/index.html"
PACKINGS = {"br": ".br", "gzip": ".gz"}
NAMES = {"br": "Brotli", "gzip": "gzip"}
SECONDS, CONNECTIONS = 1, 16  # of each measurement
NGINX = """\
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
events {{}}
http {{
    access_log off;
    brotli_static on;
    server {{ listen 127.0.0.1:{port}; root {folder}/output; include {folder}/output/_hosts/nginx.conf; }}
    server {{ listen 127.0.0.1:{bare}; root {folder}/bare; }}
}}
"""
UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0}


@dataclass(frozen=True, slots=True)
class Load:
    """What wrk saw. requests: a second; half, most: within how many seconds 50 and 99 of 100 were answered."""

    requests: float
    half: float
    most: float


def main() -> None:
    """Does what the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description="Measures nginx with the site.")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is asked")
    parser.add_argument("--write", action="store_true", help="put the result into README.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)  # nginx reads it as another user
        result = table([*_measured(Path(name), options.rounds)])
    sys.stdout.write(f"{result}\n")
    if options.write:
        before, _, rest = README.read_text(encoding="utf-8").partition(START)
        README.write_text(f"{before}{START}\n{result}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def table(rounds: Sequence[tuple[str, Load, Load]]) -> str:
    """Of each packing the ratios, the site's to the bare file's of the same round: the median, the least, the greatest.

    rounds: packing, the site, the bare file.
    """
    lines = ["| | requests a second | latency, half | latency, 99 of 100 |", "| --- | ---: | ---: | ---: |"]
    for packing, name in NAMES.items():
        of = [(site, bare) for asked, site, bare in rounds if asked == packing]
        ratios = (
            [site.requests / bare.requests for site, bare in of],
            [site.half / bare.half for site, bare in of],
            [site.most / bare.most for site, bare in of],
        )
        cells = (f"{median(found):.2f} ({min(found):.2f}–{max(found):.2f})" for found in ratios)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def read(said: str) -> Load:
    """What wrk says with --latency; ValueError where any answer was missing or was not 200."""
    requests = re.search(r"^Requests/sec:\s+([0-9.]+)$", said, re.MULTILINE)
    latency = dict(re.findall(r"^\s+(50|99)%\s+([0-9.]+(?:us|ms|s))$", said, re.MULTILINE))
    if not requests or len(latency) != len(("50", "99")) or "Socket errors" in said or "Non-2xx" in said:
        raise ValueError(said)
    return Load(float(requests[1]), _seconds(latency["50"]), _seconds(latency["99"]))


def _seconds(said: str) -> float:
    number = said.rstrip("ums")
    return float(number) * UNITS[said.removeprefix(number)]


def _measured(folder: Path, rounds: int) -> Iterator[tuple[str, Load, Load]]:
    pipeline.build(load(PROGRAM, output=folder / "output"))
    (folder / "bare").mkdir()
    for packing, suffix in PACKINGS.items():
        size = (folder / "output" / f"{PAGE}{suffix}").stat().st_size
        (folder / "bare" / packing).write_bytes(b"." * size)
    with _nginx(folder) as (port, bare):
        for number in range(rounds):
            for packing in PACKINGS:
                asked = [f"http://127.0.0.1:{port}/{PAGE}", f"http://127.0.0.1:{bare}/{packing}"]
                order = asked if number % 2 else asked[::-1]
                found = {url: _wrk(url, packing) for url in order}
                yield packing, found[asked[0]], found[asked[1]]


def _wrk(url: str, packing: str) -> Load:
    asked = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-H", f"Accept-Encoding: {packing}", url]
    return read(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


@contextmanager
def _nginx(folder: Path) -> Iterator[tuple[int, int]]:
    """The ports of the site and of the bare files."""
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as other:
        port, bare = one.getsockname()[1], other.getsockname()[1]
    user = "user nobody nogroup;" if os.geteuid() == 0 else ""
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, port=port, bare=bare, user=user), encoding="utf-8")
    with subprocess.Popen(["/usr/sbin/nginx", "-e", folder / "error.log", "-c", config]) as process:
        try:
            end = time.monotonic() + 10
            while not _answers(bare):
                if process.poll() is not None or time.monotonic() > end:
                    sys.exit("nginx does not start")
                time.sleep(0.05)
            yield port, bare
        finally:
            process.terminate()


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
