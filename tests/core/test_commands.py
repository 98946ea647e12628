"""What a person asks of a session, rule by rule."""

import pytest

from backrx_desktop.core.events import EventKind
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.session import Command, SessionState
from tests.core import exercises as an
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting

STARTED = EventKind.STEP_STARTED
RESUMED = EventKind.RESUMED


def lifts(reps: int = 3, sets: int = 1) -> Sitting:
    """Left from second 10, 8 seconds a rep; then SWITCH 12 and right; then a stretch."""
    return Sitting(timeline_of(an.lift(reps, sets=sets), an.stretch(40)))


class TestPause:
    def test_nothing_moves_and_nothing_is_lost(self) -> None:
        sitting = lifts().run_to(13.5).do(Command.PAUSE)
        was = sitting.moment()
        assert sitting.kinds() == [EventKind.PAUSED]
        sitting.run(500.0)
        assert sitting.moment() == was
        sitting.do(Command.RESUME)
        assert sitting.kinds() == [RESUMED]
        assert sitting.moment().remaining == was.remaining
        assert sitting.session.paused_seconds == 500.0

    def test_twice_is_once(self) -> None:
        assert lifts().do(Command.PAUSE, Command.PAUSE).kinds() == [EventKind.PAUSED]

    def test_carrying_on_while_running_is_nothing(self) -> None:
        assert lifts().do(Command.RESUME).kinds() == []


class TestBack:
    def test_goes_to_the_start_of_this_side(self) -> None:
        sitting = lifts().run_to(10 + 20).do(Command.BACK)
        assert sitting.kinds() == [EventKind.BACK, STARTED]
        assert sitting.here() == ("UP", "left", 1)

    def test_a_side_begun_anew_counts_its_last_pass(self) -> None:
        sitting = lifts().run_to(10 + 20)
        assert [count.done for count in sitting.moment().counts] == [2, 0]
        sitting.do(Command.BACK)
        assert [count.done for count in sitting.moment().counts] == [0, 0]
        assert sitting.session.done == {}

    def test_from_the_second_side_keeps_the_first(self) -> None:
        sitting = lifts().run_to(10 + 24 + 12 + 10).do(Command.BACK)
        assert sitting.here() == ("UP", "right", 1)
        assert [count.done for count in sitting.moment().counts] == [3, 0]

    def test_in_a_later_set_goes_to_the_first(self) -> None:
        sitting = lifts(1, sets=2).run_to(10 + 8 + 30 + 3).do(Command.BACK)
        assert sitting.here() == ("UP", "left", 1)
        assert sitting.moment().step.set == 1

    def test_between_sets_goes_to_the_first_set(self) -> None:
        sitting = lifts(1, sets=2).run_to(10 + 8 + 20).do(Command.BACK)
        assert sitting.here() == ("UP", "left", 1)
        assert [count.done for count in sitting.moment().counts] == [0, 0]

    @pytest.mark.parametrize(("second", "word"), [(7.0, "READY"), (10 + 24 + 5, "SWITCH")])
    def test_while_getting_into_place_gives_the_time_again(self, second: float, word: str) -> None:
        sitting = lifts().run_to(second)
        done = sitting.session.done
        sitting.do(Command.BACK)
        assert sitting.here()[0] == word
        assert sitting.moment().elapsed == 0.0
        assert sitting.session.done == done

    def test_again_within_three_seconds_goes_to_the_exercise_before(self) -> None:
        sitting = lifts(1).run_to(10 + 8 + 12 + 8 + 15).do(Command.BACK).run(3.0)
        sitting.do(Command.BACK)
        assert sitting.moment().step.exercise == "lift"
        assert sitting.here() == ("READY", "left", None)

    def test_later_it_is_the_start_of_this_side_again(self) -> None:
        sitting = lifts(1).run_to(10 + 8 + 12 + 8 + 15).do(Command.BACK).run(3.5)
        sitting.do(Command.BACK)
        assert sitting.moment().step.exercise == "stretch"

    def test_three_seconds_are_real_ones(self) -> None:
        sitting = Sitting(timeline_of(an.squat(1), an.stretch(600)), scale=10.0)
        sitting.run_to(100.0).do(Command.BACK).run(29.0).do(Command.BACK)
        assert sitting.moment().step.exercise == "squat"

    def test_a_third_starts_this_side(self) -> None:
        sitting = Sitting(timeline_of(an.squat(1), an.squat(1, id="second"), an.stretch()))
        sitting.run_to(14 + 14 + 12).do(Command.BACK, Command.BACK, Command.BACK)
        assert sitting.moment().step.exercise == "second"
        assert sitting.do(Command.BACK).moment().step.exercise == "squat"

    def test_there_is_none_before_the_first(self) -> None:
        sitting = lifts().run_to(12.0).do(Command.BACK, Command.BACK)
        assert sitting.here() == ("READY", "left", None)

    def test_one_after_a_skip_is_a_first_one(self) -> None:
        sitting = Sitting(timeline_of(an.squat(1), an.stretch())).run_to(11.0)
        sitting.do(Command.BACK, Command.SKIP, Command.BACK)
        assert sitting.moment().step.exercise == "stretch"

    def test_the_exercise_done_again_counts_its_last_pass(self) -> None:
        sitting = Sitting(timeline_of(an.squat(3), an.stretch())).run_to(10 + 12 + 15)
        sitting.do(Command.BACK, Command.BACK, Command.SKIP).run(5.0)
        assert [count.done for count in sitting.moment().counts] == [1]

    def test_what_was_done_of_the_exercise_after_is_kept(self) -> None:
        sitting = Sitting(timeline_of(an.squat(1), an.stretch())).run_to(14 + 20.0)
        sitting.do(Command.BACK).run(2.5).do(Command.BACK, Command.FINISH)
        assert sum(done.seconds for done in sitting.session.done.values()) == 4 + 2.5

    def test_while_paused_runs_on(self) -> None:
        sitting = lifts().run_to(15.0).do(Command.PAUSE).run(20.0).do(Command.BACK)
        assert sitting.kinds() == [RESUMED, EventKind.BACK, STARTED]
        assert sitting.running()
        assert sitting.session.paused_seconds == 20.0


class TestRestartSide:
    def test_goes_to_the_start_of_this_side(self) -> None:
        sitting = lifts().run_to(30.0).do(Command.PAUSE, Command.RESTART_SIDE)
        assert sitting.here() == ("UP", "left", 1)
        assert sitting.running()

    def test_never_to_the_exercise_before(self) -> None:
        sitting = lifts(1).run_to(10 + 8 + 12 + 8 + 15)
        sitting.do(Command.BACK, Command.RESTART_SIDE, Command.RESTART_SIDE)
        assert sitting.moment().step.exercise == "stretch"

    def test_while_getting_into_place_gives_the_time_again(self) -> None:
        sitting = lifts().run_to(10 + 24 + 5).do(Command.PAUSE, Command.RESTART_SIDE)
        assert sitting.here()[0] == "SWITCH"


class TestSkip:
    @pytest.mark.parametrize("second", [3.0, 10 + 8 + 15])
    def test_in_setup_and_rest_begins_now(self, second: float) -> None:
        sitting = lifts(1, sets=2).run_to(second).do(Command.SKIP)
        assert sitting.kinds() == [EventKind.SKIPPED, STARTED]
        assert sitting.here() == ("UP", "left", 1)
        assert sitting.session.skipped == frozenset()

    def test_in_switch_begins_now(self) -> None:
        sitting = lifts().run_to(10 + 24 + 2).do(Command.SKIP)
        assert sitting.here() == ("UP", "right", 1)

    def test_in_work_goes_to_the_other_side(self) -> None:
        sitting = lifts().run_to(10 + 11.0).do(Command.SKIP)
        assert sitting.here() == ("SWITCH", "right", None)

    def test_on_the_second_side_goes_to_the_next_exercise(self) -> None:
        sitting = lifts().run_to(10 + 24 + 12 + 1).do(Command.SKIP)
        assert sitting.here() == ("READY", "left", None)
        assert sitting.moment().step.exercise == "stretch"

    def test_skips_the_sets_that_were_left(self) -> None:
        sitting = lifts(2, sets=3).run_to(15.0).do(Command.SKIP)
        assert sitting.here() == ("SWITCH", "right", None)

    def test_of_the_last_side_is_the_end(self) -> None:
        sitting = Sitting(timeline_of(an.squat())).run_to(12.0).do(Command.SKIP)
        assert sitting.session.outcome is Outcome.FINISHED

    def test_counts_what_was_done(self) -> None:
        sitting = lifts().run_to(10 + 8 + 3.0).do(Command.SKIP)
        assert [count.done for count in sitting.moment().counts] == [1, 0]
        assert sum(done.seconds for done in sitting.session.done.values()) == 11.0

    def test_in_the_rest_within_a_rep_is_a_skip_of_work(self) -> None:
        sitting = lifts().run_to(10 + 7.5).do(Command.SKIP)
        assert sitting.here() == ("SWITCH", "right", None)

    def test_while_paused_runs_on(self) -> None:
        sitting = lifts().run_to(15.0).do(Command.PAUSE, Command.SKIP)
        assert sitting.kinds() == [EventKind.PAUSED, RESUMED, EventKind.SKIPPED, STARTED]
        assert sitting.running()


class TestMore:
    def test_of_a_stretch(self) -> None:
        sitting = Sitting(timeline_of(an.stretch(40))).run_to(15.0).do(Command.MORE)
        assert sitting.kinds() == [EventKind.EXTENDED]
        assert sitting.moment().remaining == 65.0
        assert sitting.session.timeline.seconds == sitting.session.plan.seconds + 30.0

    def test_of_a_wait_and_while_paused(self) -> None:
        sitting = lifts().run_to(4.0).do(Command.PAUSE, Command.MORE)
        assert sitting.moment().remaining == 36.0
        assert sitting.session.state is SessionState.PAUSED

    def test_not_of_a_hold_within_a_rep(self) -> None:
        sitting = lifts().run_to(13.0)
        assert sitting.here()[0] == "HOLD"
        assert sitting.do(Command.MORE).kinds() == []
        assert not sitting.moment().can_have_more

    def test_counts_what_was_added(self) -> None:
        sitting = Sitting(timeline_of(an.rest_on_floor(40))).run_to(15.0).do(Command.MORE)
        sitting.run_out()
        assert [done.seconds for done in sitting.session.done.values()] == [70.0]


class TestCount:
    timeline = timeline_of(an.squat(2), doses={"squat": DoseOverride(self_paced=True)})

    def test_not_in_the_setup(self) -> None:
        assert Sitting(self.timeline).do(Command.COUNT).kinds() == []

    def test_not_while_paused(self) -> None:
        sitting = Sitting(self.timeline).run(11.0).do(Command.PAUSE, Command.COUNT)
        assert sitting.kinds() == [EventKind.PAUSED]

    def test_not_where_time_counts(self) -> None:
        assert lifts().run(11.0).do(Command.COUNT).kinds() == []


class TestFinish:
    def test_keeps_what_was_done(self) -> None:
        sitting = lifts().run_to(10 + 8 + 3.0).do(Command.FINISH)
        assert sitting.kinds() == [EventKind.SESSION_FINISHED]
        assert sitting.session.outcome is Outcome.ENDED_EARLY
        assert sum(done.seconds for done in sitting.session.done.values()) == 11.0

    @pytest.mark.parametrize("command", [Command.PAUSE, Command.HURT])
    def test_while_nothing_moves_counts_the_wait_as_pause(self, command: Command) -> None:
        sitting = lifts().run_to(12.0).do(command).run(60.0).do(Command.FINISH)
        assert sitting.session.outcome is Outcome.ENDED_EARLY
        assert sitting.new[-1].at == 12.0
        assert sitting.session.paused_seconds == 60.0


def test_every_command_is_kept_with_its_instant() -> None:
    sitting = lifts().run_to(12.0).do(Command.PAUSE).run(5.0).do(Command.RESUME, Command.COUNT)
    assert sitting.session.commands == ((1012.0, Command.PAUSE), (1017.0, Command.RESUME))


def test_a_gap_is_kept_as_a_pause_at_the_last_true_moment() -> None:
    sitting = lifts().run_to(12.0).tick(50.0)
    assert sitting.session.commands == ((1012.0, Command.PAUSE),)
