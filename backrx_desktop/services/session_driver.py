"""Drives a session on a Qt timer and tells everyone, by signals, what happens in it."""

import math

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backrx_desktop.core import narration
from backrx_desktop.core.moment import Moment, moment
from backrx_desktop.core.session import Change, Command, Session, SessionState
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.clock import Clock
from backrx_desktop.services.rhythm import seconds_to_next

FRAME_SECONDS = 1 / 24
"""The shortest time between two looks for the eye alone: the figure's frames, so that ring and
figure are painted in one go."""
SLOW_FRAME_SECONDS = 0.5
"""The longest: what is said of a session is never older."""
FRAMES_A_TURN = 720
"""Looks a turn of the ring: half a degree each."""
_EARLY = 0.125
"""Who comes this share of a frame too early has come for that frame."""
_ROOM_MS = 10
"""A frame that would end less than this before something is due is left out, not to delay it."""


class SessionDriver(QObject):
    """One session at a time. `happened` carries events in order, `looked` what is then true.

    A late timer never changes what is true: every event comes with its due instant.
    """

    happened = Signal(tuple)
    """tuple[Event, ...]"""
    looked = Signal(object)
    """Moment"""
    over = Signal(object)
    """The Session, when it has ended."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.level = VoiceLevel.FULL
        self.session: Session | None = None
        self._scale = 1.0
        self._watched = True
        self._due_at = math.inf
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    def begin(self, timeline: Timeline, scale: float = 1.0) -> None:
        """Start a session now; one under way is left as it is and forgotten."""
        self._scale = scale
        self._take(narration.start(timeline, self.clock.now(), self.level, scale))

    def carry_on(self, session: Session) -> None:
        """Go on with a session that was kept; its instants must be on this clock."""
        self._scale = session.scale
        self._take((session, ()))

    def command(self, command: Command) -> None:
        """Ask something of the session; nothing happens when none is under way."""
        if self.session is not None:
            self._take(narration.apply(self.session, command, self.clock.now(), self.level))

    def look(self) -> None:
        """Let time pass up to now."""
        if self.session is not None:
            self._take(narration.tick(self.session, self.clock.now(), self.level))

    @property
    def watched(self) -> bool:
        """Whether anybody can see the session: if not, nothing is looked at for the eye alone."""
        return self._watched

    @watched.setter
    def watched(self, watched: bool) -> None:
        if watched is not self._watched:
            self._watched = watched
            self.look()

    def has_room(self) -> bool:
        """Whether a frame begun now would not delay what is due next."""
        return (self._due_at - self.clock.now()) / self._scale * 1000 >= _ROOM_MS

    def _take(self, change: Change) -> None:
        session, events = change
        self.session = session
        if events:
            self.happened.emit(events)
        if self.session is not session:
            return
        now = moment(session, session.seen)
        self.looked.emit(now)
        if session.state is SessionState.OVER:
            self._timer.stop()
            self._due_at = math.inf
            self.session = None
            self.over.emit(session)
        elif self.session is session:
            self._timer.start(self._pause_until_next(session, now))

    def _pause_until_next(self, session: Session, now: Moment) -> int:
        """Milliseconds: what is due never comes early, a frame never late."""
        due = seconds_to_next(session, session.seen, self.level)
        waits = [] if due is None else [due / self._scale]
        frame = SLOW_FRAME_SECONDS
        if self._watched and now.running and now.remaining is not None:
            waits.append((now.remaining % 1.0 or 1.0) / self._scale)
            frame = _to_next_frame(now, self._scale)
        spent = (self.clock.now() - session.seen) / self._scale
        self._due_at = session.seen + min(waits, default=math.inf) * self._scale
        to_frame = math.floor((frame - spent) * 1000)
        to_due = min((math.ceil((wait - spent) * 1000) for wait in waits), default=math.inf)
        return max(0, int(to_due) if to_due - to_frame < _ROOM_MS else to_frame)


def _to_next_frame(now: Moment, scale: float) -> float:
    """Seconds until the next frame, of which the first was at the beginning of the step."""
    turn = now.dose.rep_seconds or now.step.expected
    frame = min(SLOW_FRAME_SECONDS, max(FRAME_SECONDS, turn / FRAMES_A_TURN))
    elapsed = now.elapsed / scale
    return (math.floor(elapsed / frame + _EARLY) + 1) * frame - elapsed
