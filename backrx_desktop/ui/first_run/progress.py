"""Which of a few cards one is at, as dots."""

from gettext import gettext as _

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.look import Look, follow

_RADIUS = 9.0
_PITCH = 36.0


class Progress(QWidget):
    """`count` dots, those up to the present place filled."""

    def __init__(self, look: Look, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = count
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def show_place(self, place: int) -> None:
        """`place` counts from 0."""
        self._place = place
        told = _("Card {number} of {all}").format(number=place + 1, all=self._count)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(_PITCH * self._count), self._look.whole(4 * _RADIUS))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(self._count):
            reached = place <= self._place
            painter.setBrush(theme.accent if reached else theme.dot)
            radius = look.px(_RADIUS) * (1.0 if reached else 0.62)
            x = look.px(_RADIUS + place * _PITCH)
            painter.drawEllipse(QPointF(x, self.height() / 2), radius, radius)
