"""The tray's menu, where there is a tray or not."""

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.tray import Tray, TrayAction, TrayState


@pytest.fixture
def tray(qtbot: QtBot, icons: Icons) -> Tray:
    return Tray(icons)


def offered(tray: Tray) -> set[TrayAction]:
    return {one for one, action in tray.actions.items() if action.isEnabled()}


ALWAYS = {TrayAction.OPEN, TrayAction.QUIT}
BEGIN = {TrayAction.START, TrayAction.AD_BREAK}


def test_without_a_tray_there_is_no_icon_and_no_complaint(tray: Tray) -> None:
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    assert tray.icon is None


@pytest.mark.parametrize(
    ("state", "more"),
    [
        (TrayState(), BEGIN),
        (TrayState(session=True, running=True), {TrayAction.PAUSE, TrayAction.OVERLAY}),
        (TrayState(session=True), {TrayAction.PAUSE, TrayAction.OVERLAY}),
        (TrayState(session=True, stopped=True), set()),
        (TrayState(overlay=True), BEGIN | {TrayAction.OVERLAY}),
    ],
)
def test_it_offers_what_makes_sense(tray: Tray, state: TrayState, more: set[TrayAction]) -> None:
    tray.show_state(state)
    assert offered(tray) == ALWAYS | more


def test_pause_becomes_carry_on(tray: Tray) -> None:
    pause = tray.actions[TrayAction.PAUSE]
    tray.show_state(TrayState(session=True, running=True))
    assert pause.text() == "Pause"
    tray.show_state(TrayState(session=True))
    assert pause.text() == "Carry on"


def test_each_entry_asks_for_its_own(tray: Tray) -> None:
    asked: list[TrayAction] = []
    tray.asked.connect(asked.append)
    tray.show_state(TrayState(session=True, running=True, overlay=True))
    assert tray.actions[TrayAction.OVERLAY].isChecked()
    for one in TrayAction:
        tray.actions[one].trigger()
    assert asked == [one for one in TrayAction if one not in BEGIN]
