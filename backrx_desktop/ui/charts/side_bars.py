"""Left and right, exercise by exercise, each against its own target."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from backrx_desktop.core.sides import SidesRow
from backrx_desktop.ui.charts.bar_row import (
    ROW,
    THICK,
    BarRows,
    ground_of,
    paint_amount,
    paint_bar,
    paint_goal,
)
from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.lettering import Anchor, draw_text, elided, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role

_LOW_ROW = 48.0
_ROOMY_UP_TO = 4
"""Rows up to which they have their full height."""
_PITCH = 24.0
"""From the bar of the left side to that of the right."""
_ABOVE = 8.0
_NAMES = 0.42
"""The part of the width that names get at most."""
_LEAST_END = 1.1
"""The bars' end, in targets, where nothing reaches further."""
_BELOW = 1.6


@dataclass(frozen=True, slots=True)
class SideLabels:
    """The words of one row: name, how much either side did, of how much, and who leads."""

    name: str
    left: str
    right: str
    target: str
    lead: str


class SideBars(BarRows):
    """`goal` is the word below the line that every target lies on.

    `button`: below the rows there is room for one, at the left.
    """

    def __init__(
        self,
        rows: Sequence[SidesRow],
        labels: Sequence[SideLabels],
        goal: str,
        button: bool = False,
    ) -> None:
        super().__init__(len(rows), ROW if len(rows) <= _ROOMY_UP_TO else _LOW_ROW, _ABOVE)
        self._rows = rows
        self._button = button
        self._labels = labels
        self._goal = goal
        shares = (max(row.left, row.right) / row.target for row in rows)
        self._end = max((_LEAST_END, *shares))

    def height(self, look: Look) -> float:
        rows = self.row_height(look) * max(1, self.count)
        below = max(look.text_px(Role.CAPTION) * _BELOW, look.px(70) if self._button else 0.0)
        return look.px(_ABOVE) + rows + below

    def _columns(self, sheet: Sheet) -> tuple[float, float, float]:
        """The right end of the names, the left end of the bars, and their right end."""
        area, labels = sheet.area, self._labels
        wide = partial(text_width, font=sheet.font())
        strong = partial(text_width, font=sheet.font(Role.CAPTION_MEDIUM))
        names = min(max(wide(one.name) for one in labels), area.width() * _NAMES)
        left = area.left() + names + sheet.px(24)
        leads = max(strong(one.lead) for one in labels)
        targets = max(wide(one.target) for one in labels)
        amounts = max(strong(text) for one in labels for text in (one.left, one.right))
        beside = leads + targets + amounts + sheet.px(24 + 20 + 14)
        right = max(area.right() - beside, left + sheet.px(80))
        return left - sheet.px(24), left, right

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        if not self._rows:
            return
        names, left, right = self._columns(sheet)
        bottom = self.row(sheet, self.count).top()
        self.paint_cursor(painter, sheet, cursor)
        goal = left + (right - left) / self._end
        paint_goal(painter, sheet, goal, sheet.area.top(), bottom)
        at = QPointF(goal, bottom + sheet.line * 1.15)
        draw_text(painter, at, self._goal, sheet.font(), sheet.theme.text2, Anchor.CENTRE)
        for place in range(self.count):
            self._paint_words(painter, sheet, place, names)
            self._paint_bars(painter, sheet, place, (left, right), read=place == cursor)

    def _paint_words(self, painter: QPainter, sheet: Sheet, place: int, names: float) -> None:
        theme, font = sheet.theme, sheet.font()
        area, labels = self.row(sheet, place), self._labels[place]
        baseline = sheet.lowered(area.center().y())
        name = elided(labels.name, font, names - area.left())
        draw_text(painter, QPointF(names, baseline), name, font, theme.text, Anchor.RIGHT)
        strong = sheet.font(Role.CAPTION_MEDIUM)
        widest = max(text_width(one.lead, strong) for one in self._labels)
        leads = self._rows[place].leads is not None
        draw_text(
            painter,
            QPointF(area.right(), baseline),
            labels.lead,
            strong if leads else font,
            theme.text if leads else theme.text2,
            Anchor.RIGHT,
        )
        at = QPointF(area.right() - widest - sheet.px(24), baseline)
        draw_text(painter, at, labels.target, font, theme.text2, Anchor.RIGHT)

    def _paint_bars(
        self,
        painter: QPainter,
        sheet: Sheet,
        place: int,
        between: tuple[float, float],
        *,
        read: bool,
    ) -> None:
        theme, area, stands_on = sheet.theme, self.row(sheet, place), ground_of(sheet, read=read)
        row, labels = self._rows[place], self._labels[place]
        left, right = between
        one = (right - left) / self._end / row.target
        scale = area.height() / sheet.px(ROW)
        for below, amount, then, text, colour in (
            (-0.5, row.left, row.left_then, labels.left, theme.accent),
            (0.5, row.right, row.right_then, labels.right, theme.ret.colour),
        ):
            middle = area.center().y() + below * sheet.px(_PITCH) * scale
            thick = sheet.px(THICK) * scale
            bar = QRectF(left, middle - thick / 2, amount * one, thick)
            notch = None if then is None else left + then * one
            paint_bar(painter, sheet, bar, colour, notch, stands_on)
            beyond = max(bar.right(), notch or 0.0) + sheet.px(14)
            paint_amount(painter, sheet, beyond, middle, text, stands_on)
