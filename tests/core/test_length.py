"""How long an exercise takes, without its steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.exercise import DoseKind, DoseOverride, Exercise, Side, Sides
from backrx_desktop.core.length import seconds_of
from backrx_desktop.core.prescription import Pacing, prescribe
from tests.core import exercises as an
from tests.core.exercises import timeline_of

EXERCISES = [
    make(sets=sets, sides=sides)
    for make in (an.squat, an.lift, an.stretch, an.raises)
    for sets in (1, 3)
    for sides in Sides
]


@given(
    exercise=st.sampled_from(EXERCISES),
    target=st.none() | st.integers(1, 60),
    pace=st.none() | st.floats(0.5, 3),
    self_paced=st.none() | st.booleans(),
    extra=st.none() | st.sampled_from(Side),
    factor=st.floats(1, 2),
    ready=st.floats(0, 60),
    switch=st.floats(0, 60),
)
def test_is_the_length_of_its_timeline(
    exercise: Exercise,
    target: int | None,
    pace: float | None,
    self_paced: bool | None,
    extra: Side | None,
    factor: float,
    ready: float,
    switch: float,
) -> None:
    if exercise.dose.kind is not DoseKind.REPS:
        self_paced = None
    asked = DoseOverride(target=target, pace=pace, self_paced=self_paced, extra_side=extra)
    pacing = Pacing(factor, ready, switch)
    timeline = timeline_of(exercise, pacing=pacing, doses={exercise.id: asked})
    assert seconds_of(prescribe(exercise, asked, pacing)) == pytest.approx(timeline.seconds)
