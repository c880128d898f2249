"""What was measured, as Markdown: ratios alone, since seconds are the machine’s."""

from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.measure import Run

CASES = {
    "nothing": "from nothing",
    "unchanged": "nothing changed",
    "body": "one body changed",
    "title": "one title changed",
}
SCRIPTED = ("Eleventy", "Pelican", "MkDocs")  # written in Python or JavaScript, as this generator is
OURS, BASE = "lapa", "Hugo"


def table(runs: Sequence[Run]) -> str:
    """Every generator’s time and memory to Hugo’s in the same round: medians, and their spread."""
    cases = [case for case in CASES if any(run.case == case for run in runs)]
    names = sorted({run.generator for run in runs}, key=lambda name: (name != OURS, name))
    lines = [
        f"| | {' | '.join(CASES[case] for case in cases)} | memory, from nothing |",
        f"| --- |{' ---: |' * (len(cases) + 1)}",
    ]
    for name in names:
        cells = [_cell(_ratios(runs, name, BASE, case, _seconds)) for case in cases]
        memory = _cell(_ratios(runs, name, BASE, "nothing", _memory))
        lines.append(f"| {name} | {' | '.join([*cells, memory])} |")
    fastest = " | ".join(_fastest(runs, case) for case in cases)
    lines.append(f"| lapa to the fastest in Python or JavaScript | {fastest} | |")
    return "\n".join(lines)


def _fastest(runs: Sequence[Run], case: str) -> str:
    """Our time to that of whichever of SCRIPTED has the least median."""
    name = min(SCRIPTED, key=lambda name: median(run.seconds for run in _of(runs, name, case)))
    return f"{_cell(_ratios(runs, OURS, name, case, _seconds))}, {name}"


def _ratios(runs: Sequence[Run], name: str, to: str, case: str, what: Callable[[Run], float]) -> list[float]:
    """By round."""
    return [what(one) / what(other) for one, other in zip(_of(runs, name, case), _of(runs, to, case), strict=True)]


def _of(runs: Sequence[Run], name: str, case: str) -> list[Run]:
    return sorted((run for run in runs if (run.generator, run.case) == (name, case)), key=lambda run: run.round)


def _cell(ratios: Sequence[float]) -> str:
    return f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def _seconds(run: Run) -> float:
    return run.seconds


def _memory(run: Run) -> float:
    return run.memory
