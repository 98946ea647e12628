"""The geometry of the ring: one turn is one rep, or one whole hold.

    arcs = arcs_of((2.0, 3.0, 2.0), shape)     one arc a phase, in proportion to its seconds
    draw_arc(painter, shape, arcs[0].start, arcs[0].span * progress, colour)

Angles are clock degrees: 0 at twelve, clockwise. Lengths are pixels of whoever paints.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from backrx_desktop.ui.proportion import shares

GAP = 3.0
"""Degrees of ground one sees between two arcs."""
LEAST_ARC = 40.0
"""Degrees the shortest phase still takes."""


_SAMPLES = 16


@dataclass(frozen=True, slots=True)
class RingShape:
    """Where a ring stands and how large it is.

    `disc` is the radius of the full disc, `disc_small` that of the disc breathed out,
    `dots` the radius the rep dots stand at.
    """

    centre: QPointF
    radius: float
    stroke: float
    disc: float
    disc_small: float
    dots: float

    def scaled(self, unit: float, origin: QPointF) -> "RingShape":
        """This shape of the design at `unit` pixels a design pixel, from `origin`."""
        return RingShape(
            QPointF(origin.x() + self.centre.x() * unit, origin.y() + self.centre.y() * unit),
            self.radius * unit,
            self.stroke * unit,
            self.disc * unit,
            self.disc_small * unit,
            self.dots * unit,
        )

    @property
    def cap(self) -> float:
        """Degrees that a round cap reaches beyond the end of its arc."""
        return math.degrees(self.stroke / 2 / self.radius)

    @property
    def box(self) -> QRectF:
        """The square the middle of the stroke touches."""
        side = 2 * self.radius
        return QRectF(self.centre.x() - self.radius, self.centre.y() - self.radius, side, side)

    @property
    def bounds(self) -> QRectF:
        """All that the ring paints."""
        reach = self.stroke / 2 + 2
        return self.box.adjusted(-reach, -reach, reach, reach)

    def holds(self, at: QPointF) -> bool:
        """Whether a point lies on the ring or within it."""
        away = at - self.centre
        return QPointF.dotProduct(away, away) <= (self.radius + self.stroke / 2) ** 2

    def point(self, angle: float, radius: float) -> QPointF:
        """The point at a clock angle and a distance from the centre."""
        turn = math.radians(angle)
        return QPointF(
            self.centre.x() + radius * math.sin(turn), self.centre.y() - radius * math.cos(turn)
        )


@dataclass(frozen=True, slots=True)
class Arc:
    """The middle line of an arc in clock degrees, its round caps not counted."""

    start: float
    span: float


def arcs_of(seconds: Sequence[float], shape: RingShape) -> tuple[Arc, ...]:
    """One arc a phase; a single phase is the whole circle."""
    if len(seconds) <= 1:
        return (Arc(0.0, 360.0),)
    inset = GAP / 2 + shape.cap
    arcs = []
    at = 0.0
    for share in shares(seconds, 360.0, LEAST_ARC):
        arcs.append(Arc(at + inset, max(0.0, share - 2 * inset)))
        at += share
    return tuple(arcs)


def piece_bounds(shape: RingShape, arc: Arc, first: float, last: float) -> QRect:
    """The pixels of an arc's piece between two progresses, 0 to 1 each, its caps included."""
    reach = shape.stroke / 2 + 3
    area = QRectF()
    for i in range(_SAMPLES + 1):
        angle = arc.start + arc.span * (first + (last - first) * i / _SAMPLES)
        at = shape.point(angle, shape.radius)
        area |= QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
    return area.toAlignedRect()


def draw_arc(
    painter: QPainter, shape: RingShape, start: float, span: float, colour: QColor
) -> None:
    """Stroke an arc with round caps; a span of 0 is a dot."""
    pen = QPen(colour, shape.stroke)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if span >= 360.0:
        painter.drawEllipse(shape.box)
    elif span <= 0.01:
        painter.drawPoint(shape.point(start, shape.radius))
    else:
        path = QPainterPath()
        path.arcMoveTo(shape.box, 90.0 - start)
        path.arcTo(shape.box, 90.0 - start, -span)
        painter.drawPath(path)


def draw_disc(painter: QPainter, shape: RingShape, radius: float, colour: QColor) -> None:
    """Fill the disc inside the ring."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(shape.centre, radius, radius)
