"""The geometry of the European emblem, from the Annex to Implementing Regulation (EU) No 763/2014.

On a flag of height H and width 3/2 H, twelve stars stand upright at the places of the hours on a
clock face, on a circle of radius H/3; the points of each lie on a circle of radius H/18. On a
coloured ground the flag has a white border H/25 wide.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

STARS = 12
POINTS = 5


@dataclass(frozen=True, slots=True)
class Emblem:
    """What an SVG needs, in units of its own; the flag's upper left corner is at (0, 0).

    box: the viewBox, with the border; stars: path data of all twelve, for the nonzero fill rule.
    """

    width: str
    height: str
    border: str
    box: str
    stars: str


def emblem(height: float) -> Emblem:
    """The emblem of this height, to three decimals."""
    width, border = height * 3 / 2, height / 25
    box = (-border, -border, width + 2 * border, height + 2 * border)
    hours = (2 * pi * hour / STARS for hour in range(STARS))
    centres = ((width / 2 + height / 3 * sin(hour), height / 2 - height / 3 * cos(hour)) for hour in hours)
    stars = "".join(star(x, y, height / 18) for x, y in centres)
    return Emblem(decimal(width), decimal(height), decimal(border), " ".join(map(decimal, box)), stars)


def star(x: float, y: float, radius: float) -> str:
    """Path data of an upright star: its five points, joined each to the next but one.

    The lines cross where the inner corners of a regular star lie, at (3 − √5)/2 of the radius.
    """
    angles = [2 * pi * 2 * point / POINTS for point in range(POINTS)]
    points = [(radius * sin(angle), -radius * cos(angle)) for angle in angles]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    start = f"M{decimal(x + points[0][0])} {decimal(y + points[0][1])}"
    return start + "".join(f"l{decimal(dx)} {decimal(dy)}" for dx, dy in steps) + "z"


def decimal(number: float) -> str:
    """A number as short as three decimals allow: 1.5, -0.04, 10.392."""
    return f"{round(number, 3) + 0:.3f}".rstrip("0").rstrip(".")
