"""The days of an experiment: pain above, marks below, week by week, the kinds of weeks apart.

Weeks with the routine stand on a ground of their own, with full dots and a full line; the others
on none, with rings and a dashed line.
"""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backrx_desktop.core.experiment import Arm, Mark, Measure
from backrx_desktop.core.experiment_weeks import ExperimentWeek
from backrx_desktop.ui.charts.drawing import Sheet, stepped
from backrx_desktop.ui.lettering import Anchor, draw_text, elided, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.mark_glyph import mark_colour, paint_mark

_PAIN = 210.0
"""Design pixels of the scale of pain."""
_LEGEND, _NUMBERS, _MARK = 1.9, 1.7, 1.5
"""Heights in lines: of the legend, of the weeks' numbers, of a row of marks."""
_GAP = 22.0
_BESIDE = 20.0
_WORST = 10


class ExperimentDays:
    """Spots are the weeks. `kinds` name them by their arm, `marks` the rows of marks.

    Averages are those of the `measure` that is compared; `week` stands before their numbers.
    """

    def __init__(
        self,
        weeks: Sequence[ExperimentWeek],
        measure: Measure,
        kinds: Mapping[Arm, str],
        marks: Mapping[Mark, str],
        week: str,
    ) -> None:
        self._weeks = weeks
        self._measure = measure
        self._kinds = kinds
        self._marks = marks
        self._word = week
        self._now = next((n for n, week in enumerate(weeks) if week.now), None)

    @property
    def count(self) -> int:
        return len(self._weeks)

    @property
    def start(self) -> int:
        """This week; the first before it begins, the last when it is over."""
        if self._now is not None:
            return self._now
        return self.count - 1 if any(any(week.readings) for week in self._weeks) else 0

    def height(self, look: Look) -> float:
        lines = _LEGEND + _NUMBERS + _MARK * len(Mark)
        return look.px(_PAIN + 2 * _GAP) + lines * look.text_px(Role.CAPTION)

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        return stepped(spot, self.count, key)

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        columns = self._columns(sheet)
        if not columns.contains(at):
            return None
        return min(self.count - 1, int((at.x() - columns.left()) / columns.width() * self.count))

    def _columns(self, sheet: Sheet) -> QRectF:
        """All that belongs to weeks."""
        font = sheet.font()
        beside = max(text_width(word, font) for word in (*self._marks.values(), self._word))
        return sheet.area.adjusted(beside + sheet.px(_BESIDE), _LEGEND * sheet.line, 0, 0)

    def _column(self, sheet: Sheet, spot: int) -> QRectF:
        columns = self._columns(sheet)
        pitch = columns.width() / self.count
        inset = min(sheet.px(6), pitch * 0.06)
        left = columns.left() + pitch * spot
        return QRectF(left, columns.top(), pitch, columns.height()).adjusted(inset, 0, -inset, 0)

    def _pain(self, sheet: Sheet) -> QRectF:
        """The scale of pain, from 10 at its top to 0."""
        columns, gap = self._columns(sheet), sheet.px(_GAP)
        below = (_NUMBERS + _MARK * len(Mark)) * sheet.line + gap
        return columns.adjusted(0, gap / 2, 0, -below)

    def _row(self, sheet: Sheet, mark: Mark) -> float:
        """The middle of the row of a mark."""
        top = self._pain(sheet).bottom() + sheet.px(_GAP)
        return top + (list(Mark).index(mark) + 0.5) * _MARK * sheet.line

    def _height_of(self, sheet: Sheet, value: float, measure: Measure) -> float:
        """Where a value of a measure stands."""
        if measure is Measure.PAIN:
            pain = self._pain(sheet)
            return pain.bottom() - pain.height() * value / _WORST
        first = self._row(sheet, Mark.GREEN)
        return first + value * (self._row(sheet, Mark.YELLOW) - first)

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        self._paint_legend(painter, sheet)
        for spot in range(self.count):
            self._paint_ground(painter, sheet, spot, spot == cursor)
        self._paint_scales(painter, sheet)
        for spot, week in enumerate(self._weeks):
            self._paint_days(painter, sheet, spot, week)
            self._paint_mean(painter, sheet, spot, week)

    def _colour(self, sheet: Sheet, arm: Arm) -> QColor:
        theme = sheet.theme
        return theme.accent if arm is Arm.ONE else theme.ret.colour

    def _paint_legend(self, painter: QPainter, sheet: Sheet) -> None:
        area, font = sheet.area, sheet.font()
        radius = sheet.line * 0.33
        middle = area.top() + sheet.line * 0.5
        room = area.width() / 2 - 4 * radius
        x = area.left() + radius
        for arm in Arm:
            self._paint_dot(painter, sheet, QPointF(x, middle), radius, arm)
            word = elided(self._kinds[arm], font, room)
            at = QPointF(x + radius * 2.2, sheet.lowered(middle))
            x += radius * 5 + draw_text(painter, at, word, font, sheet.theme.text2)

    def _paint_dot(
        self, painter: QPainter, sheet: Sheet, at: QPointF, radius: float, arm: Arm
    ) -> None:
        colour = self._colour(sheet, arm)
        if arm is Arm.ONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(at, radius, radius)
        else:
            line = radius * 0.5
            painter.setPen(QPen(colour, line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius - line / 2, radius - line / 2)

    def _paint_ground(self, painter: QPainter, sheet: Sheet, spot: int, read: bool) -> None:
        column, week = self._column(sheet, spot), self._weeks[spot]
        ground = column.adjusted(0, 0, 0, -_NUMBERS * sheet.line)
        corner = min(sheet.px(14), column.width() / 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if week.arm is Arm.ONE:
            painter.setBrush(sheet.theme.raised)
        if read:
            painter.setPen(QPen(sheet.theme.text, sheet.px(4)))
        painter.drawRoundedRect(ground, corner, corner)
        if spot % self._step(sheet):
            return
        role = Role.CAPTION_MEDIUM if week.now else Role.CAPTION
        tone = sheet.theme.text if week.now or read else sheet.theme.text2
        at = QPointF(column.center().x(), self._numbers(sheet))
        draw_text(painter, at, str(spot + 1), sheet.font(role), tone, Anchor.CENTRE)

    def _step(self, sheet: Sheet) -> int:
        """Every how many weeks there is room for a number."""
        widest = text_width(str(self.count), sheet.font(Role.CAPTION_MEDIUM)) + sheet.px(10)
        return ceil(widest * self.count / max(1.0, self._columns(sheet).width()))

    def _numbers(self, sheet: Sheet) -> float:
        """The baseline of the weeks' numbers."""
        return self._columns(sheet).bottom() - sheet.line * 0.3

    def _paint_scales(self, painter: QPainter, sheet: Sheet) -> None:
        columns, font, theme = self._columns(sheet), sheet.font(), sheet.theme
        x = columns.left() - sheet.px(_BESIDE)
        for value in (0, 5, _WORST):
            y = self._height_of(sheet, value, Measure.PAIN)
            painter.setPen(QPen(theme.line, sheet.px(2)))
            painter.drawLine(QPointF(columns.left(), y), QPointF(columns.right(), y))
            at = QPointF(x, sheet.lowered(y))
            draw_text(painter, at, str(value), font, theme.text2, Anchor.RIGHT)
        for mark, word in self._marks.items():
            at = QPointF(x, sheet.lowered(self._row(sheet, mark)))
            draw_text(painter, at, word, font, theme.text2, Anchor.RIGHT)
        draw_text(
            painter,
            QPointF(x, self._numbers(sheet)),
            self._word,
            font,
            theme.text2,
            Anchor.RIGHT,
        )

    def _paint_days(self, painter: QPainter, sheet: Sheet, spot: int, week: ExperimentWeek) -> None:
        column = self._column(sheet, spot)
        pitch = column.width() / len(week.readings)
        radius = min(sheet.px(7), pitch * 0.44)
        for place, one in enumerate(week.readings):
            x = column.left() + pitch * (place + 0.5)
            if one is not None and one.pain is not None:
                y = self._height_of(sheet, one.pain, Measure.PAIN)
                self._paint_dot(painter, sheet, QPointF(x, y), radius, week.arm)
            if one is not None and one.mark is not None:
                at = QPointF(x, self._row(sheet, one.mark))
                paint_mark(painter, at, radius, one.mark, mark_colour(one.mark, sheet.theme))

    def _paint_mean(self, painter: QPainter, sheet: Sheet, spot: int, week: ExperimentWeek) -> None:
        mean = week.mean(self._measure)
        if mean is None:
            return
        column = self._column(sheet, spot)
        inset = column.width() * 0.06
        y = self._height_of(sheet, mean, self._measure)
        pen = QPen(self._colour(sheet, week.arm), sheet.px(5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if week.arm is Arm.OTHER:
            pen.setDashPattern([1.2, 2.2])
        painter.setPen(pen)
        painter.drawLine(QPointF(column.left() + inset, y), QPointF(column.right() - inset, y))
