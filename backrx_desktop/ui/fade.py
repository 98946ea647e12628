"""From one page to the next: a picture of the old one lies over the new one and fades away.

fade = Fade(look, body)
fade.hold()             before anything changes
…
fade.release()          afterwards: 240 ms, or a cut with reduced motion
"""

from PySide6.QtCore import QEvent, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.look import Look

MILLISECONDS = 240


class Fade(QWidget):
    """Covers `over` while it fades; lets the mouse through."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look
        self._over = over
        self._picture: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self.animation = QVariantAnimation(self)
        self.animation.setStartValue(1.0)
        self.animation.setEndValue(0.0)
        self.animation.setDuration(MILLISECONDS)
        self.animation.valueChanged.connect(self.update)
        self.animation.finished.connect(self._end)
        over.installEventFilter(self)

    def hold(self) -> None:
        """Take the picture of what is there now."""
        self.animation.stop()
        if self._look.reduced_motion or not self._over.isVisible():
            self._end()
            return
        self.hide()
        self._picture = self._over.grab()

    def release(self) -> None:
        """Let it fade from what was held to what is there now."""
        if self._picture is None:
            return
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self.animation.start()

    def _end(self) -> None:
        self._picture = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.animation.stop()
            self._end()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setOpacity(float(self.animation.currentValue()))
        painter.drawPixmap(0, 0, self._picture)
