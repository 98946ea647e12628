"""A cel: a body painted by itself, to be laid over the ground of its picture."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class Cel(NamedTuple):
    """`area` is where `image` lies in the picture, in pixels of the device."""

    area: QRect
    image: QImage

    @property
    def bounds(self) -> QRect:
        """The pixels of the window it lies in."""
        ratio = self.image.devicePixelRatio()
        corner, far = QPointF(self.area.topLeft()), QPointF(self.area.bottomRight() + QPoint(1, 1))
        return QRectF(corner / ratio, far / ratio).toAlignedRect()

    def paint(self, painter: QPainter) -> None:
        """Lay it where it belongs; the painter's origin is the picture's."""
        corner = QPointF(self.area.topLeft()) / self.image.devicePixelRatio()
        painter.drawImage(corner, self.image)
