"""What each key does while a session runs: one table, by the state the player is in.

    action = key_action(PlayerState.RUNNING, Qt.Key.Key_Space)      KeyAction.PAUSE_OR_CARRY_ON

The page does what concerns the session; overlay, theme, mute, full screen and the list of keys
it only passes on.
"""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import Qt


class PlayerState(Enum):
    """As far as keys tell states apart."""

    RUNNING = "running"
    SELF_PACED = "self-paced"
    PAUSED = "paused"
    STOPPED = "stopped"
    """Something hurts."""


class KeyAction(Enum):
    """What a key asks for."""

    PAUSE_OR_CARRY_ON = "pause-or-carry-on"
    COUNT = "count"
    BACK = "back"
    SKIP = "skip"
    HURTS = "hurts"
    MORE = "more"
    LEAVE = "leave"
    RESTART_SIDE = "restart-side"
    FINISH = "finish"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    """The four choices of this-hurts."""
    PRESS = "press"
    """Whatever has the focus."""
    FOCUS_UP = "focus-up"
    FOCUS_DOWN = "focus-down"
    OVERLAY = "overlay"
    THEME = "theme"
    MUTE = "mute"
    FULL_SCREEN = "full-screen"
    KEYS = "keys"


_Key = Qt.Key

_ANYWHERE: Mapping[Qt.Key, KeyAction] = {
    _Key.Key_H: KeyAction.HURTS,
    _Key.Key_MediaStop: KeyAction.HURTS,
    _Key.Key_O: KeyAction.OVERLAY,
    _Key.Key_T: KeyAction.THEME,
    _Key.Key_M: KeyAction.MUTE,
    _Key.Key_F11: KeyAction.FULL_SCREEN,
    _Key.Key_Question: KeyAction.KEYS,
}

_MOVING: Mapping[Qt.Key, KeyAction] = {
    **_ANYWHERE,
    _Key.Key_Left: KeyAction.BACK,
    _Key.Key_MediaPrevious: KeyAction.BACK,
    _Key.Key_Right: KeyAction.SKIP,
    _Key.Key_MediaNext: KeyAction.SKIP,
    _Key.Key_Plus: KeyAction.MORE,
}

_PLAY = (
    _Key.Key_MediaPlay,
    _Key.Key_MediaPause,
    _Key.Key_MediaTogglePlayPause,
)
_ENTER = (_Key.Key_Return, _Key.Key_Enter)

_RUNNING: Mapping[Qt.Key, KeyAction] = {
    **_MOVING,
    **dict.fromkeys((_Key.Key_Space, *_ENTER, *_PLAY), KeyAction.PAUSE_OR_CARRY_ON),
    _Key.Key_Down: KeyAction.HURTS,
    _Key.Key_Up: KeyAction.MORE,
    _Key.Key_Escape: KeyAction.PAUSE_OR_CARRY_ON,
}

_TABLE: Mapping[PlayerState, Mapping[Qt.Key, KeyAction]] = {
    PlayerState.RUNNING: _RUNNING,
    PlayerState.SELF_PACED: {
        **_RUNNING,
        **dict.fromkeys((_Key.Key_Space, *_ENTER, *_PLAY), KeyAction.COUNT),
    },
    PlayerState.PAUSED: {
        **_MOVING,
        **dict.fromkeys((_Key.Key_Space, *_PLAY), KeyAction.PAUSE_OR_CARRY_ON),
        **dict.fromkeys(_ENTER, KeyAction.PRESS),
        _Key.Key_R: KeyAction.RESTART_SIDE,
        _Key.Key_F: KeyAction.FINISH,
        _Key.Key_Up: KeyAction.FOCUS_UP,
        _Key.Key_Down: KeyAction.FOCUS_DOWN,
        _Key.Key_Escape: KeyAction.LEAVE,
    },
    PlayerState.STOPPED: {
        **_ANYWHERE,
        **dict.fromkeys((_Key.Key_Space, *_ENTER), KeyAction.PRESS),
        _Key.Key_1: KeyAction.FIRST,
        _Key.Key_2: KeyAction.SECOND,
        _Key.Key_3: KeyAction.THIRD,
        _Key.Key_4: KeyAction.FOURTH,
        _Key.Key_Up: KeyAction.FOCUS_UP,
        _Key.Key_Down: KeyAction.FOCUS_DOWN,
        _Key.Key_Escape: KeyAction.LEAVE,
    },
}


def key_action(state: PlayerState, key: int) -> KeyAction | None:
    """What `key` does in this state; None where it does nothing."""
    return _TABLE[state].get(_Key(key))
