"""The card itself: its ground, what it shows, and what the mouse can do on it.

card.show_moment(moment, ends="21:47")
card.ring_clicked      a click on the ring, or on the first button
card.opened            a click beside it: the person wants the window back
card.dragged           by so many pixels of the screen, then `dropped`
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import SessionState
from backrx_desktop.core.summary import Summary
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.overlay.buttons import CardButtons
from backrx_desktop.ui.overlay.face import Face
from backrx_desktop.ui.theme import OVERLAY_EDGE

RADIUS = 28.0


class OverlayCard(QWidget):
    """Translucent round its corners. `clock` is steady seconds and times fades only."""

    ring_clicked = Signal()
    opened = Signal()
    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(
        self, look: Look, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._over = False
        self._pressed_at: QPointF | None = None
        self._dragging = False
        self._face = Face(look, clock, self)
        self.buttons = CardButtons(look, self)
        self.buttons.pause.clicked.connect(self.ring_clicked)
        self.buttons.close.clicked.connect(self.opened)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    @property
    def dragging(self) -> bool:
        """Whether the card hangs on the mouse."""
        return self._dragging

    def show_moment(self, now: Moment, ends: str) -> None:
        """Show what is true; `ends` is when a long hold ends, as it is shown."""
        self._over = False
        self.buttons.set_paused(now.state is SessionState.PAUSED)
        self._face.show_moment(now, ends)
        self.setAccessibleName(self._face.accessibleName())

    def show_done(self, now: Moment, summary: Summary) -> None:
        """Show that all is done; there is nothing left to press."""
        self._over = True
        self.set_hovered(False)
        self._face.show_done(now, summary)
        self.setAccessibleName(self._face.accessibleName())

    def set_hovered(self, hovered: bool) -> None:
        """Show the buttons, or the third line again."""
        shown = hovered and not self._over
        self.buttons.set_visible(shown)
        self._face.set_note_shown(not shown)

    def outline(self) -> QPainterPath:
        """The card's rounded rectangle, in the middle of its edge's line."""
        radius = self._look.px(RADIUS)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self._look.theme.bg
        if ground.alpha() == 255:
            # The corners are cut off then, pixel by pixel, and must not shine through.
            painter.fillRect(event.rect(), ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(ground)
        painter.setPen(QPen(OVERLAY_EDGE, 1.0))
        painter.drawPath(self.outline())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._face.setGeometry(self.rect())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.set_hovered(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.set_hovered(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition()
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        way = (event.globalPosition() - self._pressed_at).toPoint()
        if not self._dragging and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging = True
        self._pressed_at = event.globalPosition()
        self.dragged.emit(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.dropped.emit()
        elif not self._over and self._face.in_ring(event.position()):
            self.ring_clicked.emit()
        else:
            self.opened.emit()
