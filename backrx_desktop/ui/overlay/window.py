"""The card as a window of its own: on top of everything, in a corner, never with the focus.

    overlay = OverlayWindow(icons, clock, main.screen(), composited=True)
    overlay.set_place(OverlaySize.LARGE, Corner.BOTTOM_RIGHT)
    overlay.show()
    overlay.card.show_moment(moment, ends)
    overlay.keep_on_top()                  now and then: another window may have been raised

It stands on top of full-screen windows too, which window managers for X put above whatever asks
only to be kept above: there it is a window that they leave alone. Wayland lets no window choose
its place or stay on top (`stays_on_top`); the card can be moved by its owner then, no more.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QBitmap, QGuiApplication, QPainter, QPen, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.preferences import Corner, OverlaySize
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.overlay.card import OverlayCard
from backrx_desktop.ui.overlay.place import (
    MARGIN,
    area_in,
    nearest_corner,
    next_size,
    screen_unit,
    unit_of,
)
from backrx_desktop.ui.theme import DARK, OVERLAY

_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.NoDropShadowWindowHint
)


class OverlayWindow(QWidget):
    """Holds the card on one screen, `composited` where that can be translucent."""

    moved_to = Signal(object)
    """The Corner it was dragged to."""
    sized = Signal(object)
    """The OverlaySize that was chosen."""

    def __init__(
        self, icons: Icons, clock: Callable[[], float], screen: QScreen, *, composited: bool
    ) -> None:
        flags = _FLAGS
        if QGuiApplication.platformName() == "xcb":
            flags |= Qt.WindowType.X11BypassWindowManagerHint
        super().__init__(None, flags)
        self._screen_name = screen.name()
        self._size = OverlaySize.LARGE
        self._corner = Corner.BOTTOM_RIGHT
        self._composited = composited
        self._look = Look(OVERLAY if composited else DARK, icons, self)
        self.card = OverlayCard(self._look, clock, self)
        self.setWindowTitle("BackRx")
        self.setWindowIcon(icons.app_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, composited)
        # The main window alone decides when the program is over, also while it is minimised.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.card.dragged.connect(self._drag)
        self.card.dropped.connect(self._drop)
        self.card.buttons.size.clicked.connect(self._take_next_size)

    @property
    def stays_on_top(self) -> bool:
        """Whether this desktop lets it choose its place and stay on top."""
        return not QGuiApplication.platformName().startswith("wayland")

    def set_reduced_motion(self, reduced: bool) -> None:
        """Cuts for fades."""
        self._look.set_reduced_motion(reduced)

    def set_place(self, size: OverlaySize, corner: Corner) -> None:
        """Take this size and corner."""
        self._size, self._corner = size, corner
        self.keep_place()

    def keep_place(self) -> None:
        """Be where it belongs, also after a screen has changed, gone or come back."""
        if self.card.dragging:
            return
        screen = self._own_screen()
        unit = unit_of(self._size, screen.size())
        self._look.set_unit(unit)
        margin = MARGIN * screen_unit(screen.size())
        area = area_in(self._corner, screen.availableGeometry(), unit, margin)
        if area.size() != self.size():
            self.setFixedSize(area.size())
        if self.stays_on_top and area.topLeft() != self.pos():
            self.move(area.topLeft())

    def keep_on_top(self) -> None:
        """Come above whatever was raised since."""
        self.keep_place()
        self.raise_()

    def _own_screen(self) -> QScreen:
        """The screen it was put on; another while that one is switched off."""
        for screen in QGuiApplication.screens():
            if screen.name() == self._screen_name:
                return screen
        return QGuiApplication.primaryScreen()

    def _take_next_size(self) -> None:
        self.set_place(next_size(self._size), self._corner)
        self.sized.emit(self._size)

    def _drag(self, way: QPoint) -> None:
        handle = self.windowHandle()
        if self.stays_on_top:
            self.move(self.pos() + way)
        elif handle is not None:
            handle.startSystemMove()

    def _drop(self) -> None:
        centre = self.geometry().center()
        screen = QGuiApplication.screenAt(centre) or self._own_screen()
        self._screen_name = screen.name()
        corner = nearest_corner(centre, screen.availableGeometry())
        self.set_place(self._size, corner)
        self.moved_to.emit(corner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.card.setGeometry(self.rect())
        if not self._composited:
            # Without a compositor what is not painted would be black.
            self.setMask(self._cut_out())

    def _cut_out(self) -> QBitmap:
        """The card's shape, pixel by pixel."""
        shape = QBitmap(self.size())
        shape.clear()
        painter = QPainter(shape)
        painter.setPen(QPen(Qt.GlobalColor.color1, 1.0))
        painter.setBrush(Qt.GlobalColor.color1)
        painter.drawPath(self.card.outline())
        painter.end()
        return shape
