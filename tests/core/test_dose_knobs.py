"""What can be set about a dose, and that every value it can be set to makes sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.content.load import load_content
from backrx_desktop.core.dose_knobs import Knob, scale_of, value_of, with_value
from backrx_desktop.core.exercise import Dose, DoseKind, DoseOverride, Exercise, Phase, PhaseKind
from backrx_desktop.core.prescription import Pacing, prescribe
from tests.core.exercises import DOWN, UP, exercise, lift, raises, rest_on_floor, squat, stretch

EXERCISES = tuple(load_content().library.exercises.values())


def knobs(exercise: Exercise) -> tuple[Knob, ...]:
    """Those that mean something for an exercise."""
    return tuple(knob for knob in Knob if scale_of(exercise, knob) is not None)


_places = st.sampled_from(EXERCISES).flatmap(
    lambda one: st.tuples(st.just(one), st.sampled_from(knobs(one)))
)


def test_a_stretch_has_no_pace_and_no_hold_within_a_rep() -> None:
    assert knobs(stretch()) == (Knob.AMOUNT, Knob.SETS)
    assert knobs(squat()) == (Knob.AMOUNT, Knob.SETS, Knob.PACE)
    assert knobs(lift()) == (Knob.AMOUNT, Knob.HOLD, Knob.SETS, Knob.PACE)


@pytest.mark.parametrize(
    ("one", "value", "up", "down"),
    [
        (squat(), 20, 21, 19),
        (stretch(30), 30, 35, 25),
        (rest_on_floor(1200), 1200, 1260, 1140),
        (raises(150), 150, 160, 140),
        (raises(22), 22, 30, 20),
    ],
)
def test_steps_are_as_large_as_the_dose(
    one: Exercise, value: float, up: float, down: float
) -> None:
    scale = scale_of(one, Knob.AMOUNT)
    assert scale is not None
    assert (scale.up(value), scale.down(value)) == (up, down)


def test_a_hold_within_a_rep_stays_within_its_span() -> None:
    spanned = Phase("HOLD", PhaseKind.HOLD, 3.0, "hold", span=(3.0, 5.0))
    one = exercise("Squeeze", DoseKind.REPS, 10, phases=(UP, spanned, DOWN))
    scale = scale_of(one, Knob.HOLD)
    assert scale is not None
    assert [scale.down(3), scale.up(3), scale.up(4), scale.up(5)] == [3, 4, 5, 5]


def test_a_span_that_leaves_no_choice_is_no_knob() -> None:
    fixed = Phase("HOLD", PhaseKind.HOLD, 3.0, "hold", span=(3.0, 3.0))
    one = exercise("Squeeze", DoseKind.REPS, 10, phases=(UP, fixed, DOWN))
    assert Knob.HOLD not in knobs(one)


def test_a_dose_above_the_usual_bounds_can_be_kept_and_lowered() -> None:
    one = exercise("Many", DoseKind.REPS, 400, dose=Dose(DoseKind.REPS, 1, 400, 400))
    scale = scale_of(one, Knob.AMOUNT)
    assert scale is not None
    assert (scale.up(400), scale.down(400)) == (400, 399)


def test_back_at_the_usual_value_nothing_is_set() -> None:
    one = lift(20)
    more = with_value(one, DoseOverride(), Knob.AMOUNT, 21)
    assert more == DoseOverride(target=21)
    assert with_value(one, more, Knob.AMOUNT, 20) == DoseOverride()


def test_what_is_usual_is_what_lies_under() -> None:
    one, under = lift(20), DoseOverride(target=12)
    assert with_value(one, DoseOverride(), Knob.AMOUNT, 12, under) == DoseOverride()
    assert with_value(one, DoseOverride(), Knob.AMOUNT, 20, under) == DoseOverride(target=20)


@given(_places, st.lists(st.booleans(), max_size=40))
def test_every_value_a_stepper_reaches_makes_a_session(
    place: tuple[Exercise, Knob], presses: list[bool]
) -> None:
    one, knob = place
    scale = scale_of(one, knob)
    assert scale is not None
    dose = DoseOverride()
    for up in presses:
        value = value_of(one, dose, knob)
        dose = with_value(one, dose, knob, scale.up(value) if up else scale.down(value))
        reached = value_of(one, dose, knob)
        assert min(scale.low, value) <= reached <= max(scale.high, value)
    made = prescribe(one, dose, Pacing())
    assert made.amount >= 1
    assert made.sets >= 1
    assert all(phase.seconds is None or phase.seconds > 0 for phase in made.phases)


@given(_places)
def test_up_and_down_lead_back(place: tuple[Exercise, Knob]) -> None:
    one, knob = place
    scale = scale_of(one, knob)
    assert scale is not None
    value = scale.low
    while value < scale.high:
        above = scale.up(value)
        assert above > value
        assert scale.down(above) == pytest.approx(value)
        value = above
