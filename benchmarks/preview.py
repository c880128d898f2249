"""How long it takes from a save until the new words stand in a browser: our preview beside `hugo server`.

    python -m benchmarks.preview --pages 20 1000 --write

A real Chromium, headless, has one page of each preview open. A paragraph of that page is saved, in turns, and is looked
for until it stands there. Needs Playwright and Debian's chromium, and what benchmarks.run installs.
"""

import argparse
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Error, Page, sync_playwright

from benchmarks.run import WORK, write
from benchmarks.tools import install

NAMES = ("lapa", "Hugo")
LONG = 60  # seconds after which nothing more is expected
REST = 1.0  # seconds between two saves
SENTENCE = "Saved {number} times."


def main() -> None:
    """Does what the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.preview", description="Measures previews.")
    parser.add_argument("--pages", type=int, nargs="+", default=[20, 1000], help="sizes of the site")
    parser.add_argument("--rounds", type=int, default=7, help="how often each page is saved")
    parser.add_argument("--write", action="store_true", help="put the results into README.md")
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as benchmarks.run
    rows = ["| pages | lapa to Hugo |", "| ---: | ---: |"]
    for pages in options.pages:
        plan = _prepared(pages)
        times = _measured(plan, options.rounds)
        ratios = [ours / theirs for ours, theirs in zip(times["lapa"], times["Hugo"], strict=True)]
        size = f"{pages:,}".replace(",", "\u00a0")
        rows.append(f"| {size} | {median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f}) |")
        told = (f"{name} {median(found):.3f} s" for name, found in times.items())
        print(f"{pages} pages, {options.rounds} rounds: {', '.join(told)}; {rows[-1]}", flush=True)
    if options.write:
        write("preview", "\n".join(rows))


def _prepared(pages: int) -> Mapping[str, Mapping[str, Any]]:
    """The plan of benchmarks.prepare by the names of generators; the sites are made anew."""
    folder = WORK / f"preview-{pages}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "benchmarks.prepare", str(pages), str(folder)], check=True)
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    return {one["name"]: one for one in plan if one["name"] in NAMES}


def _measured(plan: Mapping[str, Mapping[str, Any]], rounds: int) -> dict[str, list[float]]:
    """Seconds from a save to its sight, by generator and round."""
    times: dict[str, list[float]] = {name: [] for name in NAMES}
    with ExitStack() as stack:
        browser = stack.enter_context(_browser())
        pages = {name: stack.enter_context(_preview(plan[name], browser)) for name in NAMES}
        for number in range(rounds + 1):  # the first is for warming up
            for name in NAMES if number % 2 else NAMES[::-1]:
                time.sleep(REST)
                seconds = _seen(pages[name], Path(plan[name]["body"]["source"]), SENTENCE.format(number=number))
                times[name] += [seconds] if number else []
    return times


def _seen(page: Page, source: Path, words: str) -> float:
    """Saves a page with these words at its end, and waits for them."""
    text = re.sub(r"\n\nSaved \d+ times\.\n$", "", source.read_text(encoding="utf-8")).rstrip("\n")
    begin = time.perf_counter()
    source.write_text(f"{text}\n\n{words}\n", encoding="utf-8")
    while time.perf_counter() < begin + LONG:
        with suppress(Error):  # while one document takes the place of another there is none
            if page.evaluate("words => document.body.innerText.includes(words)", words):
                return time.perf_counter() - begin
    sys.exit(f"{page.url}: the change is not to be seen")


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def _preview(plan: Mapping[str, Any], browser: Browser) -> Iterator[Page]:
    """The page that is going to be saved, open in a browser, with its preview running."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    hugo = [str(install().hugo), "server", "--quiet", "--noBuildLock", "--port", port]
    own = [sys.executable, "build.py", "serve", "--no-open", "--port", port]
    root = Path(plan["folder"])
    site = root / plan["made"][0]
    address = Path(plan["body"]["shown"]).relative_to(site).as_posix()
    with subprocess.Popen(own if plan["name"] == "lapa" else hugo, cwd=root, stdout=subprocess.DEVNULL) as process:
        try:
            url = f"http://127.0.0.1:{port}/{address}"
            _answered(url)
            page = browser.new_page()
            page.goto(url)
            yield page
        finally:
            process.send_signal(signal.SIGINT)


def _answered(url: str) -> None:
    """Waits until there is an answer."""
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        with suppress(URLError), urlopen(url):  # noqa: S310 -- of this machine
            return
        time.sleep(0.1)
    sys.exit(f"{url} does not answer")


if __name__ == "__main__":
    main()
