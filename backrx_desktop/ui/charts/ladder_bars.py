"""The ladder: the best set of each exercise that has rungs, against these."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from backrx_desktop.core.ladder import LadderRow
from backrx_desktop.ui.charts.bar_row import THICK, paint_amount, paint_bar, paint_goal
from backrx_desktop.ui.charts.drawing import Sheet, stepped
from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role

_ROW = 54.0
_ROOM = 1.1
"""The bars end so much above the highest rung."""
_WORDS = 0.35
"""The part of the width that words beside the bars get at most."""
_BELOW = 2.7
"""Height of the rungs' numbers and names, in lines."""


@dataclass(frozen=True, slots=True)
class LadderLabels:
    """The words of one row: its name, its best and how far it is to the next rung."""

    name: str
    best: str
    next: str


class LadderBars:
    """`rungs` are the amounts and names marked below the bars."""

    def __init__(
        self,
        rows: Sequence[LadderRow],
        labels: Sequence[LadderLabels],
        rungs: Sequence[tuple[int, str]],
    ) -> None:
        self._rows = rows
        self._labels = labels
        self._rungs = rungs
        top = max((rung for rung, _name in rungs), default=1)
        self._end = max((top * _ROOM, *(row.best for row in rows)))

    @property
    def count(self) -> int:
        return len(self._rows)

    @property
    def start(self) -> int:
        return 0

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        return stepped(spot, self.count, key, back=Qt.Key.Key_Up, on=Qt.Key.Key_Down)

    def _row_height(self, look: Look) -> float:
        return look.px(_ROW) * max(1.0, look.text_size * 0.9)

    def height(self, look: Look) -> float:
        rows = self._row_height(look) * self.count
        return rows + look.text_px(Role.CAPTION) * _BELOW

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        if not sheet.area.contains(at):
            return None
        row = int((at.y() - sheet.area.top()) / self._row_height(sheet.look))
        return row if row < self.count else None

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        if not self._rows:
            return
        area, font = sheet.area, sheet.font()
        left = area.left() + max(text_width(one.name, font) for one in self._labels) + sheet.px(24)
        beside = self._beside(sheet)
        right = max(area.right() - beside, left + sheet.px(80))
        one = (right - left) / self._end
        row_height = self._row_height(sheet.look)
        for place in range(self.count):
            row = QRectF(area.left(), area.top() + place * row_height, area.width(), row_height)
            if place == cursor:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(sheet.theme.raised)
                out = sheet.px(12)
                painter.drawRoundedRect(row.adjusted(-out, 0, out, 0), out, out)
        self._paint_rungs(painter, sheet, left, one, area.top() + row_height * self.count)
        for place in range(self.count):
            row = QRectF(area.left(), area.top() + place * row_height, area.width(), row_height)
            ground = sheet.theme.raised if place == cursor else sheet.theme.surface
            self._paint_row(painter, sheet, row, place, (left, one), ground)

    def _beside(self, sheet: Sheet) -> float:
        """Pixels that the words beside the bars take; none where the bars would be too short."""
        widest = max(text_width(one.next, sheet.font()) for one in self._labels) + sheet.px(32)
        return widest if widest < sheet.area.width() * _WORDS else sheet.px(32)

    def _paint_rungs(
        self, painter: QPainter, sheet: Sheet, left: float, one: float, bottom: float
    ) -> None:
        theme = sheet.theme
        for rung, name in self._rungs:
            x = left + rung * one
            paint_goal(painter, sheet, x, sheet.area.top(), bottom)
            at = QPointF(x, bottom + sheet.line * 1.1)
            font = sheet.font(Role.CAPTION_MEDIUM)
            draw_text(painter, at, str(rung), font, theme.text, Anchor.CENTRE)
            below = QPointF(x, at.y() + sheet.line * 1.2)
            draw_text(painter, below, name, sheet.font(), theme.text2, Anchor.CENTRE)

    def _paint_row(
        self,
        painter: QPainter,
        sheet: Sheet,
        area: QRectF,
        place: int,
        scale: tuple[float, float],
        ground: QColor,
    ) -> None:
        """`scale` is where the bars begin, and the pixels of one rep."""
        theme, font = sheet.theme, sheet.font()
        left, one = scale
        row, labels = self._rows[place], self._labels[place]
        middle = area.center().y()
        baseline = sheet.lowered(middle)
        names = QPointF(left - sheet.px(24), baseline)
        draw_text(painter, names, labels.name, font, theme.text, Anchor.RIGHT)
        thick = sheet.px(THICK)
        bar = QRectF(left, middle - thick / 2, row.best * one, thick)
        notch = None if row.then is None else left + row.then * one
        paint_bar(painter, sheet, bar, theme.accent, notch, ground)
        x = max(bar.right(), notch or 0.0) + sheet.px(14)
        if row.best:
            paint_amount(painter, sheet, x, middle, labels.best, ground)
        if self._beside(sheet) > sheet.px(32):
            at = QPointF(area.right(), baseline)
            draw_text(painter, at, labels.next, font, theme.text2, Anchor.RIGHT)
