"""What every button has in common: tonal hover and press, keys, focus, size of the target.

Subclasses paint in `paint_content` on the ground that is painted already, and say what they
need in `content_size`. Arrow keys are left to the page, Enter presses like Space.
"""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from backrx_desktop.ui.focus_ring import ARROWS
from backrx_desktop.ui.look import Look, follow

SMALLEST_TARGET = 64.0
"""Least height and width of anything to hit, in design pixels."""


class Ground(Enum):
    """What a button stands on."""

    PRIMARY = "primary"
    """The accent; one a screen."""
    RAISED = "raised"
    QUIET = "quiet"
    """Nothing until the mouse is over it."""
    LINK = "link"
    """Never anything: words that lead elsewhere."""
    OUTLINE = "outline"
    """A line in the pain colour round nothing: "This hurts"."""


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """`colour` with `share` (0 to 1) of `other` in it, opaque."""
    parts = zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(mine * (1 - share) + theirs * share) for mine, theirs in parts))


class Pressable(QAbstractButton):
    """A button painted by its subclass. `radius` in design pixels; None is half the height."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        ground: Ground = Ground.RAISED,
        radius: float | None = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.ground = ground
        self._radius = radius
        self.setText(label)
        self.setAccessibleName(label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def content_size(self) -> QSizeF:
        """What the content needs, in window pixels, without padding."""
        raise NotImplementedError

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        """Paint label, icon and key onto the ground."""
        raise NotImplementedError

    def padding(self) -> tuple[float, float]:
        """Design pixels left and right, above and below the content."""
        return 36, 20

    def corner(self) -> float:
        """The radius of the corners in window pixels."""
        if self._radius is None:
            return min(self.width(), self.height()) / 2
        return min(self.look.px(self._radius), min(self.width(), self.height()) / 2)

    def ink(self) -> QColor:
        """The colour of what stands on the ground."""
        theme = self.look.theme
        if self.ground is Ground.PRIMARY:
            colour = theme.on_accent
        elif self.ground is Ground.OUTLINE:
            colour = theme.ease
        elif self.ground is Ground.LINK:
            colour = theme.text if self.underMouse() or self.isDown() else theme.text2
        else:
            colour = theme.text
        return colour if self.isEnabled() else theme.text3

    def fill(self) -> QColor | None:
        """The colour of the ground as it is now, or None for nothing."""
        if self.ground is Ground.LINK:
            return None
        theme = self.look.theme
        over = self.underMouse() and self.isEnabled()
        if self.ground is Ground.PRIMARY:
            if not self.isEnabled():
                return theme.raised
            step = 0.20 if self.isDown() else 0.10 if over else 0.0
            return mixed(theme.accent, theme.bg, step)
        if self.isDown():
            return theme.pressed
        if over:
            return theme.hover
        return theme.raised if self.ground is Ground.RAISED else None

    def sizeHint(self) -> QSize:
        content = self.content_size()
        across, down = self.padding()
        least = self.look.px(SMALLEST_TARGET)
        return QSize(
            round(max(least, content.width() + 2 * self.look.px(across))),
            round(max(least, content.height() + 2 * self.look.px(down))),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        fill = self.fill()
        if fill is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(area, self.corner(), self.corner())
        if self.ground is Ground.OUTLINE:
            line = self.look.px(3)
            inner = area.adjusted(line / 2, line / 2, -line / 2, -line / 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.theme.ease, line))
            painter.drawRoundedRect(inner, self.corner() - line / 2, self.corner() - line / 2)
        self.paint_content(painter, area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.look.see_focus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self.update()
