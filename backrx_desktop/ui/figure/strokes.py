"""What a picture is made of: areas and lines, in body heights on the screen."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen


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


def paint_strokes(painter: QPainter, strokes: Iterable[Stroke]) -> None:
    """Paint strokes in their order."""
    solid, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    for stroke in strokes:
        if isinstance(stroke, Fill):
            painter.fillPath(stroke.path, stroke.brush)
        else:
            painter.strokePath(stroke.path, QPen(stroke.colour, stroke.width, solid, cap, join))
