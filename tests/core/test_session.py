"""Time passing: boundaries, late ticks, gaps, the end."""

import pytest

from backrx_desktop.core.events import EventKind
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.session import Command, SessionState, can_have_more, tick
from backrx_desktop.core.timeline import StepKind
from tests.core import exercises as an
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting

DUE = EventKind.STEP_STARTED


def test_start_begins_with_the_first_setup() -> None:
    sitting = Sitting(timeline_of(an.squat()))
    assert sitting.kinds() == [EventKind.SESSION_STARTED, EventKind.STEP_STARTED]
    assert sitting.here() == ("READY", None, None)
    assert sitting.moment().remaining == 10.0


def test_runs_by_itself_to_the_end() -> None:
    sitting = Sitting(timeline_of(an.squat(), an.stretch())).run_out()
    session = sitting.session
    assert session.outcome is Outcome.FINISHED
    assert session.step is None
    assert sitting.events[-1].kind is EventKind.SESSION_FINISHED
    assert sitting.events[-1].at == session.timeline.seconds == 10 + 12 + 82


def test_remaining_is_derived_and_not_counted_down() -> None:
    sitting = Sitting(timeline_of(an.stretch())).tick(3.25)
    assert sitting.session.remaining(sitting.clock.now()) == 6.75
    assert sitting.session.remaining(sitting.clock.now() + 2.0) == 4.75


def test_late_tick_tells_every_boundary_when_it_was_due() -> None:
    sitting = Sitting(timeline_of(an.lift(1))).run(9.0).tick(4.9)
    told = [(one.kind, one.at) for one in sitting.new if one.kind is not EventKind.CUE]
    assert told == [(DUE, 10.0), (DUE, 12.0)]
    told = [(one.kind, one.at) for one in sitting.tick(4.9).new if one.kind is not EventKind.CUE]
    assert told == [(DUE, 15.0), (EventKind.REP_DONE, 17.0), (DUE, 17.0), (DUE, 18.0)]


def test_late_tick_tells_cues_when_they_were_due() -> None:
    sitting = Sitting(timeline_of(an.squat())).run(5.0).tick(4.75)
    assert [one.at for one in sitting.new] == [7.0, 8.0, 9.0]


def test_clock_that_jumps_back_changes_nothing() -> None:
    sitting = Sitting(timeline_of(an.squat())).tick(3.0)
    assert tick(sitting.session, sitting.clock.now() - 100.0) == (sitting.session, ())


@pytest.mark.parametrize("scale", [1.0, 20.0])
def test_gap_over_five_real_seconds_pauses_at_the_last_true_moment(scale: float) -> None:
    sitting = Sitting(timeline_of(an.stretch(600)), scale=scale).tick(4.0 * scale)
    was = sitting.moment()
    sitting.tick(5.1 * scale)
    assert sitting.kinds() == [EventKind.INTERRUPTED]
    assert sitting.new[0].at == 4.0 * scale
    assert sitting.moment().interrupted
    assert sitting.moment().remaining == was.remaining
    sitting.tick(3600.0).do(Command.RESUME)
    assert sitting.kinds() == [EventKind.RESUMED]
    assert not sitting.moment().interrupted
    assert sitting.moment().remaining == was.remaining


@pytest.mark.parametrize("scale", [1.0, 20.0])
def test_gap_of_five_real_seconds_is_only_late(scale: float) -> None:
    sitting = Sitting(timeline_of(an.stretch(600)), scale=scale).tick(5.0 * scale)
    assert sitting.running()


def test_gap_while_paused_is_only_a_longer_pause() -> None:
    sitting = Sitting(timeline_of(an.stretch())).tick(2.0).do(Command.PAUSE).tick(3600.0)
    assert sitting.new == ()
    assert not sitting.moment().interrupted


def test_command_that_comes_after_a_gap_finds_the_session_paused() -> None:
    sitting = Sitting(timeline_of(an.stretch(600))).tick(2.0)
    sitting.clock.advance(100.0)
    sitting.do(Command.MORE)
    assert sitting.kinds() == [EventKind.INTERRUPTED, EventKind.EXTENDED]
    assert [one.at for one in sitting.new] == [2.0, 2.0]
    assert sitting.session.state is SessionState.PAUSED


def test_nothing_happens_after_the_end() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run_out()
    over = sitting.session
    sitting.tick(100.0).do(*Command)
    assert sitting.new == ()
    assert sitting.session == over


def test_self_paced_rep_waits_to_be_counted() -> None:
    asked = {"squat": DoseOverride(self_paced=True)}
    sitting = Sitting(timeline_of(an.squat(2), doses=asked)).run(100.0)
    assert sitting.here() == ("UP", None, 1)
    assert sitting.moment().remaining is None
    sitting.do(Command.COUNT)
    assert sitting.kinds() == [EventKind.REP_DONE, EventKind.STEP_STARTED]
    sitting.run(3.0).do(Command.COUNT)
    assert sitting.session.outcome is Outcome.FINISHED
    assert [done.seconds for done in sitting.session.done.values()] == [90.0, 3.0]


@pytest.mark.parametrize("kind", [StepKind.READY, StepKind.SWITCH, StepKind.REST])
def test_waits_can_have_more(kind: StepKind) -> None:
    timeline = timeline_of(an.lift(1, sets=2))
    step = next(one for one in timeline.steps if one.kind is kind and not one.work)
    assert can_have_more(step, an.lift().dose.kind)


def test_only_stretches_can_have_more_of_their_work() -> None:
    timeline = timeline_of(an.lift(1), an.stretch(), an.raises(10))
    more = {
        (step.exercise, step.kind)
        for step in timeline.steps
        if step.work and can_have_more(step, timeline.exercise_of(step).dose.kind)
    }
    assert more == {("stretch", StepKind.HOLD)}
