"""A wide row to choose: the options of a pause, of this-hurts, of any list of choices.

OptionRow(look, _("Carry on"), ground=Ground.PRIMARY, icon=Icon.PLAY, key=_("Space"))
OptionRow(look, _("Rest a minute"), number="1", note=_("Then decide"))
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text, fitted, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable, mixed

_LEFT = 36.0
_PLATE = 56.0


class OptionRow(Pressable):
    """Label at the left after an icon or number, key at the right, `note` below the label.

    `key` is a word, or an arrow's icon.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        ground: Ground = Ground.RAISED,
        role: Role = Role.CUE_MEDIUM,
        icon: Icon | None = None,
        number: str = "",
        note: str = "",
        key: str | Icon = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, ground=ground, parent=parent)
        self._role = role
        self._icon = icon
        self._number = number
        self._note = note
        self._key = key
        self.setAccessibleDescription(note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_note(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.setAccessibleDescription(note)
            self.update()

    def padding(self) -> tuple[float, float]:
        return _LEFT, 24

    def _label_start(self) -> float:
        """Design pixels from the left edge to the label."""
        if self._icon:
            return 116
        return 120 if self._number else _LEFT

    def _key_width(self) -> float:
        if isinstance(self._key, Icon):
            return self.look.px(24)
        return text_width(self._key, self.look.font(Role.OPTION_KEY)) if self._key else 0.0

    def content_size(self) -> QSizeF:
        look = self.look
        label = text_width(self.text(), look.font(self._role))
        note = text_width(self._note, look.font(Role.CONTROL_NOTE)) if self._note else 0.0
        start = look.px(self._label_start() - _LEFT)
        below = look.text_px(Role.CONTROL_NOTE) * 1.25 if self._note else 0.0
        return QSizeF(
            start + max(label, note) + look.px(16) + self._key_width(),
            look.text_px(self._role) * 1.25 + below,
        )

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        ink = self.ink()
        middle = area.center().y()
        start = look.px(self._label_start())
        room = area.width() - start - look.px(_LEFT) - self._key_width() - look.px(16)
        font = fitted(self.text(), look.font(self._role), room)
        if self._note:
            draw_text(painter, QPointF(start, middle - look.px(5)), self.text(), font, ink)
            small = fitted(self._note, look.font(Role.CONTROL_NOTE), room)
            below = QPointF(start, middle + look.px(37))
            draw_text(painter, below, self._note, small, self._second_ink())
        else:
            baseline = middle + font.pixelSize() * CAP_HEIGHT / 2
            draw_text(painter, QPointF(start, baseline), self.text(), font, ink)
        self._paint_lead(painter, middle)
        self._paint_key(painter, area)

    def _second_ink(self) -> QColor:
        """The colour of note and key."""
        theme = self.look.theme
        return theme.on_accent if self.ground is Ground.PRIMARY else theme.text2

    def _paint_lead(self, painter: QPainter, middle: float) -> None:
        look = self.look
        if self._icon:
            size = look.px(56)
            pixmap = look.icons.pixmap(self._icon, size, self.ink(), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(look.px(_LEFT - 3), middle - size / 2), pixmap)
        elif self._number:
            theme = look.theme
            plate = QRectF(
                look.px(_LEFT), middle - look.px(_PLATE) / 2, look.px(_PLATE), look.px(_PLATE)
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(self.fill() or theme.bg, self._second_ink(), 0.13))
            painter.drawRoundedRect(plate, look.px(16), look.px(16))
            font = look.font(Role.BODY_STRONG)
            baseline = middle + font.pixelSize() * CAP_HEIGHT / 2
            at = QPointF(plate.center().x(), baseline)
            draw_text(painter, at, self._number, font, self.ink(), Anchor.CENTRE)

    def _paint_key(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        right = area.right() - look.px(_LEFT)
        ink = self._second_ink()
        if isinstance(self._key, Icon):
            size = look.px(30)
            pixmap = look.icons.pixmap(self._key, size, ink, self.devicePixelRatioF())
            painter.drawPixmap(
                QPointF(right - size * 20 / 24, area.center().y() - size / 2), pixmap
            )
        elif self._key:
            font = look.font(Role.OPTION_KEY)
            baseline = area.center().y() + font.pixelSize() * CAP_HEIGHT / 2
            draw_text(painter, QPointF(right, baseline), self._key, font, ink, Anchor.RIGHT)
