"""What stands where on the page for the physiotherapist."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from backrx_desktop.core.report import Report, ReportRow
from backrx_desktop.services import report_words as words
from backrx_desktop.ui.charts.charts import Charts
from backrx_desktop.ui.charts.drawing import Chart, Sheet
from backrx_desktop.ui.day_names import date_name
from backrx_desktop.ui.lettering import Anchor, draw_text, elided, fitted, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import PhaseTone, Tone
from backrx_desktop.ui.typography import Role

WIDTH = 1536.0
"""Design pixels of the page between its margins: captions then have nearly nine points."""
_GAP = 48.0
_COLUMN = (WIDTH - _GAP) / 2
_PLOT = 260.0
_MOST_PLOT = 340.0
"""Higher than this a drawing is not made for its own sake."""
_MOST_STRETCH = 150.0
"""What a chart may be higher than it must."""
_HEAD = 86.0
"""From the top of a chart to its drawing: heading and caption."""
_BELOW = 34.0
_LINE = 42.0
_COLUMNS = (0.0, 400.0, 760.0, 950.0, 1110.0, 1290.0, 1536.0)
"""Where the columns of the table begin, or end from the third on."""
_LEFT_ALIGNED = 2
_SIDES = 3
"""The column of the left side; that of the right follows."""
_FOOTER = 60.0
_SMALLEST = 0.8
"""Of its size, what has little room has at least."""
_DAY = 190.0
"""Where notes begin, beside their day."""
_MOST_NOTE_LINES = 3
_ROOM_FOR_NOTES = 190.0
"""Kept free below the table, where there are notes."""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What stands on the page; the charts are those of twelve weeks."""

    report: Report
    charts: Charts
    today: date


class ReportPainting:
    """Paints from the top down; `stretch` makes the four charts at the top higher.

    All measures are in design pixels. `free` is what was left at the foot.
    """

    def __init__(
        self, painter: QPainter, look: Look, page: ReportPage, height: float, stretch: float
    ) -> None:
        self._painter = painter
        self._look = look
        self._page = page
        self._bottom = height - _FOOTER
        self._y = 0.0
        self._stretch = min(stretch / 2, _MOST_STRETCH)

    @property
    def free(self) -> float:
        return max(0.0, self._bottom - self._y)

    def paint(self) -> None:
        self._paint_head()
        charts = self._page.charts
        self._paint_charts((charts.days, charts.minutes), _PLOT + self._stretch)
        legend = self._paint_sides_legend()
        self._paint_charts((charts.pain, charts.sides), _PLOT + self._stretch, legend)
        self._paint_charts([one for one in (charts.ladder, charts.weekly) if one is not None], 0)
        self._paint_table()
        self._paint_notes()
        self._text(words.footer(), 0, self._bottom + _FOOTER - 8, Role.KEYCAP, Tone.TEXT3)

    def _text(
        self,
        text: str,
        x: float,
        baseline: float,
        role: Role = Role.CAPTION,
        tone: Tone = Tone.TEXT,
        anchor: Anchor = Anchor.LEFT,
        room: float | None = None,
    ) -> None:
        """Paint a line; where it has no `room` it is made smaller, then cut."""
        look = self._look
        font = look.font(role)
        if room is not None:
            font = fitted(text, font, look.px(room), _SMALLEST)
            text = elided(text, font, look.px(room))
        at = QPointF(look.px(x), look.px(baseline))
        draw_text(self._painter, at, text, font, look.theme.of(tone), anchor)

    def _paint_head(self) -> None:
        report = self._page.report
        self._text(words.report_title(), 0, 44, Role.VALUE)
        first = date_name(report.span.first, date.min)
        span = words.report_span(first, date_name(report.span.last, date.min))
        self._text(span, WIDTH, 44, Role.BODY, Tone.TEXT2, Anchor.RIGHT)
        self._text(words.report_sum(report), 0, 92, Role.BODY)
        self._y = 128

    def _paint_sides_legend(self) -> float:
        """Which colour is which side, beside the heading at the right; returns its width."""
        look, x = self._look, WIDTH
        for tone, word in ((PhaseTone.RETURN, _("Right")), (PhaseTone.HOLD, _("Left"))):
            self._text(word, x, self._y + 34, tone=Tone.TEXT2, anchor=Anchor.RIGHT)
            x -= text_width(word, look.font(Role.CAPTION)) / look.unit + 20
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(look.theme.phase(tone).colour)
            at = QPointF(look.px(x), look.px(self._y + 25))
            self._painter.drawEllipse(at, look.px(9), look.px(9))
            x -= 24
        return WIDTH - x

    def _paint_charts(self, charts: Sequence[Chart], least: float, beside: float = 0.0) -> None:
        """One beside the other; a single one has the whole width.

        Something `beside` the last heading is so wide.
        """
        if not charts:
            return
        needed = max(one.drawing.height(self._look) for one in charts) / self._look.unit
        height = max(least, min(needed, _MOST_PLOT))
        width = WIDTH if len(charts) == 1 else _COLUMN
        for place, chart in enumerate(charts):
            room = width - (beside if chart is charts[-1] else 0.0)
            self._paint_chart(chart, place * (_COLUMN + _GAP), width, height, room)
        self._y += _HEAD + height + _BELOW

    def _paint_chart(
        self, chart: Chart, x: float, width: float, height: float, room: float
    ) -> None:
        """`room` is what its heading has."""
        look = self._look
        self._text(chart.heading, x, self._y + 34, Role.HEADING, room=room)
        self._text(chart.caption, x, self._y + 68, Role.CAPTION, Tone.TEXT2, room=width)
        top = self._y + _HEAD
        area = QRectF(look.px(x), look.px(top), look.px(width), look.px(height))
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chart.drawing.paint(self._painter, Sheet(look, area), None)
        self._painter.restore()

    def _paint_table(self) -> None:
        report = self._page.report
        if not report.rows:
            return
        self._text(words.exercises_heading(), 0, self._y + 34, Role.HEADING)
        self._y += 56
        self._paint_cells(words.column_names(), Tone.TEXT2)
        look = self._look
        self._painter.setPen(QPen(look.theme.line, look.px(2)))
        across = look.px(self._y)
        self._painter.drawLine(QPointF(0, across), QPointF(look.px(WIDTH), across))
        bottom = self._bottom - (_ROOM_FOR_NOTES if report.notes else 0.0)
        for place, row in enumerate(report.rows):
            if self._y + 2 * _LINE > bottom and place < len(report.rows) - 1:
                left = words.not_shown(len(report.rows) - place)
                self._text(left, 0, self._y + 32, tone=Tone.TEXT2)
                self._y += _LINE
                break
            self._paint_row(row)
        self._y += 24

    def _paint_row(self, row: ReportRow) -> None:
        cells = words.cells(row, date_name(row.last, self._page.today))
        if row.right is None:
            both = (_COLUMNS[_SIDES] + _COLUMNS[_SIDES + 1]) / 2
            self._text(cells[_SIDES], both, self._y + 32, anchor=Anchor.CENTRE)
            cells = (*cells[:_SIDES], "", *cells[_SIDES + 1 :])
        self._paint_cells(cells)

    def _paint_cells(self, cells: Sequence[str], tone: Tone = Tone.TEXT) -> None:
        for place, text in enumerate(cells):
            left = place < _LEFT_ALIGNED
            at = _COLUMNS[place]
            room = _COLUMNS[place + 1] - at - 16 if left else None
            anchor = Anchor.LEFT if left else Anchor.RIGHT
            self._text(text, at, self._y + 32, tone=tone, anchor=anchor, room=room)
        self._y += _LINE

    def _paint_notes(self) -> None:
        notes = self._page.report.notes
        if not notes or self.free < 100:
            return
        self._text(words.notes_heading(), 0, self._y + 34, Role.HEADING)
        self._y += 56
        for note in notes:
            day = date_name(note.day, self._page.today)
            height = self._paint_wrapped(day, " ".join(note.text.split()))
            if not height:
                return
            self._y += height

    def _paint_wrapped(self, day: str, text: str) -> float:
        """Paint a note over a few lines beside its day; returns the height, 0 without room."""
        look = self._look
        font = look.font(Role.CAPTION)
        line = QFontMetricsF(font).lineSpacing() / look.unit
        wide = look.px(WIDTH - _DAY)
        lines = _wrapped(text, font, wide, min(_MOST_NOTE_LINES, int(self.free / line)))
        if lines:
            self._text(day, 0, self._y + line * 0.8, tone=Tone.TEXT2)
        for place, shown in enumerate(lines):
            self._text(shown, _DAY, self._y + line * (0.8 + place))
        return line * len(lines) + 8 if lines else 0.0


def _wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The lines of a text `width` pixels wide; what is left over is cut from the last of `most`."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin, end = line.textStart(), line.textStart() + line.textLength()
        last = len(lines) == most - 1
        lines.append(elided(text[begin:], font, width) if last else text[begin:end])
    layout.endLayout()
    return lines
