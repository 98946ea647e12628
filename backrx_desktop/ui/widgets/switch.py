"""On or off, told by the side the knob stands on and not by colour alone.

switch = Switch(look, _("Mirror the figure"))
switch.chosen.connect(...)              bool, when a person changes it
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.pressable import Ground, Pressable, mixed

_WIDTH = 104.0
_HEIGHT = 64.0
_INSET = 8.0


class Switch(Pressable):
    """104 × 64 design pixels."""

    chosen = Signal(object)

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(look, label, ground=Ground.RAISED, radius=None, parent=parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.chosen.emit(self.isChecked()))

    def show_value(self, on: bool) -> None:
        """Show on or off, without saying that anybody changed it."""
        self.setChecked(on)

    def padding(self) -> tuple[float, float]:
        return 0, 0

    def content_size(self) -> QSizeF:
        return QSizeF(self.look.px(_WIDTH), self.look.px(_HEIGHT))

    def fill(self) -> QColor | None:
        theme = self.look.theme
        if not self.isChecked():
            return super().fill()
        step = 0.20 if self.isDown() else 0.10 if self.underMouse() else 0.0
        return mixed(theme.accent, theme.bg, step)

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        theme = self.look.theme
        inset = self.look.px(_INSET)
        radius = area.height() / 2 - inset
        away = inset + radius
        x = area.right() - away if self.isChecked() else area.left() + away
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.on_accent if self.isChecked() else theme.text3)
        painter.drawEllipse(QPointF(x, area.center().y()), radius, radius)
