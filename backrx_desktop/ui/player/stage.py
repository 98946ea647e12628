"""The stage of the player: the figure, or the exercise's name and props until there is one.

stage.set_picture(widget)        any widget that paints the figure; fills the stage
stage.show_exercise(exercise)    the words and props for when there is no picture
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.ui.figure.words import paint_words
from backrx_desktop.ui.look import Look, follow

_RADIUS = 36.0


class Stage(QWidget):
    """A surface with round corners; the picture's own corners are the painter's business."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._exercise: Exercise | None = None
        self._picture: QWidget | None = None
        follow(self, look)

    def set_picture(self, picture: QWidget | None) -> None:
        """Let `picture` fill the stage, or go back to words."""
        self._picture = picture
        if picture is not None:
            picture.setParent(self)
            picture.setGeometry(self.rect())
            picture.show()
        self.update()

    def show_exercise(self, exercise: Exercise) -> None:
        if exercise is not self._exercise:
            self._exercise = exercise
            self.setAccessibleName(exercise.name)
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._picture is not None:
            self._picture.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.surface)
        radius = self._look.px(_RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._picture is None and self._exercise is not None:
            paint_words(painter, QRectF(self.rect()), self._look, self._exercise)
