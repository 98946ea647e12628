"""Paints the ground of a page."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter


def lay_ground(painter: QPainter, where: QRect, colour: QColor) -> None:
    """Fill a rectangle.

    As `fillRect` does, for which PySide6 would make the 169 presets of gradients: 2 ms of a start.
    """
    painter.setBackground(colour)
    painter.eraseRect(where)
