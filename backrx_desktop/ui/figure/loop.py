"""A closed smooth outline, and the paths that come of it: itself, grown for an edge, its core.

    loop.path()                               a QPainterPath
    loop.path(grow=0.004)                     the same, that much larger all round
    loop.path(shrink=0.2, dy=-0.15)           the lit core of a tube, pushed up

Lengths in body heights, x to the right, y down. All loops run the same way round, so that loops
of one path that overlap fill as one.
"""

import math
from collections.abc import Sequence
from enum import IntEnum
from typing import TypeAlias

from PySide6.QtGui import QPainterPath

from backrx_desktop.ui.figure.strokes import winding


class Way(IntEnum):
    """How an outline gets to a point from the one before."""

    LINE = 0
    TURN = 1
    """Round a convex corner, on one curve."""
    FLOW = 2
    """Smoothly through, in or out."""


Touch: TypeAlias = tuple[Way, float, float, float, float, float, float, float, float]
"""A point of an outline: the way to it, x, y, its outward normal, the centre and radius of the
disc it belongs to, and `give` (0 to 1), how much of a shrinking it takes part in.

A plain tuple: a frame makes a thousand of them.
"""


class Loop:
    """A closed outline. `touches` run along it; the first one's way leads from the last."""

    __slots__ = ("touches",)

    def __init__(self, touches: Sequence[Touch]) -> None:
        self.touches = touches

    def path(
        self, *, grow: float = 0.0, shrink: float = 0.0, dx: float = 0.0, dy: float = 0.0
    ) -> QPainterPath:
        """The outline `grow` further out, or with every point drawn in.

        `shrink` is the share of the way to its disc's centre, `dx` and `dy` the move that goes
        with it in radii of the disc.
        """
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
    ) -> None:
        """Put the same into a path that has others already."""
        begun = False
        line, curve, cubic = path.lineTo, path.quadTo, path.cubicTo
        px = py = pnx = pny = 0.0
        for way, at_x, at_y, nx, ny, cx, cy, r, give in (*self.touches, self.touches[0]):
            s, r_give = shrink * give, r * give
            x = at_x + (cx - at_x) * s + r_give * dx + nx * grow
            y = at_y + (cy - at_y) * s + r_give * dy + ny * grow
            if not begun:
                path.moveTo(x, y)
                begun = True
            elif way == 0:
                line(x, y)
            elif way == 1:
                across = pnx * ny - pny * nx
                if -1e-6 < across < 1e-6:
                    line(x, y)
                else:
                    k = ((y - py) * ny + (x - px) * nx) / across
                    curve(px - pny * k, py + pnx * k, x, y)
            else:
                h = math.sqrt((x - px) * (x - px) + (y - py) * (y - py)) / 3.0
                cubic(px + pny * h, py - pnx * h, x - ny * h, y + nx * h, x, y)
            px, py, pnx, pny = x, y, nx, ny
        path.closeSubpath()
