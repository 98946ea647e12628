"""Tells when the mouse moves over a page and when it has come to rest again."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

REST_MS = 4000


class IdleMouse(QObject):
    """Watches `page` and all it holds; `moved` once, then `rested` after four still seconds."""

    moved = Signal()
    rested = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self.rest)
        page.setMouseTracking(True)
        page.installEventFilter(self)
        for child in page.findChildren(QWidget):
            child.setMouseTracking(True)

    @property
    def moving(self) -> bool:
        return self._timer.isActive()

    def rest(self) -> None:
        """Take the mouse to be at rest now."""
        self._timer.stop()
        self.rested.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseMove:
            fresh = not self._timer.isActive()
            self._timer.start()
            if fresh:
                self.moved.emit()
        return False
