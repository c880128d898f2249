"""What a million readers a day cost a host, from the sizes of the built site: `python -m tests.hosting.cost` writes it.

What nobody can know beforehand is assumed here, and docs/hosting.md says so.
"""

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import mean

from lapa import pipeline
from lapa.headers import LASTING, PAGES
from lapa.project import load

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs/hosting.md"
START, END = "<!-- cost -->\n", "<!-- /cost -->"

READERS = 1_000_000  # a day
OTHERS = 2  # pages that a reader opens after the home page
BUSIEST = 6  # the busiest hour has this part of a day’s readers: a sixth
OWN = 250  # bytes of an answer’s headers that a server adds: status, date, ETag, length, encoding


def table(site: Path) -> str:
    """The costs of a built site as a table in Markdown. Sizes are those of the means of both languages."""
    homes = [*site.glob("*/index.html")]
    pages = [page for page in site.glob("*/**/*.html") if page not in homes]
    icon = next(site.glob("icon.*.svg"))
    said = _headers(site)
    on_page, on_icon = (OWN + said + _length(headers) for headers in (PAGES, LASTING))
    lines = [
        "| | requests a day | GB a day | requests a second in the busiest hour |",
        "| --- | ---: | ---: | ---: |",
    ]
    for packing in (".br", ".gz"):
        home, other = (mean(_size(page, packing) for page in group) for group in (homes, pages))
        answers = home + OTHERS * other + (1 + OTHERS) * on_page + _size(icon, packing) + on_icon
        name = {".br": "Brotli", ".gz": "gzip"}[packing]
        lines.append(_row(f"all new, {name}", 2 + OTHERS, answers))
    lines.append(_row("all here before, nothing changed", 1 + OTHERS, (1 + OTHERS) * on_page))
    sizes = " and ".join(
        f"{mean(_size(page, packing) for page in (*homes, *pages)) / 1000:.1f} kB with {name}"
        for packing, name in ((".br", "Brotli"), (".gz", "gzip"))
    )
    plain = mean(page.stat().st_size for page in (*homes, *pages)) / 1000
    return f"A page is {plain:.1f} kB in the mean; {sizes}.\n\n" + "\n".join(lines)


def _row(name: str, requests: int, size: float) -> str:
    """Of what one reader asks for. size: in bytes."""
    peak = READERS * requests / BUSIEST / 3600
    return f"| {name} | {READERS * requests:,} | {READERS * size / 1e9:.1f} | {peak:.0f} |".replace(",000", " 000")


def _size(file: Path, packing: str) -> int:
    """As it is sent: packed, where that makes it smaller."""
    packed = file.with_name(file.name + packing)
    return (packed if packed.exists() else file).stat().st_size


def _headers(site: Path) -> int:
    """Bytes of what is said in every answer, from the first rule of _headers."""
    rule = re.match(r"\S+\n((?:  .+\n)+)", (site / "_headers").read_text(encoding="utf-8"))
    assert rule
    return sum(len(line.strip().encode()) + 2 for line in rule[1].splitlines())


def _length(headers: Mapping[str, str]) -> int:
    return sum(len(f"{name}: {value}\r\n") for name, value in headers.items())


def built(folder: Path) -> Path:
    """The real site, built into a folder."""
    report = pipeline.build(load(ROOT, output=folder / "output"))
    assert not report.stopped, report.problems
    return folder / "output"


def main() -> None:
    """Puts the table between its comments."""
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(START)
    with tempfile.TemporaryDirectory() as name:
        text = table(built(Path(name)))
    DOCUMENT.write_text(f"{before}{START}\n{text}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
