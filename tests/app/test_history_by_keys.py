"""Everything behind the history with nothing but Tab, Space, Enter and letters."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backrx_desktop.core.correction import SetPlace
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.history import HistoryPage
from tests.app.conftest import Place
from tests.core.histories import held, reps, session

Key = Qt.Key


@pytest.fixture
def page(place: Place) -> HistoryPage:
    place.stores.history.sessions.add(
        session(
            place.stores.today(), reps("clamshell", 25, 20), held("figure-four", 30), uuid="new"
        )
    )
    place.window.main.show_page(PageName.HISTORY)
    QApplication.processEvents()
    return place.window.rooms.history.page


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def tab_to(wanted: Callable[[QWidget], bool]) -> None:
    """Press Tab until what has the focus is wanted."""
    for _step in range(150):
        if wanted(focused()):
            return
        QTest.keyClick(focused(), Key.Key_Tab)
    raise AssertionError("Tab does not get there")


def press(wanted: QWidget | str) -> None:
    """Get to a button, by itself or by the words on it, and press it."""

    def is_it(widget: QWidget) -> bool:
        if isinstance(wanted, str):
            return isinstance(widget, QAbstractButton) and widget.text() == wanted
        return widget is wanted

    tab_to(is_it)
    QTest.keyClick(focused(), Key.Key_Space)
    QApplication.processEvents()


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def test_put_right_delete_and_bring_back(place: Place, page: HistoryPage) -> None:
    press(page.list.rows[0])
    shown = place.window.rooms.history.diary.session
    press(shown.cards[0].steps[SetPlace(0, 1)].more)
    press(shown.after.more)
    tab_to(lambda widget: widget is shown.note)
    write("softer")
    press(shown.save)
    record = place.stores.history.sessions.get("new")
    assert record is not None
    assert (record.exercises[0].sets[1].done_reps, record.pain_after) == (21, 0)
    assert record.note == "softer"
    assert focused() is page.list.rows[0], "the row one came from"
    press(page.list.rows[0])
    press(shown.delete)
    assert place.stores.records == ()
    press("Undo")
    assert place.stores.history.sessions.get("new") == record


def test_a_session_and_a_walk_and_the_week(place: Place, page: HistoryPage) -> None:
    press(page.list.add_session)
    log = place.window.rooms.history.diary.log_session
    press(log.routines["five-minute-stretch"])
    press(log.save)
    assert [one.outcome for one in place.stores.records].count(Outcome.LOGGED) == 1
    press(page.list.add_walk)
    press(place.window.rooms.history.diary.log_walk.save)
    assert len(place.stores.history.walks.records) == 1
    press(page.list.week)
    week = place.window.rooms.history.weekly.page
    press(week.average.chips[3])
    tab_to(lambda widget: widget is week.cards[0].name)
    write("Tie shoes")
    press(week.cards[0].ability.chips[5])
    press(week.save)
    (logged,) = place.stores.history.weekly_log.records
    assert (logged.average_pain, logged.activities[0].name) == (3, "Tie shoes")


def test_only_one_exercise(page: HistoryPage) -> None:
    press(page.list.filter)
    press(page.list.chips["figure-four"])
    assert page.list.exercise == "figure-four"
    assert len(page.list.rows) == 1


def test_a_long_note_can_be_read(place: Place, page: HistoryPage) -> None:
    shown = place.window.rooms.history.diary.session
    press(page.list.rows[0])
    assert not shown.whole_note.isVisible()
    tab_to(lambda widget: widget is shown.note)
    write("stiff after a day in the car " * 6)
    assert shown.whole_note.isVisible()
    assert shown.whole_note.text() == shown.note.text()
