"""Layers of a picture that rest: painted once into a pixmap, then copied piece by piece.

self._still = blank(self, theme.bg)            paint into it with a QPainter
draw_part(painter, self._still, event.rect())  in paintEvent
"""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget


def blank(widget: QWidget, colour: QColor) -> QPixmap:
    """A pixmap of one colour, as large as `widget` and as fine as its screen."""
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(widget.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(colour)
    return pixmap


def draw_part(painter: QPainter, layer: QPixmap, area: QRect) -> None:
    """Copy the part of `layer` that lies in `area` of its widget."""
    ratio = layer.devicePixelRatio()
    source = QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio)
    painter.drawPixmap(QRectF(area), layer, source)
