"""The driver tells everything once, in order, and stops its timer with the session."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from backrx_desktop.content.load import load_content
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.session import Command, Session, SessionState
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.services.session_driver import SessionDriver
from tests.fake_clock import FakeClock


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    library = load_content().library
    return expand(library.routines["hip-reset"], library.exercises, Pacing())


class Followed:
    """Everything a driver told."""

    def __init__(self, driver: SessionDriver) -> None:
        self.events: list[Event] = []
        self.moments: list[Moment] = []
        self.ended: list[Session] = []
        driver.happened.connect(self.events.extend)
        driver.looked.connect(self.moments.append)
        driver.over.connect(self.ended.append)


@pytest.fixture
def driver(qtbot: QtBot, clock: FakeClock) -> SessionDriver:
    return SessionDriver(clock)


def test_a_session_runs_to_its_end(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock
) -> None:
    told = Followed(driver)
    driver.begin(timeline)
    while driver.session is not None:
        clock.advance(0.5)
        driver.look()
    assert [one.outcome for one in told.ended] == [Outcome.FINISHED]
    assert [event.at for event in told.events] == sorted(event.at for event in told.events)
    assert told.events[0].kind is EventKind.SESSION_STARTED
    assert told.events[-1].kind is EventKind.SESSION_FINISHED
    assert told.moments[-1].state is SessionState.OVER


def test_commands_reach_the_session(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock
) -> None:
    told = Followed(driver)
    driver.begin(timeline)
    clock.advance(2.0)
    driver.command(Command.PAUSE)
    assert told.moments[-1].state is SessionState.PAUSED
    clock.advance(60.0)
    driver.command(Command.RESUME)
    assert told.moments[-1].elapsed == pytest.approx(2.0)


def next_look(driver: SessionDriver) -> int | None:
    """Milliseconds until the driver looks again; None when it does not."""
    [timer] = driver.findChildren(QTimer)
    return timer.interval() if timer.isActive() else None


def test_the_timer_wakes_for_what_is_due_and_no_more_often_than_needed(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock
) -> None:
    driver.begin(timeline)
    waits = []
    for _ in range(40):
        wait = next_look(driver)
        assert wait is not None
        assert 0 <= wait <= 500
        waits.append(wait)
        clock.advance(wait / 1000)
        driver.look()
    assert min(waits[1:]) >= 1
    driver.command(Command.FINISH)
    assert next_look(driver) is None


def test_what_nobody_sees_is_looked_at_only_when_something_is_due(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock
) -> None:
    told = Followed(driver)
    driver.begin(timeline)
    clock.advance(0.1)
    driver.watched = False
    assert next_look(driver) == 300, "the first words are due after 0.4 s"
    clock.advance(0.31)
    driver.look()
    assert told.events[-1].kind is EventKind.CUE
    assert next_look(driver) == 500
    clock.advance(0.2)
    looks = len(told.moments)
    driver.watched = True
    assert len(told.moments) == looks + 1
    wait = next_look(driver)
    assert wait is not None
    assert wait < 500


def test_a_real_timer_reaches_the_first_spoken_cue(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock, qtbot: QtBot
) -> None:
    told = Followed(driver)
    driver.looked.connect(lambda _now: clock.advance(0.1))
    driver.begin(timeline)
    qtbot.waitUntil(lambda: any(event.cue and event.cue.say for event in told.events), timeout=3000)


def looks(driver: SessionDriver, clock: FakeClock, seconds: float) -> list[float]:
    """The instants of all looks in so many seconds, each when the timer asks for it."""
    found = []
    began = clock.now()
    while clock.now() - began < seconds:
        clock.advance((next_look(driver) or 0) / 1000)
        driver.look()
        found.append(clock.now() - began)
    return found


def working(driver: SessionDriver, timeline: Timeline, clock: FakeClock) -> None:
    """Begin a session, and go to where its first rep begins."""
    driver.begin(timeline)
    first = next(step for step in timeline.steps if step.work)
    while driver.session is not None and driver.session.step is not first:
        clock.advance(min(4.0, first.start - driver.session.at(clock.now())))
        driver.look()


def test_it_is_looked_at_in_the_frames_of_each_step_whatever_comes_between(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock
) -> None:
    told = Followed(driver)
    working(driver, timeline, clock)
    told.moments.clear()
    told.events.clear()
    found = looks(driver, clock, 4.0)
    due = {round(event.at, 3) for event in told.events}
    assert len(found) == pytest.approx(4 * 24 + len(due), abs=4)
    off = [abs(moment.elapsed * 24 - round(moment.elapsed * 24)) / 24 for moment in told.moments]
    assert sum(1 for each in off if each > 0.0011) <= len(due)


def test_what_is_due_never_comes_early_and_no_frame_just_before_it(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock
) -> None:
    told = Followed(driver)
    working(driver, timeline, clock)
    told.events.clear()
    session = driver.session
    assert session is not None
    began = session.at(clock.now())
    found = looks(driver, clock, 20.0)
    due = sorted({event.at - began for event in told.events})
    assert len(due) > 10
    for instant in due:
        look = min(at for at in found if at >= instant - 1e-9)
        assert look - instant < 0.0011
        assert not [at for at in found if 0.0011 < instant - at < 0.009]


@pytest.mark.parametrize("scale", [1.0, 10.0])
def test_there_is_room_for_other_frames_unless_something_is_due_soon(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock, scale: float
) -> None:
    told = Followed(driver)
    assert driver.has_room()
    driver.begin(timeline, scale)
    told.events.clear()
    room: list[tuple[float, bool]] = []
    began = clock.now()
    for _millisecond in range(11_000):
        clock.advance(0.001 * scale)
        room.append(((clock.now() - began) / scale, driver.has_room()))
        driver.look()
    assert len(told.events) > 2
    for event in told.events:
        near = [there for at, there in room if 0.001 < event.at / scale - at < 0.009]
        assert near
        assert not any(near)
    assert sum(1 for _at, there in room if there) > len(room) * 0.8


def test_what_stands_still_or_is_over_leaves_room(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock
) -> None:
    driver.begin(timeline)
    clock.advance(0.395)
    assert not driver.has_room(), "the first words are due after 0.4 s"
    driver.command(Command.PAUSE)
    assert driver.has_room()
    driver.command(Command.RESUME)
    assert not driver.has_room()
    driver.command(Command.FINISH)
    assert driver.has_room()


def test_time_that_a_look_takes_does_not_delay_the_next(
    driver: SessionDriver, timeline: Timeline, clock: FakeClock
) -> None:
    working(driver, timeline, clock)
    driver.looked.connect(lambda _now: clock.advance(0.005))
    driver.look()
    wait, session = next_look(driver), driver.session
    assert wait is not None
    assert session is not None
    coming = session.elapsed(clock.now()) + wait / 1000
    assert coming == pytest.approx(1 / 24, abs=0.0011)
