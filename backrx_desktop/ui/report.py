"""One page for the physiotherapist, as PDF: charts as vectors, doses, sides, pain and notes.

data = report_pdf(ReportPage(report, charts, today), icons)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from backrx_desktop.core.report import Report
from backrx_desktop.services import report_words as words
from backrx_desktop.ui.charts.charts import Charts
from backrx_desktop.ui.charts.drawing import Chart, Sheet
from backrx_desktop.ui.day_names import date_name
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.lettering import Anchor, draw_text, elided, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import LIGHT, PhaseTone, Tone
from backrx_desktop.ui.typography import Role

WIDTH = 1536.0
"""Design pixels of the page between its margins: captions then have nearly nine points."""
DOTS_PER_INCH = 600
_MARGIN_MM = 14.0
_GAP = 40.0
_COLUMN = (WIDTH - _GAP) / 2
_PLOT = 270.0
_HEAD = 86.0
"""From the top of a chart to its drawing: heading and caption."""
_LINE = 42.0
_COLUMNS = (0.0, 400.0, 760.0, 950.0, 1110.0, 1290.0, 1536.0)
"""Where the columns of the table begin, or end from the third on."""
_LEFT_ALIGNED = 2
_FOOTER = 60.0
_MOST_NOTE_LINES = 3
_ROOM_FOR_NOTES = 190.0
"""Kept free below the table, where there are notes."""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What stands on the page; the charts are those of twelve weeks."""

    report: Report
    charts: Charts
    today: date


def report_pdf(page: ReportPage, icons: Icons) -> bytes:
    """The page as a PDF file. Raises OSError where none could be made."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(words.report_title())
    writer.setCreator("BackRx")
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("no page to paint on")
    look = Look(LIGHT, icons)
    look.set_unit(writer.width() / WIDTH)
    _Painting(painter, look, page, writer.height() / look.unit).paint()
    painter.end()
    return bytes(buffer.data().data())


class _Painting:
    """Paints from the top down; `y` is how far it came, in design pixels."""

    def __init__(self, painter: QPainter, look: Look, page: ReportPage, height: float) -> None:
        self._painter = painter
        self._look = look
        self._page = page
        self._height = height
        self.y = 0.0

    def paint(self) -> None:
        self._paint_head()
        charts = self._page.charts
        self._paint_pair(charts.days, charts.minutes)
        self._paint_sides_legend()
        self._paint_pair(charts.pain, charts.sides)
        if charts.weekly is not None:
            height = charts.weekly.drawing.height(self._look) / self._look.unit
            self._paint_chart(charts.weekly, 0.0, WIDTH, height * 0.8)
            self.y += _HEAD + height * 0.8 + 20
        self._paint_table()
        self._paint_notes()
        self._text(words.footer(), 0, self._height - 8, Role.KEYCAP, Tone.TEXT3)

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
        """Paint a line, cut where it has no `room`; all in design pixels."""
        look = self._look
        font = look.font(role)
        shown = text if room is None else elided(text, font, look.px(room))
        at = QPointF(look.px(x), look.px(baseline))
        draw_text(self._painter, at, shown, font, look.theme.of(tone), anchor)

    def _rule(self) -> None:
        look = self._look
        self._painter.setPen(QPen(look.theme.line, look.px(2)))
        at = look.px(self.y)
        self._painter.drawLine(QPointF(0, at), QPointF(look.px(WIDTH), at))

    def _paint_head(self) -> None:
        report = self._page.report
        self._text(words.report_title(), 0, 44, Role.VALUE)
        first = date_name(report.span.first, date.min)
        span = words.report_span(first, date_name(report.span.last, date.min))
        self._text(span, WIDTH, 44, Role.BODY, Tone.TEXT2, Anchor.RIGHT)
        self._text(words.report_sum(report), 0, 92, Role.BODY)
        self.y = 120

    def _paint_pair(self, left: Chart, right: Chart) -> None:
        least = max(one.drawing.height(self._look) for one in (left, right)) / self._look.unit
        height = max(_PLOT, min(least, _PLOT * 1.3))
        self._paint_chart(left, 0.0, _COLUMN, height)
        self._paint_chart(right, _COLUMN + _GAP, _COLUMN, height)
        self.y += _HEAD + height + 30

    def _paint_sides_legend(self) -> None:
        """Which colour is which side, beside the heading of the chart at the right."""
        look, x = self._look, WIDTH
        for tone, word in ((PhaseTone.RETURN, _("Right")), (PhaseTone.HOLD, _("Left"))):
            self._text(word, x, self.y + 34, tone=Tone.TEXT2, anchor=Anchor.RIGHT)
            x -= text_width(word, look.font(Role.CAPTION)) / look.unit + 20
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(look.theme.phase(tone).colour)
            at = QPointF(look.px(x), look.px(self.y + 25))
            self._painter.drawEllipse(at, look.px(9), look.px(9))
            x -= 24

    def _paint_chart(self, chart: Chart, x: float, width: float, height: float) -> None:
        look = self._look
        self._text(chart.heading, x, self.y + 34, Role.HEADING, room=width)
        self._text(chart.caption, x, self.y + 68, Role.CAPTION, Tone.TEXT2, room=width)
        top = self.y + _HEAD
        area = QRectF(look.px(x), look.px(top), look.px(width), look.px(height))
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chart.drawing.paint(self._painter, Sheet(look, area), None)
        self._painter.restore()

    def _paint_table(self) -> None:
        report = self._page.report
        self.y += 10
        self._text(words.exercises_heading(), 0, self.y + 34, Role.HEADING)
        self.y += 56
        self._cells(words.column_names(), Tone.TEXT2)
        self._rule()
        bottom = self._height - _FOOTER - (_ROOM_FOR_NOTES if report.notes else 0.0)
        for place, row in enumerate(report.rows):
            if self.y + 2 * _LINE > bottom:
                left = words.not_shown(len(report.rows) - place)
                self._text(left, 0, self.y + 32, tone=Tone.TEXT2)
                self.y += _LINE
                break
            self._cells(words.cells(row, date_name(row.last, self._page.today)))
        self.y += 16

    def _cells(self, cells: Sequence[str], tone: Tone = Tone.TEXT) -> None:
        for place, text in enumerate(cells):
            left = place < _LEFT_ALIGNED
            at = _COLUMNS[place]
            room = _COLUMNS[place + 1] - at - 16 if left else None
            anchor = Anchor.LEFT if left else Anchor.RIGHT
            self._text(text, at, self.y + 32, tone=tone, anchor=anchor, room=room)
        self.y += _LINE

    def _paint_notes(self) -> None:
        notes = self._page.report.notes
        bottom = self._height - _FOOTER
        if not notes or self.y + 100 > bottom:
            return
        self._text(words.notes_heading(), 0, self.y + 34, Role.HEADING)
        self.y += 56
        for note in notes:
            day = date_name(note.day, self._page.today)
            said = _("{day}: {text}").format(day=day, text=" ".join(note.text.split()))
            height = self._wrapped(said, bottom - self.y)
            if height <= 0:
                return
            self.y += height + 6

    def _wrapped(self, text: str, room: float) -> float:
        """Paint a text over a few lines within `room`; returns the height it took."""
        look = self._look
        font = look.font(Role.CAPTION)
        metrics = QFontMetricsF(font)
        line = metrics.lineSpacing()
        lines = min(_MOST_NOTE_LINES, int(look.px(room) / line))
        if lines < 1:
            return 0.0
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        wide = look.px(WIDTH)
        needed = metrics.boundingRect(QRectF(0, 0, wide, 1e6), int(flags), text).height()
        shown = text
        while needed > lines * line + 1 and shown:
            shown = shown[: int(len(shown) * 0.9)]
            needed = metrics.boundingRect(QRectF(0, 0, wide, 1e6), int(flags), f"{shown}…").height()
        shown = shown if shown == text else f"{shown}…"
        self._painter.setFont(font)
        self._painter.setPen(look.theme.text)
        self._painter.drawText(QRectF(0, look.px(self.y), wide, needed), int(flags), shown)
        return needed / look.unit
