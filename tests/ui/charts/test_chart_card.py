"""Charts are read with keys and with the pointer, and heard in a sentence."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.ui.charts.chart_card import ChartCard
from backrx_desktop.ui.charts.charts import charts_of
from backrx_desktop.ui.charts.history_charts import HistoryCharts
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from tests.core.histories import TODAY, reps, session
from tests.ui.charts.shown import HISTORIES, shown
from tests.ui.overviews import library

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> ScrollingPage:
    page = ScrollingPage(look, "History")
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    return page


def charts_on(
    page: ScrollingPage, records: Sequence[SessionRecord], chosen: Range = Range.TWELVE_WEEKS
) -> HistoryCharts:
    charts = HistoryCharts(page.look)
    charts.present(charts_of(shown(records, chosen)))
    page.body.addWidget(charts)
    page.body.addStretch(1)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    return charts


def enter(card: ChartCard) -> None:
    card.clearFocus()
    card._look.set_focus_shown(True)
    card.setFocus(Qt.FocusReason.TabFocusReason)
    assert card.hasFocus()


def press(*keys: Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def test_arrows_read_the_calendar(page: ScrollingPage) -> None:
    card = charts_on(page, HISTORIES["four"]).days
    enter(card)
    assert card.caption == "Thu 19 Nov: 0 min, 1 session"
    press(Key.Key_Up)
    assert card.caption == "Wed 18 Nov: nothing logged"
    press(Key.Key_Up)
    assert card.caption == "Tue 17 Nov: 6 min, 1 session"
    press(Key.Key_Left)
    assert card.caption == "Tue 10 Nov: nothing logged"
    press(Key.Key_Home)
    assert card.caption == "Mon 31 Aug: nothing logged"
    press(Key.Key_End)
    assert card.caption == "Thu 19 Nov: 0 min, 1 session"


def test_right_from_a_day_without_a_neighbour_reads_today(page: ScrollingPage) -> None:
    card = charts_on(page, HISTORIES["four"]).days
    enter(card)
    press(Key.Key_Left, Key.Key_Down, Key.Key_Down)
    assert card.caption.startswith("Sat 14 Nov")
    press(Key.Key_Right)
    assert card.caption.startswith("Thu 19 Nov")


def test_arrows_leave_a_chart_where_it_ends(page: ScrollingPage) -> None:
    charts = charts_on(page, HISTORIES["patchy"])
    enter(charts.days)
    press(Key.Key_Right)
    assert charts.minutes.hasFocus()
    assert charts.days.caption == "Last 12 weeks"
    assert charts.minutes.caption == "Week of Mon 16 Nov: 51 min, 4 sessions"
    press(Key.Key_Left)
    assert charts.minutes.caption.startswith("Week of Mon 9 Nov")
    press(Key.Key_Down)
    assert charts.sides.hasFocus()
    press(*[Key.Key_Down] * 4)
    assert charts.ladder.hasFocus()


def test_every_point_can_be_read(page: ScrollingPage) -> None:
    charts = charts_on(page, HISTORIES["patchy"])
    for card, back in (
        (charts.minutes, Key.Key_Left),
        (charts.pain, Key.Key_Left),
        (charts.sides, Key.Key_Up),
        (charts.ladder, Key.Key_Up),
    ):
        chart = card.chart
        assert chart is not None
        enter(card)
        press(Key.Key_End)
        for spot in range(chart.drawing.count - 1, -1, -1):
            assert card.spot == spot
            assert card.caption == chart.reading(spot)
            if spot:
                press(back)


def test_years_are_walked_up_and_down(page: ScrollingPage) -> None:
    card = charts_on(page, HISTORIES["two_years"], Range.ALL).days
    enter(card)
    assert card.caption.startswith("Week of Mon 16 Nov:")
    press(Key.Key_Up)
    assert card.caption.startswith("Week of Mon 17 Nov 2025:")
    press(Key.Key_Left)
    assert card.caption.startswith("Week of Mon 10 Nov 2025:")


def test_the_pointer_reads_every_spot(page: ScrollingPage, look: Look) -> None:
    """A spot is somewhere under the pointer, and what is read there is that spot's."""
    charts = charts_on(page, HISTORIES["patchy"])
    for card in charts.cards[:5]:
        assert card.chart is not None
        read = set()
        plot = card.plot
        for x in range(0, plot.width(), 6):
            for y in range(0, plot.height(), 6):
                spot = card.chart.drawing.spot_at(QPointF(x, y), plot._sheet())
                if spot is not None:
                    read.add(spot)
        assert len(read) >= 0.9 * card.chart.drawing.count
        assert max(read) == card.chart.drawing.count - 1


def test_pointing_shows_a_reading_and_leaving_takes_it_back(page: ScrollingPage) -> None:
    charts = charts_on(page, HISTORIES["patchy"])
    card = charts.minutes
    QTest.mouseMove(card.plot, QPoint(30, 150))
    assert card.caption == "Week of Mon 31 Aug: 29 min, 4 sessions"
    card.plot.leaveEvent(None)  # type: ignore[arg-type]
    assert card.caption == "Dotted line is your aim, 45"


def test_a_sentence_for_each_chart(page: ScrollingPage) -> None:
    charts = charts_on(page, HISTORIES["patchy"])
    told = [card.accessibleName() for card in charts.cards]
    assert told[0].startswith("4 sessions this week. Last 12 weeks. Last 12 weeks: 30 sessions on")
    assert told[1].startswith("51 minutes this week. Dotted line is your aim, 45. From 0 to ")
    assert "On average 3.7 before and 3.3 after" in told[2]
    assert "Clamshell: Left 22, right 22 of 25; even." in told[3]
    assert "Squat: 25 at best, 5 more squats to Better." in told[4]
    enter(charts.sides)
    assert charts.sides.accessibleDescription().startswith("Side-lying leg lift: Left 20")


def test_nothing_to_read_is_no_trap(page: ScrollingPage) -> None:
    charts = charts_on(page, [session(TODAY, reps("squat", 5))])
    for card in (charts.pain, charts.sides):
        assert card.heading == "Too early to say"
        enter(card)
        press(Key.Key_Up)
        assert not card.hasFocus()


def test_the_ladder_shows_once_a_rung_was_tried(page: ScrollingPage) -> None:
    charts = charts_on(page, HISTORIES["one"])
    assert not charts.ladder.isVisible()
    charts.present(charts_of(shown(HISTORIES["four"])))
    assert charts.ladder.isVisible()


def test_all_exercises_on_demand(page: ScrollingPage) -> None:
    sided = [one.id for one in library().exercises.values() if one.sides.value == "each"][:7]
    charts = charts_on(page, [session(TODAY, *(reps(name, 5) for name in sided))])
    assert charts.more.text() == "Show all 7"
    before = charts.sides.height()
    charts.more.click()
    for _layout in range(4):
        QApplication.processEvents()
    assert charts.more.text() == "Show fewer"
    assert charts.sides.height() > before
    assert charts.sides.chart is not None
    assert charts.sides.chart.drawing.count == 7


@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
def test_cards_are_as_wide_as_the_picture_and_no_wider(
    page: ScrollingPage, look: Look, text_size: float
) -> None:
    look.set_text_size(text_size)
    charts = charts_on(page, HISTORIES["two_years"])
    visible = [card for card in charts.cards if card.isVisible()]
    sizes = [(card.width(), card.height()) for card in visible]
    if text_size == 1.0:
        assert sizes[:4] == [(720, 432), (792, 432), (720, 448), (792, 448)]
        assert charts.minutes.x() - charts.days.geometry().right() - 1 == 24
    else:
        assert {width for width, _height in sizes} == {1536}
    for card in visible:
        for label in card.findChildren(QLabel):
            assert label.geometry().right() <= card.width()
            assert label.height() >= label.heightForWidth(label.width())
