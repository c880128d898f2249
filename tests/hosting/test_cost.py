"""The table of docs/hosting.md: what it says follows from the site as it is."""

import re
from pathlib import Path

import pytest

from tests.hosting.cost import DOCUMENT, END, START, built, table

NUMBER = re.compile(r"[0-9][0-9 .]*")


def test_the_costs_are_those_of_the_site(tmp_path: Path) -> None:
    """To a tenth, so that no change of words changes them; `python -m tests.hosting.cost` brings them up to date."""
    _, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(START)
    said, right = rest.partition(END)[0].strip(), table(built(tmp_path))
    assert NUMBER.sub("#", said) == NUMBER.sub("#", right)
    assert numbers(said) == pytest.approx(numbers(right), rel=0.1)


def numbers(text: str) -> list[float]:
    """All that are in a text; thousands are parted by spaces."""
    return [float(found.replace(" ", "").rstrip(".")) for found in NUMBER.findall(text)]


def test_a_table_is_counted(tmp_path: Path) -> None:
    """By hand: three pages of 1 000 bytes and headers, and an icon of 100."""
    for path in ("lv/index.html", "lv/a.html", "en/index.html", "en/a/b.html"):
        page = tmp_path / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(b"." * 4000)
        page.with_name(f"{page.name}.br").write_bytes(b"." * 1000)
        page.with_name(f"{page.name}.gz").write_bytes(b"." * 2000)
    (tmp_path / "icon.0123456789.svg").write_bytes(b"." * 100)
    (tmp_path / "_headers").write_text("/*\n  A: b\n/\n  C: d\n")
    assert table(tmp_path).splitlines() == [
        "A page is 4.0 kB in the mean; 1.0 kB with Brotli and 2.0 kB with gzip.",
        "",
        "| | requests a day | GB a day | requests a second in the busiest hour |",
        "| --- | ---: | ---: | ---: |",
        "| all new, Brotli | 4 000 000 | 4.4 | 185 |",
        "| all new, gzip | 4 000 000 | 7.4 | 185 |",
        "| all here before, nothing changed | 3 000 000 | 1.0 | 139 |",
    ]
