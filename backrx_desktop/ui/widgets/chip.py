"""A chip: one of a few short choices, half as round as it is high.

    Chip(look, _("10 min"), ChipKind.CHOICE)     inverted when chosen
    Chip(look, _("Hips"), ChipKind.FILTER)       raised when chosen, else only words

Whoever holds chips that exclude each other unchecks the others: an exclusive QButtonGroup would
take all but the chosen one out of the reach of Tab and arrows.
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
        return (17, 17) if self._kind is ChipKind.CHOICE else (26, 13)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        wide, high = (136, 72) if self._kind is ChipKind.CHOICE else (0, 64)
        return hint.expandedTo(QSize(self.look.whole(wide), self.look.whole(high)))

    def _role(self) -> Role:
        """The role of the chosen chip, which is the wider one."""
        return Role.CHOICE if self._kind is ChipKind.CHOICE else Role.BODY_MEDIUM

    def content_size(self) -> QSizeF:
        width = text_width(self.text(), self.look.font(self._role()))
        return QSizeF(width, self.look.text_px(self._role()) * 1.25)

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
        font = self.look.font(self._role() if strong else Role.BODY)
        at = area.center()
        at.setY(at.y() + font.pixelSize() * CAP_HEIGHT / 2)
        draw_text(painter, at, self.text(), font, self.ink(), Anchor.CENTRE)
