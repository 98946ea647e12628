"""BackRx in the tray, where the desktop has one.

    tray = Tray(icons)
    tray.show_state(TrayState(running=True))
    tray.asked.connect(...)                a TrayAction
    tray.remind(_("BackRx"), _("…"))       a click on it asks for OPEN

Without a tray it is simply not to be seen; where one turns up later, so does the icon at the next
change.
"""

from dataclasses import dataclass
from enum import Enum
from gettext import gettext as _

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from backrx_desktop.ui.icons import Icons

_REMINDER_MILLISECONDS = 15_000
"""How long a reminder stays, where the desktop lets us say so. Ours."""


def has_tray() -> bool:
    """Whether the desktop has a tray that shows notifications."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class TrayAction(Enum):
    """What the menu offers, in order."""

    START = "start"
    AD_BREAK = "ad-break"
    PAUSE = "pause"
    OVERLAY = "overlay"
    OPEN = "open"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class TrayState:
    """`session`: one is under way; `running`: its time runs; `stopped`: something hurts."""

    session: bool = False
    running: bool = False
    stopped: bool = False
    overlay: bool = False


class Tray(QObject):
    """The icon and its menu."""

    asked = Signal(object)

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self.actions = {one: self._action(one) for one in TrayAction}
        self.actions[TrayAction.OVERLAY].setCheckable(True)
        self._menu.insertSeparator(self.actions[TrayAction.OPEN])
        self._icons = icons
        self.icon: QSystemTrayIcon | None = None
        self.show_state(TrayState())

    def show_state(self, state: TrayState) -> None:
        """Offer what makes sense now."""
        enabled = {
            TrayAction.START: not state.session,
            TrayAction.AD_BREAK: not state.session,
            TrayAction.PAUSE: state.session and not state.stopped,
            TrayAction.OVERLAY: state.overlay or (state.session and not state.stopped),
        }
        for one, possible in enabled.items():
            self.actions[one].setEnabled(possible)
        waiting = state.session and not state.running
        self.actions[TrayAction.PAUSE].setText(_("Carry on") if waiting else _("Pause"))
        self.actions[TrayAction.OVERLAY].setChecked(state.overlay)
        if self.icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = self._made()

    def remind(self, heading: str, sentence: str) -> bool:
        """Show a notification, if there is a tray that can; say whether it was shown."""
        if self.icon is None or not self.icon.supportsMessages():
            return False
        self.icon.showMessage(heading, sentence, self._icons.app_icon(), _REMINDER_MILLISECONDS)
        return True

    def remove(self) -> None:
        """Take the icon away: the program ends."""
        if self.icon is not None:
            self.icon.hide()

    def _made(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self._icons.app_icon(), self)
        icon.setContextMenu(self._menu)
        icon.setToolTip("BackRx")
        icon.activated.connect(self._on_icon)
        icon.messageClicked.connect(lambda: self.asked.emit(TrayAction.OPEN))
        icon.show()
        return icon

    def _action(self, one: TrayAction) -> QAction:
        text = {
            TrayAction.START: _("Start today's session"),
            TrayAction.AD_BREAK: _("Ad break"),
            TrayAction.PAUSE: _("Pause"),
            TrayAction.OVERLAY: _("Card over the film"),
            TrayAction.OPEN: _("Open BackRx"),
            TrayAction.QUIT: _("Quit"),
        }[one]
        action = self._menu.addAction(text)
        action.triggered.connect(lambda: self.asked.emit(one))
        return action

    def _on_icon(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.asked.emit(TrayAction.OPEN)
