"""The emblem, measured: what the path data draws is held against the rule."""

import re
from itertools import accumulate
from math import dist, sqrt

import pytest

from lapa.emblem import emblem

HEIGHT = 36
CENTRE = (27, 18)
Point = tuple[float, float]


def stars() -> list[list[Point]]:
    """The points of each star, in the order in which its path joins them."""
    found = []
    for path in emblem(HEIGHT).stars.split("z")[:-1]:
        numbers = [float(number) for number in re.findall(r"-?[0-9.]+", path)]
        steps = list(zip(numbers[::2], numbers[1::2], strict=True))
        found.append(list(accumulate(steps, lambda a, b: (a[0] + b[0], a[1] + b[1]))))
    return found


def centre(star: list[Point]) -> Point:
    return sum(x for x, _ in star) / 5, sum(y for _, y in star) / 5


def test_the_flag_is_three_by_two_with_a_border_of_a_twenty_fifth() -> None:
    drawn = emblem(HEIGHT)
    assert (drawn.width, drawn.height, drawn.border) == ("54", "36", "1.44")
    assert drawn.box == "-1.44 -1.44 56.88 38.88"


def test_twelve_stars_stand_at_the_hours_on_a_circle_of_a_third() -> None:
    centres = [centre(star) for star in stars()]
    assert len(centres) == 12
    for found in centres:
        assert dist(found, CENTRE) == pytest.approx(HEIGHT / 3, abs=0.005)
    for one, next_one in zip(centres, [*centres[1:], centres[0]], strict=True):
        assert dist(one, next_one) == pytest.approx(HEIGHT / 3 * sqrt(2 - sqrt(3)), abs=0.01)


def test_a_star_stands_at_twelve_o_clock() -> None:
    assert centre(stars()[0]) == pytest.approx((27, 6), abs=0.005)


def test_the_points_of_each_star_lie_on_a_circle_of_an_eighteenth() -> None:
    for star in stars():
        assert [dist(point, centre(star)) for point in star] == pytest.approx([2] * 5, abs=0.005)


def test_every_star_stands_upright() -> None:
    """One point straight above the centre, and a point at every fifth of the circle."""
    for star in stars():
        x, y = centre(star)
        assert star[0] == pytest.approx((x, y - 2), abs=0.005)
        assert len({(round(a, 1), round(b, 1)) for a, b in star}) == 5


def test_each_point_is_joined_to_the_next_but_one() -> None:
    """Only so do the lines cross at (3 − √5)/2 of the radius, where a regular star has its inner corners."""
    diagonal = 2 * 2 * sqrt((5 + sqrt(5)) / 8)
    for star in stars():
        for one, next_one in zip(star, [*star[1:], star[0]], strict=True):
            assert dist(one, next_one) == pytest.approx(diagonal, abs=0.005)
