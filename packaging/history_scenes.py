"""The history with little, much and very much in it, and what can be done there."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from scenes import Set, scene

from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_log import Activity, WeeklyLog
from backrx_desktop.ui.page_name import PageName
from tests.core import histories


def fill(at: Set, records: Sequence[SessionRecord], chosen: Range = Range.TWELVE_WEEKS) -> None:
    """Show the history of somebody with these records."""
    at.stores.history.sessions.add(*records)
    flow = at.window.rooms.history
    loop = QEventLoop()
    flow.worked_out.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    at.show(PageName.HISTORY)
    loop.exec()
    ranges = at.window.rooms.history.page.ranges
    if ranges.value is not chosen:
        ranges.chips[chosen].click()
        loop.exec()


@scene("history")
def history(at: Set) -> None:
    at.show(PageName.HISTORY)


@scene("history-empty", empty=True)
def history_empty(at: Set) -> None:
    at.show(PageName.HISTORY)


@scene("history-one-session", empty=True)
def one_session(at: Set) -> None:
    fill(at, histories.one())


@scene("history-first-week", empty=True)
def first_week(at: Set) -> None:
    fill(at, histories.four())


@scene("history-year", empty=True)
def year(at: Set) -> None:
    fill(at, histories.two_years(), Range.YEAR)


@scene("history-two-years", empty=True)
def two_years(at: Set) -> None:
    fill(at, histories.two_years(), Range.ALL)


@scene("history-twenty-years", empty=True)
def twenty_years(at: Set) -> None:
    fill(at, histories.twenty_years(), Range.ALL)


@scene("history-read")
def read(at: Set) -> None:
    at.show(PageName.HISTORY)
    at.window.main.look.set_focus_shown(True)
    at.window.rooms.history.charts.pain.setFocus(Qt.FocusReason.TabFocusReason)
    at.press(Qt.Key.Key_Left, Qt.Key.Key_Left)


@scene("history-ladder")
def ladder(at: Set) -> None:
    at.show(PageName.HISTORY)
    scroll_to(at, at.window.rooms.history.charts.ladder)


def answer_weeks(at: Set) -> None:
    """Ten weeks of answers: pain that eases, and two things that go better."""
    for ago in range(10, -1, -1):
        if ago in (4, 7):
            continue
        monday = histories.TODAY - timedelta(days=histories.TODAY.weekday(), weeks=ago)
        logged = datetime.combine(monday, time(18), UTC)
        activities = (
            Activity("Put on socks", min(10, 4 + (10 - ago) // 2)),
            Activity("Lift a bag", 5 + (ago < 3)),
        )
        log = WeeklyLog(f"week-{ago}", monday, logged, 60, 2 + ago // 3, 5 + ago // 4, activities)
        at.stores.history.weekly_log.add(log)


def scroll_to(at: Set, below: QWidget) -> None:
    """Let the history begin with this."""
    QApplication.processEvents()
    scroller = at.window.rooms.history.page.scroller
    top = below.mapTo(scroller.widget(), QPoint(0, 0)).y()
    scroller.verticalScrollBar().setValue(top - 40)


@scene("history-weeks")
def weeks(at: Set) -> None:
    answer_weeks(at)
    at.show(PageName.HISTORY)
    scroll_to(at, at.window.rooms.history.charts.weekly)


@scene("history-list")
def entries(at: Set) -> None:
    begun = datetime.combine(histories.TODAY, time(6), UTC)
    at.stores.history.walks.add(Walk("walk", begun, 60, 25))
    at.show(PageName.HISTORY)
    at.window.rooms.history.page.list.filter.click()
    scroll_to(at, at.window.rooms.history.page.list)


@scene("session")
def session(at: Set) -> None:
    at.show(PageName.HISTORY)
    at.window.rooms.history.page.list.rows[1].click()


@scene("log-session")
def log_session(at: Set) -> None:
    at.show(PageName.HISTORY)
    at.window.rooms.history.page.list.add_session.click()
    at.window.rooms.history.diary.log_session.routines["leg-lifts"].click()


@scene("log-walk")
def log_walk(at: Set) -> None:
    at.show(PageName.HISTORY)
    at.window.rooms.history.page.list.add_walk.click()


@scene("weekly-log")
def weekly_log(at: Set) -> None:
    answer_weeks(at)
    at.show(PageName.HISTORY)
    at.window.rooms.history.page.list.week.click()
