"""The sign of an evenness mark: told by its shape, and by its colour as well.

A disc for green, a diamond for yellow, a square for what the person called red: it has the tone
of easing off, for nothing on the screen alarms.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from backrx_desktop.core.experiment import Mark
from backrx_desktop.ui.theme import Theme


def mark_colour(mark: Mark, theme: Theme) -> QColor:
    """Its colour on a surface."""
    return {Mark.GREEN: theme.accent, Mark.YELLOW: theme.move.colour, Mark.RED: theme.ease}[mark]


def paint_mark(
    painter: QPainter, centre: QPointF, radius: float, mark: Mark, colour: QColor
) -> None:
    """Paint the sign of a mark round a point."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if mark is Mark.GREEN:
        painter.drawEllipse(centre, radius, radius)
    elif mark is Mark.YELLOW:
        out = radius * 1.2
        corners = (QPointF(0, -out), QPointF(out, 0), QPointF(0, out), QPointF(-out, 0))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    else:
        half = radius * 0.9
        painter.drawRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half))
