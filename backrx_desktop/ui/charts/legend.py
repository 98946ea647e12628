"""What the colours of a chart mean, painted beside its words."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import PhaseTone
from backrx_desktop.ui.typography import CAP_HEIGHT, Role


class _Legend(QWidget):
    """A line of captions, as wide as it has to be."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def _scale(self) -> float:
        """Window pixels of a design pixel, which grows with the text."""
        return self._look.px(self._look.text_scale(Role.CAPTION))

    def _font(self) -> QFont:
        return self._look.font(Role.CAPTION)

    def _size(self, width: float) -> QSize:
        return QSize(round(width) + 1, round(self._font().pixelSize() * 1.25))

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def _write(self, painter: QPainter, x: float, word: str) -> float:
        """Paint a word; returns its width."""
        baseline = (self.height() + self._font().pixelSize() * CAP_HEIGHT) / 2
        at = QPointF(x, baseline)
        return draw_text(painter, at, word, self._font(), self._look.theme.text2)


class HeatLegend(_Legend):
    """From less to more: the five levels of the calendar."""

    _SQUARE = 24.0
    _PITCH = 30.0
    _BEFORE = 12.0
    _AFTER = 20.0

    def sizeHint(self) -> QSize:
        squares = (4 * self._PITCH + self._SQUARE + self._BEFORE + self._AFTER) * self._scale()
        words = text_width(_("Less"), self._font()) + text_width(_("More"), self._font())
        return self._size(squares + words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scale = self._painter(), self._scale()
        x = self._write(painter, 0, _("Less")) + self._BEFORE * scale
        painter.setPen(Qt.PenStyle.NoPen)
        for colour in self._look.theme.heat:
            side = self._SQUARE * scale
            painter.setBrush(colour)
            square = QRectF(x, (self.height() - side) / 2, side, side)
            painter.drawRoundedRect(square, 7 * scale, 7 * scale)
            x += self._PITCH * scale
        x += (self._AFTER - self._PITCH + self._SQUARE) * scale
        self._write(painter, x, _("More"))


class DotLegend(_Legend):
    """A dot and a word for each colour."""

    _DOT = 18.0
    _GAP = 10.0
    _APART = 16.0

    def __init__(
        self, look: Look, entries: Sequence[tuple[PhaseTone, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._entries = tuple(entries)

    def sizeHint(self) -> QSize:
        words = sum(text_width(word, self._font()) for _tone, word in self._entries)
        number = len(self._entries)
        dots = (number * (self._DOT + self._GAP) + (number - 1) * self._APART) * self._scale()
        return self._size(words + dots)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scale = self._painter(), self._scale()
        radius = self._DOT / 2 * scale
        x = 0.0
        for tone, word in self._entries:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.phase(tone).colour)
            painter.drawEllipse(QPointF(x + radius, self.height() / 2), radius, radius)
            x += 2 * radius + self._GAP * scale
            x += self._write(painter, x, word)
            x += self._APART * scale
