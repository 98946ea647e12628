"""Plays any script of acts, and remembers what was true after each tick and command."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from backrx_desktop.core.events import Event
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import Command, Session, SessionState
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from tests.core.sitting import Sitting
from tests.core.strategies import Act
from tests.fake_clock import FakeClock

GAP = 600.0


@dataclass(frozen=True, slots=True)
class Look:
    """What was true after one tick or command (None: a tick), and what it told."""

    command: Command | None
    session: Session
    moment: Moment
    new: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """A whole sitting. `looks` begin with the start."""

    looks: tuple[Look, ...]
    events: tuple[Event, ...]

    @property
    def session(self) -> Session:
        return self.looks[-1].session

    @property
    def pairs(self) -> Iterator[tuple[Look, Look]]:
        return zip(self.looks, self.looks[1:], strict=False)


def play(
    timeline: Timeline,
    script: Sequence[Act],
    rhythm: Sequence[float] = (1.0,),
    *,
    to_end: bool = True,
    level: VoiceLevel = VoiceLevel.FULL,
) -> Played:
    """Do the acts, ticking in this rhythm between; then, if asked, whatever leads to the end."""
    sitting = Sitting(timeline, level, clock=FakeClock(0.0))
    looks = [_look(sitting, None)]
    lengths = cycle(rhythm)
    for act in script:
        looks += _wait(sitting, act, lengths)
        if act.command is not None:
            looks.append(_look(sitting.do(act.command), act.command))
    while to_end and sitting.session.state is not SessionState.OVER:
        looks += _onwards(sitting)
    return Played(tuple(looks), sitting.events)


def _look(sitting: Sitting, command: Command | None) -> Look:
    return Look(command, sitting.session, sitting.moment(), sitting.new)


def _wait(sitting: Sitting, act: Act, lengths: Iterator[float]) -> Iterator[Look]:
    if act.gap:
        yield _look(sitting.tick(act.seconds + GAP), None)
        return
    left = act.seconds
    while left > 0:
        length = min(left, next(lengths))
        yield _look(sitting.tick(length), None)
        left -= length


def _onwards(sitting: Sitting) -> Iterator[Look]:
    """Whatever the session waits for, and then a tick."""
    state = sitting.session.state
    if state is SessionState.PAUSED:
        yield _look(sitting.do(Command.RESUME), Command.RESUME)
    elif state is SessionState.STOPPED:
        yield _look(sitting.do(Command.SMALLER), Command.SMALLER)
    elif sitting.moment().remaining is None:
        yield _look(sitting.do(Command.COUNT), Command.COUNT)
    yield _look(sitting.tick(4.0), None)
