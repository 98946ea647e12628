"""What a picture is made of: areas and lines, in body heights on the screen."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform


class Fill(NamedTuple):
    """An area in one brush."""

    path: QPainterPath
    brush: QBrush | QColor


class Line(NamedTuple):
    """A line of some width with round ends."""

    path: QPainterPath
    colour: QColor
    width: float


Stroke: TypeAlias = Fill | Line


def winding() -> QPainterPath:
    """An empty path whose loops will fill as one where they overlap."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def through(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """A line through some points."""
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    return path


def bounds_of(strokes: Iterable[Stroke]) -> QRectF:
    """A box round all of some strokes; empty for none."""
    bounds = QRectF()
    for stroke in strokes:
        box = stroke.path.controlPointRect()
        if isinstance(stroke, Line):
            box.adjust(-stroke.width, -stroke.width, stroke.width, stroke.width)
        bounds |= box
    return bounds


def paint_strokes(painter: QPainter, strokes: Iterable[Stroke], to_pixels: QTransform) -> None:
    """Paint strokes in their order.

    They are mapped before they are painted: Qt cuts curves that are small before its own
    transformation into far too many pieces, which takes 18 times as long.
    """
    scale = math.hypot(to_pixels.m11(), to_pixels.m12())
    solid, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    for stroke in strokes:
        path = to_pixels.map(stroke.path)
        if isinstance(stroke, Line):
            pen = QPen(stroke.colour, stroke.width * scale, solid, cap, join)
            painter.strokePath(path, pen)
        elif isinstance(stroke.brush, QColor):
            painter.fillPath(path, stroke.brush)
        else:
            stroke.brush.setTransform(to_pixels)
            painter.fillPath(path, stroke.brush)
