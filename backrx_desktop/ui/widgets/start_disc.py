"""The round Start: a disc of radius 124 in a ring of radius 143.

disc = StartDisc(look)
disc.clicked.connect(...)
"""

from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text, fitted
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable

_DISC = 124.0
_RING = 143.0
_STROKE = 14.0
_ICON = 70.0
_ICON_ABOVE = 51.0
_BASELINE = 56.0


class StartDisc(Pressable):
    """The one primary action of its page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Start"), ground=Ground.PRIMARY, radius=None, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def padding(self) -> tuple[float, float]:
        return 0, 0

    def content_size(self) -> QSizeF:
        across = self.look.px(2 * _RING + _STROKE)
        return QSizeF(across, across)

    def sizeHint(self) -> QSize:
        return self.content_size().toSize()

    def fill(self) -> QColor | None:
        """Nothing below the ring; the disc is painted with the content."""
        return None

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        theme = look.theme
        centre = area.center()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.hold.waiting, look.px(_STROKE)))
        painter.drawEllipse(centre, look.px(_RING), look.px(_RING))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(super().fill() or theme.accent)
        painter.drawEllipse(centre, look.px(_DISC), look.px(_DISC))
        size = look.px(_ICON)
        corner = QPointF(centre.x() - size / 2, centre.y() - look.px(_ICON_ABOVE) - size / 2)
        icon = look.icons.pixmap(Icon.PLAY, size, self.ink(), self.devicePixelRatioF())
        painter.drawPixmap(corner, icon)
        font = fitted(self.text(), look.font(Role.PAGE_TITLE), look.px(2 * _DISC - 40))
        below = QPointF(centre.x(), centre.y() + look.px(_BASELINE))
        draw_text(painter, below, self.text(), font, self.ink(), Anchor.CENTRE)
