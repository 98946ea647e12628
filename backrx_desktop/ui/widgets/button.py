"""A button with a label and, if wanted, an icon and the key that does the same.

Button(look, _("Start"), ground=Ground.PRIMARY, role=Role.ACTION, icon=Icon.PLAY, height=136)
Button(look, _("Save"), ground=Ground.PRIMARY, keycap=_("Enter"))
Button(look, _("Skip for today"), ground=Ground.QUIET, keycap="S")
"""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import draw_text, fitted, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.keycap import cap_width, paint_cap
from backrx_desktop.ui.widgets.pressable import Ground, Pressable

_GAP = 16.0


class Button(Pressable):
    """One line, centred: icon, label, `note` in a lighter weight, key cap.

    `height` is the least height in design pixels.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        ground: Ground = Ground.RAISED,
        role: Role = Role.BODY_MEDIUM,
        icon: Icon | None = None,
        keycap: str = "",
        height: float = 72,
        radius: float | None = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, ground=ground, radius=radius, parent=parent)
        self._role = role
        self._icon = icon
        self._note = ""
        self._keycap = keycap
        self._least_height = height

    def set_note(self, note: str) -> None:
        """The lighter words after the label: "5 min"."""
        if note != self._note:
            self._note = note
            self.updateGeometry()
            self.update()

    def set_label(self, label: str) -> None:
        self.setText(label)
        self.setAccessibleName(label)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.look.whole(self._least_height)))

    def padding(self) -> tuple[float, float]:
        return (28, 12) if self.ground is not Ground.QUIET else (16, 12)

    def content_size(self) -> QSizeF:
        widths = [width for width in self._widths() if width > 0]
        gaps = self.look.px(_GAP) * (len(widths) - 1)
        return QSizeF(sum(widths) + gaps, self.look.text_px(self._role) * 1.25)

    def _icon_size(self) -> float:
        return self._role.value.px * self.look.text_scale(self._role) * 0.9

    def _widths(self) -> tuple[float, float, float, float]:
        look = self.look
        return (
            look.px(self._icon_size()) if self._icon else 0.0,
            text_width(self.text(), look.font(self._role)),
            text_width(self._note, look.font(Role.BODY)) if self._note else 0.0,
            cap_width(look, self._keycap) if self._keycap else 0.0,
        )

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        icon_width, label_width, note_width, cap = self._widths()
        gap = look.px(_GAP)
        total = self.content_size().width()
        room = area.width() - 2 * look.px(16)
        font = look.font(self._role)
        if total > room:
            font = fitted(self.text(), font, label_width - (total - room))
            total -= label_width - text_width(self.text(), font)
            label_width = text_width(self.text(), font)
        x = area.center().x() - total / 2
        middle = area.center().y()
        baseline = middle + font.pixelSize() * CAP_HEIGHT / 2
        ink = self.ink()
        if self._icon:
            pixmap = look.icons.pixmap(self._icon, icon_width, ink, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x, middle - icon_width / 2), pixmap)
            x += icon_width + gap
        draw_text(painter, QPointF(x, baseline), self.text(), font, ink)
        x += label_width + gap
        if self._note:
            draw_text(painter, QPointF(x, baseline), self._note, look.font(Role.BODY), ink)
            x += note_width + gap
        if self._keycap:
            paint_cap(painter, QPointF(x + cap / 2, middle), look, self._keycap, ink, self.fill())
