"""This hurts: everything stops, and then whatever the person chooses."""

from typing import Any

import pytest

from backrx_desktop.core.events import EventKind
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import SetRecord
from backrx_desktop.core.session import Command, Session, SessionState
from tests.core import exercises as an
from tests.core.exercises import timeline_of
from tests.core.records import sets_of
from tests.core.sitting import Sitting

HURT, REST, SMALLER = Command.HURT, Command.REST_A_MINUTE, Command.SMALLER
STARTED = EventKind.STEP_STARTED


def lifts(reps: int = 4, sets: int = 1) -> Sitting:
    """Left from second 10, 8 seconds a rep; then SWITCH 12 and right; then a stretch."""
    return Sitting(timeline_of(an.lift(reps, sets=sets), an.stretch(40)))


def held(seconds: int = 40, **changes: Any) -> Sitting:
    return Sitting(timeline_of(an.stretch(seconds, **changes), an.squat()))


def done_reps(session: Session) -> list[int | None]:
    return [one.done_reps for one in sets_of(session, 0)]


def done_seconds(session: Session) -> list[float]:
    return [one.done_seconds for one in sets_of(session, 0)]


class TestStop:
    @pytest.mark.parametrize("second", [0.0, 5.0, 10.0, 13.0, 17.5, 10 + 32 + 4])
    def test_stops_wherever_the_session_is(self, second: float) -> None:
        sitting = lifts().run_to(second).do(HURT)
        assert sitting.kinds() == [EventKind.HURT]
        was = sitting.moment()
        assert was.state is SessionState.STOPPED
        assert sitting.run(100.0).new == ()
        assert sitting.moment() == was

    def test_while_paused(self) -> None:
        sitting = lifts().run_to(13.0).do(Command.PAUSE).run(30.0).do(HURT)
        assert sitting.moment().state is SessionState.STOPPED
        assert sitting.run(30.0).do(REST).session.paused_seconds == 60.0

    def test_in_a_self_paced_rep(self) -> None:
        timeline = timeline_of(an.squat(3), doses={"squat": DoseOverride(self_paced=True)})
        sitting = Sitting(timeline).run(20.0).do(HURT, SMALLER)
        assert sitting.moment().counts[0].total == 2

    def test_before_a_choice_nothing_else_does_anything(self) -> None:
        sitting = lifts().run_to(13.0).do(HURT)
        others = (Command.PAUSE, Command.RESUME, Command.BACK, Command.SKIP, Command.MORE)
        assert sitting.do(*others, Command.COUNT, Command.RESTART_SIDE, HURT).new == ()
        assert not sitting.moment().can_have_more

    @pytest.mark.parametrize("choice", [REST, SMALLER, Command.SKIP_EXERCISE])
    def test_a_choice_without_it_is_nothing(self, choice: Command) -> None:
        assert lifts().run_to(13.0).do(choice).new == ()


class TestRest:
    def test_waits_after_the_minute_where_it_goes_on(self) -> None:
        sitting = lifts().run_to(10 + 8 + 3.0).do(HURT, REST)
        assert sitting.here() == ("REST", "left", None)
        assert sitting.moment().remaining == 60.0
        sitting.run(61.0)
        assert sitting.moment().state is SessionState.PAUSED
        assert sitting.kinds() == [EventKind.PAUSED]
        assert sitting.here() == ("UP", "left", 2)
        assert sitting.moment().elapsed == 0.0

    def test_goes_on_with_the_rep_from_its_start(self) -> None:
        sitting = lifts().run_to(10 + 8 + 3.0).do(HURT, REST).run(90.0).do(Command.RESUME)
        assert sitting.kinds() == [EventKind.RESUMED, STARTED]
        assert sitting.here() == ("UP", "left", 2)
        sitting.run_out()
        assert done_reps(sitting.session) == [4, 4]

    def test_does_not_do_a_counted_rep_again(self) -> None:
        sitting = lifts().run_to(10 + 7.5).do(HURT, REST).run(90.0).do(Command.RESUME)
        assert sitting.here() == ("REST", "left", 1)
        assert sitting.moment().step.work

    def test_goes_on_with_what_is_left_of_a_hold(self) -> None:
        sitting = held().run_to(10 + 15.0).do(HURT, REST).run(90.0).do(Command.RESUME)
        assert sitting.here() == ("HOLD", "left", None)
        assert sitting.moment().remaining == 25.0
        sitting.run_out()
        assert done_seconds(sitting.session) == [40.0, 40.0]

    def test_a_rep_taken_up_again_keeps_what_it_had_and_counts_no_second_twice(self) -> None:
        sitting = lifts().run_to(10 + 8 + 2.5).do(HURT, REST).run(61.0).do(Command.RESUME)
        assert done_seconds(sitting.run(1.0).session) == [10.0, 0.0]
        assert done_seconds(sitting.do(Command.SKIP).session) == [10.0, 0.0]

    def test_of_a_hold_counts_it_once(self) -> None:
        sitting = held().run_to(25.0).do(HURT, REST).run(61.0).do(Command.RESUME).run(30.0)
        assert [(one.done, one.total) for one in sitting.moment().counts] == [(1, 1), (0, 1)]

    @pytest.mark.parametrize("second", [4.0, 10 + 32 + 4.0])
    def test_in_a_setup_gives_the_setup_again(self, second: float) -> None:
        sitting = lifts().run_to(second)
        word = sitting.here()[0]
        sitting.do(HURT, REST).run(61.0).do(Command.RESUME)
        assert sitting.here()[0] == word
        assert sitting.moment().elapsed == 0.0

    def test_again_while_resting_begins_the_minute_anew(self) -> None:
        sitting = lifts().run_to(21.0).do(HURT, REST).run(20.0).do(HURT, REST)
        assert sitting.moment().remaining == 60.0
        sitting.run(61.0)
        assert sitting.here() == ("UP", "left", 2)
        assert sitting.moment().state is SessionState.PAUSED

    def test_again_while_waiting_rests_again(self) -> None:
        sitting = lifts().run_to(21.0).do(HURT, REST).run(90.0).do(HURT, REST)
        assert sitting.here()[0] == "REST"
        sitting.run(61.0).do(Command.RESUME)
        assert sitting.here() == ("UP", "left", 2)

    def test_skip_ends_the_minute(self) -> None:
        sitting = lifts().run_to(21.0).do(HURT, REST).run(5.0).do(Command.SKIP)
        assert sitting.here() == ("UP", "left", 2)
        assert sitting.running()

    def test_back_in_the_minute_starts_the_side_without_it(self) -> None:
        sitting = lifts().run_to(21.0).do(HURT, REST).run(5.0).do(Command.BACK)
        assert sitting.here() == ("UP", "left", 1)
        assert sitting.session.timeline.steps == sitting.session.plan.steps

    def test_thirty_seconds_more_of_it(self) -> None:
        sitting = lifts().run_to(21.0).do(HURT, REST).run(5.0).do(Command.MORE)
        assert sitting.moment().remaining == 85.0


class TestSmaller:
    def test_half_the_reps_on_both_sides(self) -> None:
        sitting = lifts(5).run_to(10 + 8 + 3.0).do(HURT, SMALLER)
        assert sitting.kinds() == [EventKind.HURT, EventKind.EASED, STARTED]
        assert sitting.here() == ("READY", "left", None)
        assert sitting.moment().remaining == 5.0
        assert sitting.moment().dose.eased
        assert [one.total for one in sitting.moment().counts] == [3, 3]
        sitting.run(5.0)
        assert sitting.here() == ("UP", "left", 2)
        sitting.run_out()
        assert done_reps(sitting.session) == [3, 3]

    def test_a_side_past_half_moves_on(self) -> None:
        sitting = lifts(5).run_to(10 + 3 * 8 + 3.0).do(HURT, SMALLER)
        assert sitting.here() == ("SWITCH", "right", None)
        sitting.run_out()
        assert done_reps(sitting.session) == [3, 3]

    def test_on_the_second_side_leaves_the_first_as_it_was(self) -> None:
        sitting = lifts(4).run_to(10 + 32 + 12 + 3.0).do(HURT, SMALLER).run_out()
        assert done_reps(sitting.session) == [4, 2]

    def test_past_half_of_the_last_side_is_the_next_exercise(self) -> None:
        sitting = lifts(4).run_to(10 + 32 + 12 + 25.0).do(HURT, SMALLER)
        assert sitting.moment().step.exercise == "stretch"

    def test_past_half_of_the_last_exercise_is_the_end(self) -> None:
        sitting = Sitting(timeline_of(an.squat(4))).run_to(10 + 13.0).do(HURT, SMALLER)
        assert sitting.kinds()[-1] is EventKind.SESSION_FINISHED
        assert sitting.session.outcome is Outcome.FINISHED
        assert sitting.moment().counts[0].done == 3

    def test_half_of_a_hold(self) -> None:
        sitting = held(40).run_to(10 + 12.0).do(HURT, SMALLER).run(5.0)
        assert sitting.here() == ("HOLD", "left", None)
        assert sitting.moment().remaining == 8.0
        sitting.run_out()
        assert done_seconds(sitting.session) == [20.0, 20.0]

    def test_a_hold_past_half_moves_on_and_is_done(self) -> None:
        sitting = held(40).run_to(10 + 25.0).do(HURT, SMALLER)
        assert sitting.here() == ("SWITCH", "right", None)
        assert [(one.done, one.total) for one in sitting.moment().counts] == [(1, 1), (0, 1)]
        assert done_seconds(sitting.session) == [25.0, 0.0]

    def test_of_a_hold_that_was_rested_in(self) -> None:
        sitting = held(40).run_to(10 + 12.0).do(HURT, REST).run(61.0).do(Command.RESUME)
        sitting.run(3.0).do(HURT, SMALLER).run(5.0)
        assert sitting.moment().remaining == 5.0
        sitting.run_out()
        assert done_seconds(sitting.session) == [20.0, 20.0]

    def test_of_a_hold_that_was_rested_in_past_half_counts_each_second_once(self) -> None:
        sitting = held(40).run_to(10 + 12.0).do(HURT, REST).run(61.0).do(Command.RESUME)
        sitting.run(10.0).do(HURT, SMALLER)
        assert sitting.here() == ("SWITCH", "right", None)
        assert done_seconds(sitting.session) == [22.0, 0.0]

    def test_in_a_later_set_goes_on_there(self) -> None:
        sitting = lifts(4, sets=2).run_to(10 + 32 + 30 + 11.0).do(HURT, SMALLER).run(5.0)
        assert (sitting.moment().step.set, *sitting.here()) == (2, "UP", "left", 2)
        sitting.run_out()
        assert done_reps(sitting.session) == [4, 2, 2, 2]

    def test_past_half_of_a_set_rests_and_does_the_next(self) -> None:
        sitting = lifts(4, sets=2).run_to(10 + 25.0).do(HURT, SMALLER)
        assert sitting.here() == ("REST", "left", None)
        assert sitting.moment().step.set == 2

    @pytest.mark.parametrize("second", [4.0, 10 + 32 + 4.0])
    def test_in_a_setup_gives_the_setup_again(self, second: float) -> None:
        sitting = lifts(4).run_to(second)
        word = sitting.here()[0]
        sitting.do(HURT, SMALLER)
        assert sitting.here()[0] == word
        assert sitting.moment().counts[1].total == 2

    def test_between_sets_gives_the_rest_again(self) -> None:
        sitting = lifts(4, sets=2).run_to(10 + 32 + 15.0).do(HURT, SMALLER)
        assert sitting.here() == ("REST", "left", None)
        assert sitting.moment().remaining == 30.0

    @pytest.mark.parametrize("rested", [20.0, 90.0])
    def test_after_resting_goes_on_where_it_was(self, rested: float) -> None:
        sitting = lifts(6).run_to(10 + 8 + 3.0).do(HURT, REST).run(rested).do(HURT, SMALLER)
        assert [one.done for one in sitting.moment().counts] == [1, 0]
        sitting.run(5.0)
        assert sitting.here() == ("UP", "left", 2)

    def test_after_resting_past_half_moves_on(self) -> None:
        sitting = lifts(6).run_to(10 + 35.0).do(HURT, REST).run(20.0).do(HURT, SMALLER)
        assert sitting.here() == ("SWITCH", "right", None)
        assert [one.done for one in sitting.moment().counts] == [4, 0]

    def test_after_resting_in_a_hold_past_half_moves_on(self) -> None:
        sitting = held(40).run_to(10 + 25.0).do(HURT, REST).run(20.0).do(HURT, SMALLER)
        assert sitting.here() == ("SWITCH", "right", None)
        assert done_seconds(sitting.session) == [25.0, 0.0]

    def test_twice_stays_at_half(self) -> None:
        sitting = lifts(8).run_to(21.0).do(HURT, SMALLER).run(7.0).do(HURT, SMALLER)
        assert [one.total for one in sitting.moment().counts] == [4, 4]
        sitting.run_out()
        assert done_reps(sitting.session) == [4, 4]

    def test_again_while_settling_settles_anew(self) -> None:
        sitting = lifts(8).run_to(21.0).do(HURT, SMALLER).run(2.0).do(HURT, SMALLER)
        assert sitting.moment().remaining == 5.0
        sitting.run(5.0)
        assert sitting.here() == ("UP", "left", 2)

    def test_of_alternating_reps(self) -> None:
        sitting = Sitting(timeline_of(an.wag(4))).run_to(10 + 6.0).do(HURT, SMALLER).run_out()
        assert done_reps(sitting.session) == [2, 2]

    def test_of_reps_for_seconds(self) -> None:
        sitting = Sitting(timeline_of(an.raises(40))).run_to(10 + 6.0).do(HURT, SMALLER).run_out()
        assert done_reps(sitting.session) == [5]

    def test_in_the_seconds_left_over_of_a_set_does_not_do_it_again(self) -> None:
        sitting = Sitting(timeline_of(an.raises(10, sets=2), an.stretch()))
        sitting.run_to(10 + 10 + 30 + 9.0).do(HURT, SMALLER)
        assert sitting.moment().step.exercise == "stretch"
        assert done_reps(sitting.session) == [2, 2]
        assert done_seconds(sitting.session) == [10.0, 9.0]

    def test_back_starts_the_smaller_side(self) -> None:
        sitting = lifts(4).run_to(21.0).do(HURT, SMALLER).run(8.0).do(Command.BACK).run_out()
        assert done_reps(sitting.session) == [2, 2]

    def test_of_one_rep_is_one_rep(self) -> None:
        sitting = lifts(1).run_to(13.0).do(HURT, SMALLER).run_out()
        assert done_reps(sitting.session) == [1, 1]

    def test_leaves_the_other_exercises_alone(self) -> None:
        sitting = lifts(4).run_to(21.0).do(HURT, SMALLER).run_out()
        assert [one.done_seconds for one in sets_of(sitting.session, 1)] == [40.0, 40.0]


class TestSkipExercise:
    def test_goes_to_the_next_exercise(self) -> None:
        sitting = lifts().run_to(21.0).do(HURT, Command.SKIP_EXERCISE)
        assert sitting.kinds() == [EventKind.HURT, EventKind.SKIPPED, STARTED]
        assert sitting.moment().step.exercise == "stretch"
        assert sets_of(sitting.session, 0)[0] == SetRecord(Side.LEFT, 4, 1, 32.0, 11.0)

    def test_of_the_last_is_the_end(self) -> None:
        sitting = Sitting(timeline_of(an.squat())).run_to(12.0).do(HURT, Command.SKIP_EXERCISE)
        assert sitting.session.outcome is Outcome.FINISHED


def test_finish_for_today() -> None:
    sitting = lifts().run_to(21.0).do(HURT, Command.FINISH)
    assert sitting.kinds() == [EventKind.HURT, EventKind.SESSION_FINISHED]
    assert sitting.session.outcome is Outcome.ENDED_EARLY
    assert done_reps(sitting.session) == [1, 0]
