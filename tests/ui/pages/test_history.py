"""The list of past sessions."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.summary import Summary
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.history import HistoryPage
from backrx_desktop.ui.widgets.session_row import SessionRow
from tests.core.histories import TODAY, reps, session
from tests.ui.overviews import library

LIFTS = reps("side-leg-lift-twist", 20)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> HistoryPage:
    page = HistoryPage(look)
    qtbot.addWidget(page)
    page.resize(1648, 1080)
    page.show()
    return page


def days(number: int) -> tuple[SessionRecord, ...]:
    """The latest first."""
    return tuple(session(TODAY - timedelta(days=ago), LIFTS, minutes=14) for ago in range(number))


def test_tells_a_session_in_a_sentence(page: HistoryPage) -> None:
    record = session(TODAY, LIFTS, minutes=14, pain=(4, 3), outcome=Outcome.ENDED_EARLY)
    page.present([record], library(), TODAY)
    (row,) = page.list.rows
    assert isinstance(row, SessionRow)
    assert row.text() == "Today, Leg lifts: 14 min · 40 reps · part of it; pain 4, then 3"
    assert row.isVisible()
    assert not page.empty.isVisible()


def test_an_empty_history_offers_three_minutes(qtbot: QtBot, page: HistoryPage) -> None:
    page.present((), library(), TODAY)
    shown = {one.text() for one in page.findChildren(QLabel) if one.isVisible()}
    assert shown == {
        "History",
        "Your sessions will show up here",
        "Three minutes is a good first one.",
    }
    page.setFocus()
    with qtbot.waitSignal(page.minutes_chosen, timeout=0) as asked:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert asked.args == [3]


def read(page: HistoryPage, qtbot: QtBot, entries: int) -> None:
    """Wait until all entries are read, and the page is as high as they are."""
    qtbot.waitUntil(lambda: page.list.count == entries)
    bar, view = page.scroller.verticalScrollBar(), page.scroller.viewport()
    pitch = page.list.rows[1].y() - page.list.rows[0].y()
    qtbot.waitUntil(lambda: bar.maximum() + view.height() > entries * pitch)


def test_only_rows_in_view_and_near_it_are_there(page: HistoryPage, qtbot: QtBot) -> None:
    page.present(days(500), library(), TODAY)
    read(page, qtbot, 500)
    bar = page.scroller.verticalScrollBar()
    seen: dict[date, Summary] = {}
    for value in range(0, bar.maximum() + 400, 400):
        bar.setValue(value)
        assert len(page.list.rows) < 40
        seen.update({one.day: one for one in summaries(page)})
        shown = [row for row in page.list.rows if is_in_view(page, row)]
        edges = [row.mapTo(page, row.rect().topLeft()).y() for row in shown]
        assert {later - sooner for sooner, later in pairwise(edges)} == {edges[1] - edges[0]}
    assert [one.day for one in seen.values()] == [TODAY - timedelta(days=n) for n in range(500)]


def is_in_view(page: HistoryPage, row: QWidget) -> bool:
    view = page.scroller.viewport()
    return view.rect().intersects(row.rect().translated(row.mapTo(view, row.rect().topLeft())))


def test_keys_and_tab_walk_through_all_of_it(page: HistoryPage, qtbot: QtBot) -> None:
    page.present(days(60), library(), TODAY)
    read(page, qtbot, 60)
    page.setFocus()
    walked = []
    for step in range(60):
        row = page.focusWidget()
        assert isinstance(row, SessionRow)
        assert is_in_view(page, row)
        walked.append(row.summary.day)
        QTest.keyClick(row, Qt.Key.Key_Down if step % 2 else Qt.Key.Key_Tab)
    assert walked == [TODAY - timedelta(days=n) for n in range(60)]


def test_a_row_far_down_is_come_back_to(page: HistoryPage, qtbot: QtBot) -> None:
    page.present(days(300), library(), TODAY)
    read(page, qtbot, 300)
    page.scroller.verticalScrollBar().setValue(page.scroller.verticalScrollBar().maximum())
    row = page.list.rows[-3]
    assert isinstance(row, SessionRow)
    row.click()
    page.present(days(300), library(), TODAY)
    page.setFocus()
    back = page.focusWidget()
    assert isinstance(back, SessionRow)
    assert back.summary.day == row.summary.day == TODAY - timedelta(days=297)
    page.present(days(300), library(), TODAY)
    page.setFocus()
    assert page.focusWidget() is page.list.rows[0]


def test_larger_text_makes_higher_rows(page: HistoryPage, look: Look) -> None:
    page.present(days(30), library(), TODAY)
    first, second = page.list.rows[:2]
    before = second.y() - first.y()
    look.set_text_size(2.0)
    assert second.y() - first.y() > before
    assert second.y() >= first.geometry().bottom()


def summaries(page: HistoryPage) -> list[Summary]:
    return [row.summary for row in page.list.rows if isinstance(row, SessionRow)]


def test_presenting_again_begins_with_the_newest(page: HistoryPage) -> None:
    page.present(days(70), library(), TODAY)
    page.present(days(3), library(), TODAY)
    assert len(page.list.rows) == 3


def test_keys_walk_the_rows_and_bring_them_into_view(page: HistoryPage, look: Look) -> None:
    page.present(days(20), library(), TODAY)
    QApplication.processEvents()
    page.setFocus()
    assert page.focusWidget() is page.list.rows[0]
    for _ in range(12):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    row = page.list.rows[12]
    assert page.focusWidget() is row
    assert look.focus_shown
    view = page.scroller.viewport()
    assert view.rect().contains(row.rect().translated(row.mapTo(view, row.rect().topLeft())))


def test_page_keys_scroll(page: HistoryPage) -> None:
    page.present(days(20), library(), TODAY)
    QApplication.processEvents()
    page.setFocus()
    bar = page.scroller.verticalScrollBar()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Home)
    assert bar.value() == 0


def test_charts_stand_above_the_list(page: HistoryPage) -> None:
    page.present(days(3), library(), TODAY)
    charts = QWidget()
    charts.setMinimumHeight(300)
    page.set_charts(charts)
    charts.show()
    page.body.activate()
    assert charts.isVisible()
    assert (
        charts.mapTo(page, charts.rect().bottomLeft()).y()
        < page.list.rows[0].mapTo(page, page.list.rows[0].rect().topLeft()).y()
    )


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_nothing_is_wider_than_the_page(page: HistoryPage, look: Look, text_size: float) -> None:
    look.set_text_size(text_size)
    page.present(days(2), library(), TODAY)
    content = page.scroller.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= page.scroller.viewport().width()
