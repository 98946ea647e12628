"""The keys of a running session, compared to the table people are told."""

import pytest
from PySide6.QtCore import Qt

from backrx_desktop.ui.session_keys import KeyAction, PlayerState, key_action

TABLE = """
| Space, Enter, media-play | pause / carry on (self-paced: count one) |
| ← , media previous | back |
| → , media next | skip |
| H , ↓ , media-stop | this hurts |
| + , ↑ | 30 s more |
| O | overlay |
| T | theme |
| M | mute |
| F11 | full screen |
| ? | keys |
| Esc | pause |
"""
NAMES = {
    "Space": Qt.Key.Key_Space,
    "Enter": Qt.Key.Key_Return,
    "media-play": Qt.Key.Key_MediaPlay,
    "media previous": Qt.Key.Key_MediaPrevious,
    "media next": Qt.Key.Key_MediaNext,
    "media-stop": Qt.Key.Key_MediaStop,
    "←": Qt.Key.Key_Left,
    "→": Qt.Key.Key_Right,
    "↑": Qt.Key.Key_Up,
    "↓": Qt.Key.Key_Down,
    "+": Qt.Key.Key_Plus,
    "?": Qt.Key.Key_Question,
    "Esc": Qt.Key.Key_Escape,
    "F11": Qt.Key.Key_F11,
    "H": Qt.Key.Key_H,
    "O": Qt.Key.Key_O,
    "T": Qt.Key.Key_T,
    "M": Qt.Key.Key_M,
}
DOES = {
    "pause / carry on (self-paced: count one)": KeyAction.PAUSE_OR_CARRY_ON,
    "back": KeyAction.BACK,
    "skip": KeyAction.SKIP,
    "this hurts": KeyAction.HURTS,
    "30 s more": KeyAction.MORE,
    "overlay": KeyAction.OVERLAY,
    "theme": KeyAction.THEME,
    "mute": KeyAction.MUTE,
    "full screen": KeyAction.FULL_SCREEN,
    "keys": KeyAction.KEYS,
    "pause": KeyAction.PAUSE_OR_CARRY_ON,
}


def rows() -> list[tuple[Qt.Key, KeyAction]]:
    found = []
    for line in TABLE.strip().splitlines():
        keys, does = (cell.strip() for cell in line.strip("|").split("|"))
        found += [(NAMES[key.strip()], DOES[does]) for key in keys.split(",")]
    return found


@pytest.mark.parametrize(("key", "action"), rows())
def test_a_running_session_obeys_the_table(key: Qt.Key, action: KeyAction) -> None:
    assert key_action(PlayerState.RUNNING, key) is action


def test_the_table_is_all_there_is() -> None:
    told = {key for key, _action in rows()}
    aliases = {Qt.Key.Key_Enter, Qt.Key.Key_MediaPause, Qt.Key.Key_MediaTogglePlayPause}
    bound = {key for key in Qt.Key if key_action(PlayerState.RUNNING, key) is not None}
    assert bound == told | aliases


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_MediaPlay])
def test_self_paced_they_count_one(key: Qt.Key) -> None:
    assert key_action(PlayerState.SELF_PACED, key) is KeyAction.COUNT
    assert key_action(PlayerState.SELF_PACED, Qt.Key.Key_Escape) is KeyAction.PAUSE_OR_CARRY_ON


def test_this_hurts_is_one_press_away_wherever_time_runs_or_waits() -> None:
    for state in (PlayerState.RUNNING, PlayerState.SELF_PACED, PlayerState.PAUSED):
        assert key_action(state, Qt.Key.Key_H) is KeyAction.HURTS
        assert key_action(state, Qt.Key.Key_MediaStop) is KeyAction.HURTS


def test_in_a_pause_down_moves_and_space_carries_on() -> None:
    paused = PlayerState.PAUSED
    assert key_action(paused, Qt.Key.Key_Down) is KeyAction.FOCUS_DOWN
    assert key_action(paused, Qt.Key.Key_Space) is KeyAction.PAUSE_OR_CARRY_ON
    assert key_action(paused, Qt.Key.Key_Return) is KeyAction.PRESS
    assert key_action(paused, Qt.Key.Key_R) is KeyAction.RESTART_SIDE
    assert key_action(paused, Qt.Key.Key_F) is KeyAction.FINISH
    assert key_action(paused, Qt.Key.Key_Escape) is KeyAction.LEAVE


def test_when_it_hurts_nothing_moves_by_itself() -> None:
    stopped = PlayerState.STOPPED
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_MediaPlay):
        assert key_action(stopped, key) is None
    assert [key_action(stopped, Qt.Key(Qt.Key.Key_1 + i)) for i in range(4)] == [
        KeyAction.FIRST,
        KeyAction.SECOND,
        KeyAction.THIRD,
        KeyAction.FOURTH,
    ]


def test_a_key_nobody_knows_does_nothing() -> None:
    assert key_action(PlayerState.RUNNING, 0x7FFFFFFF) is None
