"""How one window looks just now: theme, scale, text size, motion, icons.

Every window makes one `Look` and hands it to its widgets; there is no global one.

    look = Look(DARK, Icons(resources / "icons"))
    look.fit(window.size())                 in the window's resizeEvent: sets the scale
    look.px(24)                             24 design pixels in this window's pixels
    look.font(Role.BODY)                    the same for text
    follow(widget, look)                    repaint and lay out anew whenever any of it changes

Design pixels are those of a 1920 x 1080 screen; `unit` is window pixels for one of them.
"""

from weakref import WeakSet

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from backrx_desktop.ui.icons import Icon, Icons
from backrx_desktop.ui.theme import Theme, Tone
from backrx_desktop.ui.typography import Role, Tier, font_of

DESIGN_WIDTH = 1920.0
DESIGN_HEIGHT = 1080.0
LARGE_TEXT = 1.25
_GROWTH = {Tier.FAR: 0.0, Tier.TITLE: 0.5, Tier.MID: 1.0, Tier.NEAR: 1.0}
"""How much of a larger text size each tier takes up."""
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Look(QObject):
    """Theme, scale, text size (1.0 to 2.0) and reduced motion of one window."""

    changed = Signal()
    focus_shown_changed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unit = 1.0
        self._text_size = 1.0
        self._reduced_motion = False
        self._focus_shown = False
        self._fonts: dict[Role, QFont] = {}
        self.followers: WeakSet[QWidget] = WeakSet()
        """Painted and laid out anew with every change: a connection to what Qt itself defines would
        cost memory beyond the life of the widget."""
        self.icons = icons
        self.changed.connect(self._tell_followers)

    def _tell_followers(self) -> None:
        for widget in tuple(self.followers):
            if isValid(widget):
                widget.updateGeometry()
                widget.update()

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def unit(self) -> float:
        return self._unit

    @property
    def text_size(self) -> float:
        return self._text_size

    @property
    def text_is_large(self) -> bool:
        """Whether what stands side by side had better stand below each other: above 125 %."""
        return self._text_size > LARGE_TEXT

    @property
    def reduced_motion(self) -> bool:
        return self._reduced_motion

    def set_theme(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            self.changed.emit()

    def set_unit(self, unit: float) -> None:
        """Window pixels for one design pixel; above 0."""
        if unit > 0 and unit != self._unit:
            self._unit = unit
            self._fonts.clear()
            self.changed.emit()

    def fit(self, size: QSize) -> None:
        """Scale so that the whole design fits into a window of `size`."""
        self.set_unit(min(size.width() / DESIGN_WIDTH, size.height() / DESIGN_HEIGHT))

    def set_text_size(self, text_size: float) -> None:
        """1.0 to 2.0, outside of which it is clamped."""
        clamped = min(max(text_size, 1.0), 2.0)
        if clamped != self._text_size:
            self._text_size = clamped
            self._fonts.clear()
            self.changed.emit()

    def set_reduced_motion(self, reduced: bool) -> None:
        if reduced != self._reduced_motion:
            self._reduced_motion = reduced
            self.changed.emit()

    @property
    def focus_shown(self) -> bool:
        """Whether the one focus ring shows: once arrows or Tab were used, until the mouse is."""
        return self._focus_shown

    def set_focus_shown(self, shown: bool) -> None:
        if shown != self._focus_shown:
            self._focus_shown = shown
            self.focus_shown_changed.emit()

    def see_focus(self, reason: Qt.FocusReason) -> None:
        """Show the ring where keys gave the focus, hide it where the mouse did."""
        if reason in _BY_KEY:
            self.set_focus_shown(True)
        elif reason is Qt.FocusReason.MouseFocusReason:
            self.set_focus_shown(False)

    def px(self, design: float) -> float:
        """`design` pixels of the 1080p picture in pixels of this window."""
        return design * self._unit

    def whole(self, design: float) -> int:
        """As `px`, rounded: for geometry, margins and spacings."""
        return round(design * self._unit)

    def text_scale(self, role: Role) -> float:
        """What the person's text size multiplies this role by."""
        return 1.0 + (self._text_size - 1.0) * _GROWTH[role.value.tier]

    def text_px(self, role: Role) -> float:
        """The size of `role` in pixels of this window."""
        return role.value.px * self._unit * self.text_scale(role)

    def font(self, role: Role) -> QFont:
        """The font of `role` at this window's scale and text size."""
        font = self._fonts.get(role)
        if font is None:
            font = font_of(role.value, self._unit * self.text_scale(role))
            self._fonts[role] = font
        return font

    def icon(self, icon: Icon, design: float, tone: Tone, ratio: float) -> QPixmap:
        """`icon` at `design` pixels a side in a tone of the theme; `ratio` is the device's."""
        return self.icons.pixmap(icon, self.px(design), self._theme.of(tone), ratio)


def follow(widget: QWidget, look: Look) -> None:
    """Let `widget` repaint, and its layout take up new sizes, whenever `look` changes."""
    look.followers.add(widget)
