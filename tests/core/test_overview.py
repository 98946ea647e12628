"""What the first page shows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import Access, Area, DoseOverride, Prop
from backrx_desktop.core.library import Library
from backrx_desktop.core.overview import (
    PartOfDay,
    exercise_lines,
    last_days,
    overview,
    part_of_day,
    ready_routine,
)
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.routine import Routine, RoutineStep
from tests.core.exercises import lift, squat, stretch
from tests.core.histories import TODAY, reps, session

EXERCISES = {
    "squat": replace(squat(), areas=(Area.GLUTES,)),
    "lift": replace(lift(), areas=(Area.HIPS, Area.GLUTES)),
    "stretch": replace(stretch(), areas=(Area.HAMSTRINGS, Area.BACK, Area.CORE)),
}
ROUTINE = Routine("all", "All of it", tuple(RoutineStep(one) for one in EXERCISES))
LIBRARY = Library(EXERCISES, {"all": ROUTINE})


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (3, PartOfDay.EVENING),
        (4, PartOfDay.MORNING),
        (11, PartOfDay.MORNING),
        (12, PartOfDay.AFTERNOON),
        (17, PartOfDay.AFTERNOON),
        (18, PartOfDay.EVENING),
        (0, PartOfDay.EVENING),
    ],
)
def test_the_greeting_goes_by_the_hour(hour: int, part: PartOfDay) -> None:
    assert part_of_day(hour) is part


def test_a_routine_names_the_areas_most_of_it_is_for() -> None:
    card = ready_routine(ROUTINE, EXERCISES, minutes=10)
    assert card.exercises == 3
    assert card.areas == (Area.GLUTES, Area.HIPS, Area.HAMSTRINGS)
    assert card.minutes == 10


def test_each_exercise_comes_with_its_last_day_and_the_persons_dose() -> None:
    records = [
        session(TODAY, reps("squat", 0)),
        session(TODAY - timedelta(days=200), reps("squat", 3)),
        session(TODAY - timedelta(days=300), reps("squat", 3)),
    ]
    preferences = Preferences().having(keys.DOSES, {"squat": DoseOverride(target=2)})
    lines = exercise_lines(LIBRARY, last_days(records), preferences)
    assert [line.exercise.id for line in lines] == list(EXERCISES)
    assert lines[0].last == TODAY - timedelta(days=200)
    assert lines[0].dose.amount == 2
    assert lines[1].last is None
    assert last_days([]) == {}


def test_says_what_is_locked_and_what_is_not_at_home() -> None:
    banded = replace(
        squat(),
        access=Access.ACKNOWLEDGE,
        props=(Prop.BAND, Prop.WALL),
        optional_props=(Prop.BALL,),
    )
    library = Library({"squat": banded}, {})
    here = Preferences().having(keys.PROPS_AT_HOME, frozenset({"wall"}))
    (line,) = exercise_lines(library, {}, here)
    assert line.locked
    assert line.missing == (Prop.BAND,)
    read = here.having(keys.ACKNOWLEDGED, frozenset({"squat"}))
    assert not exercise_lines(library, {}, read)[0].locked


def test_the_whole_page() -> None:
    card = ready_routine(ROUTINE, EXERCISES)
    first = overview(LIBRARY, [], {}, Preferences(), card, today=TODAY, hour=9)
    assert first.new
    assert first.this_week == 0
    record = session(TODAY, reps("squat", 3))
    second = overview(
        LIBRARY, [record], last_days([record]), Preferences(), card, today=TODAY, hour=21
    )
    assert not second.new
    assert second.this_week == 1
    assert second.part is PartOfDay.EVENING
    assert second.exercises[0].last == TODAY
