"""What is shown of each routine in a list."""

from dataclasses import dataclass

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import Exercise, Prop
from backrx_desktop.core.length import seconds_of
from backrx_desktop.core.library import Library
from backrx_desktop.core.plan import locked_in, pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.prescription import prescribe
from backrx_desktop.core.routine import Routine


@dataclass(frozen=True, slots=True)
class RoutineLine:
    """One routine. `seconds` is what a session of it takes, setup and both sides included.

    `exercises` stand in order; `locked` are those that wait to be read or switched on, `missing`
    the props that are not at home.
    """

    routine: Routine
    seconds: float
    exercises: tuple[Exercise, ...]
    locked: tuple[Exercise, ...] = ()
    missing: tuple[Prop, ...] = ()


def routine_lines(library: Library, preferences: Preferences) -> tuple[RoutineLine, ...]:
    """Every routine in reading order."""
    return tuple(_line(one, library, preferences) for one in library.routines.values())


def _line(routine: Routine, library: Library, preferences: Preferences) -> RoutineLine:
    pacing = pacing_of(preferences, ())
    at_home = preferences[keys.PROPS_AT_HOME]
    exercises = tuple(library.exercises[step.exercise] for step in routine.steps)
    doses = (
        prescribe(exercise, step.dose, pacing)
        for exercise, step in zip(exercises, routine.steps, strict=True)
    )
    needed = dict.fromkeys(prop for exercise in exercises for prop in exercise.props)
    return RoutineLine(
        routine=routine,
        seconds=sum(seconds_of(dose) for dose in doses),
        exercises=exercises,
        locked=locked_in(routine, library.exercises, preferences),
        missing=tuple(prop for prop in needed if prop.value not in at_home),
    )
