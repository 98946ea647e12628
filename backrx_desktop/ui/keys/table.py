"""Which keys do what, for reading: the player's own table, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Qt

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.session_keys import KeyAction, PlayerState, key_action

Cap = str | Icon
"""A key by its name, or an arrow, which the font has not got."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys that do the same, and what it is."""

    caps: tuple[Cap, ...]
    does: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one situation."""

    heading: str
    lines: tuple[KeyLine, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Everything keys do, by situation."""
    return (
        KeyGroup(_("While a session runs"), tuple(_lines(PlayerState.RUNNING, _running()))),
        KeyGroup(_("While you count yourself"), tuple(_lines(PlayerState.SELF_PACED, _counting()))),
        KeyGroup(_("While it is paused"), tuple(_lines(PlayerState.PAUSED, _paused()))),
        KeyGroup(_("When something hurts"), tuple(_lines(PlayerState.STOPPED, _stopped()))),
        KeyGroup(_("Everywhere else"), _elsewhere()),
    )


def _caps() -> Mapping[Qt.Key, Cap]:
    """The keys worth naming, in the order they are named in."""
    return {
        Qt.Key.Key_Space: _("Space"),
        Qt.Key.Key_Return: _("Enter"),
        Qt.Key.Key_Left: Icon.LEFT,
        Qt.Key.Key_Right: Icon.RIGHT,
        Qt.Key.Key_H: "H",
        Qt.Key.Key_Down: Icon.DOWN,
        Qt.Key.Key_Plus: "+",
        Qt.Key.Key_Up: Icon.UP,
        **{Qt.Key(Qt.Key.Key_1 + n): str(n + 1) for n in range(4)},
        Qt.Key.Key_R: "R",
        Qt.Key.Key_F: "F",
        Qt.Key.Key_O: "O",
        Qt.Key.Key_T: "T",
        Qt.Key.Key_M: "M",
        Qt.Key.Key_F11: "F11",
        Qt.Key.Key_Question: "?",
        Qt.Key.Key_Escape: _("Esc"),
    }


def _lines(state: PlayerState, said: Mapping[KeyAction, str]) -> Iterator[KeyLine]:
    for action, does in said.items():
        caps = tuple(cap for key, cap in _caps().items() if key_action(state, key) is action)
        if caps:
            yield KeyLine(caps, does)


def _running() -> Mapping[KeyAction, str]:
    return {
        KeyAction.PAUSE_OR_CARRY_ON: _("Pause, carry on"),
        KeyAction.HURTS: _("This hurts"),
        KeyAction.BACK: _("Back"),
        KeyAction.SKIP: _("Skip"),
        KeyAction.MORE: _("30 s more"),
        KeyAction.OVERLAY: _("Card over the film"),
        KeyAction.THEME: _("Dark or light"),
        KeyAction.MUTE: _("Mute"),
        KeyAction.FULL_SCREEN: _("Full screen"),
        KeyAction.KEYS: _("These keys"),
    }


def _counting() -> Mapping[KeyAction, str]:
    return {KeyAction.COUNT: _("Count one")}


def _paused() -> Mapping[KeyAction, str]:
    return {
        KeyAction.RESTART_SIDE: _("This side from its start"),
        KeyAction.FINISH: _("Finish here"),
        KeyAction.LEAVE: _("Leave"),
    }


def _stopped() -> Mapping[KeyAction, str]:
    return {
        KeyAction.FIRST: _("Rest a minute"),
        KeyAction.SECOND: _("Make it smaller"),
        KeyAction.THIRD: _("Skip this one"),
        KeyAction.FOURTH: _("Finish for today"),
    }


def _elsewhere() -> tuple[KeyLine, ...]:
    return (
        KeyLine((Icon.LEFT, Icon.UP, Icon.DOWN, Icon.RIGHT, _("Tab")), _("Move")),
        KeyLine((_("Enter"),), _("Open, press")),
        KeyLine((_("Esc"),), _("Back")),
        KeyLine(("A",), _("Ad break")),
        KeyLine((_("Ctrl"), "Z"), _("Undo, in a routine")),
        KeyLine((_("Alt"), Icon.UP), _("Move up, in a routine")),
    )
