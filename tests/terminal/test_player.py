"""A session played in the terminal, on a clock that only moves when the seat waits."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.library import Library
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.session import Command, Session, SessionState
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.terminal.player import Player
from tests.fake_clock import FakeClock


@pytest.fixture(scope="module")
def library() -> Library:
    return load_content().library


@pytest.fixture
def timeline(library: Library) -> Timeline:
    return expand(library.routines["leg-lifts"], library.exercises, Pacing())


@dataclass
class ScriptedSeat:
    """Waits by moving the clock, and gives each command at its instant."""

    clock: FakeClock
    commands: dict[float, Command] = field(default_factory=dict)
    sleeps: dict[float, float] = field(default_factory=dict)
    attended: bool = False
    seen: list[Moment] = field(default_factory=list)

    def look(self, now: Moment, /) -> None:
        self.seen.append(now)

    def wait(self, seconds: float, _now: Moment, /) -> Command | None:
        self.clock.advance(seconds)
        since = self.clock.now() - 1000.0
        for at in [at for at in self.sleeps if at <= since]:
            self.clock.advance(self.sleeps.pop(at))
        for at in [at for at in self.commands if at <= since]:
            return self.commands.pop(at)
        return None


def played(timeline: Timeline, seat: ScriptedSeat, clock: FakeClock) -> tuple[Session, list[Event]]:
    events: list[Event] = []
    player = Player(clock, seat, lambda _session, more: events.extend(more))
    return player.play(timeline), events


def test_plays_to_its_end_without_a_command(timeline: Timeline, clock: FakeClock) -> None:
    session, events = played(timeline, ScriptedSeat(clock), clock)
    assert session.outcome is Outcome.FINISHED
    assert events[-1].kind is EventKind.SESSION_FINISHED
    assert events[-1].at == pytest.approx(timeline.seconds)
    assert sum(event.kind is EventKind.REP_DONE for event in events) == 2 * 20 + 2 * 25


def test_a_pause_and_going_on_take_nothing_away(timeline: Timeline, clock: FakeClock) -> None:
    seat = ScriptedSeat(clock, {40.0: Command.PAUSE, 400.0: Command.RESUME}, attended=True)
    session, events = played(timeline, seat, clock)
    assert session.paused_seconds == pytest.approx(360.0, abs=1.0)
    assert events[-1].at == pytest.approx(timeline.seconds)


def test_an_empty_seat_carries_on_after_the_machine_slept(
    timeline: Timeline, clock: FakeClock
) -> None:
    seat = ScriptedSeat(clock, sleeps={60.0: 3600.0})
    session, events = played(timeline, seat, clock)
    kinds = [event.kind for event in events]
    assert kinds.count(EventKind.INTERRUPTED) == kinds.count(EventKind.RESUMED) == 1
    assert session.outcome is Outcome.FINISHED
    assert events[-1].at == pytest.approx(timeline.seconds)


def test_a_person_is_waited_for_after_the_machine_slept(
    timeline: Timeline, clock: FakeClock
) -> None:
    seat = ScriptedSeat(clock, {4000.0: Command.FINISH}, {60.0: 3600.0}, attended=True)
    session, _events = played(timeline, seat, clock)
    assert session.outcome is Outcome.ENDED_EARLY
    assert any(now.interrupted and now.state is SessionState.PAUSED for now in seat.seen)


def test_nothing_is_written_where_nobody_asked(
    timeline: Timeline, clock: FakeClock, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    played(timeline, ScriptedSeat(clock), clock)
    assert not list(home.iterdir())
    assert capsys.readouterr() == ("", "")
