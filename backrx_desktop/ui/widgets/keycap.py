"""The little cap that names a key beside what it does.

Keycap(look, "S")                                   as a widget
paint_cap(painter, centre, look, "Enter", ink, ground)   inside another
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.pressable import mixed

_MIDDLE_GREY = QColor("#7C8583")


def cap_width(look: Look, label: str) -> float:
    """Width of the cap of `label` in window pixels."""
    return max(text_width(label, look.font(Role.KEYCAP)) + look.px(26), cap_height(look))


def cap_height(look: Look) -> float:
    """Height of every cap in window pixels."""
    return look.px(20) + look.text_px(Role.KEYCAP)


def paint_cap(
    painter: QPainter,
    centre: QPointF,
    look: Look,
    label: str,
    ink: QColor,
    ground: QColor | None,
) -> None:
    """Paint the cap of `label` round `centre` onto a ground of colour `ground` (None: the page)."""
    width, height = cap_width(look, label), cap_height(look)
    area = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(ground or look.theme.bg, _MIDDLE_GREY, 0.15))
    painter.drawRoundedRect(area, look.px(10), look.px(10))
    font = look.font(Role.KEYCAP)
    baseline = centre.y() + font.pixelSize() * CAP_HEIGHT / 2
    draw_text(painter, QPointF(centre.x(), baseline), label, font, ink, Anchor.CENTRE)


class Keycap(QWidget):
    """One key, by its name."""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = label
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def sizeHint(self) -> QSize:
        return QSize(round(cap_width(self._look, self._label)), round(cap_height(self._look)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QRectF(self.rect()).center()
        paint_cap(painter, centre, self._look, self._label, self._look.theme.text2, None)
