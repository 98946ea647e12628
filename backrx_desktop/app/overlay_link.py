"""The card over a film, in place of the window while a session is under way."""

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.remote import Remote
from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.visit import Visit
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Command, SessionState
from backrx_desktop.core.summary import summary_of
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.player.ends_at import EndsAt

if TYPE_CHECKING:
    from backrx_desktop.ui.overlay.window import OverlayWindow

DONE_MILLISECONDS = 6000
"""How long the card says that all is done, before the window comes back or everything folds."""


class OverlayLink(QObject):
    """Switches between window and card. The media keys are the film's while the card shows."""

    switched = Signal(bool)
    """Whether the card shows now."""

    def __init__(
        self,
        stores: Stores,
        clocks: Clocks,
        session: SessionFlow,
        visit: Visit,
        remote: Remote,
        main: MainWindow,
    ) -> None:
        super().__init__(main)
        self._stores = stores
        self._clocks = clocks
        self._session = session
        self._visit = visit
        self._remote = remote
        self._main = main
        self._ends = EndsAt(clocks.wall)
        self._window: OverlayWindow | None = None
        self._last: Moment | None = None
        self._beat: tuple[object, ...] = ()
        self._excused = False
        self.done_timer = QTimer(self)
        self.done_timer.setSingleShot(True)
        self.done_timer.setInterval(DONE_MILLISECONDS)
        self.done_timer.timeout.connect(self._after_done)
        session.looked.connect(self._on_look)
        session.over.connect(self._on_over)
        stores.preferences_changed.connect(lambda _changed: self._take_preferences())
        main.installEventFilter(self)
        main.seen_changed.connect(self._watch)
        self.switched.connect(self._watch)

    @property
    def showing(self) -> bool:
        """Whether the card stands in for the window."""
        return self._window is not None and self._window.isVisible()

    @property
    def window(self) -> "OverlayWindow | None":
        """The card's window, once it was wanted."""
        return self._window

    def toggle(self) -> None:
        """The card instead of the window, or the window again."""
        if self.showing:
            self.bring_back()
        else:
            self.show()

    def show(self) -> None:
        """The card instead of the window, if a session is under way and nothing hurts."""
        last = self._last
        if last is None or last.state in (SessionState.STOPPED, SessionState.OVER):
            return
        window = self._card_window()
        self._take_preferences()
        self._ends.begin(self._clocks.scale)
        self._show_moment(window, last)
        self._remote.step_back(True)
        window.show()
        if window.stays_on_top:
            self._main.showMinimized()
        elif not self._excused:
            self._excused = True
            sentence = _(
                "This desktop lets nothing stay on top of a film. Put the two side by side."
            )
            self._stores.said.emit(sentence)
        self.switched.emit(True)

    def bring_back(self) -> None:
        """The window instead of the card; what is asked after a session is asked there."""
        asks = self.done_timer.isActive() and not self._visit.is_break
        self.fold()
        self._main.come_forward()
        if asks:
            self._visit.ask_after()

    def fold(self) -> None:
        """Take the card away, and leave the window as it is."""
        self.done_timer.stop()
        if self._window is not None and self._window.isVisible():
            self._window.hide()
            self._remote.step_back(False)
            self.switched.emit(False)

    def take_break(self, routine: Routine) -> None:
        """A short session of `routine` on the card: nothing is asked before it or afterwards."""
        self._visit.start(routine, ask=False, is_break=True)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card goes where the person takes up the window again by other ways."""
        if event.type() is QEvent.Type.WindowActivate and self._window is not None:
            instead = self._window.isVisible() and self._window.stays_on_top
            if instead and not self._main.isMinimized():
                self.bring_back()
        return False

    def _watch(self) -> None:
        """A session that nobody can see is heard and kept all the same, at less cost."""
        self._session.driver.watched = self.showing or self._main.can_be_seen

    def _card_window(self) -> "OverlayWindow":
        """Made when it is first wanted: most sessions do without."""
        if self._window is None:
            from PySide6.QtGui import QGuiApplication

            from backrx_desktop.services.display import is_composited
            from backrx_desktop.ui.overlay.window import OverlayWindow

            on_x11 = QGuiApplication.platformName() == "xcb"
            window = OverlayWindow(
                self._main.look.icons,
                self._clocks.real.now,
                self._main.screen(),
                composited=not on_x11 or is_composited(),
            )
            window.moved_to.connect(lambda to: self._stores.set(keys.OVERLAY_CORNER, to))
            window.sized.connect(lambda to: self._stores.set(keys.OVERLAY_SIZE, to))
            window.card.ring_clicked.connect(self._on_ring)
            window.card.opened.connect(self.bring_back)
            window.card.buttons.hurts.clicked.connect(lambda: self._session.command(Command.HURT))
            self._window = window
        return self._window

    def _take_preferences(self) -> None:
        if self._window is not None:
            preferences = self._stores.preferences
            self._window.set_reduced_motion(preferences[keys.REDUCED_MOTION])
            self._window.set_place(preferences[keys.OVERLAY_SIZE], preferences[keys.OVERLAY_CORNER])

    def _on_ring(self) -> None:
        last = self._last
        if last is not None and last.running and last.remaining is None:
            self._session.command(Command.COUNT)
        else:
            self._session.pause_or_carry_on()

    def _on_look(self, now: Moment) -> None:
        self._last = now
        window = self._window
        if window is None or not window.isVisible():
            return
        if now.state is SessionState.STOPPED:
            self.bring_back()
        elif now.state is not SessionState.OVER:
            self._show_moment(window, now)

    def _show_moment(self, window: "OverlayWindow", now: Moment) -> None:
        window.card.show_moment(now, self._ends.after(now.remaining or 0.0))
        beat = (now.step, now.digits)
        if beat != self._beat:
            self._beat = beat
            window.keep_on_top()

    def _on_over(self, record: SessionRecord) -> None:
        window, last = self._window, self._last
        if window is None or last is None or not window.isVisible():
            return
        if record.outcome is Outcome.FINISHED:
            window.card.show_done(last, summary_of(record))
            window.keep_on_top()
            self.done_timer.start()
        else:
            self.bring_back()

    def _after_done(self) -> None:
        if self._visit.is_break:
            self.fold()
            self._visit.ended.emit()
        else:
            self.bring_back()
