"""Keeps a session: a checkpoint while it runs, its record when it is over."""

from collections.abc import Sequence
from dataclasses import replace

from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionRecord, SessionStart
from backrx_desktop.core.recording import record_of
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Session
from backrx_desktop.storage.checkpoint import checkpoint_of
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.saving import KEPT, SaveResult, Saving

EVERY_SECONDS = 10.0
"""Of the session's clock: a checkpoint is written after that even if nothing happened.

Then one that was cut off carries on within 15 s of where it was, even where a look came late.
"""

_BOUNDARIES = {
    EventKind.SESSION_STARTED,
    EventKind.REP_DONE,
    EventKind.PAUSED,
    EventKind.RESUMED,
    EventKind.SKIPPED,
    EventKind.BACK,
    EventKind.EXTENDED,
    EventKind.EASED,
    EventKind.HURT,
    EventKind.INTERRUPTED,
}


class SessionKeeper:
    """Keeps one session of `routine`."""

    def __init__(
        self,
        file: CheckpointFile,
        history: HistoryStore,
        begun: SessionStart,
        routine: Routine,
        pacing: Pacing,
    ) -> None:
        self._file = file
        self._history = history
        self._begun = begun
        self._routine = routine
        self._pacing = pacing
        self._written: float | None = None

    def follow(self, session: Session, events: Sequence[Event], now: float) -> SaveResult:
        """Write a checkpoint if it is time for one; `now` is the session's clock.

        To be told of every look, also where nothing happened.
        """
        due = self._written is None or now - self._written >= EVERY_SECONDS
        if not due and not any(_is_boundary(event) for event in events):
            return KEPT
        self._written = now
        checkpoint = checkpoint_of(session, self._begun, self._routine, self._pacing, now)
        return self._file.write(checkpoint)

    def finish(
        self, session: Session, now: float, outcome: Outcome | None = None
    ) -> tuple[SessionRecord, Saving]:
        """Put the record into the history; `outcome` where the session cannot know it itself.

        A checkpoint stays until the record is on the disk, where no other session overwrites it.
        Until that is known no other session may begin.
        """
        record = record_of(session, self._begun, now)
        record = record if outcome is None else replace(record, outcome=outcome)

        def end(result: SaveResult) -> None:
            if result.kept:
                self._file.clear()
            else:
                last = checkpoint_of(session, self._begun, self._routine, self._pacing, now)
                self._file.write(replace(last, record=record), durable=True)
                self._file.put_by()

        saving = self._history.sessions.add(record)
        saving.then(end)
        return record, saving


def _is_boundary(event: Event) -> bool:
    starts_side = event.kind is EventKind.STEP_STARTED and (
        event.step is None or event.step.rep is None
    )
    return starts_side or event.kind in _BOUNDARIES
