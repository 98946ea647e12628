"""What is kept of a session."""

from dataclasses import replace
from datetime import timedelta, timezone

from backrx_desktop.core.due import first_sides
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SetRecord, with_answers
from backrx_desktop.core.recording import record_of
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import Command
from tests.core import exercises as an
from tests.core.exercises import timeline_of
from tests.core.records import BEGUN, record_at, sets_of
from tests.core.sitting import Sitting


def test_finished_session_did_what_was_planned() -> None:
    sitting = Sitting(timeline_of(an.lift(2), an.stretch(30), an.raises(22))).run_out()
    assert [sets_of(sitting.session, entry) for entry in range(3)] == [
        (SetRecord(Side.LEFT, 2, 2, 16.0, 16.0), SetRecord(Side.RIGHT, 2, 2, 16.0, 16.0)),
        (SetRecord(Side.LEFT, None, None, 30, 30), SetRecord(Side.RIGHT, None, None, 30, 30)),
        (SetRecord(None, 5, 5, 22.0, 22.0),),
    ]
    record = record_at(sitting.session)
    assert record.outcome is Outcome.FINISHED
    assert record.active_seconds == sitting.session.plan.seconds
    assert not any(one.eased or one.hurt or one.skipped for one in record.exercises)


def test_sets_of_alternating_reps_are_kept_by_side() -> None:
    sitting = Sitting(timeline_of(an.wag(3, sets=2))).run_to(10 + 13)
    assert sets_of(sitting.session, 0) == (
        SetRecord(Side.LEFT, 3, 2, 12.0, 8.0),
        SetRecord(Side.RIGHT, 3, 1, 12.0, 5.0),
        SetRecord(Side.LEFT, 3, 0, 12.0, 0.0),
        SetRecord(Side.RIGHT, 3, 0, 12.0, 0.0),
    )


def test_a_side_with_a_set_more_has_it_in_the_record() -> None:
    doses = {"stretch": DoseOverride(extra_side=Side.LEFT)}
    sitting = Sitting(timeline_of(an.stretch(30), doses=doses)).run_out()
    assert [one.side for one in sets_of(sitting.session, 0)] == [Side.LEFT, Side.LEFT, Side.RIGHT]


def test_partial_dose_is_counted_honestly() -> None:
    sitting = Sitting(timeline_of(an.lift(20), an.stretch(60))).run_to(10 + 12 * 8 + 5)
    sitting.do(Command.SKIP, Command.SKIP, Command.SKIP, Command.SKIP).run(38.0)
    sitting.do(Command.SKIP).do(Command.FINISH)
    left, right = sets_of(sitting.session, 0)
    assert (left.done_reps, left.done_seconds) == (12, 101.0)
    assert (right.done_reps, right.done_seconds) == (0, 0.0)
    assert [one.done_seconds for one in sets_of(sitting.session, 1)] == [38.0, 0.0]
    assert [one.skipped for one in record_at(sitting.session).exercises] == [True, True]


def test_skip_that_was_made_good_is_none() -> None:
    sitting = Sitting(timeline_of(an.squat(2), an.stretch())).run_to(12.0).do(Command.SKIP)
    sitting.do(Command.BACK, Command.BACK).run_out()
    assert not record_at(sitting.session).exercises[0].skipped


def test_session_under_way_is_interrupted_where_it_is() -> None:
    sitting = Sitting(timeline_of(an.stretch(40))).run_to(25.0)
    record = record_at(sitting.session)
    assert record.outcome is Outcome.INTERRUPTED
    assert record.ended == BEGUN.started + timedelta(seconds=25)
    assert sets_of(sitting.session, 0)[0].done_seconds == 15.0


def test_pauses_are_part_of_the_sitting_and_not_of_the_work() -> None:
    sitting = Sitting(timeline_of(an.stretch(40))).run_to(25.0).do(Command.PAUSE).run(90.0)
    waiting = record_at(sitting.session)
    assert (waiting.paused_seconds, waiting.active_seconds) == (90.0, 25.0)
    sitting.do(Command.RESUME).run_out()
    record = record_at(sitting.session)
    assert record.paused_seconds == 90.0
    assert record.ended == BEGUN.started + timedelta(seconds=102 + 90)


def test_finishing_from_a_pause_ends_then() -> None:
    sitting = Sitting(timeline_of(an.stretch(40))).run_to(25.0).do(Command.PAUSE).run(90.0)
    record = record_at(sitting.do(Command.FINISH).session)
    assert record.ended == BEGUN.started + timedelta(seconds=25 + 90)
    assert record.active_seconds == 25.0


def test_time_after_the_end_changes_nothing() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run_out()
    assert record_of(sitting.session, BEGUN, sitting.clock.now() + 999.0) == record_at(
        sitting.session
    )


def test_more_than_planned_counts_as_it_was() -> None:
    sitting = Sitting(timeline_of(an.rest_on_floor(40))).run_to(20.0).do(Command.MORE).run_out()
    assert sets_of(sitting.session, 0) == (SetRecord(None, None, None, 40.0, 70.0),)


def test_self_paced_reps_take_as_long_as_they_take() -> None:
    timeline = timeline_of(an.squat(2), doses={"squat": DoseOverride(self_paced=True)})
    sitting = Sitting(timeline).run_to(10 + 9.0).do(Command.COUNT).run(2.0).do(Command.COUNT)
    assert sets_of(sitting.session, 0) == (SetRecord(None, 2, 2, 8.0, 11.0),)


def test_side_begun_anew_counts_its_last_pass() -> None:
    sitting = Sitting(timeline_of(an.lift(3))).run_to(10 + 20).do(Command.BACK).run(9.0)
    assert sets_of(sitting.session, 0)[0] == SetRecord(Side.LEFT, 3, 1, 24.0, 9.0)


def test_eased_and_hurt_are_kept_and_the_plan_stays() -> None:
    sitting = Sitting(timeline_of(an.lift(4), an.squat(1))).run_to(12.0)
    sitting.do(Command.HURT, Command.SMALLER).run_out()
    lifts, squats = record_at(sitting.session).exercises
    assert (lifts.eased, lifts.hurt, lifts.skipped) == (True, True, False)
    assert [(one.planned_reps, one.done_reps) for one in lifts.sets] == [(4, 2), (4, 2)]
    assert not squats.eased


def test_a_session_that_began_smaller_was_not_eased() -> None:
    routine = Routine("lifts", "Lifts", (RoutineStep("lift"),))
    timeline = expand(routine, {"lift": an.lift(4)}, Pacing(smaller=True))
    (lifts,) = record_at(Sitting(timeline).run_out().session).exercises
    assert not lifts.eased
    assert [(one.planned_reps, one.done_reps) for one in lifts.sets] == [(2, 2), (2, 2)]


def test_instants_are_kept_in_utc() -> None:
    sitting = Sitting(timeline_of(an.squat(1))).run_out()
    local = BEGUN.started.astimezone(timezone(timedelta(hours=1)))
    record = record_of(sitting.session, replace(BEGUN, started=local), 0.0)
    assert record.started.utcoffset() == timedelta(0)
    assert record.started == BEGUN.started


def test_answers_come_after() -> None:
    record = record_at(Sitting(timeline_of(an.squat(1))).run_out().session)
    assert with_answers(record, 3).pain_after == 3
    assert with_answers(replace(record, note="cold floor"), 3).note == "cold floor"
    assert with_answers(record, None, "warm").note == "warm"


def test_next_session_begins_on_the_other_side() -> None:
    exercises = (an.lift(1), an.squat(1), an.wag(1))
    first = record_at(Sitting(timeline_of(*exercises)).run_out().session)
    sides = first_sides([first])
    assert sides == {"lift": Side.RIGHT, "wag": Side.RIGHT}
    second = timeline_of(*exercises, pacing=Pacing(first_sides=sides))
    assert [step.side for step in second.steps if step.ends_rep] == [
        Side.RIGHT, Side.LEFT, None, Side.RIGHT, Side.LEFT,
    ]  # fmt: skip
    record = record_at(Sitting(second).run_out().session)
    later = replace(record, started=record.started + timedelta(days=1))
    assert first_sides([later, first]) == {"lift": Side.LEFT, "wag": Side.LEFT}
