"""A laptop that sleeps, a screen that locks, a remote in the hand: seen from the window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.session import SessionState
from backrx_desktop.services.sound import protocol
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place


@pytest.fixture
def playing(place: Place) -> Place:
    """Half a minute into the leg lifts."""
    place.window.choose_routine("leg-lifts")
    place.window.start(check_in=False)
    place.play(30)
    place.sound.asked.clear()
    return place


def second(place: Place) -> float:
    """Where the session is."""
    return place.session().at(place.clock.now())


def side(place: Place) -> Side | None:
    step = place.session().step
    assert step is not None
    return step.side


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    # QTest knows not all the keys of remotes.
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(focus, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def close_lid(place: Place, seconds: float) -> None:
    """The lid is closed for so long."""
    place.clock.advance(seconds)
    place.window.guide.session.driver.look()


def test_a_laptop_that_slept_wakes_paused_in_its_place_and_silent(playing: Place) -> None:
    close_lid(playing, 3600.0)
    assert playing.state() is SessionState.PAUSED
    assert playing.window.main.page is PageName.PLAYER
    assert playing.sound.asked == [protocol.Hush()]
    press(Qt.Key.Key_Space)
    assert playing.state() is SessionState.RUNNING
    assert second(playing) == pytest.approx(30.0, abs=0.3)
    playing.play(10)
    assert any(isinstance(line, protocol.Play) for line in playing.sound.asked)


def test_a_laptop_that_slept_over_a_film_shows_the_pause_on_the_card(playing: Place) -> None:
    press(Qt.Key.Key_O)
    close_lid(playing, 60.0)
    card = playing.window.guide.away.overlay.window
    assert card is not None
    assert card.card.accessibleName().startswith("PAUSED")


def test_a_moment_s_stall_is_none(playing: Place) -> None:
    close_lid(playing, 4.5)
    assert playing.state() is SessionState.RUNNING
    assert second(playing) == pytest.approx(34.5, abs=0.3)


def test_behind_a_locked_screen_it_goes_on_and_is_heard(playing: Place) -> None:
    main = playing.window.main
    QApplication.sendEvent(main, QEvent(QEvent.Type.WindowDeactivate))
    QApplication.sendEvent(main, QEvent(QEvent.Type.ApplicationDeactivate))
    playing.play(20)
    assert playing.state() is SessionState.RUNNING
    assert any(isinstance(line, protocol.Say) for line in playing.sound.asked)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_MediaPause]
)
def test_play_and_pause_of_a_remote(playing: Place, key: Qt.Key) -> None:
    press(key)
    assert playing.state() is SessionState.PAUSED
    press(key)
    assert playing.state() is SessionState.RUNNING


def test_next_previous_and_stop_of_a_remote(playing: Place) -> None:
    first = side(playing)
    press(Qt.Key.Key_MediaNext)
    assert side(playing) is not first
    press(Qt.Key.Key_MediaPrevious)
    press(Qt.Key.Key_MediaPrevious)
    assert side(playing) is first
    press(Qt.Key.Key_MediaStop)
    assert playing.state() is SessionState.STOPPED
