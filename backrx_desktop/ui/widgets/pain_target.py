"""One number to answer with, from 0 to 10: the higher the number, the taller.

target = PainTarget(look, 4)
target.clicked.connect(...)
"""

from gettext import gettext as _
from gettext import pgettext

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.check_in import Advice, advice
from backrx_desktop.ui.lettering import Anchor, draw_text
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import PhaseColours, PhaseTone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable, mixed

WIDTH = 142.0
_BASELINE = 48.0
"""Of the number, above the lower edge."""
_TONES = {
    Advice.CARRY_ON: PhaseTone.HOLD,
    Advice.SMALLER: PhaseTone.MOVE,
    Advice.REST: PhaseTone.EASE,
}


def height(number: int) -> float:
    """Design pixels of the target of a number."""
    return 230.0 + 17.0 * number


def pain_word(number: int) -> str:
    """A number in a word."""
    words = (
        pgettext("pain", "None"),
        _("Faint"),
        _("Mild"),
        _("Noticeable"),
        _("Noticeable"),
        _("Moderate"),
        _("Strong"),
        _("Strong"),
        _("Severe"),
        _("Severe"),
        _("Worst"),
    )
    return words[number]


class PainTarget(Pressable):
    """Checked when it is the answer. Enter is left to the page, which goes on with it."""

    def __init__(self, look: Look, number: int, parent: QWidget | None = None) -> None:
        super().__init__(look, str(number), ground=Ground.RAISED, parent=parent)
        self.number = number
        self.setCheckable(True)
        self.setAccessibleName(f"{number}, {pain_word(number)}")

    def nextCheckState(self) -> None:
        """A press alone changes nothing: being the answer does."""

    def padding(self) -> tuple[float, float]:
        return 0, 0

    def content_size(self) -> QSizeF:
        return QSizeF(self.look.px(WIDTH), self.look.px(height(self.number)))

    def sizeHint(self) -> QSize:
        return self.content_size().toSize()

    def _colours(self) -> PhaseColours:
        return self.look.theme.phase(_TONES[advice(self.number)])

    def fill(self) -> QColor | None:
        colours = self._colours()
        if self.isChecked():
            return colours.colour
        step = 0.30 if self.isDown() else 0.15 if self.underMouse() else 0.0
        return mixed(colours.disc, colours.waiting, step)

    def ink(self) -> QColor:
        theme = self.look.theme
        return theme.on_accent if self.isChecked() else theme.text

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        at = QPointF(area.center().x(), area.bottom() - self.look.px(_BASELINE))
        font = self.look.font(Role.TARGET)
        draw_text(painter, at, self.text(), font, self.ink(), Anchor.CENTRE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
