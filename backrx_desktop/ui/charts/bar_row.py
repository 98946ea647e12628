"""A bar of what was best, with a notch where that stood twelve weeks ago."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.typography import Role

THICK = 16.0
_NOTCH = 4.0


def paint_bar(
    painter: QPainter,
    sheet: Sheet,
    bar: QRectF,
    colour: QColor,
    then: float | None,
    ground: QColor,
) -> None:
    """Paint a bar on a ground; `then` is the x of its notch, None for none.

    Within the bar the notch is cut out of it; beyond its end a line marks the place.
    """
    round_ = bar.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if bar.width() > 0:
        painter.drawRoundedRect(bar, round_, round_)
    if then is None:
        return
    wide = sheet.px(_NOTCH)
    notch = QRectF(then - wide / 2, bar.top(), wide, bar.height())
    inside = then + wide < bar.right()
    painter.fillRect(notch, ground if inside else sheet.theme.dot)


def paint_goal(painter: QPainter, sheet: Sheet, x: float, top: float, bottom: float) -> None:
    """The line of something to reach."""
    painter.setPen(QPen(sheet.theme.dot, sheet.px(2)))
    painter.drawLine(round(x), round(top), round(x), round(bottom))


def paint_amount(
    painter: QPainter, sheet: Sheet, x: float, middle: float, text: str, ground: QColor
) -> None:
    """What a bar comes to, beside its end; no line runs through the figures."""
    font, high = sheet.font(Role.KEYCAP), sheet.look.text_px(Role.KEYCAP)
    wide = text_width(text, font) + sheet.px(12)
    painter.fillRect(QRectF(x - sheet.px(6), middle - high / 2, wide, high), ground)
    at = QPointF(x, sheet.lowered(middle, Role.KEYCAP))
    draw_text(painter, at, text, font, sheet.theme.text)
