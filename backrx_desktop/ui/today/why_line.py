"""Why something is due, in one line, and the way to its programme.

line = WhyLine(look)
line.say(_("The second of three today"))
line.clicked.connect(...)
"""

from gettext import gettext as _

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.pressable import SMALLEST_TARGET, Ground, Pressable

_ICON = 24.0
_GAP = 8.0
_ROLE = Role.LEAD
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class WhyLine(Pressable):
    """Flush with the left edge of what it lies in; breaks into lines where it has to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", ground=Ground.LINK, radius=16, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, why: str) -> None:
        """Show why; hide where there is nothing to say."""
        self.setText(why)
        self.setAccessibleName(_("{why} Your programmes.").format(why=f"{why}."))
        self.setVisible(bool(why))
        self.updateGeometry()

    def padding(self) -> tuple[float, float]:
        return 0, 8

    def content_size(self) -> QSizeF:
        words = QFontMetrics(self.look.font(_ROLE)).horizontalAdvance(self.text())
        return QSizeF(words + self._tail(), self.look.text_px(_ROLE) * 1.25)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.whole(200), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width).height() + 2 * self.look.whole(self.padding()[1])
        return max(self.look.whole(SMALLEST_TARGET), lines)

    def _tail(self) -> float:
        """Room for the chevron."""
        return self.look.px(_GAP) + self._icon_size()

    def _icon_size(self) -> float:
        return self.look.px(_ICON) * self.look.text_scale(_ROLE)

    def _lines(self, width: int) -> QRect:
        room = QRect(0, 0, max(1, width - round(self._tail()) - 1), 10_000)
        return QFontMetrics(self.look.font(_ROLE)).boundingRect(room, _WRAP, self.text())

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        lines = self._lines(self.width())
        ink = self.ink()
        painter.setFont(look.font(_ROLE))
        painter.setPen(ink)
        painter.drawText(QRect(0, 0, lines.width() + 2, self.height()), _WRAP, self.text())
        size = self._icon_size()
        corner = QPointF(lines.width() + look.px(_GAP), area.center().y() - size / 2)
        icon = look.icons.pixmap(Icon.CHEVRON_RIGHT, size, ink, self.devicePixelRatioF())
        painter.drawPixmap(corner, icon)
