"""A control of the player: an icon and a word, below them the key that does the same.

    ControlButton(look, _("Back"), icon=Icon.BACK, key=Icon.LEFT)
    ControlButton(look, _("This hurts"), ground=Ground.OUTLINE, key="H")

Controls take no focus: while a session runs every one of them has its key.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text, fitted, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable

_ICON = 32.0
_GAP = 12.0


class ControlButton(Pressable):
    """112 design pixels high; `icon_last` puts the icon behind the word."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        icon: Icon | None = None,
        icon_last: bool = False,
        key: str | Icon,
        ground: Ground = Ground.RAISED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, ground=ground, parent=parent)
        self._icon = icon
        self._icon_last = icon_last
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_key(self, key: str | Icon) -> None:
        """The key named below the word."""
        if key != self._key:
            self._key = key
            self.update()

    def content_size(self) -> QSizeF:
        look = self.look
        icon = look.px(_ICON + _GAP) if self._icon else 0.0
        return QSizeF(text_width(self.text(), look.font(Role.CONTROL)) + icon, look.px(72))

    def padding(self) -> tuple[float, float]:
        return 16, 20

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        ink = self.ink()
        icon_room = look.px(_ICON + _GAP) if self._icon else 0.0
        room = area.width() - 2 * look.px(16) - icon_room
        font = fitted(self.text(), look.font(Role.CONTROL), room)
        word = text_width(self.text(), font)
        x = area.center().x() - (icon_room + word) / 2
        baseline = area.center().y() - look.px(5)
        if self._icon:
            size = look.px(_ICON)
            pixmap = look.icons.pixmap(self._icon, size, ink, self.devicePixelRatioF())
            icon_x = x + word + look.px(_GAP) if self._icon_last else x
            middle = baseline - look.px(10)
            painter.drawPixmap(QPointF(icon_x, middle - size / 2), pixmap)
        word_x = x if self._icon_last else x + icon_room
        draw_text(painter, QPointF(word_x, baseline), self.text(), font, ink)
        self._paint_key(painter, area)

    def _paint_key(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        theme = look.theme
        ink = theme.ease if self.ground is Ground.OUTLINE else theme.text3
        middle = area.center().x()
        if isinstance(self._key, Icon):
            size = look.px(24)
            pixmap = look.icons.pixmap(self._key, size, ink, self.devicePixelRatioF())
            at = QPointF(middle - size / 2, area.center().y() + look.px(22) - size / 2)
            painter.drawPixmap(at, pixmap)
        else:
            font = look.font(Role.CONTROL_KEY)
            below = QPointF(middle, area.center().y() + look.px(29))
            draw_text(painter, below, self._key, font, ink, Anchor.CENTRE)
