"""An exercise without a figure: its name, and the things it needs."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text, fitted
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role

_PROP_SIZE = 96.0
_PROP_GAP = 40.0
_MARGIN = 48.0


def paint_words(painter: QPainter, area: QRectF, look: Look, exercise: Exercise) -> None:
    """Paint them in the middle of `area`."""
    middle = area.center()
    name = exercise.field_name
    font = fitted(name, look.font(Role.CUE), area.width() - 2 * look.px(_MARGIN))
    below = look.px(120 if exercise.props else 14)
    at = QPointF(middle.x(), middle.y() + below)
    draw_text(painter, at, name, font, look.theme.text2, Anchor.CENTRE)
    size, gap = look.px(_PROP_SIZE), look.px(_PROP_GAP)
    count = len(exercise.props)
    x = middle.x() - (count * size + (count - 1) * gap) / 2
    ratio = painter.device().devicePixelRatio()
    for prop in exercise.props:
        pixmap = look.icon(Icon(prop.value), _PROP_SIZE, Tone.TEXT2, ratio)
        painter.drawPixmap(QPointF(x, middle.y() - size), pixmap)
        x += size + gap
