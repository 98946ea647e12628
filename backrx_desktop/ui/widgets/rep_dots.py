"""Where the rep dots stand, and how they are painted.

Left runs up the left of the ring and right up the right, both from bottom to top; without sides
the dots go round from twelve o'clock. Up to 8 a side stand together at nine and three o'clock;
more are set in groups of five, above 30 of ten, an extra half pitch between two groups.
"""

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backrx_desktop.core.exercise import Side

PENDING = 0.62
"""Radius of a pending dot, in radii of a done one."""
_STROKE = 6.0
_CLUSTER = 8
_CLUSTER_PITCH = 12.0
_EVEN = 12
_SIDE_SPAN = 152.0
_RIGHT_BOTTOM = 166.0
_LEFT_BOTTOM = 194.0


class DotState(Enum):
    """What a dot says of its rep."""

    DONE = "done"
    CURRENT = "current"
    PENDING = "pending"
    WAITING = "waiting"
    """Pending, on the side whose turn it is not."""


@dataclass(frozen=True, slots=True)
class DotRow:
    """The angles of one side's dots, first rep first, and their radius in design pixels."""

    angles: tuple[float, ...]
    radius: float


def _group(count: int) -> int:
    return 10 if count > 30 else 5


def _steps(count: int, *, ring: bool) -> list[float]:
    """The place of each dot in pitches; a ring also has a place for the way round."""
    if count <= _EVEN and not ring:
        return [float(i) for i in range(count)]
    size = _group(count)
    grouped = count > _EVEN
    return [i + (i // size) * 0.5 if grouped else float(i) for i in range(count)]


def _radius(pitch: float, distance: float) -> float:
    return min(15.0, 0.30 * math.radians(pitch) * distance)


def side_row(count: int, side: Side, distance: float) -> DotRow:
    """The dots of one side at `distance` design pixels from the centre."""
    if count <= _CLUSTER:
        middle = 270.0 if side is Side.LEFT else 90.0
        upwards = 1.0 if side is Side.LEFT else -1.0
        first = middle - upwards * _CLUSTER_PITCH * (count - 1) / 2
        angles = tuple(first + upwards * _CLUSTER_PITCH * i for i in range(count))
        return DotRow(angles, 19.0)
    steps = _steps(count, ring=False)
    pitch = _SIDE_SPAN / steps[-1]
    if side is Side.LEFT:
        angles = tuple(_LEFT_BOTTOM + pitch * step for step in steps)
    else:
        angles = tuple(_RIGHT_BOTTOM - pitch * step for step in steps)
    return DotRow(angles, _radius(pitch, distance))


def full_row(count: int, distance: float, *, grouped: bool = True) -> DotRow:
    """The dots of an exercise without sides, all round, clockwise from twelve o'clock."""
    if count <= 0:
        return DotRow((), 0.0)
    steps = _steps(count, ring=True) if grouped else [float(i) for i in range(count)]
    gap = 1.5 if grouped and count > _EVEN else 1.0
    pitch = 360.0 / (steps[-1] + gap)
    angles = tuple(pitch * (gap / 2 + step) for step in steps)
    radius = 19.0 if count <= _CLUSTER else _radius(pitch, distance)
    return DotRow(angles, radius)


def draw_dot(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    state: DotState,
    colour: QColor,
    unit: float,
) -> None:
    """Paint one dot; `radius` in pixels, `unit` pixels a design pixel."""
    if state is DotState.CURRENT:
        painter.setPen(QPen(colour, _STROKE * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius + unit, radius + unit)
        return
    size = radius if state is DotState.DONE else radius * PENDING
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, size, size)
