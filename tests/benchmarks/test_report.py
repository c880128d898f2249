"""Measurements as a table: ratios of the same round, their medians and their spread."""

from benchmarks.measure import Run
from benchmarks.report import table


def runs(name: str, seconds: list[float], memory: int) -> list[Run]:
    return [
        Run(name, case, number, each, memory)
        for case in ("nothing", "unchanged", "body")
        for number, each in enumerate(seconds, 1)
    ]


def test_the_table_has_ratios_of_the_same_round_and_no_seconds() -> None:
    """A round in which the machine was slow is slow for all."""
    measured = [
        *runs("Hugo", [1.0, 2.0, 1.0], 100),
        *runs("lapa", [4.0, 2.0, 3.0], 50),
        *runs("Eleventy", [4.0, 8.0, 4.0], 300),
        *runs("Pelican", [8.0, 8.0, 8.0], 40),
        *runs("MkDocs", [9.0, 9.0, 9.0], 30),
    ]
    lines = table(measured).splitlines()
    assert lines[0] == "| | from nothing | nothing changed | one body changed | memory, from nothing |"
    ours = "3.00 (1.00–4.00)"
    assert lines[2] == f"| lapa | {ours} | {ours} | {ours} | 0.50 (0.50–0.50) |"
    fastest = "0.75 (0.25–1.00), Eleventy"
    assert lines[-1] == f"| lapa to the fastest in Python or JavaScript | {fastest} | {fastest} | {fastest} | |"
