"""Which dose a session asks for, and who may say so."""

import pytest

from backrx_desktop.core.exercise import DoseOverride, Exercise, Side
from backrx_desktop.core.prescription import Pacing, Prescription, prescribe
from tests.core import exercises as an

NOTHING = DoseOverride()


def prescribed(
    exercise: Exercise, routine: DoseOverride = NOTHING, person: DoseOverride = NOTHING
) -> Prescription:
    return prescribe(exercise, routine, Pacing(doses={exercise.id: person}))


def test_an_exercise_runs_at_its_target() -> None:
    dose = prescribed(an.lift(20, sets=2))
    assert (dose.amount, dose.sets, dose.rep_seconds) == (20, 2, 8.0)
    assert dose.side_order == (Side.LEFT, Side.RIGHT)
    assert not dose.self_paced
    assert not dose.eased


def test_the_person_comes_before_the_exercise_and_the_routine_before_both() -> None:
    own = DoseOverride(target=12, sets=3)
    assert prescribed(an.lift(20), person=own).amount == 12
    dose = prescribed(an.lift(20), routine=DoseOverride(target=15), person=own)
    assert (dose.amount, dose.sets) == (15, 3)


def test_pace_stretches_what_moves_and_hold_seconds_what_is_held() -> None:
    dose = prescribed(an.lift(), person=DoseOverride(pace=1.5, hold_seconds=5.0))
    assert [phase.seconds for phase in dose.phases] == [3.0, 5.0, 3.0, 1.0]


def test_a_stretch_has_neither() -> None:
    dose = prescribed(an.stretch(30), person=DoseOverride(pace=2.0, hold_seconds=5.0))
    assert [phase.seconds for phase in dose.phases] == [None]
    assert dose.amount == 30


@pytest.mark.parametrize(
    ("exercise", "self_paced"), [(an.lift(), True), (an.stretch(), False), (an.raises(), False)]
)
def test_only_reps_can_be_self_paced(exercise: Exercise, self_paced: bool) -> None:
    dose = prescribed(exercise, person=DoseOverride(self_paced=True))
    assert dose.self_paced is self_paced


def test_setup_takes_as_long_as_the_person_wants_at_least() -> None:
    pacing = Pacing(setup_factor=1.5, ready_seconds=20.0, switch_seconds=15.0)
    short = prescribe(an.lift(setup_seconds=10.0, switch_seconds=12.0), NOTHING, pacing)
    long = prescribe(an.lift(setup_seconds=30.0, switch_seconds=20.0), NOTHING, pacing)
    assert (short.setup_seconds, short.switch_seconds) == (20.0, 15.0)
    assert (long.setup_seconds, long.switch_seconds) == (45.0, 20.0)


def test_first_side_is_asked_for_or_remembered_or_the_exercises_own() -> None:
    own = an.lift(first_side=Side.RIGHT)
    remembered = Pacing(first_sides={"lift": Side.LEFT})
    assert prescribe(own, NOTHING, Pacing()).side_order[0] is Side.RIGHT
    assert prescribe(own, NOTHING, remembered).side_order[0] is Side.LEFT
    asked = DoseOverride(first_side=Side.RIGHT)
    assert prescribe(own, asked, remembered).side_order[0] is Side.RIGHT


def test_no_sides_have_no_order() -> None:
    assert prescribed(an.squat()).side_order == (None,)


@pytest.mark.parametrize(("amount", "half"), [(20, 10), (5, 3), (1, 1)])
def test_smaller_is_half_rounded_up(amount: int, half: int) -> None:
    smaller = prescribed(an.lift(amount)).smaller()
    assert (smaller.amount, smaller.eased) == (half, True)


def test_all_of_a_session_may_be_smaller() -> None:
    dose = prescribe(an.lift(5), DoseOverride(sets=2), Pacing(smaller=True))
    assert (dose.amount, dose.sets, dose.eased) == (3, 2, True)
