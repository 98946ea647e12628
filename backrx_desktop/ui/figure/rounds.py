"""Ellipses on the screen: how far they reach, and where a normal touches them.

Lengths in body heights, x to the right, y down.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

STEPS = 16
"""Directions looked along; between two of them an outline is one curve, exact to 1e-4."""
STEP = -2.0 * math.pi / STEPS
NORMALS: tuple[tuple[float, float], ...] = tuple(
    (math.cos(i * STEP), math.sin(i * STEP)) for i in range(STEPS)
)
"""Outward normals in the order in which every outline runs."""
_FIRST_HALF = NORMALS[: STEPS // 2]


class Round(NamedTuple):
    """An ellipse: its centre and two half axes, which are those of a circle seen aslant."""

    x: float
    y: float
    ax: float
    ay: float
    bx: float
    by: float


def disc(x: float, y: float, radius: float) -> Round:
    """A circle."""
    return Round(x, y, radius, 0.0, 0.0, radius)


@lru_cache(maxsize=32)
def reaches(one: Round) -> Sequence[float]:
    """How far an ellipse reaches along each of `NORMALS`, the second half of which are the
    opposites of the first."""
    x, y, ax, ay, bx, by = one
    ahead, behind = [], []
    for nx, ny in _FIRST_HALF:
        a, b, at = ax * nx + ay * ny, bx * nx + by * ny, x * nx + y * ny
        half = math.sqrt(a * a + b * b)
        ahead.append(half + at)
        behind.append(half - at)
    return ahead + behind


def touched(one: Round, nx: float, ny: float) -> tuple[float, float]:
    """The point of an ellipse that has this outward normal."""
    x, y, ax, ay, bx, by = one
    a, b = ax * nx + ay * ny, bx * nx + by * ny
    h = math.sqrt(a * a + b * b) or 1e-9
    return x + (ax * a + bx * b) / h, y + (ay * a + by * b) / h
