"""What is answered week by week: a line each, from 0 to 10, the changes that matter ringed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backrx_desktop.core.weekly_trend import Asked, WeeklyLine
from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.lettering import Anchor, draw_text, elided, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role

_ROW = 84.0
_NAMES = 0.34
"""The part of the width that names get at most."""
_LAST = 40.0
"""Design pixels of the last number, beside the line."""


@dataclass(frozen=True, slots=True)
class LineLabels:
    """The words of one line: its name, and what became of it."""

    name: str
    change: str


class WeeklyLines:
    """Spots are the answers, line after line."""

    def __init__(
        self, lines: Sequence[WeeklyLine], labels: Sequence[LineLabels], last: date
    ) -> None:
        self._lines = lines
        self._labels = labels
        self._first = min((line.points[0].week for line in lines), default=last)
        last = max((last, *(line.points[-1].week for line in lines)))
        self._days = max(7, (last - self._first).days)
        self._spots = [
            (row, place) for row, line in enumerate(lines) for place in range(len(line.points))
        ]

    @property
    def count(self) -> int:
        return len(self._spots)

    @property
    def start(self) -> int:
        return len(self._lines[0].points) - 1 if self._lines else 0

    def where(self, spot: int) -> tuple[int, int]:
        """The line of a spot, and the place of its answer there."""
        return self._spots[spot]

    def height(self, look: Look) -> float:
        return look.px(_ROW) * max(1.0, look.text_size * 0.8) * len(self._lines)

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        """Left and right along a line, up and down to the same week of another."""
        row, place = self._spots[spot]
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row += 1 if key == Qt.Key.Key_Down else -1
            if not 0 <= row < len(self._lines):
                return None
            place = min(place, len(self._lines[row].points) - 1)
        else:
            last = len(self._lines[row].points) - 1
            to = {
                Qt.Key.Key_Left: place - 1,
                Qt.Key.Key_Right: place + 1,
                Qt.Key.Key_Home: 0,
                Qt.Key.Key_End: last,
            }
            place = to.get(key, -1)
            if not 0 <= place <= last:
                return None
        return self._spots.index((row, place))

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        """The nearest answer of the line under the pointer."""
        if not sheet.area.contains(at) or not self._lines:
            return None
        row = min(
            int((at.y() - sheet.area.top()) / sheet.area.height() * len(self._lines)),
            len(self._lines) - 1,
        )
        plot = self._plot(sheet, row)
        points = self._polygon(plot, row)
        place = min(range(len(points)), key=lambda n: abs(points[n].x() - at.x()))
        return self._spots.index((row, place))

    def _row(self, sheet: Sheet, row: int) -> QRectF:
        area = sheet.area
        height = area.height() / max(1, len(self._lines))
        return QRectF(area.left(), area.top() + row * height, area.width(), height)

    def _columns(self, sheet: Sheet) -> tuple[float, float]:
        """Widths of the names and of what stands at the right."""
        font = sheet.font()
        names = max(text_width(one.name, font) for one in self._labels)
        strong = sheet.font(Role.CAPTION_MEDIUM)
        changes = max(text_width(one.change, strong) for one in self._labels)
        return min(names, sheet.area.width() * _NAMES), changes

    def _plot(self, sheet: Sheet, row: int) -> QRectF:
        names, changes = self._columns(sheet)
        last = max(sheet.px(_LAST), text_width("10", sheet.font()) + sheet.px(14))
        return self._row(sheet, row).adjusted(
            names + sheet.px(32),
            sheet.px(16),
            -(changes + last + sheet.px(32)),
            -sheet.px(16),
        )

    def _polygon(self, plot: QRectF, row: int) -> list[QPointF]:
        return [
            QPointF(
                plot.left() + plot.width() * (one.week - self._first).days / self._days,
                plot.bottom() - plot.height() * one.value / 10,
            )
            for one in self._lines[row].points
        ]

    def _colour(self, sheet: Sheet, line: WeeklyLine) -> QColor:
        theme = sheet.theme
        return {
            Asked.AVERAGE_PAIN: theme.ease,
            Asked.WORST_PAIN: theme.move.colour,
            Asked.ACTIVITY: theme.accent,
        }[line.asked]

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        for row in range(len(self._lines)):
            read = None
            if cursor is not None and self._spots[cursor][0] == row:
                read = self._spots[cursor][1]
            self._paint_words(painter, sheet, row)
            self._paint_line(painter, sheet, row, read)

    def _paint_words(self, painter: QPainter, sheet: Sheet, row: int) -> None:
        theme, area, labels = sheet.theme, self._row(sheet, row), self._labels[row]
        names, _changes = self._columns(sheet)
        baseline = sheet.lowered(area.center().y())
        font = sheet.font()
        name = elided(labels.name, font, names)
        at = QPointF(area.left() + names, baseline)
        draw_text(painter, at, name, font, theme.text, Anchor.RIGHT)
        matters = self._lines[row].matters
        draw_text(
            painter,
            QPointF(area.right(), baseline),
            labels.change,
            sheet.font(Role.CAPTION_MEDIUM) if matters else font,
            theme.text if matters else theme.text2,
            Anchor.RIGHT,
        )

    def _paint_line(self, painter: QPainter, sheet: Sheet, row: int, read: int | None) -> None:
        theme, line = sheet.theme, self._lines[row]
        plot = self._plot(sheet, row)
        painter.setPen(QPen(theme.line, sheet.px(2)))
        for y in (plot.top(), plot.bottom()):
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        points, colour = self._polygon(plot, row), self._colour(sheet, line)
        pen = QPen(colour, sheet.px(5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for place, (point, one) in enumerate(zip(points, line.points, strict=True)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            radius = sheet.px(5)
            if one.matters:
                painter.setPen(QPen(colour, sheet.px(3)))
                painter.setBrush(theme.surface)
                radius = sheet.px(8)
            if place == read:
                painter.setPen(QPen(theme.text, sheet.px(4)))
                painter.setBrush(colour)
                radius = sheet.px(9)
            painter.drawEllipse(point, radius, radius)
        at = QPointF(points[-1].x() + sheet.px(18), sheet.lowered(points[-1].y()))
        text = str(line.points[-1].value)
        draw_text(painter, at, text, sheet.font(Role.CAPTION_MEDIUM), theme.text)
