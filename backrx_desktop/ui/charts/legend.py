"""What the colours of a chart mean, painted beside its words."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import PhaseTone
from backrx_desktop.ui.typography import CAP_HEIGHT, Role


class HeatLegend(QWidget):
    """From less to more: the five levels of the calendar."""

    _SQUARE = 24.0
    _PITCH = 30.0
    _BEFORE = 12.0
    _AFTER = 20.0

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def _scale(self) -> float:
        return self._look.px(self._look.text_scale(Role.CAPTION))

    def sizeHint(self) -> QSize:
        font = self._look.font(Role.CAPTION)
        squares = (4 * self._PITCH + self._SQUARE + self._BEFORE + self._AFTER) * self._scale()
        words = text_width(_("Less"), font) + text_width(_("More"), font)
        return QSize(round(squares + words) + 1, round(font.pixelSize() * 1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, scale = self._look, self._look.theme, self._scale()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(Role.CAPTION)
        baseline = (self.height() + font.pixelSize() * CAP_HEIGHT) / 2
        x = draw_text(painter, QPointF(0, baseline), _("Less"), font, theme.text2)
        x += self._BEFORE * scale
        painter.setPen(Qt.PenStyle.NoPen)
        for colour in theme.heat:
            side = self._SQUARE * scale
            painter.setBrush(colour)
            square = QRectF(x, (self.height() - side) / 2, side, side)
            painter.drawRoundedRect(square, 7 * scale, 7 * scale)
            x += self._PITCH * scale
        x += (self._AFTER - self._PITCH + self._SQUARE) * scale
        draw_text(painter, QPointF(x, baseline), _("More"), font, theme.text2)


class DotLegend(QWidget):
    """A dot and a word for each colour."""

    _DOT = 18.0
    _GAP = 10.0
    _APART = 16.0

    def __init__(
        self, look: Look, entries: Sequence[tuple[PhaseTone, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._entries = tuple(entries)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def _scale(self) -> float:
        return self._look.px(self._look.text_scale(Role.CAPTION))

    def sizeHint(self) -> QSize:
        font = self._look.font(Role.CAPTION)
        words = sum(text_width(word, font) for _tone, word in self._entries)
        number = len(self._entries)
        dots = (number * (self._DOT + self._GAP) + (number - 1) * self._APART) * self._scale()
        return QSize(round(words + dots) + 1, round(font.pixelSize() * 1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, scale = self._look, self._look.theme, self._scale()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(Role.CAPTION)
        baseline = (self.height() + font.pixelSize() * CAP_HEIGHT) / 2
        radius = self._DOT / 2 * scale
        x = 0.0
        for tone, word in self._entries:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.phase(tone).colour)
            painter.drawEllipse(QPointF(x + radius, self.height() / 2), radius, radius)
            x += 2 * radius + self._GAP * scale
            x += draw_text(painter, QPointF(x, baseline), word, font, theme.text2)
            x += self._APART * scale
