"""The window: the rail, the pages one over the other, and a notice across the top.

    window = MainWindow(look)
    window.add_page(PageName.TODAY, today)
    window.about_to_show.connect(bring_up_to_date)
    window.show_page(PageName.TODAY)
    window.notices.say(Notice(_("…")))

It knows no stores: pages are given what they show, and tell by signals what was asked of them.
"""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from backrx_desktop.ui.fade import Fade
from backrx_desktop.ui.focus_ring import FocusRing, move_focus
from backrx_desktop.ui.ground import lay_ground
from backrx_desktop.ui.look import DESIGN_HEIGHT, DESIGN_WIDTH, Look
from backrx_desktop.ui.notices import NoticeBar
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.rail import Rail
from backrx_desktop.ui.theme import palette

FIRST_SIZE = QSize(1280, 720)
SMALLEST_SIZE = QSize(640, 360)


class MainWindow(QWidget):
    """Holds the pages. Signals carry a PageName."""

    about_to_show = Signal(object)
    """The page that is shown next: the moment to bring it up to date."""
    closing = Signal()
    """It is about to close, if it may."""
    closed = Signal()
    seen_changed = Signal()
    """Whether it can be seen may have changed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; `closing` was told by then."""
        self.page: PageName | None = None
        self._pages: dict[PageName, QWidget] = {}
        self.setWindowTitle("BackRx")
        self.setWindowIcon(look.icons.app_icon())
        self.setMinimumSize(SMALLEST_SIZE)
        self.resize(FIRST_SIZE)
        self.notices = NoticeBar(look)
        self.rail = Rail(look)
        self._stack = QStackedWidget()
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setSpacing(0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notices)
        column.addWidget(self._body, 1)
        self.fade = Fade(look, self._body)
        self.rail.chosen.connect(self.show_page)
        self.rail.hide()
        self.notices.changed.connect(self._fit)
        look.changed.connect(self._recolour)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F11), self)
        shortcut.activated.connect(self.toggle_full_screen)
        self._ring = FocusRing(look, self)
        self._recolour()

    def add_page(self, name: PageName, page: QWidget) -> None:
        """Put a page behind its name; from now on the rail offers it, if it has an item there."""
        self._pages[name] = page
        self._stack.addWidget(page)
        if name.rail_item is name:
            self.rail.offer(name)

    def show_page(self, name: PageName) -> None:
        """Fade over to a page, which may be added when it is about to show; else KeyError."""
        self.about_to_show.emit(name)
        page = self._pages[name]
        if name is self.page:
            return
        self.fade.hold()
        self.page = name
        item = name.rail_item
        if item is not None:
            self.rail.select(item)
        # The stack may move the focus to the rail, where what had it on the page is hidden by now.
        on_rail = self._on_rail()
        self.rail.setVisible(item is not None)
        self._stack.setCurrentWidget(page)
        if item is None or not on_rail:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fade.release()

    def _on_rail(self) -> bool:
        focused: QWidget | None = self.focusWidget()
        return focused is not None and self.rail.isAncestorOf(focused)

    @property
    def can_be_seen(self) -> bool:
        """Whether it is on the screen, in front or behind others."""
        return self.isVisible() and not self.isMinimized()

    def toggle_full_screen(self) -> None:
        """Full screen and back to what the window was before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def come_forward(self) -> None:
        """Be seen and have the keyboard, from wherever the window was put away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def geometry_text(self) -> str:
        """Size, place and screen of the window as a text to keep, below 4000 characters."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore(self, text: str) -> bool:
        """Take up what `geometry_text` gave; False, and no change, for anything else."""
        return self.restoreGeometry(QByteArray.fromBase64(text.encode("ascii", "replace")))

    def _fit(self) -> None:
        """Scale the design into what a notice leaves of the window, so that it covers nothing."""
        self.look.fit(self.size())
        if self.notices.isHidden():
            return
        height = self.notices.heightForWidth(self.width()) / self.look.unit
        self.look.set_unit(
            min(self.width() / DESIGN_WIDTH, self.height() / (DESIGN_HEIGHT + height))
        )

    def _recolour(self) -> None:
        self.setPalette(palette(self.look.theme))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.seen_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        lay_ground(QPainter(self), event.rect(), self.look.theme.bg)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows that the page had no use for reach everything else in the window."""
        if not move_focus(self, event.key()):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        if self.may_close():
            self.closed.emit()
            super().closeEvent(event)
        else:
            event.ignore()
