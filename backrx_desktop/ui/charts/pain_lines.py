"""Pain before and after each session on a true time axis, and the running means."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backrx_desktop.core.pain_trend import PainPoint, PainTrend
from backrx_desktop.core.span import Span
from backrx_desktop.services.findings import mean_label
from backrx_desktop.ui.charts.drawing import Sheet, stepped
from backrx_desktop.ui.charts.time_axis import marks_of, month_starts, paint_marks
from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role

_WORST = 10
_PAD = 10.0
"""Design pixels between the ends of the axis and the first and last day."""
_LABELS = 13.0
_DOTS_UP_TO = 300
"""Points that still can be told from each other; of more only the means show, smoothed."""
_SMOOTHED = 1 / 110
"""The part of a span that makes one point of a smoothed line: four pixels of the card."""
Mean = tuple[float, float, float]
"""When, in days from the first of the span, and the means before and after."""
_FEW = 60
"""Points up to which their dots have their full size."""
_BELOW = 1.75
_BREAK = 14.0
"""Days without a session after which a line begins anew: gaps stay gaps."""


class PainLines:
    """The points of a span. `now` is the name of its end."""

    def __init__(self, trend: PainTrend, span: Span, now: str) -> None:
        self._trend = trend
        self._points = trend.points
        self._at = [one.at for one in trend.points]
        self._span = span
        self._now = now
        smoothed = 0.0 if len(trend.points) <= _DOTS_UP_TO else span.days * _SMOOTHED
        self._runs = _runs(trend.points, smoothed)

    @property
    def count(self) -> int:
        return len(self._points)

    @property
    def start(self) -> int:
        return self.count - 1

    @property
    def dotted(self) -> bool:
        """Whether every session shows."""
        return self.count <= _DOTS_UP_TO

    def height(self, look: Look) -> float:
        return look.px(252) + look.text_px(Role.CAPTION) * _BELOW

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        return stepped(spot, self.count, key)

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        """The session nearest to the pointer's day."""
        plot = self._plot(sheet)
        near = plot.adjusted(-sheet.px(_PAD), -sheet.px(_PAD), sheet.px(_PAD), sheet.px(_PAD))
        if not self._points or not near.contains(at):
            return None
        day = (at.x() - plot.left()) / plot.width() * self._span.days
        after = bisect_left(self._at, day)
        around = range(max(0, after - 1), min(self.count, after + 1))
        return min(around, key=lambda spot: abs(self._at[spot] - day))

    def _plot(self, sheet: Sheet) -> QRectF:
        """From the first day to the last, from 10 to 0."""
        area = sheet.area
        left = max(sheet.px(40), text_width("10", sheet.font()) + sheet.px(16))
        labels = [text for text, _mean, _colour in self._labels(sheet)] or [""]
        widest = max(text_width(text, sheet.font(Role.CAPTION_MEDIUM)) for text in labels)
        right = max(sheet.px(32), widest + sheet.px(_LABELS) if widest else 0.0)
        above = sheet.line * 0.3
        pad = sheet.px(_PAD)
        return area.adjusted(left + pad, above, -right - pad, -sheet.line * _BELOW)

    def _point(self, plot: QRectF, at: float, pain: float) -> QPointF:
        return QPointF(
            plot.left() + plot.width() * at / self._span.days,
            plot.bottom() - plot.height() * pain / _WORST,
        )

    def _labels(self, sheet: Sheet) -> Iterator[tuple[str, float, QColor]]:
        trend = self._trend
        if trend.mean_before is not None and trend.mean_after is not None:
            yield mean_label(trend.mean_before, before=True), trend.mean_before, sheet.theme.ease
            yield mean_label(trend.mean_after, before=False), trend.mean_after, sheet.theme.accent

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        plot = self._plot(sheet)
        self._paint_axes(painter, sheet, plot)
        if cursor is not None:
            x = self._point(plot, self._at[cursor], 0).x()
            painter.setPen(QPen(sheet.theme.text3, sheet.px(3)))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        if self.dotted:
            self._paint_sessions(painter, sheet, plot)
        self._paint_means(painter, sheet, plot)
        if cursor is not None:
            self._paint_read(painter, sheet, plot, self._points[cursor])
        self._paint_labels(painter, sheet, plot)

    def _paint_axes(self, painter: QPainter, sheet: Sheet, plot: QRectF) -> None:
        theme, pad = sheet.theme, sheet.px(_PAD)
        for pain in (0, _WORST // 2, _WORST):
            y = self._point(plot, 0, pain).y()
            painter.setPen(QPen(theme.line, sheet.px(2)))
            painter.drawLine(QPointF(plot.left() - pad, y), QPointF(plot.right() + pad, y))
            width = text_width(str(pain), sheet.font())
            at = QPointF(plot.left() - pad - sheet.px(16) - width, sheet.lowered(y))
            draw_text(painter, at, str(pain), sheet.font(), theme.text2)
        baseline = plot.bottom() + sheet.line * 1.5
        width = text_width(self._now, sheet.font())
        left = min(plot.right() - width / 2, sheet.area.right() - width)
        draw_text(painter, QPointF(left, baseline), self._now, sheet.font(), theme.text)
        first = self._span.first
        starts = month_starts(first, self._span.last)
        marks = (
            (self._point(plot, (starts[mark.place] - first) / timedelta(days=1), 0).x(), mark.name)
            for mark in marks_of(starts)
        )
        shifted = ((x - pad, name) for x, name in marks)
        paint_marks(painter, sheet, shifted, baseline, until=left - sheet.px(14))

    def _radius(self, sheet: Sheet) -> float:
        return sheet.px(4.5) * max(0.45, min(1.0, _FEW / max(1, self.count)))

    def _paint_sessions(self, painter: QPainter, sheet: Sheet, plot: QRectF) -> None:
        theme, radius = sheet.theme, self._radius(sheet)
        painter.setPen(QPen(theme.track, radius))
        painter.drawLines(
            [
                QLineF(self._point(plot, one.at, one.before), self._point(plot, one.at, one.after))
                for one in self._points
                if one.before is not None and one.after is not None
            ]
        )
        before = [(one.at, one.before) for one in self._points]
        after = [(one.at, one.after) for one in self._points]
        for pains, colour in ((before, theme.easing.waiting), (after, theme.heat[2])):
            pen = QPen(colour, radius * 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            dots = [self._point(plot, at, pain) for at, pain in pains if pain is not None]
            painter.drawPoints(QPolygonF(dots))

    def _paint_means(self, painter: QPainter, sheet: Sheet, plot: QRectF) -> None:
        theme = sheet.theme
        runs = [
            tuple(
                QPolygonF([self._point(plot, mean[0], mean[which]) for mean in run])
                for which in (1, 2)
            )
            for run in self._runs
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide = sheet.px(6 if self.dotted else 5)
        for which, colour in enumerate((theme.ease, theme.accent)):
            pen = QPen(colour, wide)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            for run in runs:
                line = run[which]
                painter.drawPolyline(line) if line.size() > 1 else painter.drawPoints(line)
        painter.setPen(Qt.PenStyle.NoPen)
        for which, colour in enumerate((theme.ease, theme.accent)):
            if runs:
                painter.setBrush(colour)
                painter.drawEllipse(runs[-1][which].last(), sheet.px(8.5), sheet.px(8.5))

    def _paint_read(self, painter: QPainter, sheet: Sheet, plot: QRectF, one: PainPoint) -> None:
        """The session that is being read stands out, ringed."""
        theme = sheet.theme
        painter.setPen(QPen(theme.text, sheet.px(3)))
        for pain, colour in ((one.before, theme.ease), (one.after, theme.accent)):
            if pain is not None:
                painter.setBrush(colour)
                painter.drawEllipse(self._point(plot, one.at, pain), sheet.px(8), sheet.px(8))

    def _paint_labels(self, painter: QPainter, sheet: Sheet, plot: QRectF) -> None:
        """What the means come to, beside the ends of their lines and never on each other."""
        labels = list(self._labels(sheet))
        if not labels:
            return
        font = sheet.font(Role.CAPTION_MEDIUM)
        x = plot.right() + sheet.px(_PAD + _LABELS)
        heights = [self._point(plot, 0, mean).y() for _text, mean, _colour in labels]
        apart = sheet.line * 1.3
        middle = min(max(sum(heights) / 2, plot.top() + apart / 2), plot.bottom() - apart / 2)
        if abs(heights[0] - heights[1]) < apart:
            up = heights[0] <= heights[1]
            heights = [middle - apart / 2, middle + apart / 2]
            heights = heights if up else heights[::-1]
        for (text, _mean, colour), y in zip(labels, heights, strict=True):
            draw_text(painter, QPointF(x, sheet.lowered(y)), text, font, colour)


def _runs(points: Iterable[PainPoint], smoothed: float) -> list[list[Mean]]:
    """The means, broken where nothing was done for long; those of `smoothed` days become one."""
    means = [
        (one.at, one.mean_before, one.mean_after)
        for one in points
        if one.mean_before is not None and one.mean_after is not None
    ]
    runs: list[list[Mean]] = []
    last = -math.inf
    for some in _buckets(means, smoothed):
        if some[0][0] - last >= max(_BREAK, 2 * smoothed):
            runs.append([])
        number = len(some)
        at, before, after = (sum(values) / number for values in zip(*some, strict=True))
        runs[-1].append((at, before, after))
        last = some[-1][0]
    return runs


def _buckets(means: Sequence[Mean], smoothed: float) -> Iterator[Sequence[Mean]]:
    """Each by itself where nothing is smoothed; the last one always."""
    begin = 0
    while begin < len(means):
        end = begin + 1
        while smoothed and end < len(means) - 1 and means[end][0] <= means[begin][0] + smoothed:
            end += 1
        yield means[begin:end]
        begin = end
