"""What is painted is what is said: cells, bars, points and notches stand where they belong."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.core.weekly_log import Activity, WeeklyLog
from backrx_desktop.core.weekly_trend import weekly_lines
from backrx_desktop.ui.charts.charts import (
    charts_of,
    days_chart,
    ladder_chart,
    minutes_chart,
    pain_chart,
    sides_chart,
)
from backrx_desktop.ui.charts.drawing import Drawing, Sheet
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import LIGHT
from tests.core.histories import TODAY, reps, session
from tests.ui.charts.shown import HISTORIES, MONDAY, shown
from tests.ui.pixels import ink

TONIGHT = datetime.combine(TODAY, time(20), UTC)
WEEKLY = weekly_lines(
    WeeklyLog(
        f"w{ago}",
        MONDAY - timedelta(weeks=ago),
        TONIGHT,
        60,
        ago % 5,
        None,
        (Activity("Socks", ago),),
    )
    for ago in (9, 7, 3, 2, 0)
)
AREA = QRectF(20, 20, 640, 300)


def ground(look: Look) -> QImage:
    """Where nothing is painted yet."""
    image = QImage(700, 340, QImage.Format.Format_RGB32)
    image.fill(look.theme.surface)
    return image


def painted(look: Look, drawing: Drawing, cursor: int | None = None) -> QImage:
    image = ground(look)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint(painter, Sheet(look, AREA), cursor)
    painter.end()
    return image


def places(look: Look, drawing: Drawing) -> dict[int, list[QPointF]]:
    """Where the pointer finds each spot, on a coarse grid."""
    sheet = Sheet(look, AREA)
    found: dict[int, list[QPointF]] = {}
    for x in range(20, 660, 4):
        for y in range(20, 320, 4):
            spot = drawing.spot_at(QPointF(x, y), sheet)
            if spot is not None:
                found.setdefault(spot, []).append(QPointF(x, y))
    return found


def colours(image: QImage, points: list[QPointF]) -> set[int]:
    return {image.pixel(int(at.x()), int(at.y())) for at in points}


ARROWS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]


@pytest.mark.parametrize("records", HISTORIES.values(), ids=HISTORIES)
@pytest.mark.parametrize("chosen", Range, ids=lambda one: one.value)
def test_arrows_lead_to_every_spot_of_every_chart(
    records: tuple[SessionRecord, ...], chosen: Range
) -> None:
    made = charts_of(replace(shown(records, chosen), weekly=WEEKLY))
    for chart in (made.days, made.minutes, made.pain, made.all_sides, made.ladder, made.weekly):
        if chart is None or not chart.drawing.count:
            continue
        reached, coming = set[int](), {chart.drawing.start}
        while coming:
            spot = coming.pop()
            reached.add(spot)
            steps = {chart.drawing.moved(spot, key) for key in ARROWS} - {None}
            coming |= {one for one in steps if one is not None} - reached
        assert reached == set(range(chart.drawing.count))
        assert all(chart.spoken(spot) for spot in reached)
        assert chart.told.endswith(".")


@pytest.mark.parametrize("chosen", [Range.FOUR_WEEKS, Range.TWELVE_WEEKS])
def test_each_cell_has_the_heat_of_its_day(look: Look, chosen: Range) -> None:
    history = shown(HISTORIES["patchy"], chosen)
    drawing = days_chart(history).drawing
    image = painted(look, drawing)
    where = places(look, drawing)
    for spot, day in enumerate(history.insights.days):
        inside = colours(image, where[spot])
        assert look.theme.heat[day.heat].rgb() in inside
        for other in {*range(5)} - {day.heat}:
            assert look.theme.heat[other].rgb() not in inside


def test_each_week_of_years_has_its_heat(look: Look) -> None:
    history = shown(HISTORIES["two_years"], Range.ALL)
    drawing = days_chart(history).drawing
    image = painted(look, drawing)
    where = places(look, drawing)
    levels = {0: 0.0, 1: 6.0, 2: 10.0, 3: 20.0}
    for spot in (0, 40, 80, 103):
        a_day = history.insights.weeks[spot].minutes / 7
        heat = 0 if a_day == 0 else 1 + sum(a_day >= levels[n] for n in (1, 2, 3))
        assert look.theme.heat[heat].rgb() in colours(image, where[spot])


def test_bars_are_as_high_as_their_minutes(look: Look) -> None:
    history = shown(HISTORIES["patchy"])
    drawing = minutes_chart(history).drawing
    image = painted(look, drawing)
    weeks = history.insights.weeks
    heights = []
    where = places(look, drawing)
    for spot in range(len(weeks) - 1):
        at = where[spot]
        left, right = int(min(one.x() for one in at)), int(max(one.x() for one in at))
        bar = ink(image, QRect(left, 20, right - left, 300), look.theme.heat[2], tolerance=2)
        heights.append(0 if bar.isNull() else bar.height())
    tallest = max(range(len(heights)), key=lambda spot: weeks[spot].minutes)
    for spot, height in enumerate(heights):
        share = weeks[spot].minutes / weeks[tallest].minutes
        assert height == pytest.approx(heights[tallest] * share, abs=2.5)


def test_pain_stands_on_a_scale_from_0_to_10_and_gaps_stay_gaps(look: Look) -> None:
    days = (0, 1, 2, 3, 40, 41, 42, 43)
    records = [
        session(TODAY - timedelta(days=ago), reps("clamshell", 5), pain=(10, 0)) for ago in days
    ]
    image = painted(look, pain_chart(shown(records)).drawing)
    before = ink(image, QRect(0, 0, 700, 340), look.theme.ease, tolerance=8)
    after = ink(image, QRect(20, 200, 520, 140), look.theme.accent, tolerance=8)
    assert before.top() < 30
    assert 250 < after.bottom() < 300
    middle = QRect(320, 0, 60, 40)
    assert ink(image, middle, look.theme.ease, tolerance=8).isNull()


def test_the_last_mean_is_where_its_label_says(look: Look) -> None:
    """Also where so many sessions are smoothed."""
    records = [
        session(TODAY - timedelta(days=ago), reps("clamshell", 5), pain=(5 if ago else 10, 5))
        for ago in range(700)
    ]
    drawing = pain_chart(shown(records, Range.ALL)).drawing
    image = painted(look, drawing)
    dot = ink(image, QRect(450, 0, 60, 340), look.theme.ease, tolerance=8)
    plot_top, plot_bottom = 20 + 26 * 0.3, 320 - 26 * 1.75
    wanted = plot_bottom - (plot_bottom - plot_top) * (6 * 5 + 10) / 7 / 10
    assert dot.top() + 8.5 == pytest.approx(wanted, abs=3)


def test_a_side_that_does_more_has_the_longer_bar(look: Look) -> None:
    then = session(TODAY - timedelta(weeks=12), reps("clamshell", 10, 5))
    records = [session(TODAY, reps("clamshell", 20, 10)), then]
    image = painted(look, sides_chart(shown(records, Range.FOUR_WEEKS)).drawing)
    whole = QRect(0, 0, 700, 340)
    left = ink(image, whole, look.theme.accent, tolerance=4)
    right = ink(image, whole, look.theme.ret.colour, tolerance=4)
    assert left.width() == pytest.approx(2 * right.width(), abs=3)
    assert left.bottom() < right.top()
    notch = image.pixel(left.center().x(), left.center().y())
    assert notch == look.theme.surface.rgb()


def test_rungs_stand_at_20_30_and_40(look: Look) -> None:
    chart = ladder_chart(shown([session(TODAY, reps("squat", 20))]))
    assert chart is not None
    image = painted(look, chart.drawing)
    bar = ink(image, QRect(0, 0, 700, 340), look.theme.accent, tolerance=4)
    lines = [
        x
        for x in range(700)
        if image.pixel(x, 24) == look.theme.dot.rgb()
        and image.pixel(x - 1, 24) != image.pixel(x, 24)
    ]
    assert len(lines) == 3
    one = bar.width() / 20
    for x, rung in zip(lines, (20, 30, 40), strict=True):
        assert x == pytest.approx(bar.left() + rung * one, abs=3)


def test_the_spot_that_is_read_is_marked_in_both_themes(look: Look) -> None:
    charts = [
        days_chart(shown(HISTORIES["patchy"])),
        minutes_chart(shown(HISTORIES["patchy"])),
        pain_chart(shown(HISTORIES["patchy"])),
        sides_chart(shown(HISTORIES["patchy"])),
        days_chart(shown(HISTORIES["two_years"], Range.ALL)),
    ]
    for theme in (look.theme, LIGHT):
        look.set_theme(theme)
        for chart in charts:
            plain = painted(look, chart.drawing)
            for spot in (0, chart.drawing.count // 2, chart.drawing.count - 1):
                assert painted(look, chart.drawing, spot) != plain


def test_before_the_first_session_there_are_scales_and_no_sides(look: Look) -> None:
    history = shown(())
    for chart in (days_chart(history), minutes_chart(history), pain_chart(history)):
        assert painted(look, chart.drawing) != ground(look)
    sides = sides_chart(history).drawing
    assert sides.count == 0
    assert painted(look, sides) == ground(look)
    assert ladder_chart(history) is None
