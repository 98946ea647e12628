"""How far the session is: a segment an exercise, as wide as its time, the current one filling.

bar = SegmentBar(look)
bar.set_lengths((300.0, 420.0, 60.0))
bar.set_progress(1, 0.35)
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.proportion import shares

HEIGHT = 14.0
_GAP = 10.0
_LEAST = 14.0


class SegmentBar(QWidget):
    """14 design pixels high, gaps of 10."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lengths: tuple[float, ...] = ()
        self._current = 0
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def set_lengths(self, lengths: Sequence[float]) -> None:
        """Seconds of each segment."""
        if tuple(lengths) != self._lengths:
            self._lengths = tuple(lengths)
            self.update()

    def set_progress(self, current: int, share: float) -> None:
        """Segments before `current` are done, `share` (0 to 1) of it is; repaints if it shows."""
        moved = abs(share - self._share) * self.width() > 0.25
        if current != self._current or moved:
            self._current = current
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(200), self._look.whole(HEIGHT))

    def segments(self) -> list[QRectF]:
        """Where each segment stands, in window pixels."""
        if not self._lengths:
            return []
        gap = self._look.px(_GAP)
        room = max(0.0, self.width() - gap * (len(self._lengths) - 1))
        areas = []
        x = 0.0
        for width in shares(self._lengths, room, self._look.px(_LEAST)):
            areas.append(QRectF(x, 0, width, self.height()))
            x += width + gap
        return areas

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, area in enumerate(self.segments()):
            _bar(painter, area, theme.text3 if index < self._current else theme.track)
            if index == self._current and self._share > 0:
                width = max(area.width() * min(self._share, 1.0), area.height())
                _bar(painter, QRectF(area.x(), area.y(), width, area.height()), theme.text)


def _bar(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    radius = min(area.height(), area.width()) / 2
    painter.drawRoundedRect(area, radius, radius)
