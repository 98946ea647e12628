"""The pill that says RIGHT or LEFT, at that side of the picture."""

from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import CAP_HEIGHT, Role

_MARGIN = 20.0
_HEIGHT = 52.0
_PADDING = 24.0


def paint_pill(painter: QPainter, area: QRectF, look: Look, side: Side) -> None:
    """Left on the left, right on the right, whichever way the figure lies."""
    word = _("LEFT") if side is Side.LEFT else _("RIGHT")
    font, margin, height = look.font(Role.BODY_STRONG), look.px(_MARGIN), look.px(_HEIGHT)
    width = text_width(word, font) + 2 * look.px(_PADDING)
    left = area.left() + margin if side is Side.LEFT else area.right() - margin - width
    pill = QRectF(left, area.top() + margin, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.raised)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    baseline = pill.center().y() + font.pixelSize() * CAP_HEIGHT / 2
    at = QPointF(pill.center().x(), baseline)
    draw_text(painter, at, word, font, look.theme.text, Anchor.CENTRE)
