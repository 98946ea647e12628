"""The calendar: a cell for each day, a column for each week, warmer for more minutes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from backrx_desktop.core.heat import HeatDay
from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.charts.time_axis import marks_of, paint_marks
from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role

_LEAST_ROW = 36.0
_CELL = 30.0 / 37.2
"""The part of a row that its cells fill."""
_GAP = 0.145
"""The part of a column between its cells and the next ones."""
_WIDEST_GAP = 9.0
_CELLS_FROM = 76.0
"""Design pixels left of the cells, for the names of the days; more where these are wider."""
_NAMES_END = 19.0
_NAMED_DAYS = (0, 2, 4, 6)
_BELOW = 1.12
"""Height of the names of months, in lines."""


class HeatMap:
    """Days of whole weeks from a Monday on. `ahead`: the last week is shown to its Sunday."""

    def __init__(
        self, days: Sequence[HeatDay], *, months: bool = True, ahead: bool = False
    ) -> None:
        self._days = days
        self._columns = -(-len(days) // 7)
        self._months = months
        self._ahead = ahead

    @property
    def count(self) -> int:
        return len(self._days)

    @property
    def start(self) -> int:
        return next((n for n, one in enumerate(self._days) if one.today), self.count - 1)

    def height(self, look: Look) -> float:
        return look.px(7 * _LEAST_ROW) + self._below(look)

    def _below(self, look: Look) -> float:
        return look.text_px(Role.CAPTION) * _BELOW if self._months else 0.0

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        """Left and right a week, up and down a day."""
        last = self.count - 1
        if key == Qt.Key.Key_Right and spot // 7 < last // 7:
            return min(spot + 7, last)
        to = {
            Qt.Key.Key_Left: spot - 7,
            Qt.Key.Key_Up: spot - 1 if spot % 7 else -1,
            Qt.Key.Key_Down: spot + 1 if spot % 7 < 6 else -1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(key, -1)
        return to if 0 <= to <= last else None

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        """The gaps between cells belong to them, so that a reading does not flicker."""
        grid = self._grid(sheet)
        if not grid.contains(at):
            return None
        column = int((at.x() - grid.left()) / grid.width() * self._columns)
        row = int((at.y() - grid.top()) / grid.height() * 7)
        spot = column * 7 + row
        return spot if spot < self.count else None

    def _grid(self, sheet: Sheet) -> QRectF:
        """What all cells fill, the gap after the last ones included."""
        area = sheet.area
        widest = max(text_width(name, sheet.font()) for _row, name in _day_names())
        left = max(sheet.px(_CELLS_FROM), widest + sheet.px(_NAMES_END))
        room = area.width() - left
        gap = min(sheet.px(_WIDEST_GAP), room / max(1, self._columns) * _GAP)
        height = area.height() - self._below(sheet.look)
        return QRectF(area.left() + left, area.top(), room + gap, height)

    def _cell(self, sheet: Sheet, grid: QRectF, spot: int) -> QRectF:
        across, down = grid.width() / self._columns, grid.height() / 7
        column, row = divmod(spot, 7)
        gap = min(sheet.px(_WIDEST_GAP), across * _GAP)
        left, top = grid.left() + column * across, grid.top() + row * down
        return QRectF(left, top, across - gap, down * _CELL)

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        theme = sheet.theme
        grid = self._grid(sheet)
        painter.setPen(Qt.PenStyle.NoPen)
        for spot in range(self._columns * 7 if self._ahead else self.count):
            heat = self._days[spot].heat if spot < self.count else 0
            painter.setBrush(theme.heat[heat])
            cell = self._cell(sheet, grid, spot)
            round_ = self._corner(sheet, cell)
            painter.drawRoundedRect(cell, round_, round_)
        self._paint_names(painter, sheet, grid)
        today = next((n for n, one in enumerate(self._days) if one.today), None)
        if today is not None and today != cursor:
            pen = QPen(theme.text if cursor is None else theme.text3, sheet.px(3))
            self._outline(painter, sheet, self._cell(sheet, grid, today), pen)
        if cursor is not None:
            self._outline(
                painter, sheet, self._cell(sheet, grid, cursor), QPen(theme.text, sheet.px(4))
            )

    def _corner(self, sheet: Sheet, cell: QRectF) -> float:
        return min(sheet.px(10), cell.width() / 3)

    def _outline(self, painter: QPainter, sheet: Sheet, cell: QRectF, pen: QPen) -> None:
        out = sheet.px(3.5)
        corner = self._corner(sheet, cell) + out
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawRoundedRect(cell.adjusted(-out, -out, out, out), corner, corner)

    def _paint_names(self, painter: QPainter, sheet: Sheet, grid: QRectF) -> None:
        colour = sheet.theme.text2
        for row, name in _day_names():
            middle = self._cell(sheet, grid, row).center().y()
            at = QPointF(grid.left() - sheet.px(_NAMES_END), sheet.lowered(middle))
            draw_text(painter, at, name, sheet.font(), colour, Anchor.RIGHT)
        if self._months:
            mondays: list[date] = [one.day for one in self._days[::7]]
            marks = (
                (self._cell(sheet, grid, mark.place * 7).left(), mark.name)
                for mark in marks_of(mondays)
            )
            below = grid.bottom() + self._below(sheet.look) - sheet.line * 0.27
            paint_marks(painter, sheet, marks, below)


def _day_names() -> list[tuple[int, str]]:
    short = QLocale.FormatType.ShortFormat
    return [(row, QLocale().standaloneDayName(row + 1, short)) for row in _NAMED_DAYS]
