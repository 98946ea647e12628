"""Real evenings: a clock that stalls, a laptop that sleeps, a person who changes plans."""

from datetime import timedelta
from random import Random

import pytest

from backrx_desktop.core.events import EventKind
from backrx_desktop.core.exercise import Side
from backrx_desktop.core.library import Library
from backrx_desktop.core.moment import moment
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import SetRecord
from backrx_desktop.core.replay import log_of, rebase, replay
from backrx_desktop.core.session import Command, SessionState, tick
from tests.core.records import BEGUN, record_at, sets_of
from tests.core.sitting import Sitting
from tests.fake_clock import FakeClock
from tests.scenarios.reading import timeline_of

DRIFT = 1e-6
"""Seconds: what floating point may lose in an evening."""


@pytest.mark.parametrize("seed", range(5))
def test_twenty_minutes_of_late_ticks_drift_nowhere(library: Library, seed: int) -> None:
    random = Random(seed)
    sitting = Sitting(timeline_of(library, "floor-evening"), clock=FakeClock(0.1 + seed))
    begun = sitting.clock.now()
    while (gone := sitting.clock.now() - begun) < 30 + 1200:
        assert sitting.session.at(sitting.clock.now()) == pytest.approx(gone, abs=DRIFT)
        if gone > 30:
            left = 30 + 1200 - gone
            assert sitting.moment().remaining == pytest.approx(left, abs=DRIFT)
        sitting.tick(random.choice([0.016, 0.033, 0.5, 1.7, 4.9]) * random.random())
    steps = [one.at for one in sitting.events if one.kind is EventKind.STEP_STARTED]
    assert steps == [0.0, 30.0, 1230.0]


def test_evening_with_a_clock_that_jumps_stalls_and_sleeps(library: Library) -> None:
    random = Random(2)
    sitting = Sitting(timeline_of(library, "floor-evening"))
    away = 0.0
    while sitting.session.state is not SessionState.OVER:
        sitting.tick(random.uniform(0.0, 2.0))
        happened = random.random()
        if happened < 0.05:
            for _ in range(5):
                sitting.tick(0.0)
        elif happened < 0.08:
            before = sitting.session
            assert tick(before, sitting.clock.now() - 3.0) == (before, ())
        elif happened < 0.1 and sitting.running():
            asleep = random.uniform(6.0, 4000.0)
            sitting.tick(asleep)
            assert sitting.moment().interrupted
            wait = random.uniform(0.0, 60.0)
            sitting.tick(wait).do(Command.RESUME)
            away += asleep + wait
    record = record_at(sitting.session)
    assert away > 10_000
    assert record.outcome is Outcome.FINISHED
    assert record.paused_seconds == pytest.approx(away, abs=0.01)
    assert record.active_seconds == pytest.approx(4154.0, abs=0.01)
    assert [sets_of(sitting.session, entry) for entry in range(2)] == [
        (SetRecord(None, None, None, 1200.0, 1200.0),),
        (
            SetRecord(Side.LEFT, None, None, 1200.0, 1200.0),
            SetRecord(Side.RIGHT, None, None, 1200.0, 1200.0),
        ),
    ]


def test_night_asleep_on_the_floor_is_a_pause(library: Library) -> None:
    sitting = Sitting(timeline_of(library, "floor-evening")).run_to(30 + 400.0)
    sitting.tick(8 * 3600.0).do(Command.FINISH)
    record = record_at(sitting.session)
    assert record.outcome is Outcome.ENDED_EARLY
    assert sets_of(sitting.session, 0)[0].done_seconds == 400.0
    assert record.active_seconds == 430.0
    assert record.ended == BEGUN.started + timedelta(hours=8, seconds=430)


def test_leg_lifts_that_hurt_are_finished_smaller(library: Library) -> None:
    """Left hurts in the sixth lift: a minute's rest, then smaller; the clamshells as planned."""
    sitting = Sitting(timeline_of(library, "leg-lifts")).run_to(15 + 5 * 10 + 4.0)
    sitting.do(Command.HURT).run(10.0).do(Command.REST_A_MINUTE).run(75.0).do(Command.RESUME)
    assert sitting.here() == ("LIFT", "left", 6)
    sitting.run(1.0).do(Command.HURT, Command.SMALLER).run_out()
    lifts, clams = record_at(sitting.session).exercises
    assert [one.done_reps for one in lifts.sets] == [10, 10]
    assert [one.done_reps for one in clams.sets] == [25, 25]
    assert (lifts.eased, lifts.hurt, clams.eased, clams.hurt) == (True, True, False, False)


def test_program_that_died_goes_on_where_it_was(library: Library) -> None:
    """Killed in the right side's twelfth lift, found an hour later on another clock."""
    timeline = timeline_of(library, "leg-lifts")
    sitting = Sitting(timeline).run_to(100.0).do(Command.PAUSE).run(33.0).do(Command.RESUME)
    sitting.run_to(15 + 200 + 20 + 11 * 10 + 4.0)
    kept = (log_of(sitting.session), sitting.session.seen - sitting.session.began)

    again = replay(timeline, *kept)
    found = Sitting(timeline, clock=FakeClock(50_000.0))
    found.session = rebase(again, 50_000.0 - 3600.0 - again.seen)
    found.tick(0.0)
    assert found.moment().interrupted
    found.do(Command.RESUME)
    assert found.here() == ("HOLD", "right", 12)
    found.run_out()
    record = record_at(found.session)
    assert (record.outcome, record.paused_seconds) == (Outcome.FINISHED, 33.0 + 3600.0)
    assert [one.done_reps for one in record.exercises[0].sets] == [20, 20]


def test_a_look_costs_nothing_to_the_truth(library: Library) -> None:
    """Whoever asks for the moment, and however often, gets the same answer."""
    sitting = Sitting(timeline_of(library, "hip-reset")).run_to(47.0)
    now = sitting.clock.now()
    assert len({repr(moment(sitting.session, now)) for _ in range(3)}) == 1
