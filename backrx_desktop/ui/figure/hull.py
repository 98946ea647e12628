"""The outline of the convex hull of discs and ellipses: feet, hands, heads, soft things."""

import math
from collections.abc import Sequence
from itertools import pairwise

from backrx_desktop.ui.figure.loop import Loop, Touch, Way
from backrx_desktop.ui.figure.rounds import NORMALS, STEP, Round, reaches, touched


def hull_of(rounds: Sequence[Round]) -> Loop:
    """The hull's outline. At least one of `rounds` must be there and wider than nothing."""
    tables = [reaches(one) for one in rounds]
    outer = [along.index(max(along)) for along in zip(*tables, strict=True)]
    sizes = [math.sqrt(0.5 * sum(axis * axis for axis in one[2:])) for one in rounds]
    touches: list[Touch] = []
    for m, (last, here) in enumerate(pairwise([outer[-1], *outer])):
        if last != here:
            for way, i, nx, ny in _bridge(tables, last, here, m):
                touches.append(_touch(way, rounds[i], nx, ny, sizes[i]))
        nx, ny = NORMALS[m]
        touches.append(_touch(Way.TURN, rounds[here], nx, ny, sizes[here]))
    return Loop(touches)


def _bridge(
    tables: Sequence[Sequence[float]], last: int, here: int, m: int
) -> tuple[tuple[Way, int, float, float], ...]:
    """The two ends of the straight piece between two rounds, where one overtakes the other."""
    ahead = tables[here][m] - tables[last][m]
    behind = tables[last][m - 1] - tables[here][m - 1]
    share = behind / (ahead + behind) if ahead + behind > 0.0 else 0.5
    angle = (m - 1 + share) * STEP
    nx, ny = math.cos(angle), math.sin(angle)
    return (Way.TURN, last, nx, ny), (Way.LINE, here, nx, ny)


def _touch(way: Way, one: Round, nx: float, ny: float, size: float) -> Touch:
    x, y = touched(one, nx, ny)
    return way, x, y, nx, ny, one.x, one.y, size, 1.0
