"""The page for the physiotherapist."""

import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseKind
from backrx_desktop.core.insights import insights
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.report import report
from backrx_desktop.core.span import Range
from backrx_desktop.core.weekly_log import Activity, WeeklyLog
from backrx_desktop.core.weekly_trend import weekly_lines
from backrx_desktop.ui.charts.charts import ShownHistory, charts_of
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.report import paper, report_pdf
from backrx_desktop.ui.report_painting import WIDTH, ReportPage, ReportPainting
from backrx_desktop.ui.theme import LIGHT
from tests.core import histories
from tests.core.histories import TODAY, held, reps, session

EXERCISES = load_content().library.exercises
A4_HEIGHT = WIDTH * (297 - 28) / (210 - 28)
EDGE = 90
LETTER_HEIGHT = WIDTH * (279.4 - 28) / (215.9 - 28)


def weeks() -> list[WeeklyLog]:
    days = [TODAY - timedelta(days=3, weeks=back) for back in range(9, -1, -1)]
    hard = tuple(Activity(name, 4) for name in ("Put on socks", "Sit for an hour", "Lift a bag"))
    at = [datetime.combine(day, time(18), UTC) for day in days]
    return [
        WeeklyLog(f"w{day}", day, now, 60, 3, 6, hard) for day, now in zip(days, at, strict=True)
    ]


def everything() -> tuple[SessionRecord, ...]:
    """Every exercise of the catalogue, and long notes."""
    done = [
        held(name, 30) if one.dose.kind is DoseKind.HOLD else reps(name, 12, hurt=True)
        for name, one in EXERCISES.items()
    ]
    noted = [replace(one, note="Stiff after a day of driving. " * 40) for one in histories.patchy()]
    return (*noted, session(TODAY, *done))


HISTORIES = {
    "none": histories.none(),
    "one": histories.one(),
    "patchy": histories.patchy(),
    "two years": histories.two_years(),
    "everything": everything(),
}


def is_white(image: QImage, *area: int) -> bool:
    """Whether nothing was painted between x, y and so much width and height."""
    part = image.copy(*area)
    white = QImage(part.size(), part.format())
    white.fill(Qt.GlobalColor.white)
    return part == white


def page_of(records: tuple[SessionRecord, ...]) -> ReportPage:
    shown = ShownHistory(
        insights=insights(records, Range.TWELVE_WEEKS, EXERCISES, {}, TODAY),
        chosen=Range.TWELVE_WEEKS,
        today=TODAY,
        exercises=EXERCISES,
        aim=45.0,
        weekly=weekly_lines(weeks() if len(records) > 1 else ()),
    )
    return ReportPage(report(records, EXERCISES, {}, TODAY), charts_of(shown), TODAY)


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("records", HISTORIES.values(), ids=HISTORIES)
@pytest.mark.parametrize(
    ("size", "box"),
    [
        (QPageSize.PageSizeId.A4, (595, 842)),
        (QPageSize.PageSizeId.Letter, (612, 792)),
    ],
)
def test_one_page_of_vectors(
    records: tuple[SessionRecord, ...],
    size: QPageSize.PageSizeId,
    box: tuple[int, int],
    icons: Icons,
) -> None:
    raw = report_pdf(page_of(records), icons, size)
    assert len(re.findall(rb"/Type\s*/Page\b", raw)) == 1
    assert not re.search(rb"/Subtype\s*/Image\b", raw)
    sides = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", raw)
    assert sides is not None
    assert tuple(round(float(side)) for side in sides.groups()) == box


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("records", HISTORIES.values(), ids=HISTORIES)
@pytest.mark.parametrize("height", [A4_HEIGHT, LETTER_HEIGHT])
@pytest.mark.parametrize("stretch", [0.0, 300.0])
def test_nothing_stands_outside_the_page(
    records: tuple[SessionRecord, ...], height: float, stretch: float, icons: Icons
) -> None:
    page = page_of(records)
    around = QImage(int(WIDTH) + 2 * EDGE, int(height) + 2 * EDGE, QImage.Format.Format_Grayscale8)
    around.fill(Qt.GlobalColor.white)
    painter = QPainter(around)
    painter.translate(EDGE, EDGE)
    look = Look(LIGHT, icons)
    ReportPainting(painter, look, page, height, 0.0 if page.report.notes else stretch).paint()
    painter.end()
    wide, high = around.width(), around.height()
    assert not is_white(around, EDGE, EDGE, wide - 2 * EDGE, high - 2 * EDGE)
    assert is_white(around, 0, 0, wide, EDGE)
    assert is_white(around, 0, high - EDGE, wide, EDGE)
    assert is_white(around, 0, 0, EDGE - 2, high)
    assert is_white(around, wide - EDGE + 2, 0, EDGE - 2, high)


@pytest.mark.parametrize(
    ("where", "size"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("fr_CA", QPageSize.PageSizeId.Letter),
        ("en_GB", QPageSize.PageSizeId.A4),
        ("de_DE", QPageSize.PageSizeId.A4),
        ("C", QPageSize.PageSizeId.A4),
    ],
)
def test_the_paper_of_the_country(where: str, size: QPageSize.PageSizeId) -> None:
    assert paper(QLocale(where)) is size
