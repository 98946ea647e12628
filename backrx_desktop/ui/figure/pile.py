"""The outline of a bent pile of ellipses: the trunk's slices.

It touches every slice that shows and flows from one to the next, with round ends.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from backrx_desktop.ui.figure.loop import Loop, Touch, Way
from backrx_desktop.ui.figure.rounds import NORMALS, STEP, STEPS, Round, reaches, touched

_TURN = 2.0 * math.pi


class _Sides(NamedTuple):
    """The angles of the normals left and right of the way up the pile."""

    left: float
    right: float


def pile(slices: Sequence[Round], root: int = 0) -> Loop:
    """The outline round `slices`, of which there must be one at least.

    The first `root` of them keep their width when the rest is drawn in.
    """
    tables = [reaches(one) for one in slices]
    kept = _seen(tables)
    if len(kept) == 1:
        one = slices[kept[0]]
        return Loop([_touch(Way.TURN, one, nx, ny) for nx, ny in NORMALS])
    sides = [(i, _sides_at(slices, tables, kept, place)) for place, i in enumerate(kept)]
    gives = [0.0 if i < root else 1.0 for i in kept]
    flow = Way.FLOW
    there = [
        _touch(flow, slices[i], *_normal(at.left), give)
        for (i, at), give in zip(sides, gives, strict=True)
    ]
    back = [
        _touch(flow, slices[i], *_normal(at.right), give)
        for (i, at), give in zip(sides, gives, strict=True)
    ]
    (first, start), (last, end) = sides[0], sides[-1]
    top = _arc(slices[last], end.left, (end.left - end.right) % _TURN, gives[-1])
    bottom = _arc(slices[first], start.right, (start.right - start.left) % _TURN, gives[0])
    return Loop([back[0], *bottom, *there[1:], *top, *back[-2:0:-1]])


def _seen(tables: Sequence[Sequence[float]]) -> list[int]:
    """Those slices that do not lie wholly in their neighbour."""
    kept: list[int] = []
    for i, table in enumerate(tables):
        hidden = False
        while kept and not hidden:
            other = tables[kept[-1]]
            if all(a <= b for a, b in zip(table, other, strict=True)):
                hidden = True
            elif all(b <= a for a, b in zip(table, other, strict=True)):
                kept.pop()
            else:
                break
        if not hidden:
            kept.append(i)
    return kept


def _sides_at(
    slices: Sequence[Round], tables: Sequence[Sequence[float]], kept: Sequence[int], place: int
) -> _Sides:
    """Where the outline touches a slice: where its neighbours reach equally far."""
    last = len(kept) - 1
    here = kept[place]
    before, after = kept[max(0, place - 1)], kept[min(last, place + 1)]
    pairs = [(before, after), (before, here), (here, after)]
    for low, high in pairs:
        found = _crossings(slices[low], slices[high], tables[low], tables[high])
        if found is not None:
            return found
    axis = math.atan2(slices[after].y - slices[before].y, slices[after].x - slices[before].x)
    return _Sides(axis + math.pi / 2.0, axis - math.pi / 2.0)


def _crossings(
    low: Round, high: Round, below: Sequence[float], above: Sequence[float]
) -> _Sides | None:
    """The normals along which two ellipses reach equally far; None if one hides the other."""
    axis = math.atan2(high.y - low.y, high.x - low.x)
    lead = [b - a for a, b in zip(below, above, strict=True)]
    lefts: list[float] = []
    rights: list[float] = []
    for m in range(STEPS):
        was, now = lead[m - 1], lead[m]
        if (was < 0.0) != (now < 0.0):
            angle = (m - 1 + was / (was - now)) * STEP
            (lefts if was < 0.0 else rights).append(angle)
    if not lefts:
        return None
    square = math.pi / 2.0
    return _Sides(_nearest(lefts, axis + square), _nearest(rights, axis - square))


def _nearest(angles: Sequence[float], wanted: float) -> float:
    return min(angles, key=lambda angle: -math.cos(angle - wanted))


def _normal(angle: float) -> tuple[float, float]:
    return math.cos(angle), math.sin(angle)


def _arc(one: Round, start: float, sweep: float, give: float) -> list[Touch]:
    """Round an ellipse from one normal back to another, without the first."""
    pieces = max(1, math.ceil(sweep / -STEP))
    return [
        _touch(Way.TURN, one, *_normal(start - sweep * i / pieces), give)
        for i in range(1, pieces + 1)
    ]


def _touch(way: Way, one: Round, nx: float, ny: float, give: float = 1.0) -> Touch:
    x, y = touched(one, nx, ny)
    return way, x, y, nx, ny, one.x, one.y, 1.0, give
