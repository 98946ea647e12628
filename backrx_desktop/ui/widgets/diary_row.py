"""One thing that was done: its day, what it was, and a line about it; pressed to open it.

row = DiaryRow(look, _("Today"), _("Walk"), _("20 min"), heard)
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import draw_text, elided, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable

HEIGHT = 104.0
_INSET = 32.0
_DAY = 200.0
_WIDEST_DAY = "30 Mmm 2000"
_CHEVRON = 28.0


class DiaryRow(Pressable):
    """Its text is what is heard."""

    def __init__(
        self,
        look: Look,
        day: str,
        name: str,
        line: str,
        heard: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, heard, ground=Ground.QUIET, radius=28, parent=parent)
        self._day = day
        self._name = name
        self._line = line
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def padding(self) -> tuple[float, float]:
        return _INSET, 18

    def content_size(self) -> QSizeF:
        look = self.look
        lines = look.text_px(Role.LIST_NAME) + look.text_px(Role.CAPTION) * 1.3
        return QSizeF(look.px(200), max(look.px(HEIGHT - 36), lines))

    def fill(self) -> QColor | None:
        theme = self.look.theme
        if self.isDown():
            return theme.hover
        return theme.raised if self.underMouse() else theme.surface

    def paint_end(self, painter: QPainter, right: float, middle: float) -> float:
        """Paint what stands at the right, up to `right`; returns its width."""
        return 0.0

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look, theme = self.look, self.look.theme
        scale = look.px(look.text_scale(Role.CAPTION))
        middle = area.center().y()
        size = look.px(_CHEVRON)
        right = area.right() - look.px(_INSET) - size
        chevron = look.icons.pixmap(Icon.CHEVRON_RIGHT, size, theme.text3, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(right + look.px(8), middle - size / 2), chevron)
        right -= look.px(16)
        end = self.paint_end(painter, right, middle)
        body = look.font(Role.BODY)
        day_room = max(look.px(_DAY), text_width(_WIDEST_DAY, body) + look.px(32))
        left = look.px(_INSET)
        day = elided(self._day, body, day_room - look.px(16))
        baseline = middle + body.pixelSize() * CAP_HEIGHT / 2
        draw_text(painter, QPointF(left, baseline), day, body, theme.text2)
        left += day_room
        room = right - end - look.px(24) - left
        font, caption = look.font(Role.LIST_NAME), look.font(Role.CAPTION)
        name, line = elided(self._name, font, room), elided(self._line, caption, room)
        draw_text(painter, QPointF(left, middle - 7 * scale), name, font, theme.text)
        draw_text(painter, QPointF(left, middle + 29 * scale), line, caption, theme.text2)
