"""The outline of a straight chain of discs: thigh, shank, arm, neck.

It touches every disc that shows and flows from one to the next, with round ends. Seen from the
end, discs hide behind each other and the outline becomes that of the few that remain.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtGui import QPainterPath

from backrx_desktop.ui.figure.strokes import winding

_STEEPEST = 0.9
_ROOT = -0.10
"""A root grows a little where the rest is drawn in, and so covers its own rim."""


class Spot(NamedTuple):
    """A disc on the screen; `give` is how much it takes part when the tube is drawn in."""

    x: float
    y: float
    r: float
    give: float = 1.0


_Point: TypeAlias = tuple[float, float, float, float]
"""Where an outline touches a disc, and the outward normal there."""
_Ring: TypeAlias = tuple[float, float, float, float, float, float, float, float]
"""A disc's x, y, radius and give, and the normals with which the outline touches it left and
right of the way; a plain tuple for speed."""


def rooted(spots: Sequence[Spot], count: int) -> list[Spot]:
    """The same with a root that keeps its width, so that no ring shows where it begins."""
    gives = (_ROOT, *(i / count for i in range(1, count)))
    first = [Spot(x, y, r, g) for (x, y, r, _), g in zip(spots, gives, strict=False)]
    return [*first, *spots[count:]]


class Tube:
    """The outline round `spots`, of which there must be one at least."""

    __slots__ = ("_rings",)

    def __init__(self, spots: Sequence[Spot]) -> None:
        seen = _seen(spots)
        last = len(seen) - 1
        rings: list[_Ring] = []
        for i, (x, y, r, give) in enumerate(seen):
            x0, y0, r0, _ = seen[i - 1 if i else 0]
            x1, y1, r1, _ = seen[i + 1 if i < last else last]
            dx, dy = x1 - x0, y1 - y0
            d = math.sqrt(dx * dx + dy * dy) or 1e-9
            c = max(-_STEEPEST, min(_STEEPEST, (r0 - r1) / d))
            s = math.sqrt(1.0 - c * c)
            cx, cy, sx, sy = c * dx / d, c * dy / d, s * dx / d, s * dy / d
            rings.append((x, y, r, give, cx - sy, cy + sx, cx + sy, cy - sx))
        self._rings = rings

    def path(
        self, *, grow: float = 0.0, shrink: float = 0.0, dx: float = 0.0, dy: float = 0.0
    ) -> QPainterPath:
        """The outline `grow` further out, or drawn in by the share `shrink` and moved by `dx` and
        `dy`, both in radii."""
        path = winding()
        self.add_to(path, grow=grow, shrink=shrink, dx=dx, dy=dy)
        return path

    def add_to(
        self,
        path: QPainterPath,
        *,
        grow: float = 0.0,
        shrink: float = 0.0,
        dx: float = 0.0,
        dy: float = 0.0,
        first: int = 0,
        thin: float = 0.0,
    ) -> None:
        """Put the same into a path, without the `first` discs, where it is then cut off, and
        `thin` (a length) narrower where it begins."""
        first = min(first, len(self._rings) - 1)
        discs = self._rings[first:] if first else self._rings
        if shrink:
            discs = [
                (x + r * dx * g, y + r * dy * g, r - r * shrink * g, g, lx, ly, rx, ry)
                for x, y, r, g, lx, ly, rx, ry in discs
            ]
        start, end = _end(discs[0], grow - thin), _end(discs[-1], grow)
        if len(discs) == 1:
            _circle(path, start)
            return
        left = [(x + (r + grow) * u, y + (r + grow) * v, u, v) for x, y, r, _, u, v, _, _ in discs]
        right = [(x + (r + grow) * u, y + (r + grow) * v, u, v) for x, y, r, *_, u, v in discs]
        if thin:
            left[0], right[0] = start.left, start.right
        right.reverse()
        path.moveTo(left[0][0], left[0][1])
        _flow(path, left)
        _arc(path, end, end.left, end.right)
        _flow(path, right)
        if first == 0:
            _arc(path, start, start.right, start.left)
        path.closeSubpath()


def _flow(path: QPainterPath, points: Sequence[_Point]) -> None:
    """On through some points, each with its normal, from the first, where the path is."""
    cubic = path.cubicTo
    (px, py, pnx, pny), *rest = points
    for x, y, nx, ny in rest:
        h = math.sqrt((x - px) * (x - px) + (y - py) * (y - py)) / 3.0
        cubic(px + pny * h, py - pnx * h, x - ny * h, y + nx * h, x, y)
        px, py, pnx, pny = x, y, nx, ny


class _End(NamedTuple):
    """A disc at an end, and the points at which the outline touches it."""

    x: float
    y: float
    r: float
    left: _Point
    right: _Point


def _end(ring: _Ring, grow: float) -> _End:
    x, y, r, _, lx, ly, rx, ry = ring
    r += grow
    return _End(x, y, r, (x + r * lx, y + r * ly, lx, ly), (x + r * rx, y + r * ry, rx, ry))


def _circle(path: QPainterPath, end: _End) -> None:
    x, y, r, *_ = end
    path.arcMoveTo(x - r, y - r, 2.0 * r, 2.0 * r, 0.0)
    path.arcTo(x - r, y - r, 2.0 * r, 2.0 * r, 0.0, 360.0)
    path.closeSubpath()


def _arc(path: QPainterPath, end: _End, start: _Point, stop: _Point) -> None:
    """Round a disc from one touch to another; the path's way round is Qt's positive one."""
    x, y, r, *_ = end
    first, last = math.atan2(-start[3], start[2]), math.atan2(-stop[3], stop[2])
    sweep = (last - first) % (2.0 * math.pi)
    path.arcTo(x - r, y - r, 2.0 * r, 2.0 * r, math.degrees(first), math.degrees(sweep))


def _seen(spots: Sequence[Spot]) -> list[Spot]:
    """Those discs that do not lie wholly in their neighbour."""
    seen: list[Spot] = []
    for spot in spots:
        hidden = False
        while seen:
            other = seen[-1]
            apart = math.hypot(spot.x - other.x, spot.y - other.y)
            if apart > abs(spot.r - other.r) + 1e-6:
                break
            if spot.r <= other.r:
                hidden = True
                break
            seen.pop()
        if not hidden:
            seen.append(spot)
    return seen
