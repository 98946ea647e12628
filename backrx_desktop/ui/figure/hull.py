"""The outline of the convex hull of discs and ellipses: feet, hands, heads, soft things."""

import math
from collections.abc import Sequence
from itertools import pairwise

from backrx_desktop.ui.figure.loop import Loop, Touch, Way
from backrx_desktop.ui.figure.rounds import NORMALS, STEP, STEPS, Round, reaches, touched


def hull_of(rounds: Sequence[Round]) -> Loop:
    """The hull's outline. At least one of `rounds` must be there and wider than nothing."""
    tables = [reaches(one) for one in rounds]
    outer = [max(range(len(rounds)), key=lambda i: tables[i][m]) for m in range(STEPS)]
    touches: list[Touch] = []
    for m, (last, here) in enumerate(pairwise([outer[-1], *outer])):
        if last != here:
            touches += _bridge(rounds, tables, last, here, m)
        touches.append(_touch(Way.TURN, rounds[here], *NORMALS[m]))
    return Loop(touches)


def _bridge(
    rounds: Sequence[Round], tables: Sequence[Sequence[float]], last: int, here: int, m: int
) -> tuple[Touch, Touch]:
    """The straight piece between two rounds, found by where one overtakes the other."""
    ahead = tables[here][m] - tables[last][m]
    behind = tables[last][m - 1] - tables[here][m - 1]
    share = behind / (ahead + behind) if ahead + behind > 0.0 else 0.5
    angle = (m - 1 + share) * STEP
    nx, ny = math.cos(angle), math.sin(angle)
    return _touch(Way.TURN, rounds[last], nx, ny), _touch(Way.LINE, rounds[here], nx, ny)


def _touch(way: Way, one: Round, nx: float, ny: float) -> Touch:
    x, y = touched(one, nx, ny)
    size = math.sqrt(0.5 * (one.ax * one.ax + one.ay * one.ay + one.bx * one.bx + one.by * one.by))
    return Touch(way, x, y, nx, ny, one.x, one.y, size)
