"""The calendar of more than a year: a cell for each week, a row for each year."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from backrx_desktop.core.heat import heat_of
from backrx_desktop.core.weeks import CountedWeek
from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look

_COLUMNS = 53
_LEAST_ROW = 11.0
_HIGHEST_ROW = 90.0
_WIDE = 0.82


class YearMap:
    """Weeks in order of time; a week is as warm as its average day."""

    def __init__(self, weeks: Sequence[CountedWeek]) -> None:
        self._weeks = weeks
        self._places = [one.monday.isocalendar()[:2] for one in weeks]
        self._first = self._places[0][0] if self._places else 0
        self._rows = self._places[-1][0] - self._first + 1 if self._places else 1
        self._spots = {place: spot for spot, place in enumerate(self._places)}
        heats = [heat_of(one.minutes / 7) for one in weeks]
        self._by_heat = sorted(range(len(weeks)), key=lambda spot: heats[spot])
        self._heats = heats

    @property
    def count(self) -> int:
        return len(self._weeks)

    @property
    def start(self) -> int:
        return self.count - 1

    def height(self, look: Look) -> float:
        return look.px(max(260.0, self._rows * _LEAST_ROW))

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        """Left and right a week, up and down a year."""
        year, week = self._places[spot]
        to = {
            Qt.Key.Key_Left: spot - 1,
            Qt.Key.Key_Right: spot + 1,
            Qt.Key.Key_Up: self._spots.get((year - 1, week), -1),
            Qt.Key.Key_Down: self._spots.get((year + 1, week), -1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.count - 1,
        }.get(key, -1)
        return to if 0 <= to < self.count else None

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        grid = self._grid(sheet)
        if not grid.contains(at):
            return None
        week = int((at.x() - grid.left()) / grid.width() * _COLUMNS) + 1
        year = self._first + int((at.y() - grid.top()) / grid.height() * self._rows)
        return self._spots.get((year, week))

    def _grid(self, sheet: Sheet) -> QRectF:
        area = sheet.area
        left = text_width("2000", sheet.font()) + sheet.px(16)
        height = min(area.height(), sheet.px(_HIGHEST_ROW) * self._rows)
        return QRectF(area.left() + left, area.top(), area.width() - left, height)

    def _cell(self, grid: QRectF, spot: int) -> QRectF:
        year, week = self._places[spot]
        across, down = grid.width() / _COLUMNS, grid.height() / self._rows
        left, top = grid.left() + (week - 1) * across, grid.top() + (year - self._first) * down
        return QRectF(left, top, across * _WIDE, down * _WIDE)

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        theme = sheet.theme
        grid = self._grid(sheet)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_cells(painter, sheet, grid)
        self._paint_years(painter, sheet, grid)
        if cursor is not None:
            out = sheet.px(3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.text, sheet.px(4)))
            cell = self._cell(grid, cursor).adjusted(-out, -out, out, out)
            painter.drawRoundedRect(cell, 2 * out, 2 * out)

    def _paint_cells(self, painter: QPainter, sheet: Sheet, grid: QRectF) -> None:
        """Twenty years have a thousand, so nothing is worked out for each that is the same."""
        across, down = grid.width() / _COLUMNS, grid.height() / self._rows
        wide, high = across * _WIDE, down * _WIDE
        corner = min(sheet.px(6), wide / 3, high / 3)
        left, top = grid.left() - across, grid.top() - self._first * down
        heat = None
        for spot in self._by_heat:
            if self._heats[spot] != heat:
                heat = self._heats[spot]
                painter.setBrush(sheet.theme.heat[heat])
            year, week = self._places[spot]
            cell = QRectF(left + week * across, top + year * down, wide, high)
            painter.drawRoundedRect(cell, corner, corner)

    def _paint_years(self, painter: QPainter, sheet: Sheet, grid: QRectF) -> None:
        """Every year's name, or as many of them as have room."""
        down = grid.height() / self._rows
        every = max(1, -(-round(sheet.line * 1.2) // max(1, int(down))))
        for row in range(self._rows - 1, -1, -every):
            middle = grid.top() + row * down + down * _WIDE / 2
            at = QPointF(grid.left() - sheet.px(16), sheet.lowered(middle))
            name = str(self._first + row)
            draw_text(painter, at, name, sheet.font(), sheet.theme.text2, Anchor.RIGHT)
