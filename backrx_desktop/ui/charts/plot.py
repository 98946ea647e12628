"""The part of a card that its drawing is painted on; tells which spot the pointer is over."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.charts.drawing import Drawing, Sheet
from backrx_desktop.ui.look import Look, follow

BLEED = 10.0
"""Design pixels round the drawing, for what reaches beyond it: outlines, halves of texts."""


class Plot(QWidget):
    """`pointed` carries a spot, or None where the pointer is over none.

    While it can be seen it keeps the picture: a drawing takes up to five milliseconds, and the
    window paints all of a page where one thing of it changes.
    """

    pointed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._drawing: Drawing | None = None
        self._cursor: int | None = None
        self._kept = QPixmap()
        self._shown: object = None
        """What the picture that is kept shows."""
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
        look, ratio = self._look, self.devicePixelRatioF()
        wanted = (
            *(self._drawing, self._cursor, self.size(), ratio),
            *(look.theme, look.unit, look.text_size),
        )
        if wanted != self._shown:
            self._kept, self._shown = self._painted(self._drawing, ratio), wanted
        QPainter(self).drawPixmap(0, 0, self._kept)

    def _painted(self, drawing: Drawing, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.paint(painter, self._sheet(), self._cursor)
        painter.end()
        return picture

    def hideEvent(self, event: QHideEvent) -> None:
        self._kept, self._shown = QPixmap(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point(event)

    def _point(self, event: QMouseEvent) -> None:
        if self._drawing is not None:
            self.pointed.emit(self._drawing.spot_at(event.position(), self._sheet()))

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)
