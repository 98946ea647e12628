"""The files against the catalogue, number by number."""

import dataclasses

import pytest

from backrx_desktop.content.load import LoadedContent
from backrx_desktop.core.exercise import DoseOverride, Exercise, Side
from tests.content.catalogue import CARE, HOW_MUCH, LOCKED, ROUTINES, WHAT_IT_IS, What

exercise_ids = pytest.mark.parametrize("exercise_id", WHAT_IT_IS)


def test_all_of_it_loads_without_a_problem_in_the_catalogues_order(built_in: LoadedContent) -> None:
    assert built_in.problems == ()
    assert tuple(built_in.library.exercises) == tuple(WHAT_IT_IS)
    assert tuple(built_in.library.routines) == tuple(ROUTINES)
    assert set(HOW_MUCH) == set(WHAT_IT_IS)
    assert len(WHAT_IT_IS) == 21


@exercise_ids
def test_what_an_exercise_is(built_in: LoadedContent, exercise_id: str) -> None:
    exercise = built_in.library.exercises[exercise_id]
    assert exercise.id == exercise_id
    assert WHAT_IT_IS[exercise_id] == What(
        name=exercise.name,
        field_name=exercise.field_name,
        also_called=exercise.also_called,
        position=exercise.position.value,
        sides=exercise.sides.value,
        areas=tuple(area.value for area in exercise.areas),
        muscles=exercise.muscles,
        props=tuple(prop.value for prop in exercise.props),
        optional_props=tuple(prop.value for prop in exercise.optional_props),
        eyes_free=exercise.eyes_free,
        source=" ".join(exercise.sources),
    )


@exercise_ids
def test_how_much_and_how_fast(built_in: LoadedContent, exercise_id: str) -> None:
    exercise, row = built_in.library.exercises[exercise_id], HOW_MUCH[exercise_id]
    dose = exercise.dose
    assert (dose.kind.value, (dose.start, dose.target, dose.top)) == (row.kind, row.doses)
    assert (dose.sets, dose.top_sets, dose.rest_seconds) == (row.sets, row.top_sets, row.rest)
    assert dose.rungs == row.rungs
    assert exercise.setup_seconds == row.setup
    assert (exercise.switch_seconds if exercise.sides.value == "each" else None) == row.switch
    assert _phases(exercise) == row.phases


def _phases(exercise: Exercise) -> tuple[tuple[object, ...], ...]:
    return tuple(
        (phase.word, phase.kind.value, phase.seconds, phase.span) for phase in exercise.phases
    )


def test_care_tags(built_in: LoadedContent) -> None:
    found = {
        tag: {
            exercise.id
            for exercise in built_in.library.exercises.values()
            if tag in {care.value for care in exercise.care}
        }
        for tag in CARE
    }
    assert found == CARE


@exercise_ids
def test_only_the_cautious_ones_are_locked(built_in: LoadedContent, exercise_id: str) -> None:
    exercise = built_in.library.exercises[exercise_id]
    assert exercise.access.value == LOCKED.get(exercise_id, "open")


def test_only_the_propped_leg_lift_begins_on_the_right(built_in: LoadedContent) -> None:
    first = {name: held.first_side for name, held in built_in.library.exercises.items()}
    assert {name: side for name, side in first.items() if side} == {
        "side-leg-lift-propped": Side.RIGHT
    }


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_routines(built_in: LoadedContent, routine_id: str) -> None:
    routine = built_in.library.routines[routine_id]
    name, steps, source = ROUTINES[routine_id]
    assert (routine.id, routine.name, routine.sources) == (routine_id, name, (source,))
    assert tuple(step.exercise for step in routine.steps) == steps
    assert all(step.dose == DoseOverride() for step in routine.steps)
    assert routine.built_in


def test_every_field_of_an_exercise_can_be_written_in_a_file() -> None:
    from backrx_desktop.content import exercise_file

    keys = set(exercise_file._EXERCISE_KEYS)
    assert keys == {field.name for field in dataclasses.fields(Exercise)} - {"id"} | {"figure"}


@pytest.mark.parametrize(
    ("exercise_id", "fact"),
    [
        ("side-leg-lift-twist", "18 in (45 cm)"),
        ("side-leg-lift-twist", "not propped on your elbow"),
        ("clamshell", "10 in (25 cm)"),
        ("light-weights", "5 lb (2.3 kg) at most"),
        ("static-back", "90°"),
        ("static-back", "rise slowly"),
        ("supine-groin-stretch", "rise slowly"),
        ("knee-wag", "90°"),
        ("adductor-squeeze-ball", "Up to three sets are fine, and more than once a day."),
        ("seated-twist", "opposite elbow"),
        ("psoas-march", "band over for cracks"),
        ("push-up", "On your knees or against a wall is fine"),
        ("squat", "chair"),
        ("figure-four", "If you feel tingling, stop."),
        ("hamstring-strap-stretch", "If you feel tingling, lower the leg and stop."),
    ],
)
def test_facts_that_stand_in_the_instructions(
    built_in: LoadedContent, exercise_id: str, fact: str
) -> None:
    assert fact in " ".join(built_in.library.exercises[exercise_id].instructions)


@pytest.mark.parametrize(
    ("routine_id", "fact"),
    [
        ("leg-lifts", "Three times a day for four days, then daily, then about twice a week"),
        ("ad-break", "commercials"),
        ("floor-evening", "Every night in front of the television"),
        ("strength-ladder", "after your morning walk, jog, swim or ride"),
        ("hip-reset", "Once or twice a day"),
        ("hip-reset-plus", "ready"),
        ("hip-stretch-strengthen", "Regularly"),
        ("five-minute-stretch", "Every day"),
    ],
)
def test_how_often(built_in: LoadedContent, routine_id: str, fact: str) -> None:
    assert fact in built_in.library.routines[routine_id].how_often
