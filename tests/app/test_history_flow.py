"""The history as the window shows it."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.app import history_flow
from backrx_desktop.core.span import Range
from backrx_desktop.ui.charts.empty_calendar import EmptyCalendar
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place
from tests.core.histories import reps, session


def fill(place: Place, days: int = 3) -> None:
    today = place.stores.today()
    place.stores.history.sessions.add(
        *(session(today - timedelta(days=ago), reps("clamshell", 10)) for ago in range(days))
    )


def test_shows_charts_and_the_list(place: Place) -> None:
    fill(place)
    place.window.main.show_page(PageName.HISTORY)
    charts = place.window.rooms.history.charts
    assert charts.isVisible()
    assert charts.minutes.caption.startswith("Dotted line is your aim")
    assert len(place.window.rooms.history.page.list.rows) == 3


def test_an_empty_history_has_an_empty_calendar(place: Place) -> None:
    place.window.main.show_page(PageName.HISTORY)
    page = place.window.rooms.history.page
    assert not place.window.rooms.history.charts.isVisible()
    assert page.empty.isVisible()
    assert page.empty.findChildren(EmptyCalendar)[0].isVisible()


def test_another_range_shows_other_weeks(place: Place) -> None:
    fill(place)
    place.window.main.show_page(PageName.HISTORY)
    page = place.window.rooms.history.page
    charts = place.window.rooms.history.charts
    page.ranges.chips[Range.FOUR_WEEKS].click()
    assert charts.days.caption == "Last 4 weeks"
    assert charts.minutes.chart is not None
    assert charts.minutes.chart.drawing.count == 4


def test_a_long_history_is_worked_out_beside_the_window(
    qtbot: QtBot, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_flow, "QUICK", 2)
    fill(place)
    flow = place.window.rooms.history
    with qtbot.waitSignal(flow.worked_out, timeout=5000):
        place.window.main.show_page(PageName.HISTORY)
    QApplication.processEvents()
    assert flow.charts.days.heading.endswith("this week")


def test_a_first_session_fills_the_page(place: Place) -> None:
    place.window.main.show_page(PageName.HISTORY)
    fill(place, days=1)
    place.window.main.show_page(PageName.TODAY)
    place.window.main.show_page(PageName.HISTORY)
    assert place.window.rooms.history.charts.isVisible()
