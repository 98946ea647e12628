"""How even a day felt, to choose: the sign of the mark before its words."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.experiment import Mark
from backrx_desktop.services.experiment_words import mark_name
from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.mark_glyph import mark_colour, paint_mark

_SIGN = 0.42
"""The radius of the sign, in em."""
_GAP = 0.55


class MarkChip(Chip):
    """Checked, its sign has the colour of its words: the shape tells it still."""

    def __init__(self, look: Look, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(look, mark_name(mark), parent=parent)
        self.mark = mark

    def padding(self) -> tuple[float, float]:
        return 26, 17

    def content_size(self) -> QSizeF:
        size = self.look.text_px(Role.BODY_MEDIUM)
        words = text_width(self.text(), self.look.font(Role.BODY_MEDIUM))
        return QSizeF(words + (2 * _SIGN + _GAP) * size, size * 1.25)

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        font, size = self.look.font(Role.BODY_MEDIUM), self.look.text_px(Role.BODY_MEDIUM)
        left = area.center().x() - self.content_size().width() / 2
        middle = area.center().y()
        ink = self.ink()
        colour = ink if self.isChecked() else mark_colour(self.mark, self.look.theme)
        paint_mark(painter, QPointF(left + _SIGN * size, middle), _SIGN * size, self.mark, colour)
        at = QPointF(left + (2 * _SIGN + _GAP) * size, middle + font.pixelSize() * CAP_HEIGHT / 2)
        draw_text(painter, at, self.text(), font, ink)
