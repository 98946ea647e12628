"""A session and its clock, played as a test says; remembers every event."""

from backrx_desktop.core import narration
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.moment import Moment, moment
from backrx_desktop.core.session import Change, Command, Session
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from tests.fake_clock import FakeClock

TICK = 0.5
"""Seconds from tick to tick, unless a test says otherwise."""
SLOW_TICK = 4.0
"""Real seconds: late, but no gap."""


class Sitting:
    """Plays a timeline; `events` are all there were, `new` those of the last call."""

    def __init__(
        self,
        timeline: Timeline,
        level: VoiceLevel = VoiceLevel.FULL,
        scale: float = 1.0,
        clock: FakeClock | None = None,
    ) -> None:
        self.level = level
        self.clock = clock or FakeClock()
        self.events: tuple[Event, ...] = ()
        self.new: tuple[Event, ...] = ()
        start = narration.start(timeline, self.clock.now(), level, scale)
        self.session: Session = self._take(start)

    def _take(self, change: Change) -> Session:
        self.session, self.new = change
        self.events += self.new
        return self.session

    def tick(self, seconds: float) -> "Sitting":
        """One tick after so many clock seconds."""
        self._take(narration.tick(self.session, self.clock.advance(seconds), self.level))
        return self

    def run(self, seconds: float, tick: float = TICK) -> "Sitting":
        """Let so many clock seconds pass, in ticks."""
        before = self.events
        end = self.clock.now() + seconds
        while self.clock.now() + tick < end:
            self.tick(tick)
        self.tick(end - self.clock.now())
        self.new = self.events[len(before) :]
        return self

    def run_to(self, second: float) -> "Sitting":
        """Let time pass until this session second."""
        return self.run(second - self.session.at(self.clock.now()))

    def run_out(self) -> "Sitting":
        """Let time pass, in slow ticks, until nothing more happens by itself."""
        before = self.events
        while self.running():
            self.tick(SLOW_TICK * self.session.scale)
        self.new = self.events[len(before) :]
        return self

    def do(self, *commands: Command) -> "Sitting":
        """These commands, one after the other, at this instant."""
        before = self.events
        for command in commands:
            change = narration.apply(self.session, command, self.clock.now(), self.level)
            self._take(change)
        self.new = self.events[len(before) :]
        return self

    def running(self) -> bool:
        return self.moment().running

    def moment(self) -> Moment:
        return moment(self.session, self.clock.now())

    def here(self) -> tuple[str, str | None, int | None]:
        """Word (or kind, where it has none), side and rep of the current step."""
        step = self.moment().step
        return step.word or step.kind.name, step.side.value if step.side else None, step.rep

    def kinds(self, *, cues: bool = False) -> list[EventKind]:
        """The kinds of the new events, without cues unless asked for."""
        return [one.kind for one in self.new if cues or one.kind is not EventKind.CUE]
