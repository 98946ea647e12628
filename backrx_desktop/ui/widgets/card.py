"""A surface with round corners to put things on.

card = Card(look)
column = Column(look, card, margins=(48, 40, 48, 40))
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import Tone


class Card(QWidget):
    """`radius` in design pixels: 32 a card, 28 a row, 20 a thumbnail, 36 a stage."""

    def __init__(
        self,
        look: Look,
        *,
        tone: Tone = Tone.SURFACE,
        radius: float = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self._radius = radius
        follow(self, look)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.of(self._tone))
        radius = self._look.px(self._radius)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
