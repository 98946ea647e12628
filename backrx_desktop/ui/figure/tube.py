"""The outline of a straight chain of discs: thigh, shank, arm, neck.

It touches every disc that shows and flows from one to the next, with round ends. Seen from the
end, discs hide behind each other and the outline becomes that of the few that remain.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from backrx_desktop.ui.figure.loop import Loop, Touch, Way

_CAP_STEP = math.radians(50.0)
_STEEPEST = 0.9
_ROOT = -0.10
"""A root grows a little where the rest is drawn in, and so covers its own rim."""


class Spot(NamedTuple):
    """A disc on the screen; `give` is how much it takes part when the tube is drawn in."""

    x: float
    y: float
    r: float
    give: float = 1.0


def tube(spots: Sequence[Spot]) -> Loop:
    """The outline round `spots`, of which there must be one at least."""
    seen = _seen(spots)
    if len(seen) == 1:
        return Loop(_arc(seen[0], 0.0, -2.0 * math.pi)[1:])
    left: list[Touch] = []
    right: list[Touch] = []
    last = len(seen) - 1
    first_turn = last_turn = (0.0, 0.0)
    for i, (x, y, r, give) in enumerate(seen):
        x0, y0, r0, _ = seen[i - 1 if i else 0]
        x1, y1, r1, _ = seen[i + 1 if i < last else last]
        dx, dy = x1 - x0, y1 - y0
        d = math.sqrt(dx * dx + dy * dy) or 1e-9
        ux, uy = dx / d, dy / d
        c = max(-_STEEPEST, min(_STEEPEST, (r0 - r1) / d))
        s = math.sqrt(1.0 - c * c)
        for side, k in ((left, s), (right, -s)):
            nx, ny = c * ux - k * uy, c * uy + k * ux
            side.append(Touch(Way.FLOW, x + r * nx, y + r * ny, nx, ny, x, y, r, give))
        if i == 0:
            first_turn = math.atan2(uy, ux), math.acos(c)
        if i == last:
            last_turn = math.atan2(uy, ux), math.acos(c)
    ahead, open_ = last_turn
    end = _arc(seen[-1], ahead + open_, -2.0 * open_)
    ahead, open_ = first_turn
    start = _arc(seen[0], ahead - open_, 2.0 * open_ - 2.0 * math.pi)
    return Loop([right[0], *start[1:], *left[1:], *end[1:], *right[-2:0:-1]])


def rooted(spots: Sequence[Spot], count: int) -> list[Spot]:
    """The same with a root that keeps its width, so that no ring shows where it begins."""
    gives = [_ROOT, *(i / count for i in range(1, count))]
    first = [spot._replace(give=give) for spot, give in zip(spots, gives, strict=False)]
    return [*first, *spots[count:]]


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


def _arc(spot: Spot, start: float, sweep: float) -> list[Touch]:
    """Round a disc from the normal at one angle on to another, both ends included."""
    x, y, r, give = spot
    pieces = max(1, math.ceil(abs(sweep) / _CAP_STEP))
    touches = []
    for i in range(pieces + 1):
        angle = start + sweep * i / pieces
        nx, ny = math.cos(angle), math.sin(angle)
        touches.append(Touch(Way.TURN, x + r * nx, y + r * ny, nx, ny, x, y, r, give))
    return touches
