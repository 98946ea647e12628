"""Minutes a week as bars, against the aim."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from backrx_desktop.core.week_groups import WeekGroup
from backrx_desktop.ui.charts.drawing import Sheet, stepped
from backrx_desktop.ui.charts.time_axis import marks_of, paint_marks
from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role

_BAR = 0.72
"""The part of its place that a bar fills."""
_SCALE = 14.0
"""Design pixels between the bars and the numbers beside them."""
_ROOM = 1.03
"""The scale ends so much above the highest bar."""
_BELOW = 1.75
"""Height of what stands below the bars, in lines."""


class MinuteBars:
    """Weeks, or groups of them, in order of time. `aim` in minutes; 0 for none.

    `now` is the name below the last one, empty where it is no week.
    """

    def __init__(self, groups: Sequence[WeekGroup], aim: float, now: str = "") -> None:
        self._groups = groups
        self._aim = aim
        self._now = now
        self._highest = max((one.minutes for one in groups), default=0.0)
        self._top = max(self._highest, aim, 1.0) * _ROOM

    @property
    def count(self) -> int:
        return len(self._groups)

    @property
    def start(self) -> int:
        return self.count - 1

    def height(self, look: Look) -> float:
        return look.px(216) + look.text_px(Role.CAPTION) * _BELOW

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        return stepped(spot, self.count, key)

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        plot = self._plot(sheet)
        if not plot.contains(at):
            return None
        return min(self.count - 1, int((at.x() - plot.left()) / plot.width() * self.count))

    def _level(self) -> tuple[float, str]:
        """What is marked beside the bars: the aim, or the highest bar where there is none."""
        level = self._aim if self._aim > 0 else self._highest
        return level, f"{level:.0f}"

    def _plot(self, sheet: Sheet) -> QRectF:
        area = sheet.area
        beside = max(sheet.px(48), text_width(self._level()[1], sheet.font()) + sheet.px(_SCALE))
        return area.adjusted(0, 0, -beside, -sheet.line * _BELOW)

    def _bar(self, plot: QRectF, spot: int) -> QRectF:
        pitch = plot.width() / self.count
        height = plot.height() * self._groups[spot].minutes / self._top
        left = plot.left() + pitch * (spot + (1 - _BAR) / 2)
        return QRectF(left, plot.bottom() - height, pitch * _BAR, height)

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        theme = sheet.theme
        plot = self._plot(sheet)
        painter.setPen(QPen(theme.line, sheet.px(2)))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
        for spot, one in enumerate(self._groups):
            bar = self._bar(plot, spot)
            lit = one.now and bool(self._now)
            painter.fillPath(_round_top(bar, sheet.px(12)), theme.heat[4 if lit else 2])
            if spot == cursor:
                self._paint_cursor(painter, sheet, plot, bar)
        self._paint_aim(painter, sheet, plot)
        if self._now and self._groups:
            self._paint_number(painter, sheet, plot)
        self._paint_names(painter, sheet, plot)

    def _paint_cursor(self, painter: QPainter, sheet: Sheet, plot: QRectF, bar: QRectF) -> None:
        out = min(sheet.px(4), bar.width() * 0.3)
        top = min(bar.top(), plot.bottom() - sheet.px(8))
        frame = QRectF(bar.left(), top, bar.width(), plot.bottom() - top)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(sheet.theme.text, sheet.px(4)))
        painter.drawRoundedRect(frame.adjusted(-out, -out, out, out), sheet.px(12), sheet.px(12))
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_aim(self, painter: QPainter, sheet: Sheet, plot: QRectF) -> None:
        """The dotted line, and the numbers beside the bars."""
        theme = sheet.theme
        level, number = self._level()
        y = plot.bottom() - plot.height() * level / self._top
        if self._aim > 0:
            pen = QPen(theme.text2, sheet.px(4), Qt.PenStyle.CustomDashLine)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.75])
            painter.setPen(pen)
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        x = plot.right() + sheet.px(_SCALE)
        if level > 0:
            draw_text(painter, QPointF(x, sheet.lowered(y)), number, sheet.font(), theme.text2)
        if plot.bottom() - y > sheet.line or level <= 0:
            zero = QPointF(x, sheet.lowered(plot.bottom()))
            draw_text(painter, zero, "0", sheet.font(), theme.text2)

    def _paint_number(self, painter: QPainter, sheet: Sheet, plot: QRectF) -> None:
        """How many minutes the week that still runs has: in its bar, or above it."""
        bar, line = self._bar(plot, self.count - 1), sheet.line
        number = f"{self._groups[-1].minutes:.0f}"
        font = sheet.font(Role.CAPTION_MEDIUM)
        middle = bar.top() + line * 1.05
        aim = plot.bottom() - plot.height() * self._aim / self._top
        if self._aim > 0 and abs(aim - middle) < line * 0.6:
            middle = aim + line * 0.9
        fits = middle + line * 0.5 < bar.bottom() and text_width(number, font) <= bar.width()
        if not fits and bar.width() < sheet.px(24):
            return
        if not fits:
            middle = bar.top() - line * 0.7
        colour = sheet.theme.on_accent if fits else sheet.theme.text
        at = QPointF(bar.center().x(), sheet.lowered(middle))
        draw_text(painter, at, number, font, colour, Anchor.CENTRE)

    def _paint_names(self, painter: QPainter, sheet: Sheet, plot: QRectF) -> None:
        baseline = plot.bottom() + sheet.line * 1.48
        end = plot.right() + sheet.px(8)
        if self._now and self._groups:
            width = text_width(self._now, sheet.font())
            left = min(self._bar(plot, self.count - 1).center().x() - width / 2, end - width)
            at = QPointF(left, baseline)
            draw_text(painter, at, self._now, sheet.font(), sheet.theme.text)
            end = left - sheet.px(12)
        days = [one.first if self._now else one.midweek for one in self._groups]
        marks = ((self._bar(plot, mark.place).center().x(), mark.name) for mark in marks_of(days))
        paint_marks(painter, sheet, marks, baseline, Anchor.CENTRE, until=end)


def _round_top(bar: QRectF, radius: float) -> QPainterPath:
    """A bar that stands flat on its line."""
    corner = min(radius, bar.width() / 2, bar.height())
    path = QPainterPath()
    path.moveTo(bar.bottomLeft())
    path.lineTo(bar.left(), bar.top() + corner)
    path.quadTo(bar.topLeft(), QPointF(bar.left() + corner, bar.top()))
    path.lineTo(bar.right() - corner, bar.top())
    path.quadTo(bar.topRight(), QPointF(bar.right(), bar.top() + corner))
    path.lineTo(bar.bottomRight())
    path.closeSubpath()
    return path
