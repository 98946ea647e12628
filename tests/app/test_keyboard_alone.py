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
from tests.app.conftest import Place, opened, place_in
from tests.fake_clock import FakeClock

Key = Qt.Key


@pytest.fixture
def new_place(qtbot: QtBot, fonts: None, tmp_path: Path, clock: FakeClock) -> Iterator[Place]:
    """A window whose owner has never seen it."""
    with opened(place_in(tmp_path / "data", clock, new=True), qtbot) as place:
        yield place


def test_a_newcomer_comes_to_the_first_page(new_place: Place) -> None:
    assert new_place.page() is PageName.FIRST_RUN
    new_place.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    for _ in range(60):
        if new_place.page() is not PageName.FIRST_RUN:
            break
        new_place.press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and "No to all" in focused.accessibleName():
            new_place.press(Key.Key_Return)
    assert new_place.page() is PageName.TODAY
    assert new_place.stores.preferences[keys.FIRST_RUN_DONE]
    assert new_place.stores.preferences[keys.CARE_ASKED]
    new_place.press(Key.Key_Return)
    assert new_place.page() is PageName.CHECK_IN


def test_who_skips_the_questions_is_asked_before_the_first_session(new_place: Place) -> None:
    new_place.press(Key.Key_Escape)
    assert new_place.page() is PageName.TODAY
    new_place.press(Key.Key_Return)
    assert new_place.page() is PageName.CARE


def test_a_session_with_pause_and_pain_then_the_history_and_back(place: Place) -> None:
    place.press(Key.Key_Return, Key.Key_2, Key.Key_Return)
    place.play(40)
    place.press(Key.Key_Space)
    assert place.state() is SessionState.PAUSED
    place.press(Key.Key_Return)
    assert place.state() is SessionState.RUNNING
    place.press(Key.Key_Down)
    assert place.state() is SessionState.STOPPED
    place.press(Key.Key_Down, Key.Key_Return)
    assert place.state() is SessionState.RUNNING
    place.play(2000, step=1.0)
    assert place.page() is PageName.CHECK_IN
    place.press(Key.Key_Right, Key.Key_Return)
    assert place.page() is PageName.FINISHED
    place.press(Key.Key_Return)
    assert place.page() is PageName.TODAY
    place.reach(PageName.HISTORY)
    assert place.page() is PageName.HISTORY
    place.reach(PageName.TODAY)
    assert place.page() is PageName.TODAY
    (record,) = place.stores.records
    assert record.exercises[0].eased
    assert not place.running()


@pytest.mark.parametrize(
    "name", [PageName.EXERCISES, PageName.ROUTINES, PageName.HISTORY, PageName.SETTINGS]
)
def test_every_page_of_the_rail_by_arrows_and_enter(place: Place, name: PageName) -> None:
    place.reach(name)
    assert place.page() is name
