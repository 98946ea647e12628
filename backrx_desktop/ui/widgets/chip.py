"""A chip: one of a few short choices, half as round as it is high.

    Chip(look, _("10 min"), ChipKind.CHOICE)     inverted when chosen
    Chip(look, _("Hips"), ChipKind.FILTER)       raised when chosen, else only words

Put chips that exclude each other into a QButtonGroup.
"""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable, mixed


class ChipKind(Enum):
    """How loudly a chip says that it is chosen."""

    CHOICE = "choice"
    FILTER = "filter"


class Chip(Pressable):
    """A checkable chip."""

    def __init__(
        self,
        look: Look,
        label: str,
        kind: ChipKind = ChipKind.CHOICE,
        parent: QWidget | None = None,
    ) -> None:
        ground = Ground.RAISED if kind is ChipKind.CHOICE else Ground.QUIET
        super().__init__(look, label, ground=ground, radius=None, parent=parent)
        self._kind = kind
        self.setCheckable(True)

    def padding(self) -> tuple[float, float]:
        return (27, 18) if self._kind is ChipKind.CHOICE else (26, 13)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        least = 72 if self._kind is ChipKind.CHOICE else 64
        return QSize(hint.width(), max(hint.height(), self.look.whole(least)))

    def content_size(self) -> QSizeF:
        width = text_width(self.text(), self.look.font(Role.BODY_MEDIUM))
        return QSizeF(width, self.look.text_px(Role.BODY_MEDIUM) * 1.25)

    def fill(self) -> QColor | None:
        if not self.isChecked():
            return super().fill()
        theme = self.look.theme
        if self._kind is ChipKind.FILTER:
            return theme.hover if self.underMouse() else theme.raised
        step = 0.20 if self.isDown() else 0.10 if self.underMouse() else 0.0
        return mixed(theme.text, theme.bg, step)

    def ink(self) -> QColor:
        theme = self.look.theme
        if self._kind is ChipKind.FILTER:
            return theme.text if self.isChecked() else theme.text2
        return theme.bg if self.isChecked() else super().ink()

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        strong = self._kind is ChipKind.CHOICE or self.isChecked()
        font = self.look.font(Role.BODY_MEDIUM if strong else Role.BODY)
        at = area.center()
        at.setY(at.y() + font.pixelSize() * CAP_HEIGHT / 2)
        draw_text(painter, at, self.text(), font, self.ink(), Anchor.CENTRE)
