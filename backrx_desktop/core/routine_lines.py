"""What is shown of each routine in a list."""

from dataclasses import dataclass

from backrx_desktop.core.exercise import Exercise, Prop
from backrx_desktop.core.length import seconds_of_steps
from backrx_desktop.core.library import Library
from backrx_desktop.core.plan import locked_in, missing_props, pacing_of
from backrx_desktop.core.preferences import Preferences
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
    exercises = tuple(library.exercises[step.exercise] for step in routine.steps)
    needed = (prop for exercise in exercises for prop in exercise.props)
    return RoutineLine(
        routine=routine,
        seconds=seconds_of_steps(routine.steps, library.exercises, pacing_of(preferences, ())),
        exercises=exercises,
        locked=locked_in(routine, library.exercises, preferences),
        missing=missing_props(needed, preferences),
    )
