"""What the tray shows of a session, and what it asks for."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.overlay_link import OverlayLink
from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import SessionState
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.tray import Tray, TrayAction, TrayState


class TrayLink(QObject):
    """Keeps the menu true; hands on what the window has to do."""

    start = Signal()
    """Today's session is wanted."""
    ad_break = Signal()

    def __init__(self, session: SessionFlow, overlay: OverlayLink, main: MainWindow) -> None:
        super().__init__(main)
        self._session = session
        self._overlay = overlay
        self._main = main
        self._state: SessionState | None = None
        self.tray = Tray(main.look.icons, self)
        self.tray.asked.connect(self._on_asked)
        session.looked.connect(self._on_look)
        overlay.switched.connect(lambda _shows: self._refresh())

    def remind(self, heading: str, sentence: str) -> None:
        """A notification, where there is a tray by now; a click on it brings the window."""
        self._refresh()
        self.tray.remind(heading, sentence)

    def _on_look(self, now: Moment) -> None:
        if now.state is not self._state:
            self._state = now.state
            self._refresh()

    def _refresh(self) -> None:
        state = self._state
        self.tray.show_state(
            TrayState(
                session=state not in (None, SessionState.OVER),
                running=state is SessionState.RUNNING,
                stopped=state is SessionState.STOPPED,
                overlay=self._overlay.showing,
            )
        )

    def _on_asked(self, action: TrayAction) -> None:
        actions: Mapping[TrayAction, Callable[[], object]] = {
            TrayAction.START: self._start,
            TrayAction.AD_BREAK: self.ad_break.emit,
            TrayAction.PAUSE: self._session.pause_or_carry_on,
            TrayAction.OVERLAY: self._overlay.toggle,
            TrayAction.OPEN: self._overlay.bring_back,
            TrayAction.QUIT: self._main.close,
        }
        actions[action]()
        self._refresh()

    def _start(self) -> None:
        self._overlay.bring_back()
        self.start.emit()
