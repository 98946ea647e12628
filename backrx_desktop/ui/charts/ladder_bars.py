"""The ladder: the best set of each exercise that has rungs, against these."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from backrx_desktop.core.ladder import LadderRow
from backrx_desktop.ui.charts.bar_row import (
    THICK,
    BarRows,
    ground_of,
    paint_amount,
    paint_bar,
    paint_goal,
)
from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role

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


class LadderBars(BarRows):
    """`rungs` are the amounts and names marked below the bars."""

    def __init__(
        self,
        rows: Sequence[LadderRow],
        labels: Sequence[LadderLabels],
        rungs: Sequence[tuple[int, str]],
    ) -> None:
        super().__init__(len(rows))
        self._rows = rows
        self._labels = labels
        self._rungs = rungs
        top = max((rung for rung, _name in rungs), default=1)
        self._end = max((top * _ROOM, *(row.best for row in rows)))

    def height(self, look: Look) -> float:
        return self.row_height(look) * self.count + look.text_px(Role.CAPTION) * _BELOW

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        if not self._rows:
            return
        area, font = sheet.area, sheet.font()
        left = area.left() + max(text_width(one.name, font) for one in self._labels) + sheet.px(24)
        beside = self._beside(sheet)
        right = max(area.right() - beside, left + sheet.px(80))
        one = (right - left) / self._end
        self.paint_cursor(painter, sheet, cursor)
        self._paint_rungs(painter, sheet, left, one)
        for place in range(self.count):
            self._paint_row(painter, sheet, place, (left, one), read=place == cursor)

    def _beside(self, sheet: Sheet) -> float:
        """Pixels that the words beside the bars take; none where the bars would be too short."""
        widest = max(text_width(one.next, sheet.font()) for one in self._labels) + sheet.px(32)
        return widest if widest < sheet.area.width() * _WORDS else sheet.px(32)

    def _paint_rungs(self, painter: QPainter, sheet: Sheet, left: float, one: float) -> None:
        theme, bottom = sheet.theme, self.row(sheet, self.count).top()
        for rung, name in self._rungs:
            x = left + rung * one
            paint_goal(painter, sheet, x, sheet.area.top(), bottom)
            at = QPointF(x, bottom + sheet.line * 1.1)
            font = sheet.font(Role.CAPTION_MEDIUM)
            draw_text(painter, at, str(rung), font, theme.text, Anchor.CENTRE)
            below = QPointF(x, at.y() + sheet.line * 1.2)
            draw_text(painter, below, name, sheet.font(), theme.text2, Anchor.CENTRE)

    def _paint_row(
        self, painter: QPainter, sheet: Sheet, place: int, scale: tuple[float, float], *, read: bool
    ) -> None:
        """`scale` is where the bars begin, and the pixels of one rep."""
        theme, font = sheet.theme, sheet.font()
        area, stands_on = self.row(sheet, place), ground_of(sheet, read=read)
        left, one = scale
        row, labels = self._rows[place], self._labels[place]
        middle = area.center().y()
        baseline = sheet.lowered(middle)
        names = QPointF(left - sheet.px(24), baseline)
        draw_text(painter, names, labels.name, font, theme.text, Anchor.RIGHT)
        thick = sheet.px(THICK)
        bar = QRectF(left, middle - thick / 2, row.best * one, thick)
        notch = None if row.then is None else left + row.then * one
        paint_bar(painter, sheet, bar, theme.accent, notch, stands_on)
        x = max(bar.right(), notch or 0.0) + sheet.px(14)
        if row.best:
            paint_amount(painter, sheet, x, middle, labels.best, stands_on)
        if self._beside(sheet) > sheet.px(32):
            at = QPointF(area.right(), baseline)
            draw_text(painter, at, labels.next, font, theme.text2, Anchor.RIGHT)
