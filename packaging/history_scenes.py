"""The history with little, much and very much in it, and what can be done there."""

from collections.abc import Sequence

from PySide6.QtCore import QEventLoop, Qt
from scenes import Set, scene

from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
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
    ranges = at.window.rooms.pages.history.ranges
    if ranges.value is not chosen:
        ranges.chips[chosen].click()
        loop.exec()


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
    bar = at.window.rooms.pages.history.scroller.verticalScrollBar()
    bar.setValue(bar.maximum() // 4)
