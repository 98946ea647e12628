"""Looking at what was done, putting it right, adding to it, through the window."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backrx_desktop.core.correction import SetPlace
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.storage.edit import BEFORE
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.history import HistoryPage
from tests.app.conftest import Place
from tests.core.histories import held, reps, session


@pytest.fixture
def page(place: Place) -> HistoryPage:
    today = place.stores.today()
    place.stores.history.sessions.add(
        session(today, reps("clamshell", 25, 20), pain=(4, None), uuid="new"),
        session(today - timedelta(days=1), held("figure-four", 30), uuid="old"),
    )
    place.window.main.show_page(PageName.HISTORY)
    return place.window.rooms.history.page


def test_an_edit_is_kept_with_what_was_there_before(place: Place, page: HistoryPage) -> None:
    page.list.rows[0].click()
    assert place.page() is PageName.SESSION
    shown = place.window.rooms.history.diary.session
    assert not shown.save.isEnabled()
    shown.cards[0].steps[SetPlace(0, 1)].more.click()
    shown.after.more.click()
    QTest.keyClicks(shown.note, "with the ball")
    shown.save.click()
    assert place.page() is PageName.HISTORY
    record = place.stores.history.sessions.get("new")
    assert record is not None
    assert record.exercises[0].sets[1].done_reps == 21
    assert record.pain_after == 0
    assert record.note == "with the ball"
    (before,) = place.stores.history.sessions.document("new")[BEFORE]
    assert before["exercises"][0]["sets"][1]["done_reps"] == 20


def test_leaving_asks_what_to_do_with_changes(place: Place, page: HistoryPage) -> None:
    page.list.rows[0].click()
    shown = place.window.rooms.history.diary.session
    shown.before.less.click()
    shown.back.click()
    assert place.page() is PageName.SESSION
    assert shown.keep.isVisible()
    shown.keep.drop.click()
    assert place.page() is PageName.HISTORY
    record = place.stores.history.sessions.get("new")
    assert record is not None
    assert record.pain_before == 4


def test_a_deleted_session_can_be_brought_back(place: Place, page: HistoryPage) -> None:
    page.list.rows[0].click()
    place.window.rooms.history.diary.session.delete.click()
    assert place.stores.history.sessions.get("new") is None
    assert len(page.list.rows) == 1
    notice = place.window.main.notices.notice
    assert notice is not None
    assert notice.act is not None
    place.window.main.notices._act()
    assert place.stores.history.sessions.get("new") is not None
    assert len(page.list.rows) == 2


def test_a_session_done_elsewhere(place: Place, page: HistoryPage) -> None:
    page.list.add_session.click()
    shown = place.window.rooms.history.diary.log_session
    assert not shown.save.isEnabled()
    shown.routines["leg-lifts"].click()
    shown.day.less.click()
    shown.day.less.click()
    shown.before.more.click()
    shown.save.click()
    assert place.page() is PageName.HISTORY
    assert len(page.list.rows) == 3
    (added,) = [one for one in place.stores.records if one.outcome is Outcome.LOGGED]
    assert added.routine == "leg-lifts"
    assert added.pain_before == 0
    assert "added by hand" in page.list.rows[2].text()


def test_a_walk_is_added_changed_deleted_and_brought_back(place: Place, page: HistoryPage) -> None:
    page.list.add_walk.click()
    shown = place.window.rooms.history.diary.log_walk
    assert not shown.delete.isVisible()
    shown.minutes.more.click()
    shown.save.click()
    (walk,) = place.stores.history.walks.records
    assert walk.minutes == 25
    row = next(one for one in page.list.rows if "Walk" in one.text())
    row.click()
    shown.minutes.less.click()
    shown.day.less.click()
    shown.save.click()
    (moved,) = place.stores.history.walks.records
    assert (moved.uuid, moved.minutes) == (walk.uuid, 20)
    assert walk.started - moved.started == timedelta(days=1)
    next(one for one in page.list.rows if "Walk" in one.text()).click()
    shown.delete.click()
    assert place.stores.history.walks.records == ()
    place.window.main.notices._act()
    assert len(place.stores.history.walks.records) == 1


def test_the_list_by_exercise(page: HistoryPage) -> None:
    page.list.filter.click()
    assert set(page.list.chips) == {"", "clamshell", "figure-four"}
    page.list.chips["figure-four"].click()
    assert len(page.list.rows) == 1
    page.list.filter.click()
    QApplication.processEvents()
    assert len(page.list.rows) == 2


def test_this_weeks_answers(place: Place, page: HistoryPage) -> None:
    page.list.week.click()
    shown = place.window.rooms.history.weekly.page
    assert not shown.save.isEnabled()
    shown.average.chips[4].click()
    shown.suggestions["Put on socks"].click()
    shown.cards[0].ability.chips[6].click()
    shown.cards[1].name.setText("Dance")
    shown.save.click()
    (log,) = place.stores.history.weekly_log.records
    assert (log.average_pain, log.worst_pain) == (4, None)
    assert [(one.name, one.ability) for one in log.activities] == [("Put on socks", 6)]
    charts = place.window.rooms.history.charts
    assert charts.weekly.heading == "Your first week's answers"
    page.list.week.click()
    assert shown.average.number == 4
    shown.average.chips[4].click()
    shown.worst.chips[7].click()
    shown.save.click()
    (changed,) = place.stores.history.weekly_log.records
    assert (changed.uuid, changed.average_pain, changed.worst_pain) == (log.uuid, None, 7)


def test_a_week_may_be_left_out(place: Place, page: HistoryPage) -> None:
    page.list.week.click()
    place.window.rooms.history.weekly.page.skip.click()
    assert place.page() is PageName.HISTORY
    assert place.stores.history.weekly_log.records == ()
