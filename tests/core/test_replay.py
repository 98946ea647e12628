"""A session rebuilt from its commands is the session."""

from dataclasses import replace

import pytest

from backrx_desktop.core.replay import log_of, rebase, replay
from backrx_desktop.core.session import Command, SessionState
from tests.core import exercises as an
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting
from tests.fake_clock import FakeClock


def eventful() -> Sitting:
    """Half a session on a clock that began at 0, with a pause, a gap, a rest and an easing."""
    timeline = timeline_of(an.lift(4), an.stretch(40))
    sitting = Sitting(timeline, clock=FakeClock(0.0)).run_to(21.0)
    sitting.do(Command.PAUSE).run(40.0).do(Command.RESUME).run(3.0)
    sitting.tick(1000.0).run(5.0).do(Command.RESUME).run(6.0)
    sitting.do(Command.HURT).run(8.0).do(Command.REST_A_MINUTE).run(70.0).do(Command.RESUME)
    return sitting.do(Command.HURT, Command.SMALLER).run(30.0)


def test_gives_the_same_session() -> None:
    session = eventful().session
    assert replay(session.plan, session.commands, session.seen) == session


def test_a_long_time_without_a_command_is_no_gap() -> None:
    sitting = Sitting(timeline_of(an.rest_on_floor(1200)), clock=FakeClock(0.0)).run(700.0)
    assert replay(sitting.session.plan, (), 700.0) == sitting.session


def test_a_gap_is_replayed_as_the_pause_it_was() -> None:
    sitting = Sitting(timeline_of(an.stretch()), clock=FakeClock(0.0)).run(12.0).tick(500.0)
    again = replay(sitting.session.plan, sitting.session.commands, 512.0)
    assert again == replace(sitting.session, interrupted=False)


def test_scale_is_kept() -> None:
    timeline = timeline_of(an.squat(2), an.stretch(600))
    sitting = Sitting(timeline, scale=10.0, clock=FakeClock(0.0)).run(60.0, tick=5.0)
    sitting.do(Command.BACK).run(25.0, tick=5.0).do(Command.BACK)
    assert sitting.moment().step.exercise == "squat"
    session = sitting.session
    assert replay(timeline, session.commands, session.seen, 10.0) == session


def test_the_log_counts_from_the_start() -> None:
    sitting = Sitting(timeline_of(an.stretch())).run(12.0).do(Command.PAUSE)
    assert sitting.session.commands == ((1012.0, Command.PAUSE),)
    assert log_of(sitting.session) == ((12.0, Command.PAUSE),)


@pytest.mark.parametrize("delta", [1000.0, -250.0])
def test_rebase_moves_every_instant(delta: float) -> None:
    session = replace(eventful().session, back_at=12.0)
    moved = rebase(session, delta)
    assert moved.seen == session.seen + delta
    assert moved.back_at == 12.0 + delta
    assert moved.at(moved.seen) == session.at(session.seen)
    assert log_of(moved) == log_of(session)
    assert rebase(moved, -delta) == session


def test_a_paused_session_can_be_moved() -> None:
    session = Sitting(timeline_of(an.stretch())).run(12.0).do(Command.PAUSE).session
    moved = rebase(session, 77.0)
    assert moved.halted == 1012.0 + 77.0
    assert moved.state is SessionState.PAUSED


def test_a_rebuilt_session_goes_on_like_the_first() -> None:
    sitting = eventful()
    again = replay(sitting.session.plan, log_of(sitting.session), sitting.session.seen)
    other = Sitting(again.plan, clock=FakeClock(9000.0))
    other.session = rebase(again, 9000.0 - again.seen)
    assert [(one.kind, one.at) for one in other.run_out().new] == [
        (one.kind, one.at) for one in sitting.run_out().new
    ]
    assert other.session.done == sitting.session.done
