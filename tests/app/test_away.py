"""The card over a film, the tray and ad breaks, with everything behind them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.overlay_link import OverlayLink
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.events import Event
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.preferences import Corner, OverlaySize
from backrx_desktop.core.session import Command, SessionState
from backrx_desktop.ui.overlay.window import OverlayWindow
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.session_keys import PlayerState
from backrx_desktop.ui.tray import TrayAction
from tests.app.conftest import Place
from tests.core.histories import reps, session


def overlay(place: Place) -> OverlayLink:
    return place.window.guide.away.overlay


def tray(place: Place, action: TrayAction) -> None:
    place.window.guide.away.tray.tray.actions[action].trigger()


def offered(place: Place, action: TrayAction) -> bool:
    return place.window.guide.away.tray.tray.actions[action].isEnabled()


def card(place: Place) -> OverlayWindow:
    window = overlay(place).window
    assert window is not None
    return window


def said(place: Place) -> str:
    return card(place).card.accessibleName()


def click(place: Place, x: float, y: float) -> None:
    """Click at a point of the card's design."""
    unit = card(place).width() / 360
    at = QPoint(round(x * unit), round(y * unit))
    QTest.mouseClick(card(place).card, Qt.MouseButton.LeftButton, pos=at)


def over_a_film(place: Place, routine: str = "leg-lifts") -> None:
    """A session whose card stands over a film."""
    place.window.choose_routine(routine)
    place.window.start(check_in=False)
    place.play(30)
    place.press(Qt.Key.Key_O)
    assert overlay(place).showing


def minimised(place: Place) -> bool:
    return place.window.main.isMinimized()


def test_o_puts_the_card_in_the_place_of_the_window(place: Place) -> None:
    over_a_film(place)
    assert minimised(place)
    assert said(place) == "HOLD, Left 1/20, Next, right leg"
    place.play(200)
    assert said(place).startswith("SWITCH, Right 0/20")


def test_the_card_opens_the_window_again(place: Place) -> None:
    over_a_film(place)
    click(place, 250, 60)
    assert not overlay(place).showing
    assert not minimised(place)
    assert place.page() is PageName.PLAYER
    assert place.state() is SessionState.RUNNING


def test_its_ring_pauses_and_carries_on(place: Place) -> None:
    over_a_film(place)
    click(place, 97, 100)
    assert place.state() is SessionState.PAUSED
    assert said(place).startswith("PAUSED")
    click(place, 97, 100)
    assert place.state() is SessionState.RUNNING


def test_where_it_hurts_the_window_asks_what_would_help(place: Place) -> None:
    over_a_film(place)
    card(place).card.buttons.hurts.click()
    assert place.state() is SessionState.STOPPED
    assert not overlay(place).showing
    assert not minimised(place)
    place.press(Qt.Key.Key_O)
    assert not overlay(place).showing


def test_at_the_end_it_says_so_and_then_the_window_asks(place: Place) -> None:
    over_a_film(place, "strength-ladder")
    place.play(2000, step=2.0)
    assert said(place).startswith("ALL DONE, ")
    assert overlay(place).done_timer.isActive()
    assert minimised(place)
    place.clock.advance(19.0)
    overlay(place).done_timer.timeout.emit()
    assert not overlay(place).showing
    assert not minimised(place)
    assert place.page() is PageName.CHECK_IN
    place.clock.advance(19.0)
    place.window.guide.visit.check_in.tick()
    assert place.page() is PageName.CHECK_IN
    place.clock.advance(2.0)
    place.window.guide.visit.check_in.tick()
    assert place.page() is PageName.FINISHED


def test_a_click_on_all_done_leads_to_the_question_at_once(place: Place) -> None:
    over_a_film(place, "strength-ladder")
    place.play(2000, step=2.0)
    click(place, 97, 100)
    assert not overlay(place).done_timer.isActive()
    assert not minimised(place)
    assert place.page() is PageName.CHECK_IN


def test_finishing_early_brings_the_question_at_once(place: Place) -> None:
    over_a_film(place)
    place.window.guide.session.command(Command.FINISH)
    assert not overlay(place).showing
    assert place.page() is PageName.CHECK_IN


def test_size_and_corner_are_kept(place: Place) -> None:
    over_a_film(place)
    card(place).card.buttons.size.click()
    assert place.stores.preferences[keys.OVERLAY_SIZE] is OverlaySize.SMALL
    card(place).moved_to.emit(Corner.TOP_LEFT)
    assert place.stores.preferences[keys.OVERLAY_CORNER] is Corner.TOP_LEFT
    room = card(place).screen().availableGeometry()
    assert card(place).geometry().center().x() < room.center().x()


def test_a_preference_changed_elsewhere_holds_at_once(place: Place) -> None:
    over_a_film(place)
    before = card(place).width()
    place.stores.set(keys.OVERLAY_SIZE, OverlaySize.SMALL)
    assert card(place).width() < before


def test_the_window_taken_up_again_by_other_ways_takes_the_card_away(place: Place) -> None:
    over_a_film(place)
    place.window.main.showNormal()
    place.window.main.activateWindow()
    QApplication.processEvents()
    assert not overlay(place).showing


def test_closing_the_window_takes_the_card_along(place: Place) -> None:
    over_a_film(place)
    place.window.main.close()
    assert not overlay(place).showing
    assert place.stores.records[0].outcome is Outcome.ENDED_EARLY
    assert not place.window.main.isVisible()


def test_without_a_session_there_is_nothing_to_show(place: Place) -> None:
    overlay(place).toggle()
    assert not overlay(place).showing
    assert not minimised(place)


def test_the_tray_goes_along(place: Place) -> None:
    assert offered(place, TrayAction.START)
    assert not offered(place, TrayAction.OVERLAY)
    tray(place, TrayAction.START)
    assert place.page() is PageName.CHECK_IN
    place.press(Qt.Key.Key_S)
    assert not offered(place, TrayAction.START)
    tray(place, TrayAction.OVERLAY)
    assert overlay(place).showing
    tray(place, TrayAction.PAUSE)
    assert place.state() is SessionState.PAUSED
    tray(place, TrayAction.PAUSE)
    assert place.state() is SessionState.RUNNING
    tray(place, TrayAction.OPEN)
    assert not overlay(place).showing
    assert not minimised(place)
    tray(place, TrayAction.QUIT)
    assert not place.window.main.isVisible()


def test_an_ad_break_is_one_key_and_asks_nothing(place: Place) -> None:
    place.press(Qt.Key.Key_A)
    assert overlay(place).showing
    assert minimised(place)
    began = place.clock.now()
    place.play(400, step=2.0)
    assert place.clock.now() - began <= 182
    assert said(place).startswith("ALL DONE")
    overlay(place).done_timer.timeout.emit()
    assert not overlay(place).showing
    assert minimised(place)
    assert place.page() is PageName.TODAY
    assert not place.sound.open
    (record,) = place.stores.records
    assert (record.pain_before, record.pain_after) == (None, None)
    assert record.outcome is Outcome.FINISHED


def test_the_session_after_a_break_asks_again(place: Place) -> None:
    tray(place, TrayAction.AD_BREAK)
    place.play(400, step=2.0)
    overlay(place).done_timer.timeout.emit()
    tray(place, TrayAction.START)
    assert not minimised(place)
    assert place.page() is PageName.CHECK_IN


def test_a_break_seen_in_the_window_ends_without_a_question_too(place: Place) -> None:
    tray(place, TrayAction.AD_BREAK)
    tray(place, TrayAction.OPEN)
    place.play(400, step=2.0)
    assert place.page() is PageName.FINISHED


def test_during_a_session_there_is_no_break(place: Place) -> None:
    over_a_film(place)
    driver = place.window.guide.session.driver
    under_way = driver.session
    place.window.guide.away.take_break()
    assert driver.session is under_way


def test_where_everything_hurts_there_is_no_break(place: Place) -> None:
    hurt = (reps(name, 5, hurt=True) for name in place.stores.library.exercises)
    place.stores.history.sessions.add(session(place.stores.today(), *hurt))
    place.press(Qt.Key.Key_A)
    assert place.said == ["Nothing fits into an ad break today."]
    assert place.state() is None


def test_where_nothing_stays_on_top_the_window_stays_and_it_is_said_once(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OverlayWindow, "stays_on_top", False)
    over_a_film(place)
    assert not minimised(place)
    assert len(place.said) == 1
    place.press(Qt.Key.Key_O)
    place.press(Qt.Key.Key_O)
    assert overlay(place).showing
    assert len(place.said) == 1


def watched(place: Place) -> bool:
    return place.window.guide.session.driver.watched


def test_a_session_is_watched_in_the_window_or_on_the_card(place: Place) -> None:
    over_a_film(place)
    assert watched(place), "on the card"
    overlay(place).fold()
    assert not watched(place)
    overlay(place).bring_back()
    assert watched(place), "in the window"
    place.window.main.showMinimized()
    assert not watched(place)


def test_put_away_the_page_rests_and_is_up_to_date_when_it_comes_back(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.window.choose_routine("leg-lifts")
    place.window.start(check_in=False)
    flow = place.window.guide.session
    shown: list[Moment] = []
    show = flow.player.show_moment

    def noted(now: Moment) -> None:
        shown.append(now)
        show(now)

    monkeypatch.setattr(flow.player, "show_moment", noted)
    place.play(20.0)
    place.window.main.showMinimized()
    shown.clear()
    heard = len(place.sound.asked)
    happened: list[Event] = []
    flow.happened.connect(happened.extend)
    place.play(20.0)
    assert shown == []
    assert len(place.sound.asked) > heard
    assert happened
    flow.command(Command.PAUSE)
    place.clock.advance(3.0)
    assert flow.player.player_state() is PlayerState.RUNNING, "nobody sees it"
    place.window.main.showNormal()
    [now] = shown
    assert now.state is SessionState.PAUSED
    assert flow.player.player_state() is PlayerState.PAUSED
