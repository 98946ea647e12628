"""Arrows: what is left of a movement, and a force without one."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from backrx_desktop.body.camera import Camera
from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.motion import minimum_jerk, sample
from backrx_desktop.ui.figure.sight import Sight
from backrx_desktop.ui.figure.strokes import Line

_STEPS = 12
_HEAD = 0.034
_OPENING = 0.5
_WIDTH, _RIM = 0.010, 0.007
_SHORTEST, _WHOLE = 0.03, 0.08
"""Between these lengths an arrow grows to its whole thickness."""
_PRESSING = 0.6

Points = Sequence[tuple[float, float]]


def track_of(figure: FigureSpec, camera: Camera, phase: int, *, eased: bool) -> Points:
    """The path of the tracked point in a phase, at even shares of the way; empty for none."""
    before, after = figure.phases[phase]
    if figure.track is None or before == after:
        return ()
    part, offset = figure.track
    bodies = (sample(figure, phase, _time(i / _STEPS), eased=eased) for i in range(_STEPS + 1))
    return [camera.screen(body.point(part, offset)) for body in bodies]


def _time(share: float) -> float:
    """When a calm movement has come so far; the inverse of minimum jerk."""
    low, high = 0.0, 1.0
    for _ in range(24):
        middle = (low + high) / 2.0
        if minimum_jerk(middle) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0


def motion_arrow(sight: Sight, track: Points, progress: float) -> Iterator[Line]:
    """What is left of `track`; nothing when it is nearly done."""
    at = minimum_jerk(progress) * _STEPS
    i = int(at)
    if i >= len(track) - 1:
        return
    (x0, y0), (x1, y1) = track[i], track[i + 1]
    share = at - i
    points = [(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share), *track[i + 1 :]]
    long = sum(math.dist(a, b) for a, b in pairwise(points))
    if long > _SHORTEST:
        yield from _arrow(sight, points, min(1.0, (long - _SHORTEST) / (_WHOLE - _SHORTEST)))


def press_arrows(sight: Sight) -> Iterator[Line]:
    """The forces of a hold without movement."""
    strength = min(1.0, max(0.0, (sight.effort - _PRESSING) / (1.0 - _PRESSING)))
    if strength > 0.0:
        for part, tail, tip in sight.figure.press:
            yield from _arrow(sight, [sight.at(part, tail), sight.at(part, tip)], strength)


def _arrow(sight: Sight, points: Points, strength: float) -> Iterator[Line]:
    """A line with a head, on a rim of the ground that sets it off from what it crosses; what is
    not at its whole strength is smaller."""
    path = QPainterPath(QPointF(*points[0]))
    for (x, y), (next_x, next_y) in pairwise(points[1:]):
        path.quadTo(x, y, (x + next_x) / 2.0, (y + next_y) / 2.0)
    path.lineTo(*points[-1])
    (x1, y1), (x0, y0) = points[-1], points[max(0, len(points) - 3)]
    angle, head = math.atan2(y1 - y0, x1 - x0), _HEAD * strength
    for turn in (-_OPENING, _OPENING):
        path.moveTo(x1 - head * math.cos(angle + turn), y1 - head * math.sin(angle + turn))
        path.lineTo(x1, y1)
    yield Line(path, sight.colours.ground, (_WIDTH + _RIM) * strength)
    yield Line(path, sight.colours.arrow, _WIDTH * strength)
