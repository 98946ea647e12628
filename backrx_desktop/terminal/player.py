"""Plays a session in the terminal: lets time pass, asks for keys, tells everyone what happens."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from backrx_desktop.core import narration
from backrx_desktop.core.events import Event
from backrx_desktop.core.moment import Moment, moment
from backrx_desktop.core.session import Change, Command, Session, SessionState
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.clock import Clock
from backrx_desktop.services.rhythm import seconds_to_next

LONGEST_WAIT = 0.25
"""Seconds between two looks at the clock at the most, so that digits and signals are on time."""
SHORTEST_WAIT = 0.001
"""Seconds; a wait that rounding makes too short to move any clock would never end."""

Follower = Callable[[Session, tuple[Event, ...]], None]
"""Told of the session at every look, and of what happened since the last, often nothing."""


class Seat(Protocol):
    """Where the person sits: what they see of a session, and what they ask of it."""

    @property
    def attended(self) -> bool:
        """Whether anybody can press a key; otherwise an interrupted session carries on."""
        ...

    def look(self, now: Moment, /) -> None:
        """Show what is true now."""
        ...

    def wait(self, seconds: float, now: Moment, /) -> Command | None:
        """Wait up to so many real seconds for a command."""
        ...


@dataclass(frozen=True, slots=True)
class Player:
    """Plays one timeline. `scale` is how many of the clock's seconds pass in a real one."""

    clock: Clock
    seat: Seat
    follow: Follower
    level: VoiceLevel = VoiceLevel.FULL
    scale: float = 1.0

    def play(self, timeline: Timeline) -> Session:
        """Play to the end, natural or asked for, and return the session as it ended."""
        session = self._tell(narration.start(timeline, self.clock.now(), self.level, self.scale))
        while session.state is not SessionState.OVER:
            session = self._tell(narration.tick(session, self.clock.now(), self.level))
            now = moment(session, session.seen)
            if now.state is SessionState.OVER:
                break
            self.seat.look(now)
            if now.interrupted and not self.seat.attended:
                session = self._ask(session, Command.RESUME)
                continue
            due = seconds_to_next(session, session.seen, self.level)
            wait = LONGEST_WAIT if due is None else min(LONGEST_WAIT, due / self.scale)
            wait = max(wait, SHORTEST_WAIT)
            command = self.seat.wait(wait, now)
            if command is not None:
                session = self._ask(session, command)
        self.seat.look(moment(session, session.seen))
        return session

    def _ask(self, session: Session, command: Command) -> Session:
        return self._tell(narration.apply(session, command, self.clock.now(), self.level))

    def _tell(self, change: Change) -> Session:
        session, events = change
        self.follow(session, events)
        return session
