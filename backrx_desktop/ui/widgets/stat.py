"""One large number with a label above it and a unit behind it, or what became of a number.

stat = Stat(look)
stat.show_number(_("Time"), "14", _("min"))
stat.show_change(_("Pain"), "4", "3", spoken=_("4, then 3"))
"""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import draw_text, fitted
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import CAP_HEIGHT, Role

HEIGHT = 180.0
"""Design pixels it is made for."""
LABEL_BASELINE = 64.0
NUMBER_BASELINE = 158.0
_ARROW = 80.0
_GAP = 25.0


class Stat(QLabel):
    """Paints itself; its text is what is read aloud."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = ""
        self._number = ""
        self._then = ""
        self._unit = ""
        follow(self, look)

    def show_number(self, label: str, number: str, unit: str = "") -> None:
        """One number."""
        self._show(label, number, "", unit, f"{number} {unit}".strip())

    def show_change(self, label: str, before: str, after: str, spoken: str) -> None:
        """A number before and after; `spoken` says both aloud."""
        self._show(label, before, after, "", spoken)

    def _show(self, label: str, number: str, then: str, unit: str, spoken: str) -> None:
        self._label, self._number, self._then, self._unit = label, number, then, unit
        self.setText(f"{label}: {spoken}")
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        theme = look.theme
        painter = QPainter(self)
        label = fitted(self._label, look.font(Role.LABEL), self.width())
        draw_text(painter, QPointF(0, look.px(LABEL_BASELINE)), self._label, label, theme.text2)
        font = look.font(Role.COUNT)
        baseline = look.px(NUMBER_BASELINE)
        x = draw_text(painter, QPointF(0, baseline), self._number, font, theme.text)
        if self._then:
            size = look.px(_ARROW)
            middle = baseline - font.pixelSize() * CAP_HEIGHT / 2
            arrow = look.icon(Icon.RIGHT, _ARROW, Tone.TEXT3, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x + look.px(11), middle - size / 2), arrow)
            after = QPointF(x + size + look.px(27), baseline)
            draw_text(painter, after, self._then, font, theme.text)
        elif self._unit:
            at = QPointF(x + look.px(_GAP), baseline)
            unit = fitted(self._unit, look.font(Role.UNIT), self.width() - at.x())
            draw_text(painter, at, self._unit, unit, theme.text2)
