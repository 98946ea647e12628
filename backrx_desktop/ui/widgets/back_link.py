"""The way back, above a page: a chevron and the name of the page it leads to.

BackLink(look, _("Exercises"))
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable

_ICON = 26.0
_GAP = 12.0


class BackLink(Pressable):
    """Stands flush with the page's left edge, 64 design pixels high."""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(look, label, ground=Ground.LINK, radius=16, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def padding(self) -> tuple[float, float]:
        return 0, 8

    def content_size(self) -> QSizeF:
        words = text_width(self.text(), self.look.font(Role.BODY))
        lead = self.look.px(_GAP) + self._icon_size()
        return QSizeF(lead + words + self.look.px(4), self.look.text_px(Role.BODY) * 1.25)

    def _icon_size(self) -> float:
        return self.look.px(_ICON) * self.look.text_scale(Role.BODY)

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        size = self._icon_size()
        middle = area.center().y()
        ink = self.ink()
        pixmap = look.icons.pixmap(Icon.CHEVRON_LEFT, size, ink, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, middle - size / 2), pixmap)
        font = look.font(Role.BODY)
        baseline = middle + font.pixelSize() * CAP_HEIGHT / 2
        draw_text(painter, QPointF(size + look.px(_GAP), baseline), self.text(), font, ink)
