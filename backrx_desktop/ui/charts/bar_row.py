"""Rows of bars of what was best, with a notch where that stood twelve weeks ago."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backrx_desktop.ui.charts.drawing import Sheet, stepped
from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role

THICK = 16.0
ROW = 54.0
_NOTCH = 4.0


class BarRows:
    """So many rows below each other, each a spot, `high` design pixels; `above` them is room."""

    def __init__(self, count: int, high: float = ROW, above: float = 0.0) -> None:
        self._count = count
        self._high = high
        self._above = above

    @property
    def count(self) -> int:
        return self._count

    @property
    def start(self) -> int:
        return 0

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        return stepped(spot, self._count, key, back=Qt.Key.Key_Up, on=Qt.Key.Key_Down)

    def row_height(self, look: Look) -> float:
        """Window pixels of a row."""
        return look.px(self._high) * max(1.0, look.text_size * 0.9)

    def row(self, sheet: Sheet, place: int) -> QRectF:
        """Where a row stands; the one after the last is what lies below."""
        high, area = self.row_height(sheet.look), sheet.area
        top = area.top() + sheet.px(self._above) + place * high
        return QRectF(area.left(), top, area.width(), high)

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        first = self.row(sheet, 0)
        spot = (at.y() - first.top()) / first.height()
        inside = sheet.area.contains(at) and 0 <= spot < self._count
        return int(spot) if inside else None

    def paint_cursor(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        """The ground of the row that is read."""
        if cursor is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground_of(sheet, read=True))
            out = sheet.px(12)
            painter.drawRoundedRect(self.row(sheet, cursor).adjusted(-out, 0, out, 0), out, out)


def ground_of(sheet: Sheet, *, read: bool) -> QColor:
    """What a row stands on."""
    return sheet.theme.raised if read else sheet.theme.surface


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
