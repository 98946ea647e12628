"""The part of a card that its drawing is painted on; tells which spot the pointer is over."""

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.charts.drawing import Drawing, Sheet
from backrx_desktop.ui.look import Look, follow

BLEED = 10.0
"""Design pixels round the drawing, for what reaches beyond it: outlines, halves of texts."""


class Plot(QWidget):
    """`pointed` carries a spot, or None where the pointer is over none."""

    pointed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._drawing: Drawing | None = None
        self._cursor: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        follow(self, look)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing, with no spot read."""
        self._drawing = drawing
        self._cursor = None
        self.updateGeometry()
        self.update()

    def show_cursor(self, spot: int | None) -> None:
        """Mark the spot that is being read."""
        if spot != self._cursor:
            self._cursor = spot
            self.update()

    def _sheet(self) -> Sheet:
        bleed = self._look.px(BLEED)
        return Sheet(self._look, QRectF(self.rect()).adjusted(bleed, bleed, -bleed, -bleed))

    def sizeHint(self) -> QSize:
        height = self._drawing.height(self._look) if self._drawing is not None else 0.0
        return QSize(self._look.whole(400), round(height + 2 * self._look.px(BLEED)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.paint(painter, self._sheet(), self._cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point(event)

    def _point(self, event: QMouseEvent) -> None:
        if self._drawing is not None:
            self.pointed.emit(self._drawing.spot_at(event.position(), self._sheet()))

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)
