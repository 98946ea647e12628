"""The stage of the player: the figure, or the exercise's name and props until there is one.

stage.set_picture(widget)        any widget that paints the figure; fills the stage
stage.show_exercise(exercise)    the words and props for when there is no picture
"""

from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Exercise, Prop
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text, fitted
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role

_RADIUS = 36.0
_PROP_SIZE = 96.0
_PROP_GAP = 40.0


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
            self.setAccessibleName(_(exercise.name))
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
            self._paint_words(painter, self._exercise)

    def _paint_words(self, painter: QPainter, exercise: Exercise) -> None:
        look = self._look
        middle = QRectF(self.rect()).center()
        name = _(exercise.field_name)
        font = fitted(name, look.font(Role.CUE), self.width() - 2 * look.px(48))
        below = look.px(120 if exercise.props else 14)
        at = QPointF(middle.x(), middle.y() + below)
        draw_text(painter, at, name, font, look.theme.text2, Anchor.CENTRE)
        size, gap = look.px(_PROP_SIZE), look.px(_PROP_GAP)
        count = len(exercise.props)
        x = middle.x() - (count * size + (count - 1) * gap) / 2
        for prop in exercise.props:
            ratio = self.devicePixelRatioF()
            pixmap = look.icon(prop_icon(prop), _PROP_SIZE, Tone.TEXT2, ratio)
            painter.drawPixmap(QPointF(x, middle.y() - size), pixmap)
            x += size + gap


def prop_icon(prop: Prop) -> Icon:
    """The icon of a prop; both go by the same word."""
    return Icon(prop.value)
