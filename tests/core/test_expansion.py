"""How a routine becomes steps."""

import pytest

from backrx_desktop.core.errors import DoseError
from backrx_desktop.core.exercise import DoseOverride, Exercise, Side
from backrx_desktop.core.expansion import expand, reps_within, with_entry
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.timeline import StepKind, Timeline
from tests.core import exercises as an
from tests.core.exercises import in_short, timeline_of


def shown(timeline: Timeline) -> list[str]:
    return [in_short(step) for step in timeline.steps]


def test_reps_without_sides() -> None:
    assert shown(timeline_of(an.squat(2))) == [
        "READY 10",
        "UP 1/1 2", "DOWN 1/1 2",
        "UP 1/2 2", "DOWN 1/2 2",
    ]  # fmt: skip


def test_all_of_one_side_then_all_of_the_other() -> None:
    assert shown(timeline_of(an.lift(1, sets=2, switch_seconds=20.0))) == [
        "READY left 10",
        "UP left 1/1 2", "HOLD left 1/1 3", "DOWN left 1/1 2", "REST left 1/1 1",
        "REST left 30",
        "UP left 2/1 2", "HOLD left 2/1 3", "DOWN left 2/1 2", "REST left 2/1 1",
        "SWITCH right 20",
        "UP right 1/1 2", "HOLD right 1/1 3", "DOWN right 1/1 2", "REST right 1/1 1",
        "REST right 30",
        "UP right 2/1 2", "HOLD right 2/1 3", "DOWN right 2/1 2", "REST right 2/1 1",
    ]  # fmt: skip


def test_alternating_sides_share_each_rep() -> None:
    assert shown(timeline_of(an.wag(2))) == [
        "READY 10",
        "UP left 1/1 2", "DOWN left 1/1 2", "UP right 1/1 2", "DOWN right 1/1 2",
        "UP left 1/2 2", "DOWN left 1/2 2", "UP right 1/2 2", "DOWN right 1/2 2",
    ]  # fmt: skip


def test_hold_is_one_step_a_side() -> None:
    steps = shown(timeline_of(an.stretch(45)))
    assert steps == ["READY left 10", "HOLD left 45", "SWITCH right 12", "HOLD right 45"]


def test_reps_for_seconds_are_whole_reps_and_the_rest_is_rest() -> None:
    timeline = timeline_of(an.raises(10))
    assert shown(timeline)[-3:] == ["UP 1/2 2", "DOWN 1/2 2", "REST 2"]
    assert sum(step.expected for step in timeline.steps if step.work) == 10.0


def test_reps_for_less_than_one_rep_is_one_rep() -> None:
    timeline = timeline_of(an.raises(3))
    assert shown(timeline) == ["READY 10", "UP 1/1 2", "DOWN 1/1 2"]
    assert reps_within(timeline.entries[0]) == 1


def test_reps_for_seconds_on_alternating_sides_gives_each_the_same() -> None:
    timeline = timeline_of(an.raises(20, sides=an.wag().sides))
    reps = [(step.side, step.rep) for step in timeline.steps if step.ends_rep]
    assert reps == [(side, rep) for rep in (1, 2) for side in (Side.LEFT, Side.RIGHT)]


def test_self_paced_rep_is_one_open_step() -> None:
    asked = {"lift": DoseOverride(self_paced=True)}
    timeline = timeline_of(an.lift(1), doses=asked)
    assert shown(timeline) == [
        "READY left 10", "UP left 1/1 -", "SWITCH right 12", "UP right 1/1 -",
    ]  # fmt: skip
    assert timeline.steps[1].expected == 8.0
    assert timeline.seconds == 10 + 8 + 12 + 8


def test_rep_ends_with_its_last_phase_other_than_rest() -> None:
    timeline = timeline_of(an.lift(1))
    assert [step.word for step in timeline.steps if step.ends_rep] == ["DOWN", "DOWN"]


def test_only_phases_and_holds_count_as_work() -> None:
    timeline = timeline_of(an.lift(1, sets=2), an.stretch())
    idle = {step.kind for step in timeline.steps if not step.work}
    assert idle == {StepKind.READY, StepKind.SWITCH, StepKind.REST}
    assert sum(step.expected for step in timeline.steps if step.work) == 2 * 2 * 8 + 2 * 30


def test_first_side_can_be_the_right_one() -> None:
    sides = [step.side for step in timeline_of(an.stretch(first_side=Side.RIGHT)).steps]
    assert sides == [Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT]


def test_one_side_may_get_a_set_more() -> None:
    doses = {"stretch": DoseOverride(extra_side=Side.RIGHT)}
    steps = timeline_of(an.stretch(), doses=doses).steps
    assert [(step.word or step.kind.name, step.side, step.set) for step in steps] == [
        ("READY", Side.LEFT, 1), ("HOLD", Side.LEFT, 1),
        ("SWITCH", Side.RIGHT, 1), ("HOLD", Side.RIGHT, 1),
        ("REST", Side.RIGHT, 2), ("HOLD", Side.RIGHT, 2),
    ]  # fmt: skip


@pytest.mark.parametrize("one", [an.squat(), an.wag()])
def test_an_extra_set_needs_sides_one_after_the_other(one: Exercise) -> None:
    doses = {one.id: DoseOverride(extra_side=Side.RIGHT)}
    assert timeline_of(one, doses=doses).steps == timeline_of(one).steps


def test_steps_follow_each_other() -> None:
    timeline = timeline_of(an.lift(2), an.stretch(), an.wag())
    ends = [step.start + step.expected for step in timeline.steps]
    assert [step.start for step in timeline.steps] == [0.0, *ends[:-1]]
    assert timeline.seconds == ends[-1]


def test_no_setup_and_no_rest_make_no_step() -> None:
    timeline = timeline_of(an.squat(1, setup_seconds=0.0, sets=2, rest_seconds=0.0))
    assert [step.kind for step in timeline.steps] == [StepKind.MOVE, StepKind.RETURN] * 2


def test_spans_share_the_session_between_exercises() -> None:
    timeline = timeline_of(an.squat(1), an.stretch(30))
    assert timeline.spans == ((0.0, 14.0), (14.0, 82.0))


def test_doses_that_would_fill_the_memory_are_passed_over() -> None:
    squat = an.squat(2)
    routine = Routine("squats", "Squats", (RoutineStep(squat.id),))
    own = {squat.id: DoseOverride(target=14_400, sets=10)}
    bounded = expand(routine, {squat.id: squat}, Pacing(doses=own))
    assert bounded.steps == timeline_of(squat).steps


def test_a_routine_that_would_fill_the_memory_is_refused() -> None:
    squat = an.squat(2)
    steps = (RoutineStep(squat.id, DoseOverride(target=14_400, sets=10)),) * 200
    with pytest.raises(DoseError, match="57600000 phases"):
        expand(Routine("squats", "Squats", steps), {squat.id: squat}, Pacing())


def test_unknown_exercise_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        expand(Routine("r", "R", (RoutineStep("no"),)), {}, Pacing())


def test_an_exercise_at_another_dose_keeps_the_others() -> None:
    timeline = timeline_of(an.squat(4), an.stretch(30))
    smaller = with_entry(timeline, 0, timeline.entries[0].smaller())
    assert shown(smaller)[:5] == [
        "READY 10",
        "UP 1/1 2",
        "DOWN 1/1 2",
        "UP 1/2 2",
        "DOWN 1/2 2",
    ]
    assert shown(smaller)[5:] == shown(timeline)[9:]
    assert smaller.steps[5].start == 18.0
    assert smaller.entries[0].eased
