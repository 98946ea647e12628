"""What is shown of one exercise."""

from datetime import timedelta

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import DoseOverride, Prop, Side
from backrx_desktop.core.exercise_view import ExerciseView, alone, exercise_view
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionRecord
from tests.core.histories import TODAY, held, reps, session

LIBRARY = load_content().library


def seen(
    name: str, *records: SessionRecord, preferences: Preferences | None = None
) -> ExerciseView:
    exercise = LIBRARY.exercises[name]
    return exercise_view(exercise, LIBRARY, records, preferences or Preferences(), TODAY)


@pytest.mark.parametrize("name", LIBRARY.exercises)
def test_it_takes_as_long_as_its_session_will(name: str) -> None:
    preferences = (
        Preferences()
        .having(keys.DOSES, {name: DoseOverride(sets=3, target=10)})
        .having(keys.SETUP_FACTOR, 1.5)
        .having(keys.SWITCH_SECONDS, 25.0)
    )
    view = seen(name, preferences=preferences)
    timeline = expand(alone(view.exercise), LIBRARY.exercises, pacing_of(preferences, ()))
    assert view.seconds == pytest.approx(timeline.seconds)


def test_the_best_of_each_side_and_the_last_day() -> None:
    view = seen(
        "side-leg-lift-twist",
        session(TODAY - timedelta(days=9), reps("side-leg-lift-twist", 12, 18)),
        session(TODAY - timedelta(days=3), reps("side-leg-lift-twist", 15, 11)),
        session(TODAY, held("static-back", 300)),
    )
    assert view.best == {Side.LEFT: 15, Side.RIGHT: 18}
    assert view.last == TODAY - timedelta(days=3)


def test_one_never_done_has_no_best() -> None:
    view = seen("squat")
    assert (view.best, view.last) == (None, None)


def test_taking_a_dose_back_shows_the_usual_one() -> None:
    preferences = Preferences().having(keys.DOSES, {"squat": DoseOverride(target=9)})
    view = seen("squat", preferences=preferences)
    assert view.dose.amount == 9
    assert view.having(DoseOverride()).dose.amount == 5


def test_a_prop_that_is_not_at_home_is_missing() -> None:
    at_home = frozenset({Prop.OTTOMAN.value})
    preferences = Preferences().having(keys.PROPS_AT_HOME, at_home)
    assert seen("psoas-march", preferences=preferences).missing == (Prop.BAND,)
    assert seen("static-back", preferences=preferences).missing == ()


def test_locked_ones_open_once_read_or_switched_on() -> None:
    assert seen("seated-twist").locked
    assert not seen("seated-twist").unlocked().locked
    read = Preferences().having(keys.ACKNOWLEDGED, frozenset({"seated-twist"}))
    assert not seen("seated-twist", preferences=read).locked
    drill = seen("spinal-flexion-drill")
    assert drill.locked
    assert drill.gentler is LIBRARY.exercises["knees-to-chest"]
