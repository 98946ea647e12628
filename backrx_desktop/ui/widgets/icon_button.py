"""A button that is only an icon; `label` is its accessible name and tool tip.

IconButton(look, Icon.MINUS, _("Fewer"))
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.pressable import Ground, Pressable


class IconButton(Pressable):
    """Round, `size` design pixels across (64 at least), the icon `icon_size` across."""

    def __init__(
        self,
        look: Look,
        icon: Icon,
        label: str,
        *,
        ground: Ground = Ground.RAISED,
        size: float = 72,
        icon_size: float = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, ground=ground, radius=None, parent=parent)
        self._icon = icon
        self._size = size
        self._icon_size = icon_size
        self.setToolTip(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: Icon, label: str) -> None:
        """Change what the button shows and does: pause and carry on."""
        self._icon = icon
        self.setText(label)
        self.setToolTip(label)
        self.setAccessibleName(label)
        self.update()

    def padding(self) -> tuple[float, float]:
        return 0, 0

    def content_size(self) -> QSizeF:
        size = self.look.px(self._size)
        return QSizeF(size, size)

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        size = self.look.px(self._icon_size)
        pixmap = self.look.icons.pixmap(self._icon, size, self.ink(), self.devicePixelRatioF())
        centre = area.center()
        painter.drawPixmap(QPointF(centre.x() - size / 2, centre.y() - size / 2), pixmap)
