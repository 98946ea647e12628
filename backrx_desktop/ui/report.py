"""One page for the physiotherapist, as PDF: charts as vectors, doses, sides, pain and notes.

data = report_pdf(ReportPage(report, charts, today), icons, paper(QLocale.system()))
"""

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPicture

from backrx_desktop.services import report_words as words
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.report_painting import WIDTH, ReportPage, ReportPainting
from backrx_desktop.ui.theme import LIGHT

DOTS_PER_INCH = 600
MARGIN_MM = 14.0
_LETTER_IN = {
    QLocale.Country.Canada,
    QLocale.Country.Mexico,
    QLocale.Country.Philippines,
    QLocale.Country.Colombia,
    QLocale.Country.Chile,
}
"""Where printers hold Letter though people measure in metres."""


def paper(locale: QLocale) -> QPageSize.PageSizeId:
    """The paper that lies in the printers there: Letter, or A4.

    The system's locale may name the United States where only English was chosen, but not inches.
    """
    inches = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    letter = inches or locale.territory() in _LETTER_IN
    return QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4


def report_pdf(page: ReportPage, icons: Icons, size: QPageSize.PageSizeId) -> bytes:
    """The page as a PDF file. Raises OSError where none could be made."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(size))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(words.report_title())
    writer.setCreator("BackRx")
    look = Look(LIGHT, icons)
    look.set_unit(writer.width() / WIDTH)
    height = writer.height() / look.unit
    stretch = _free(page, look, height)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("no page to paint on")
    ReportPainting(painter, look, page, height, stretch).paint()
    painter.end()
    return bytes(buffer.data().data())


def _free(page: ReportPage, look: Look, height: float) -> float:
    """The room, in design pixels, that the page leaves at its foot with charts at their least."""
    trial = QPicture()
    painter = QPainter(trial)
    painting = ReportPainting(painter, look, page, height, 0.0)
    painting.paint()
    painter.end()
    return painting.free
