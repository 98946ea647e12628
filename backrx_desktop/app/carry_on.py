"""A session that was cut off: carried on, kept as far as it went, or let go."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from gettext import gettext as _

from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.stores import Stores
from backrx_desktop.core.moment import moment
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionStart
from backrx_desktop.core.replay import replay
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Session, SessionState
from backrx_desktop.core.timeline import expand
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import UnreadableCheckpoint

OLD = timedelta(hours=4)
"""After this a session is kept as it is, and not offered again."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """A session to carry on with, rebuilt where it was last seen, `away` real seconds ago."""

    session: Session
    away: float
    begun: SessionStart
    routine: Routine
    pacing: Pacing

    @property
    def sentence(self) -> str:
        """ "You were 12 minutes into static back." """
        at = moment(self.session, self.session.seen)
        minutes = int(self.session.at(self.session.seen) // 60)
        name = _(at.exercise.name)
        if minutes < 1:
            return _("You had just begun: {name}.").format(name=name)
        text = _("You were {minutes} minutes into it, at: {name}.")
        return text.format(minutes=minutes, name=name)


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
    session = _rebuilt(stores, found)
    if session is None:
        keep(stores, found)
        return None
    away = max(0.0, (now - found.record.ended).total_seconds())
    return CutOff(session, away, found.begun, found.routine, found.pacing)


def keep(stores: Stores, found: Checkpoint | UnreadableCheckpoint) -> None:
    """Keep what was done as a partial record, and say so."""
    if found.record is None:
        stores.said.emit(_("A session was cut off, and what was done of it cannot be read."))
        return
    result = stores.history.sessions.add(found.record)
    stores.tell(result)
    if result.kept:
        stores.checkpoint.clear()
        stores.said.emit(_("A session that was cut off is kept as far as it went."))
    stores.history_changed.emit()


def _rebuilt(stores: Stores, found: Checkpoint) -> Session | None:
    """The session as it was; None where its exercises are not what they were, or it was over."""
    exercises = stores.library.exercises
    if any(step.exercise not in exercises for step in found.routine.steps):
        return None
    timeline = expand(found.routine, exercises, found.pacing)
    if not timeline.steps:
        return None
    session = replay(timeline, found.commands, found.seen, found.scale)
    return None if session.state is SessionState.OVER else session


def carry_on(cut_off: CutOff, flow: SessionFlow) -> None:
    """Show it paused where it was."""
    flow.carry_on(cut_off.session, cut_off.away, cut_off.begun, cut_off.routine, cut_off.pacing)
