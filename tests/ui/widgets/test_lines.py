"""Segments, lines of text, digits, and rows that break."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.lettering import Anchor, draw_digits, fitted, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.line import Line, Run
from backrx_desktop.ui.widgets.segment_bar import SegmentBar
from tests.ui.pixels import ink, on_ground


def test_segments_are_as_wide_as_their_time(qtbot: QtBot, look: Look) -> None:
    bar = SegmentBar(look)
    qtbot.addWidget(bar)
    bar.resize(1792, 14)
    bar.set_lengths((2, 3, 4, 3, 2, 6))
    bar.set_progress(2, 0.3)
    areas = bar.segments()
    assert [round(area.width(), 1) for area in areas] == [174.2, 261.3, 348.4, 261.3, 174.2, 522.6]
    assert [round(b.left() - a.right(), 3) for a, b in pairwise(areas)] == ([10.0] * 5)
    image = on_ground(look, bar, 1792, 14)
    assert image.pixelColor(100, 7) == DARK.text3
    assert image.pixelColor(540, 7) == DARK.text
    assert image.pixelColor(700, 7) == DARK.track


def test_forty_short_segments_still_fit(qtbot: QtBot, look: Look) -> None:
    bar = SegmentBar(look)
    qtbot.addWidget(bar)
    bar.resize(746, 6)
    look.set_unit(0.42)
    bar.set_lengths([1.0] * 39 + [1200.0])
    areas = bar.segments()
    assert areas[-1].right() == pytest.approx(746)
    assert min(area.width() for area in areas) >= 5


def test_a_line_stands_on_its_baseline_and_its_edge(qtbot: QtBot, look: Look) -> None:
    for anchor, left in ((Anchor.LEFT, 0), (Anchor.RIGHT, 700)):
        line = Line(look, anchor)
        qtbot.addWidget(line)
        line.show_runs(Run("Ends", Role.CUE_STRONG), Run("", Role.CUE))
        image = on_ground(look, line, 800, int(Line.HEIGHT))
        drawn = ink(image, image.rect(), DARK.text)
        assert drawn.bottom() + 1 == pytest.approx(Line.ASCENT, abs=1)
        assert drawn.left() >= left
        assert line.accessibleName() == "Ends"


def test_a_line_that_is_too_long_shrinks_into_its_width(qtbot: QtBot, look: Look) -> None:
    line = Line(look)
    qtbot.addWidget(line)
    line.show_runs(Run("Linke Seite.", Role.CUE_STRONG), Run("Die Ferse voran.", Role.CUE))
    image = on_ground(look, line, 500, int(Line.HEIGHT))
    drawn = ink(image, image.rect(), DARK.text)
    assert 430 < drawn.right() < 500


@pytest.mark.parametrize("digits", ["1", "17", "40"])
def test_digits_stand_in_cells_of_one_width(look: Look, digits: str) -> None:
    image = QImage(800, 500, QImage.Format.Format_RGB32)
    image.fill(DARK.bg)
    painter = QPainter(image)
    font = look.font(Role.COUNTDOWN_WIDE)
    cells = draw_digits(painter, QPointF(400, 250), digits, font, DARK.text)
    painter.end()
    assert cells.width() == pytest.approx(370 * 0.61 * len(digits))
    assert cells.center() == QPointF(400, 250)
    drawn = ink(image, image.rect(), DARK.text)
    assert cells.adjusted(-4, -8, 4, 8).contains(QRectF(drawn))
    assert drawn.height() == pytest.approx(370 * 0.70, abs=12)


def test_a_digit_is_filled_where_its_strokes_cross(look: Look) -> None:
    image = QImage(400, 500, QImage.Format.Format_RGB32)
    image.fill(DARK.bg)
    painter = QPainter(image)
    draw_digits(painter, QPointF(200, 250), "1", look.font(Role.COUNTDOWN), DARK.text)
    painter.end()
    drawn = ink(image, image.rect(), DARK.text)
    assert image.pixelColor(drawn.center().x(), drawn.bottom() - 20) == DARK.text


def test_fitted_text_fits(look: Look) -> None:
    font = look.font(Role.PLAYER_TITLE)
    assert fitted("Short", font, 800) is font
    smaller = fitted("A very long title indeed, longer than any", font, 1000)
    assert text_width("A very long title indeed, longer than any", smaller) <= 1000


def test_a_flow_breaks_into_rows_where_it_must(qtbot: QtBot, look: Look) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(look, holder)
    chips = [Chip(look, text) for text in ("3 min", "5 min", "10 min", "20 min")]
    for chip in chips:
        flow.addWidget(chip)
    holder.resize(1000, 400)
    holder.show()
    assert len({chip.y() for chip in chips}) == 1
    assert flow.heightForWidth(1000) == 72
    look.set_text_size(2.0)
    holder.resize(500, 400)
    flow.activate()
    assert len({chip.y() for chip in chips}) > 1
    assert all(chip.geometry().right() < 500 for chip in chips)
    assert flow.heightForWidth(500) > 2 * 72
    assert flow.takeAt(9) is None
