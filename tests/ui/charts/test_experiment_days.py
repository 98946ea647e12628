"""The chart of an experiment: what was said stands where it belongs, kinds are told in grey."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backrx_desktop.core.experiment import Arm, Experiment, Mark, Measure, Reading, draw
from backrx_desktop.core.experiment_weeks import ExperimentWeek, experiment_weeks
from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.charts.experiment_days import ExperimentDays
from backrx_desktop.ui.lettering import text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK, LIGHT, Theme
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.mark_glyph import mark_colour, paint_mark
from tests.ui.pixels import contrast, ink

MONDAY = date(2026, 11, 2)
AREA = QRectF(20, 20, 900, 420)
ARMS = draw(8, 3)
KINDS = {Arm.ONE: "with Leg lifts", Arm.OTHER: "without Leg lifts"}
MARKS = {Mark.GREEN: "Green", Mark.YELLOW: "Yellow", Mark.RED: "Red"}
Key = Qt.Key


def weeks(*readings: Reading, today: date = MONDAY) -> tuple[ExperimentWeek, ...]:
    return experiment_weeks(Experiment(MONDAY, ARMS, Measure.PAIN, "x"), readings, today)


def chart(
    *readings: Reading, today: date = MONDAY, measure: Measure = Measure.PAIN
) -> ExperimentDays:
    return ExperimentDays(weeks(*readings, today=today), measure, KINDS, MARKS, "Week")


def painted(look: Look, drawing: ExperimentDays, cursor: int | None = None) -> QImage:
    image = QImage(940, 460, QImage.Format.Format_RGB32)
    image.fill(look.theme.surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter, Sheet(look, AREA), cursor)
    painter.end()
    return image


def first_of(arm: Arm) -> int:
    """The first week of a kind."""
    return ARMS.index(arm)


def column(look: Look, spot: int) -> QRect:
    """Where a week is, without the legend above."""
    found = chart()._column(Sheet(look, AREA), spot)
    return found.toRect()


def a_week_of(arm: Arm, pain: int, mark: Mark | None = None) -> list[Reading]:
    first = MONDAY + timedelta(weeks=first_of(arm))
    return [Reading(first + timedelta(days=n), pain, mark) for n in range(7)]


@pytest.mark.parametrize("pain", [0, 3, 10])
def test_pain_stands_at_its_height(look: Look, pain: int) -> None:
    day = Reading(MONDAY + timedelta(weeks=first_of(Arm.ONE), days=3), pain)
    image = painted(look, chart(day))
    place = ink(image, column(look, first_of(Arm.ONE)), look.theme.accent, tolerance=4)
    scale = chart()._pain(Sheet(look, AREA))
    assert place.center().y() == pytest.approx(scale.bottom() - scale.height() * pain / 10, abs=2)
    middle = column(look, first_of(Arm.ONE)).center().x()
    assert place.center().x() == pytest.approx(middle, abs=2)


def test_the_two_kinds_of_weeks_differ_in_shape(look: Look) -> None:
    """Full and on a ground of their own, or hollow and on none."""
    one, other = first_of(Arm.ONE), first_of(Arm.OTHER)
    readings = [Reading(MONDAY + timedelta(weeks=n, days=3), 5) for n in (one, other)]
    image = painted(look, chart(*readings))
    full = ink(image, column(look, one), look.theme.accent, tolerance=4)
    ring = ink(image, column(look, other), look.theme.ret.colour, tolerance=4)
    assert image.pixelColor(full.center()) == look.theme.accent
    assert image.pixelColor(ring.center()) != look.theme.ret.colour
    for spot, ground in ((one, look.theme.raised), (other, look.theme.surface)):
        place = column(look, spot)
        assert image.pixelColor(place.left() + 6, place.top() + 40) == ground


def test_an_average_is_a_line_across_its_week(look: Look) -> None:
    few = [one for one in a_week_of(Arm.ONE, 5) if one.day.weekday() < 3]
    for readings, line in ((a_week_of(Arm.ONE, 5), True), (few, False)):
        image = painted(look, chart(*readings))
        place = column(look, first_of(Arm.ONE))
        found = ink(image, place, look.theme.accent, tolerance=4)
        assert (found.width() > place.width() * 0.8) is line


@pytest.mark.parametrize("mark", Mark)
def test_marks_stand_in_their_rows(look: Look, mark: Mark) -> None:
    image = painted(look, chart(*a_week_of(Arm.OTHER, 5, mark)))
    rows = {one: chart()._row(Sheet(look, AREA), one) for one in Mark}
    below = column(look, first_of(Arm.OTHER))
    below.setTop(int(chart()._pain(Sheet(look, AREA)).bottom()) + 4)
    found = ink(image, below, mark_colour(mark, look.theme), tolerance=4)
    assert found.center().y() == pytest.approx(rows[mark], abs=2)
    assert sorted(rows.values()) == list(rows.values())


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_marks_are_told_apart_without_colour(look: Look, theme: Theme) -> None:
    """By how much of their frame they fill: a square all of it, a disc less, a diamond half."""
    shares = {}
    for mark in Mark:
        image = QImage(80, 80, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_mark(painter, QPointF(40, 40), 30, mark, QColor("black"))
        painter.end()
        frame = ink(image, image.rect(), QColor("black"))
        dark = sum(
            image.pixelColor(x, y).lightness() < 128
            for x in range(frame.left(), frame.right() + 1)
            for y in range(frame.top(), frame.bottom() + 1)
        )
        shares[mark] = dark / (frame.width() * frame.height())
        assert contrast(mark_colour(mark, theme), theme.surface) >= 7
    assert shares[Mark.RED] > 0.95
    assert 0.7 < shares[Mark.GREEN] < 0.85
    assert shares[Mark.YELLOW] < 0.6


def test_the_pointer_and_keys_find_every_week(look: Look) -> None:
    drawing, sheet = chart(today=MONDAY + timedelta(weeks=2)), Sheet(look, AREA)
    found = {drawing.spot_at(QPointF(x, 200), sheet) for x in range(20, 921, 5)}
    assert found == {None, *range(8)}
    assert drawing.spot_at(QPointF(30, 200), sheet) is None
    assert drawing.start == 2
    assert drawing.moved(2, Key.Key_Right) == 3
    assert drawing.moved(7, Key.Key_Right) is None
    assert drawing.moved(4, Key.Key_Home) == 0


def test_it_is_read_from_where_the_days_are() -> None:
    before, after = MONDAY - timedelta(days=3), MONDAY + timedelta(weeks=9)
    assert chart(today=before).start == 0
    assert chart(Reading(MONDAY, 3), today=after).start == 7


def test_what_is_read_is_framed(look: Look) -> None:
    plain, framed = painted(look, chart()), painted(look, chart(), cursor=5)
    place = column(look, 5)
    assert ink(plain, place, look.theme.text, tolerance=4).height() < 30
    assert ink(framed, place, look.theme.text, tolerance=4).height() > place.height() * 0.8


@pytest.mark.parametrize(("width", "text_size"), [(1400, 1.0), (900, 1.0), (500, 2.0)])
def test_numbers_of_many_weeks_never_touch(look: Look, width: int, text_size: float) -> None:
    look.set_text_size(text_size)
    plan = Experiment(MONDAY, draw(26, 3), Measure.PAIN, "x")
    many = experiment_weeks(plan, (), MONDAY)
    drawing = ExperimentDays(many, Measure.PAIN, KINDS, MARKS, "Week")
    sheet = Sheet(look, QRectF(20, 20, width, 500))
    step = drawing._step(sheet)
    apart = drawing._column(sheet, step).left() - drawing._column(sheet, 0).left()
    assert apart > text_width("26", look.font(Role.CAPTION_MEDIUM))
