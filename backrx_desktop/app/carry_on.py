"""A session that was cut off: carried on, kept as far as it went, or let go."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.stores import Stores
from backrx_desktop.core.errors import DoseError
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.library import Library
from backrx_desktop.core.replay import replay
from backrx_desktop.core.routine import COMPOSED
from backrx_desktop.core.session import Session, SessionState
from backrx_desktop.services.session_words import session_name
from backrx_desktop.storage import left_over
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import UnreadableCheckpoint
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow

OLD = timedelta(hours=4)
"""After this a session is kept as it is, and not offered again."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """A session to carry on with, rebuilt where it was last seen, `away` real seconds ago."""

    session: Session
    away: float
    found: Checkpoint


def find_cut_off(stores: Stores, now: datetime) -> CutOff | None:
    """The session that was cut off, if it can carry on; an old or torn one is kept as it is."""
    found = stores.checkpoint.read()
    if found is None:
        return None
    if stores.history.sessions.get(found.record.uuid if found.record else "") is not None:
        stores.checkpoint.clear()
        return None
    if isinstance(found, UnreadableCheckpoint) or now - found.record.ended > OLD:
        keep(stores, found)
        return None
    session = rebuilt(stores.library, found)
    if session is None:
        keep(stores, found)
        return None
    away = max(0.0, (now - found.record.ended).total_seconds())
    return CutOff(session, away, found)


def keep(stores: Stores, found: Checkpoint | UnreadableCheckpoint) -> None:
    """Keep what was done as a partial record, and say so."""
    if found.record is None:
        stores.said.emit(_("A session was cut off, and what was done of it cannot be read."))
        return
    result = left_over.keep(stores.checkpoint, found, stores.history)
    stores.tell(result)
    if result.kept:
        stores.said.emit(_("A session that was cut off is kept as far as it went."))
    stores.history_changed.emit()


def rebuilt(library: Library, found: Checkpoint) -> Session | None:
    """The session as it was; None where its exercises are not what they were, or it was over."""
    exercises = library.exercises
    if any(step.exercise not in exercises for step in found.routine.steps):
        return None
    try:
        timeline = expand(found.routine, exercises, found.pacing)
    except DoseError:  # a file that was tampered with
        return None
    if not timeline.steps:
        return None
    session = replay(timeline, found.commands, found.seen, found.scale)
    return None if session.state is SessionState.OVER else session


def sentence_of(stores: Stores, cut_off: CutOff) -> str:
    """ "You were 12 minutes into Static back." """
    routine = cut_off.found.routine.id
    name = _("your session") if routine == COMPOSED else session_name(routine, stores.library)
    minutes = int(cut_off.session.at(cut_off.session.seen) // 60)
    if minutes < 1:
        return _("You had just begun {name}.").format(name=name)
    sentence = ngettext(
        "You were {minutes} minute into {name}.", "You were {minutes} minutes into {name}.", minutes
    )
    return sentence.format(minutes=minutes, name=name)


class CarryOn(QObject):
    """Asks what becomes of the session that was cut off; no other begins before that is said."""

    carried_on = Signal()
    """It is under way again: the moment to show it."""

    def __init__(self, look: Look, stores: Stores, session: SessionFlow, main: MainWindow) -> None:
        super().__init__(main)
        self._look = look
        self._stores = stores
        self._session = session
        self._main = main
        self._dialog: AskDialog | None = None
        self._then: Callable[[], None] | None = None

    def offer(self) -> None:
        """Take up what is left of earlier sessions, and ask about the one that can carry on."""
        if left_over.take_up(self._stores.checkpoint, self._stores.history):
            self._stores.said.emit(_("A session that could not be saved is in the history now."))
            self._stores.history_changed.emit()
        cut_off = find_cut_off(self._stores, self._stores.now())
        if cut_off is not None:
            self._ask(cut_off)

    def before(self, start: Callable[[], None]) -> None:
        """Do `start` at once, or after the question, unless the old session is carried on."""
        if self._dialog is None:
            start()
        else:
            self._then = start
            self._dialog.raise_()

    def _ask(self, cut_off: CutOff) -> None:
        sentence = sentence_of(self._stores, cut_off)
        dialog = AskDialog(self._look, _("Carry on?"), sentence, self._main)
        kept = partial(keep, self._stores, cut_off.found)
        dialog.add(_("Carry on"), lambda: self._carry_on(cut_off), primary=True)
        dialog.add(_("Keep what you did"), lambda: self._answered(kept))
        dialog.add(_("Let it go"), lambda: self._answered(self._let_go))
        dialog.rejected.connect(lambda: self._closed(kept))
        self._dialog = dialog
        dialog.open()

    def _carry_on(self, cut_off: CutOff) -> None:
        self._dialog = self._then = None
        found = cut_off.found
        self._session.carry_on(
            cut_off.session, cut_off.away, found.begun, found.routine, found.pacing
        )
        self.carried_on.emit()

    def _answered(self, act: Callable[[], None]) -> None:
        self._dialog = None
        act()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _closed(self, kept: Callable[[], None]) -> None:
        """Put away without an answer; where the whole window closes, the next start asks again."""
        if self._main.isVisible():
            self._answered(kept)

    def _let_go(self) -> None:
        self._stores.tell(self._stores.checkpoint.clear())
