"""A session in the window, from Start to what is said afterwards."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backrx_desktop import __version__
from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.commands import apply
from backrx_desktop.core.dated import so_far
from backrx_desktop.core.day import offset_minutes
from backrx_desktop.core.events import Event
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionStart
from backrx_desktop.core.replay import rebase
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Command, Session, SessionState
from backrx_desktop.services.announcer import Announcer
from backrx_desktop.services.keep_awake import KeepAwake
from backrx_desktop.services.session_driver import SessionDriver
from backrx_desktop.storage.session_keeper import SessionKeeper
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.player.hurt_panel import HurtChoice

if TYPE_CHECKING:
    from backrx_desktop.ui.pages.player import PlayerPage

_CHOICES = {
    HurtChoice.REST: Command.REST_A_MINUTE,
    HurtChoice.SMALLER: Command.SMALLER,
    HurtChoice.SKIP: Command.SKIP_EXERCISE,
    HurtChoice.FINISH: Command.FINISH,
}


class SessionFlow(QObject):
    """Runs one session at a time: driver, player, sound and record."""

    over = Signal(object, object)
    """The SessionRecord, already in the history, and the Routine."""
    looked = Signal(object)
    """Each Moment."""
    happened = Signal(tuple)
    staged = Signal(object)
    """The PlayerPage was made."""

    def __init__(
        self,
        stores: Stores,
        announcer: Announcer,
        awake: KeepAwake,
        clocks: Clocks,
        main: MainWindow,
    ) -> None:
        super().__init__(main)
        self._stores = stores
        self._main = main
        self._clocks = clocks
        self._announcer = announcer
        self._awake = awake
        self._clock = clocks.session
        self._scale = clocks.scale
        self._keeper: SessionKeeper | None = None
        self._routine: Routine | None = None
        self.driver = SessionDriver(clocks.session, self)
        self.driver.happened.connect(self._on_events)
        self.driver.looked.connect(self._on_look)
        self.driver.over.connect(self._on_over)

    @cached_property
    def player(self) -> "PlayerPage":
        """Made for the first session."""
        from backrx_desktop.ui.pages.player import PlayerPage

        clocks = self._clocks
        page = PlayerPage(self._main.look, clocks.real.now, clocks.wall, self.driver.has_room)
        self._connect(page)
        self._main.add_page(PageName.PLAYER, page)
        self.staged.emit(page)
        return page

    @property
    def running(self) -> bool:
        """Whether a session is under way."""
        return self.driver.session is not None

    def begin(self, routine: Routine, pain_before: int | None, smaller: bool = False) -> None:
        """Start a session of `routine` now; `smaller`: all of it at half the dose and range."""
        stores = self._stores
        now = stores.now()
        usual = pacing_of(stores.preferences, so_far(stores.history.sessions.records, now))
        pacing = replace(usual, smaller=smaller)
        timeline = expand(routine, stores.library.exercises, pacing)
        begun = SessionStart(str(uuid.uuid4()), __version__, now, offset_minutes(now), pain_before)
        self._keep(begun, routine, pacing)
        # The first sentence is due soon, and takes a voice as long as the page to be made.
        self._announcer.prepare(timeline, self.driver.level)
        self.player.begin(timeline, self._scale)
        self.driver.begin(timeline, self._scale)

    def carry_on(
        self, session: Session, away: float, begun: SessionStart, routine: Routine, pacing: Pacing
    ) -> None:
        """Go on with a session cut off `away` real seconds ago, which count as a pause.

        It waits, paused, where it was last seen.
        """
        self._keep(begun, routine, pacing)
        self._announcer.prepare(session.timeline, self.driver.level)
        self.player.begin(session.timeline, self._scale)
        here = rebase(session, self._clock.now() - away * self._scale - session.seen)
        paused, _events = apply(here, Command.PAUSE, here.seen)
        self.driver.carry_on(replace(paused, scale=self._scale))

    def _keep(self, begun: SessionStart, routine: Routine, pacing: Pacing) -> None:
        stores = self._stores
        stores.history.wait()
        self._routine = routine
        self._keeper = SessionKeeper(stores.checkpoint, stores.history, begun, routine, pacing)
        self.driver.level = stores.preferences[keys.VOICE_LEVEL]

    def command(self, command: Command) -> None:
        """Ask something of the session."""
        self.driver.command(command)

    def pause_or_carry_on(self) -> None:
        """Pause what runs, carry on with what is paused."""
        session = self.driver.session
        if session is not None:
            paused = session.state is SessionState.PAUSED
            self.driver.command(Command.RESUME if paused else Command.PAUSE)

    def pause(self) -> None:
        """Pause, if a session runs."""
        self.driver.command(Command.PAUSE)

    def _connect(self, player: "PlayerPage") -> None:
        player.pause_or_carry_on.connect(self.pause_or_carry_on)
        player.choose.connect(lambda choice: self.command(_CHOICES[choice]))
        for signal, command in (
            (player.back, Command.BACK),
            (player.skip, Command.SKIP),
            (player.hurts, Command.HURT),
            (player.more_time, Command.MORE),
            (player.restart_side, Command.RESTART_SIDE),
            (player.finish_here, Command.FINISH),
            (player.count_rep, Command.COUNT),
        ):
            signal.connect(lambda command=command: self.command(command))

    def _on_events(self, events: Sequence[Event]) -> None:
        session = self.driver.session
        if session is None:
            return
        self._announcer.follow(events, session.at(self._clock.now()), self._scale)
        self._write_checkpoint(session, events)
        self.happened.emit(tuple(events))

    def _write_checkpoint(self, session: Session, events: Sequence[Event]) -> None:
        if self._keeper is not None and session.state is not SessionState.OVER:
            self._stores.tell(self._keeper.follow(session, events, session.seen))

    def _on_look(self, now: Moment) -> None:
        session = self.driver.session
        if session is not None:
            self._write_checkpoint(session, ())
        if self.driver.watched and now.state is not SessionState.OVER:
            self.player.show_moment(now)
        self._awake.follow(now.state, self._clock.now() / self._scale)
        self.looked.emit(now)

    def _on_over(self, session: Session) -> None:
        keeper, self._keeper = self._keeper, None
        routine, self._routine = self._routine, None
        if keeper is None:
            return
        if session.outcome is not Outcome.FINISHED:
            self._announcer.silence()
        record, saving = keeper.finish(session, self._clock.now())
        saving.then(self._stores.tell)
        self._stores.history_changed.emit()
        self.over.emit(record, routine)
