"""From the first start to the history and back without a mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.session import SessionState
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place, place_in
from tests.app.test_visit import page, press, running
from tests.fake_clock import FakeClock

Key = Qt.Key


@pytest.fixture
def new_place(qtbot: QtBot, fonts: None, tmp_path: Path, clock: FakeClock) -> Iterator[Place]:
    """A window whose owner has never seen it."""
    place = place_in(tmp_path / "data", clock, new=True)
    qtbot.addWidget(place.window.main)
    with qtbot.waitActive(place.window.main):
        place.window.open()
        place.window.main.activateWindow()
    place.window.finish_starting()
    yield place
    place.end()


def reach(place: Place, name: PageName) -> None:
    """Go left to the rail, along it to the item of a page, and open that."""
    items = list(place.window.main.rail.items.values())
    for _ in range(20):
        if QApplication.focusWidget() in items:
            break
        press(place, Key.Key_Left)
    wanted = place.window.main.rail.items[name]
    for _ in range(2 * len(items)):
        focused = QApplication.focusWidget()
        if focused is wanted:
            press(place, Key.Key_Return)
            return
        below = focused in items and items.index(focused) < items.index(wanted)
        press(place, Key.Key_Down if below else Key.Key_Up)
    pytest.fail(f"{name} cannot be reached")


def state(place: Place) -> SessionState | None:
    session = place.window.guide.session.driver.session
    return None if session is None else session.state


def test_a_newcomer_comes_to_the_first_page(new_place: Place) -> None:
    assert page(new_place) is PageName.FIRST_RUN
    press(new_place, Key.Key_Return, Key.Key_Return, Key.Key_Return)
    for _ in range(60):
        if page(new_place) is not PageName.FIRST_RUN:
            break
        press(new_place, Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and "No to all" in focused.accessibleName():
            press(new_place, Key.Key_Return)
    assert page(new_place) is PageName.TODAY
    assert new_place.stores.preferences[keys.FIRST_RUN_DONE]
    assert new_place.stores.preferences[keys.CARE_ASKED]
    press(new_place, Key.Key_Return)
    assert page(new_place) is PageName.CHECK_IN


def test_who_skips_the_questions_is_asked_before_the_first_session(new_place: Place) -> None:
    press(new_place, Key.Key_Escape)
    assert page(new_place) is PageName.TODAY
    press(new_place, Key.Key_Return)
    assert page(new_place) is PageName.CARE


def test_a_session_with_pause_and_pain_then_the_history_and_back(place: Place) -> None:
    press(place, Key.Key_Return, Key.Key_2, Key.Key_Return)
    place.play(40)
    press(place, Key.Key_Space)
    assert state(place) is SessionState.PAUSED
    press(place, Key.Key_Return)
    assert state(place) is SessionState.RUNNING
    press(place, Key.Key_Down)
    assert state(place) is SessionState.STOPPED
    press(place, Key.Key_Down, Key.Key_Return)
    assert state(place) is SessionState.RUNNING
    place.play(2000, step=1.0)
    assert page(place) is PageName.CHECK_IN
    press(place, Key.Key_Right, Key.Key_Return)
    assert page(place) is PageName.FINISHED
    press(place, Key.Key_Return)
    assert page(place) is PageName.TODAY
    reach(place, PageName.HISTORY)
    assert page(place) is PageName.HISTORY
    reach(place, PageName.TODAY)
    assert page(place) is PageName.TODAY
    (record,) = place.stores.records
    assert record.exercises[0].eased
    assert not running(place)


@pytest.mark.parametrize(
    "name", [PageName.EXERCISES, PageName.ROUTINES, PageName.HISTORY, PageName.SETTINGS]
)
def test_every_page_of_the_rail_by_arrows_and_enter(place: Place, name: PageName) -> None:
    reach(place, name)
    assert page(place) is name
